import type { Copy, EventJoins, InBlock, Story, Utterance } from '../../record/index.ts';
import type { Rows } from '../database.ts';

/** The tables of what is joined out of events; each row names its block. */
export const EVENT_JOIN_TABLES = [
  'happenings',
  'happening_parties',
  'happening_reports',
  'expectations',
  'contacts',
  'claims',
] as const;
export const UTTERANCE_TABLES = ['utterances', 'utterance_versions'] as const;
export const STORY_TABLES = ['stories', 'story_documents'] as const;

export function storyRows(stories: readonly Story[]): readonly Rows[] {
  return [
    {
      table: 'stories',
      columns: ['id', 'position', 'entry'],
      rows: stories.map((story, at) => [story.id, at, JSON.stringify(story)]),
    },
    {
      table: 'story_documents',
      columns: ['story', 'document'],
      rows: stories.flatMap(({ id, documents }) => documents.map((document) => [id, document])),
    },
  ];
}

export function copyRows(copies: readonly Copy[]): Rows {
  return {
    table: 'copies',
    columns: ['document', 'original', 'kind', 'likeness'],
    rows: copies.map(({ document, of, kind, likeness }) => [document, of, kind, likeness]),
  };
}

export function eventJoinRows({ happenings, expectations, contacts, claims }: EventJoins): readonly Rows[] {
  return [
    {
      table: 'happenings',
      columns: ['id', 'block', 'type', 'mode', 'status', 'when_start', 'when_end', 'lines', 'entry'],
      rows: happenings.map(({ block, ...h }) => [
        h.id,
        block,
        h.type,
        h.mode,
        h.status,
        h.when?.start,
        h.when?.end,
        h.lines,
        JSON.stringify(h),
      ]),
    },
    {
      table: 'happening_parties',
      columns: ['happening', 'block', 'party'],
      rows: happenings.flatMap(({ id, block, participants, people, sources, targets }) =>
        [...new Set([...participants, ...people, ...sources, ...targets])].map((party) => [id, block, party]),
      ),
    },
    {
      table: 'happening_reports',
      columns: ['happening', 'block', 'document', 'event'],
      rows: happenings.flatMap(({ id, block, reports }) =>
        reports.map(({ document, event }) => [id, block, document, event]),
      ),
    },
    {
      table: 'expectations',
      columns: ['id', 'document', 'kind', 'due_start', 'due_end', 'outcome', 'entry', 'block'],
      rows: expectations.map(({ block, ...e }) => [
        e.id,
        e.document,
        e.kind,
        (e.moved?.to ?? e.due)?.start,
        (e.moved?.to ?? e.due)?.end,
        e.outcome,
        JSON.stringify(e),
        block,
      ]),
    },
    {
      table: 'contacts',
      columns: ['happening', 'level', 'mode', 'when_start', 'when_end', 'entry', 'block'],
      rows: contacts.map(({ block, ...c }) => [
        c.happening,
        c.level,
        c.mode,
        c.when?.start,
        c.when?.end,
        JSON.stringify(c),
        block,
      ]),
    },
    {
      table: 'claims',
      columns: ['document', 'verdict', 'entry', 'block'],
      rows: claims.map(({ block, ...c }) => [c.document, c.verdict, JSON.stringify(c), block]),
    },
  ];
}

export function utteranceRows(utterances: readonly InBlock<Utterance>[]): readonly Rows[] {
  return [
    {
      table: 'utterances',
      columns: ['id', 'block', 'speaker', 'speaker_country', 'said_start', 'said_end', 'entry'],
      rows: utterances.map(({ block, ...u }) => [
        u.id,
        block,
        u.speaker,
        u.speakerCountry,
        u.said?.start,
        u.said?.end,
        JSON.stringify(u),
      ]),
    },
    {
      table: 'utterance_versions',
      columns: ['utterance', 'block', 'document', 'statement'],
      rows: utterances.flatMap(({ id, block, versions }) =>
        versions.map(({ document, statement }) => [id, block, document, statement]),
      ),
    },
  ];
}
