import type { CodedDocument, Span } from '../../contract.ts';

export type MarkKind = 'event' | 'statement' | 'figure' | 'timex' | 'mention' | 'note';

/** A run of text in which the same entries hold; `entries` are element ids, the most specific first. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly kinds: readonly MarkKind[];
  readonly entries: readonly string[];
  /** The entries that begin here: they lead back to this place. */
  readonly anchors: readonly string[];
}

interface Mark extends Span {
  readonly kind: MarkKind;
  readonly entry: string;
}

/** Element id of the place in the text where an entry's words begin. */
export function placeId(entry: string): string {
  return `at-${entry}`;
}

/** Element id of an entry on the report's page. */
export function entryId(kind: MarkKind, id: string | number): string {
  return `${kind}-${id}`;
}

/**
 * Cut a coded document's text at every edge of an entry's span.
 *
 * @returns Segments in order; joined, their texts are the document's text, character for character.
 *   Linear in the text but for the number of entries that overlap at one place.
 */
export function segments(coded: CodedDocument): readonly Segment[] {
  const { text } = coded.document;
  const marks = marksOf(coded).filter((mark) => mark.start < mark.end && mark.end <= text.length);
  const opening = groupBy(marks, (mark) => mark.start);
  const closing = groupBy(marks, (mark) => mark.end);
  const edges = [...new Set([0, text.length, ...opening.keys(), ...closing.keys()])].sort((a, b) => a - b);
  const open = new Set<Mark>();
  const anchored = new Set<string>();
  const found: Segment[] = [];
  for (let at = 0; at + 1 < edges.length; at++) {
    const start = edges[at] as number;
    for (const mark of closing.get(start) ?? []) open.delete(mark);
    for (const mark of opening.get(start) ?? []) open.add(mark);
    const covering = [...open].sort((a, b) => a.end - a.start - (b.end - b.start));
    const entries = [...new Set(covering.map((mark) => mark.entry))];
    const anchors = entries.filter((entry) => !anchored.has(entry));
    for (const entry of anchors) anchored.add(entry);
    found.push({
      text: text.slice(start, edges[at + 1]),
      start,
      kinds: [...new Set(covering.map((mark) => mark.kind))],
      entries,
      anchors,
    });
  }
  return found;
}

function marksOf(coded: CodedDocument): readonly Mark[] {
  const mark = (kind: MarkKind, id: string | number, span: Span): Mark => ({
    kind,
    entry: entryId(kind, id),
    start: span.start,
    end: span.end,
  });
  return [
    ...coded.events.map((event) => mark('event', event.id, event.trigger)),
    ...coded.statements.flatMap((statement) =>
      statement.content.map((span) => mark('statement', statement.id, span)),
    ),
    ...coded.figures.map((figure, at) => mark('figure', at, figure.span)),
    ...coded.timexes.map((timex, at) => mark('timex', at, timex)),
    ...coded.mentions.map((mention) => mark('mention', mention.actor, mention)),
    ...coded.notes.map((note, at) => mark('note', at, note)),
  ];
}

function groupBy<T>(items: readonly T[], key: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
