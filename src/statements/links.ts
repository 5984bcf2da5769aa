/**
 * The links between statements, and between statements and events: who reports whom, and which events were coded from
 * which words.
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { EventInText } from '../reading.ts';
import type { Draft } from './statement-builder.ts';

/** A chain longer than this is a fault of reading, not of reporting. */
const LONGEST_CHAIN = 5;

/** Fill `reportedBy` of each statement: the speakers in whose content it stands, nearest first. */
export function reportChains(drafts: readonly Draft[], doc: Doc): readonly Draft[] {
  const index = new ContentIndex(drafts);
  return drafts.map((draft) => {
    const { statement, cue } = draft;
    const at = cue >= 0 ? doc.start(cue) : (statement.content[0] as Span).start;
    const around = index.around(at).filter((outer) => outer !== draft);
    const reportedBy = new Set([...statement.reportedBy, ...speakers(around, statement.speaker)]);
    return { cue, statement: { ...statement, reportedBy: [...reportedBy].slice(0, LONGEST_CHAIN) } };
  });
}

/** Fill the links both ways: events get their reporters and statements, statements the events coded from their content. */
export function linkEvents(
  drafts: readonly Draft[],
  events: readonly EventInText[],
): { readonly statements: readonly Draft[]; readonly events: readonly EventInText[] } {
  const index = new ContentIndex(drafts);
  const eventsOf = new Map<string, string[]>();
  const linked = events.map((eventInText): EventInText => {
    const { event } = eventInText;
    const around = index.around(event.trigger.start);
    if (around.length === 0) return eventInText;
    for (const { statement } of around)
      eventsOf.set(statement.id, [...(eventsOf.get(statement.id) ?? []), event.id]);
    const reportedBy = [...event.reportedBy];
    for (const { statement } of around)
      for (const actor of [statement.speaker, ...statement.reportedBy])
        if (!reportedBy.includes(actor) && reportedBy.length < LONGEST_CHAIN) reportedBy.push(actor);
    return {
      ...eventInText,
      event: { ...event, reportedBy, statements: around.map(({ statement }) => statement.id) },
    };
  });
  const statements = drafts.map((draft): Draft => {
    const own = eventsOf.get(draft.statement.id);
    return own === undefined ? draft : { ...draft, statement: { ...draft.statement, events: own } };
  });
  return { statements, events: linked };
}

/** Statements by the places of their contents: those around an offset are found without looking at all of them. */
export class ContentIndex {
  readonly #cells = new Map<number, Draft[]>();

  constructor(drafts: readonly Draft[]) {
    for (const draft of drafts) {
      const cells = new Set<number>();
      for (const { start, end } of draft.statement.content)
        for (let cell = start >> CELL_BITS; cell <= (end - 1) >> CELL_BITS; cell++) cells.add(cell);
      for (const cell of cells) {
        const list = this.#cells.get(cell);
        if (list === undefined) this.#cells.set(cell, [draft]);
        else list.push(draft);
      }
    }
  }

  /** Statements whose content holds the offset, the shortest content first: contents nest, so it is the nearest. */
  around(offset: number): readonly Draft[] {
    return (this.#cells.get(offset >> CELL_BITS) ?? [])
      .filter(({ statement }) => statement.content.some(({ start, end }) => start <= offset && offset < end))
      .sort((a, b) => lengthOf(a) - lengthOf(b));
  }
}

/** Contents are filed by stretches of 256 characters. */
const CELL_BITS = 8;

function lengthOf({ statement }: Draft): number {
  return statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
}

function speakers(drafts: readonly Draft[], self: string): string[] {
  const found: string[] = [];
  for (const { statement } of drafts)
    if (statement.speaker !== self && !found.includes(statement.speaker) && found.length < LONGEST_CHAIN)
      found.push(statement.speaker);
  return found;
}
