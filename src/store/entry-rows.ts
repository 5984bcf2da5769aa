import type { Actor, CodedDocument } from '../contract.ts';
import type { Cell, Rows } from './database.ts';
import { entrySpans } from './entry-spans.ts';

/** Columns of the tables that hold one row an entry, in the order of the layout. */
const COLUMNS = {
  actors: ['doc', 'actor', 'name', 'kind', 'country', 'sector', 'organisation', 'role', 'is_named', 'coder'],
  mentions: ['doc', 'actor', 'kind', 'span_start', 'span_end', 'coder'],
  events: [
    'doc',
    'event',
    'type',
    'mode',
    'cameo',
    'status',
    'when_start',
    'when_end',
    'grain',
    'where_name',
    'where_country',
    'issues',
    'ordinal',
    'reported_by',
    'confidence',
    'rule',
    'coder',
  ],
  event_parties: ['doc', 'event', 'side', 'actor', 'country', 'name', 'coder'],
  statements: [
    'doc',
    'statement',
    'speaker',
    'speaker_name',
    'speaker_country',
    'via',
    'medium',
    'form',
    'when_start',
    'when_end',
    'issues',
    'reported_by',
    'confidence',
    'coder',
  ],
  figures: ['doc', 'figure_value', 'low', 'high', 'unit', 'figure_of', 'approximate', 'actor', 'coder'],
  notes: ['doc', 'kind', 'detail', 'coder'],
  spans: ['doc', 'entry_kind', 'entry', 'part', 'span_start', 'span_end', 'words'],
} as const;

/** The tables that hold entries of documents. */
export const ENTRY_TABLES = Object.keys(COLUMNS) as readonly (keyof typeof COLUMNS)[];

/** A coded document with the key of its version. */
export interface KeyedDocument {
  readonly doc: number;
  readonly coded: CodedDocument;
}

/** The entries of coded documents as rows, a set for each table. Sentences are left out of `spans`: they repeat the text. */
export function entryRows(documents: readonly KeyedDocument[]): readonly Rows[] {
  return ENTRY_TABLES.map((table) => ({
    table,
    columns: COLUMNS[table],
    rows: documents.flatMap(({ doc, coded }) => ROWS[table](doc, coded)),
  }));
}

type RowsOf = (doc: number, coded: CodedDocument) => readonly (readonly Cell[])[];

const ROWS: Readonly<Record<keyof typeof COLUMNS, RowsOf>> = {
  actors: (doc, { actors, coder }) =>
    actors.map((a) => [
      doc,
      a.id,
      a.name,
      a.kind,
      a.country,
      a.sector,
      a.role,
      a.named,
      coder,
      a.organisation,
    ]),
  mentions: (doc, { mentions, coder }) => mentions.map((m) => [doc, m.actor, m.kind, m.start, m.end, coder]),
  events: (doc, { events, coder }) =>
    events.map((e) => [
      doc,
      e.id,
      e.type,
      e.mode,
      e.cameo,
      e.status,
      e.when?.start,
      e.when?.end,
      e.when?.grain,
      e.where?.name,
      e.where?.country,
      e.issues,
      e.ordinal?.n,
      e.reportedBy,
      e.confidence,
      e.rule,
      coder,
    ]),
  event_parties: (doc, { events, actors, coder }) => {
    const byId = actorsById(actors);
    return events.flatMap((event) =>
      (['actors', 'recipients'] as const).flatMap((side) =>
        event[side].map(({ actor }) => [
          doc,
          event.id,
          side === 'actors' ? 'actor' : 'recipient',
          actor,
          byId.get(actor)?.country,
          byId.get(actor)?.name,
          coder,
        ]),
      ),
    );
  },
  statements: (doc, { statements, actors, coder }) => {
    const byId = actorsById(actors);
    return statements.map((s) => [
      doc,
      s.id,
      s.speaker,
      byId.get(s.speaker)?.name,
      byId.get(s.speaker)?.country,
      s.via?.actor,
      s.medium,
      s.form,
      s.when?.start,
      s.when?.end,
      s.issues,
      s.reportedBy,
      s.confidence,
      coder,
    ]);
  },
  figures: (doc, { figures, coder }) =>
    figures.map((f) => [doc, f.value, f.low, f.high, f.unit, f.of, f.approximate, f.actor, coder]),
  notes: (doc, { notes, coder }) => notes.map((n) => [doc, n.kind, n.detail, coder]),
  spans: (doc, coded) =>
    entrySpans(coded)
      .filter(({ kind }) => kind !== 'sentence')
      .map(({ kind, entry, part, span }) => [
        doc,
        kind,
        entry,
        part,
        span.start,
        span.end,
        coded.document.text.slice(span.start, span.end),
      ]),
};

function actorsById(actors: readonly Actor[]): ReadonlyMap<string, Actor> {
  return new Map(actors.map((actor) => [actor.id, actor]));
}
