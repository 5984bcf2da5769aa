import type { Copy, EventFact, Joiner } from '../../record/index.ts';
import type { Writer } from '../database.ts';
import { type EntryRow, entryColumns, headOf, readEntry } from './facts.ts';
import { EVENT_JOIN_TABLES, eventJoinRows } from './joined-rows.ts';
import { countriesFor, moveByPeople } from './people.ts';

/**
 * Join the blocks anew in which the changed versions or other documents stand.
 *
 * @param documents - Ids of documents whose blocks are to be joined anew, as they were joined last.
 */
export async function updateEvents(
  writer: Writer,
  joiner: Joiner,
  changed: readonly number[],
  documents: readonly string[],
  copies: readonly Copy[],
): Promise<void> {
  const moved = await moveByPeople(writer, changed);
  const rows = await writer.all<{ block: string }>(
    `SELECT block FROM happening_reports WHERE document IN (SELECT unnest($1::VARCHAR[]))
     UNION SELECT block FROM told WHERE doc IN (${changed.join()})`,
    [documents],
  );
  const blocks = [...new Set([...moved, ...rows.map(({ block }) => block)])];
  const told = await writer.all<EntryRow>(
    `SELECT ${entryColumns('t.fact')} FROM told t JOIN documents d ON d.doc = t.doc AND d.is_current
     WHERE t.block IN (SELECT unnest($1::VARCHAR[])) ORDER BY t.doc, t.position`,
    [blocks],
  );
  const events = told.map((row) => ({ report: headOf(row), fact: readEntry<EventFact>(row) }));
  const countryOf = await countriesFor(
    writer,
    events.map(({ fact }) => fact),
  );
  const joins = joiner.events(events, countryOf, copies);
  for (const table of EVENT_JOIN_TABLES)
    await writer.run(`DELETE FROM ${table} WHERE block IN (SELECT unnest($1::VARCHAR[]))`, [blocks]);
  for (const each of eventJoinRows(joins)) await writer.append(each);
}
