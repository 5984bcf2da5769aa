/** Everything that `knowledge/events` says, indexed by lemma. Loaded once, used for every document. */
import type { EventStatus } from '../../contract.ts';
import { LexiconError } from '../../errors.ts';
import { type KnowledgeFiles, type KnowledgeRow, readRows } from '../../knowledge.ts';
import { type DomainWords, loadDomains } from '../coding/domains.ts';
import { type IssueIndex, loadIssues } from '../details/issues.ts';
import { loadModes, type ModeRow } from '../details/mode.ts';
import { loadChooser, type UntoldChooser } from '../untold/chooser.ts';
import { loadFrames } from './frames.ts';
import { parseSenses, type SenseContext } from './parse-sense.ts';
import type { Sense } from './sense.ts';
import { expandWords, loadWordClasses, type WordClasses } from './word-set.ts';

type SenseIndex = ReadonlyMap<string, readonly Sense[]>;

/** What a governing word does to the event below it: gives it a status, leaves it alone, or makes it no event. */
export type EmbeddingEffect = EventStatus | 'pass' | 'drop';

/** A verb that lends its subject to an event noun it governs. */
export interface LightVerb {
  readonly verb: string;
  readonly particle: string;
  /** Nouns it may govern; null for any event noun. */
  readonly nouns: ReadonlySet<string> | null;
  readonly subject: 'actor' | 'recipient' | 'none';
  readonly status: EventStatus | undefined;
}

export interface EventLexicon {
  readonly verbs: SenseIndex;
  readonly nouns: SenseIndex;
  readonly adjectives: SenseIndex;
  readonly lights: ReadonlyMap<string, readonly LightVerb[]>;
  /** By part of speech and lemma: `verb:expect`. */
  readonly embedding: ReadonlyMap<string, EmbeddingEffect>;
  readonly modes: readonly ModeRow[];
  readonly issues: IssueIndex;
  readonly classes: WordClasses;
  readonly domains: DomainWords;
  /** Who is meant where an event leaves a party out. */
  readonly untold: UntoldChooser;
}

/**
 * Load the event lexicon.
 *
 * @throws {LexiconError} Where a file does not keep to its format; names file, line and what was expected.
 */
export function loadEventLexicon(files: KnowledgeFiles): EventLexicon {
  const classes = loadWordClasses(files);
  const context: SenseContext = { classes, frames: loadFrames(files) };
  const load = (kind: Sense['kind']): SenseIndex =>
    indexSenses(senseRows(files, kind).flatMap((row) => parseSenses(kind, row, context)));
  return {
    verbs: load('verb'),
    nouns: load('noun'),
    adjectives: load('adjective'),
    lights: loadLights(files, classes),
    embedding: loadEmbedding(files),
    modes: loadModes(files),
    issues: loadIssues(files),
    classes,
    domains: loadDomains(files),
    untold: loadChooser(files),
  };
}

/** Rows of `events/verbs.tsv`, then those of every file in `events/verbs/`, by name. */
function senseRows(files: KnowledgeFiles, kind: Sense['kind']): readonly KnowledgeRow[] {
  const further = [...files.keys()].filter((file) => file.startsWith(`events/${kind}s/`)).sort();
  return [`events/${kind}s.tsv`, ...further].flatMap((file) => readRows(files, file));
}

/** Senses by head lemma; the ones with most conditions first, in the order of the file where they have as many. */
function indexSenses(senses: readonly Sense[]): SenseIndex {
  const index = new Map<string, Sense[]>();
  for (const sense of senses) {
    const list = index.get(sense.head);
    if (list === undefined) index.set(sense.head, [sense]);
    else list.push(sense);
  }
  for (const list of index.values()) list.sort((a, b) => b.weight - a.weight);
  return index;
}

function loadLights(files: KnowledgeFiles, classes: WordClasses): EventLexicon['lights'] {
  const index = new Map<string, LightVerb[]>();
  for (const row of readRows(files, 'events/lights.tsv')) {
    const where = `${row.file}:${row.line}`;
    const nouns = row.cells['nouns'] ?? '';
    for (const words of (row.cells['verbs'] ?? '').split('|')) {
      const [verb = '', particle = ''] = words.split(' ');
      const light: LightVerb = {
        verb,
        particle,
        nouns: nouns === '' ? null : expandWords(nouns, classes, where),
        subject: subjectOf(row),
        status: (row.cells['status'] || undefined) as EventStatus | undefined,
      };
      index.set(verb, [...(index.get(verb) ?? []), light]);
    }
  }
  return index;
}

function subjectOf(row: KnowledgeRow): LightVerb['subject'] {
  const subject = row.cells['subject'] ?? '';
  if (subject === 'actor' || subject === 'recipient' || subject === 'none') return subject;
  throw new LexiconError(
    `${row.file}:${row.line}: subject is "${subject}", expected actor, recipient or none`,
  );
}

function loadEmbedding(files: KnowledgeFiles): EventLexicon['embedding'] {
  const index = new Map<string, EmbeddingEffect>();
  for (const { cells } of readRows(files, 'events/embedding.tsv'))
    for (const word of (cells['words'] ?? '').split('|'))
      if (!index.has(`${cells['pos']}:${word}`))
        index.set(`${cells['pos']}:${word}`, (cells['effect'] ?? 'pass') as EmbeddingEffect);
  return index;
}
