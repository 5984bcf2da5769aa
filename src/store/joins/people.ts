import {
  blockOf,
  type CountryOfPerson,
  countriesOfPeople,
  type EventFact,
  stateless,
  withCountries,
} from '../../record/index.ts';
import type { Writer } from '../database.ts';

const CURRENT = 'JOIN documents d ON d.doc = n.doc AND d.is_current';

/** Countries of those whose own reports do not tell them, by what the other reports on file tell. */
export async function countriesFor(writer: Writer, facts: readonly EventFact[]): Promise<CountryOfPerson> {
  const names = [...new Set(facts.flatMap(stateless))];
  if (names.length === 0) return () => undefined;
  const rows = await writer.all<{ name: string; country: string }>(
    `SELECT DISTINCT n.name, n.country FROM named n ${CURRENT}
     WHERE n.country IS NOT NULL AND n.name IN (SELECT unnest($1::VARCHAR[]))`,
    [names],
  );
  return countriesOfPeople(rows);
}

interface ToldRow {
  readonly doc: number;
  readonly position: number;
  readonly block: string;
  readonly fact: string;
}

/**
 * Put events into the blocks in which they belong by the countries that other reports tell of their people.
 *
 * @param changed - Versions that came or went: who is named there may have another country now; `null` for all.
 * @returns The blocks that events left or entered.
 */
export async function moveByPeople(
  writer: Writer,
  changed: readonly number[] | null,
): Promise<readonly string[]> {
  const touched =
    changed === null ? '' : `AND n.name IN (SELECT name FROM named WHERE doc IN (${changed.join()}))`;
  const rows = await writer.all<ToldRow>(
    `SELECT t.doc, t.position, t.block, t.fact FROM told t
     WHERE t.doc IN (SELECT n.doc FROM named n ${CURRENT} WHERE n.country IS NULL ${touched})`,
  );
  const told = rows.map((row) => ({ row, fact: JSON.parse(row.fact) as EventFact }));
  const countryOf = await countriesFor(
    writer,
    told.map(({ fact }) => fact),
  );
  const moved = told
    .map(({ row, fact }) => ({ ...row, to: blockOf(withCountries(fact, countryOf)) }))
    .filter(({ block, to }) => block !== to);
  if (moved.length === 0) return [];
  await writer.run(
    'CREATE OR REPLACE TEMP TABLE moved_events (doc INTEGER, position INTEGER, block VARCHAR)',
  );
  await writer.append({
    table: 'moved_events',
    columns: ['doc', 'position', 'block'],
    rows: moved.map(({ doc, position, to }) => [doc, position, to]),
  });
  await writer.run(
    `UPDATE told SET block = m.block FROM moved_events m
     WHERE told.doc = m.doc AND told.position = m.position`,
  );
  return [...new Set(moved.flatMap(({ block, to }) => [block, to]))];
}
