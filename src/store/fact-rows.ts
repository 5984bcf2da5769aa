import { blockOf, type DocumentFacts, lastName, peopleOf } from '../record/index.ts';
import type { Rows } from './database.ts';

/** The tables that hold the facts of a document's events, sayings and people, one row each. */
export const FACT_TABLES = ['told', 'said', 'named'] as const;

/** Facts with the key of the version that they were taken from. */
export interface KeyedFacts {
  readonly doc: number;
  readonly facts: DocumentFacts;
}

export function factRows(keyed: readonly KeyedFacts[]): readonly Rows[] {
  return [
    {
      table: 'told',
      columns: ['doc', 'position', 'block', 'fact'],
      rows: keyed.flatMap(({ doc, facts }) =>
        facts.events.map((fact, at) => [doc, at, blockOf(fact), JSON.stringify(fact)]),
      ),
    },
    {
      table: 'said',
      columns: ['doc', 'position', 'statement', 'speaker', 'last_name', 'country', 'saying'],
      rows: keyed.flatMap(({ doc, facts }) =>
        facts.sayings.map((saying, at) => [
          doc,
          at,
          saying.statement,
          saying.speaker,
          lastName(saying.speaker),
          saying.country,
          JSON.stringify(saying),
        ]),
      ),
    },
    {
      table: 'named',
      columns: ['doc', 'name', 'country'],
      rows: keyed.flatMap(({ doc, facts }) =>
        peopleOf(facts).map(({ name, country }) => [doc, name, country]),
      ),
    },
  ];
}
