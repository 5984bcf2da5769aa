import type { CodedDocument, Party, Span, Time } from '../contract.ts';

export type EntryKind = 'sentence' | 'mention' | 'event' | 'statement' | 'figure' | 'timex' | 'note';

/** One span of one entry: which entry, and which part of it these words carry. */
export interface EntrySpan {
  readonly kind: EntryKind;
  /** The entry's id, or its place in the list where entries of its kind have none. */
  readonly entry: string;
  readonly part: string;
  readonly span: Span;
}

/** Every span of a coded document, in the order of its entries. */
export function entrySpans(coded: CodedDocument): readonly EntrySpan[] {
  return [
    ...numbered('sentence', coded.sentences),
    ...numbered('mention', coded.mentions),
    ...coded.events.flatMap((event) => [
      one('event', event.id, 'trigger', event.trigger),
      one('event', event.id, 'evidence', event.evidence),
      ...parties('event', event.id, 'actor', event.actors),
      ...parties('event', event.id, 'recipient', event.recipients),
      ...time('event', event.id, event.when),
      ...(event.where ? [one('event', event.id, 'where', event.where.span)] : []),
      ...(event.ordinal ? [one('event', event.id, 'ordinal', event.ordinal.span)] : []),
    ]),
    ...coded.statements.flatMap((statement) => [
      ...statement.content.map((span) => one('statement', statement.id, 'content', span)),
      ...(statement.cue ? [one('statement', statement.id, 'cue', statement.cue)] : []),
      ...(statement.source ? [one('statement', statement.id, 'source', statement.source)] : []),
      ...(statement.via ? [one('statement', statement.id, 'via', statement.via.span)] : []),
      ...parties('statement', statement.id, 'addressee', statement.addressees),
      ...time('statement', statement.id, statement.when),
    ]),
    ...coded.figures.map(({ span }, at) => one('figure', String(at), 'figure', span)),
    ...numbered('timex', coded.timexes),
    ...numbered('note', coded.notes),
  ];
}

function one(kind: EntryKind, entry: string, part: string, { start, end }: Span): EntrySpan {
  return { kind, entry, part, span: { start, end } };
}

function numbered(kind: EntryKind, spans: readonly Span[]): readonly EntrySpan[] {
  return spans.map((span, at) => one(kind, String(at), kind, span));
}

function parties(kind: EntryKind, entry: string, part: string, list: readonly Party[]): readonly EntrySpan[] {
  return list.map(({ span }) => one(kind, entry, part, span));
}

function time(kind: EntryKind, entry: string, when: Time | undefined): readonly EntrySpan[] {
  return when?.span ? [one(kind, entry, 'when', when.span)] : [];
}
