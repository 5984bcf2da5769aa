/**
 * The ordered list of components that turn one document into a coded document.
 *
 *   Document ─language→ Doc ─actors→ mentions ─places→ ─time→ ─events→ ─statements→ CodedDocument
 *
 * Places come after actors, since a name that is a person's is no place; events need all three; statements come last,
 * since they tell of every event who reports it.
 */
import { createActorsComponent } from './actors/index.ts';
import type { CodedDocument, Document, Note } from './contract.ts';
import { createEventsComponent } from './events/index.ts';
import type { KnowledgeFiles } from './knowledge.ts';
import type { Doc, LanguageEngine } from './language/index.ts';
import { createPlacesComponent } from './places/index.ts';
import type { Component, Reading, ReadingPart } from './reading.ts';
import { createStatementsComponent } from './statements/index.ts';
import { createTimesComponent } from './time/index.ts';
import { CODER_VERSION } from './version.ts';

/** Codes documents; made once, used for many. */
export interface Coder {
  /** Pure: the same document gives the same result. Never throws on text. */
  code(document: Document): CodedDocument;
  /** As `code`, before it is turned into the contract's form: with token indices and the tree. */
  read(document: Document): Reading;
}

/** The components in their order. */
export function createComponents(knowledge: KnowledgeFiles): readonly Component[] {
  return [
    createActorsComponent(knowledge),
    createPlacesComponent(knowledge),
    createTimesComponent(knowledge),
    createEventsComponent(knowledge),
    createStatementsComponent(knowledge),
  ];
}

/**
 * Make a coder from a language engine and the text of the knowledge files.
 *
 * @throws {LexiconError} Where a knowledge file does not keep to its format.
 */
export function createCoder(options: {
  readonly engine: LanguageEngine;
  readonly knowledge: KnowledgeFiles;
  readonly components?: readonly Component[];
}): Coder {
  const components = options.components ?? createComponents(options.knowledge);
  assertOrder(components);
  const read = (document: Document): Reading => {
    const doc = options.engine.parse(document.text);
    return components.reduce<Reading>((reading, component) => component.apply(reading), {
      document,
      doc,
      actors: [],
      mentions: [],
      timexes: [],
      places: [],
      events: [],
      statements: [],
      figures: [],
      notes: overlongNotes(doc),
    });
  };
  return { read, code: (document) => toCodedDocument(read(document)) };
}

/** Every part that a component requires must be given by an earlier one. */
function assertOrder(components: readonly Component[]): void {
  const given = new Set<ReadingPart>(['doc']);
  for (const component of components) {
    const missing = component.requires.filter((part) => !given.has(part));
    if (missing.length > 0)
      throw new Error(
        `component ${component.name} requires ${missing.join(', ')}, which no earlier one assigns`,
      );
    for (const part of component.assigns) given.add(part);
  }
}

function overlongNotes(doc: Doc): readonly Note[] {
  return doc.overlong().map(({ first, end }) => ({
    ...doc.span(first, end),
    kind: 'overlong',
    detail: `a sentence of ${end - first} tokens, parsed in parts`,
  }));
}

function toCodedDocument(reading: Reading): CodedDocument {
  const { doc } = reading;
  return {
    document: reading.document,
    sentences: Array.from({ length: doc.sentenceCount }, (_, sentence) => doc.sentenceSpan(sentence)),
    actors: [...reading.actors],
    mentions: reading.mentions.map(({ mention }) => mention),
    events: reading.events.map(({ event }) => event),
    statements: reading.statements.map(({ statement }) => statement),
    figures: [...reading.figures],
    timexes: reading.timexes.map(({ timex }) => timex),
    notes: [...reading.notes],
    coder: CODER_VERSION,
  };
}
