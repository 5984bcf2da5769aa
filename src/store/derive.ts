import {
  countriesOfPeople,
  countriesOfSpeakers,
  countSpeakers,
  type Joiner,
  peopleOf,
  saidSentences,
  toldEvents,
} from '../record/index.ts';
import type { Database, Writer } from './database.ts';
import { updateCopies } from './joins/copies.ts';
import { updateEvents } from './joins/events.ts';
import { loadFacts } from './joins/facts.ts';
import {
  copyRows,
  EVENT_JOIN_TABLES,
  eventJoinRows,
  UTTERANCE_TABLES,
  utteranceRows,
} from './joins/joined-rows.ts';
import { moveByPeople } from './joins/people.ts';
import { remakeRuns } from './joins/runs.ts';
import { joinState, markJoined } from './joins/state.ts';
import { updateUtterances } from './joins/utterances.ts';

/** Of so many of the reports, or of this share of them, joining all is no more work than joining part. */
const MOST_CHANGED = { share: 0.1, least: 20 } as const;

/**
 * Bring the derived tables up to date with what is filed, in one transaction; does nothing where they are.
 *
 * A few changed reports are joined with the blocks that they fall in, many with everything; the result is the same.
 *
 * @returns Whether anything was derived.
 */
export async function derive(database: Database, joiner: Joiner): Promise<boolean> {
  const state = await joinState(database);
  if (state === 'current') return false;
  await database.transaction(async (writer) => {
    const changed = state === 'part' ? await changedVersions(writer) : null;
    if (changed === null) await joinWhole(database, writer, joiner);
    else if (changed.length > 0) await joinPart(writer, joiner, changed);
    await markJoined(writer);
  });
  return true;
}

/** The versions that came or went since the last joins; `null` where they are too many to be joined apart. */
async function changedVersions(writer: Writer): Promise<readonly number[] | null> {
  const rows = await writer.all<{ doc: number }>('SELECT DISTINCT doc FROM unjoined ORDER BY doc');
  const [count] = await writer.all<{ all: number }>(
    'SELECT count(*)::INTEGER AS "all" FROM documents WHERE is_current',
  );
  const most = Math.max(MOST_CHANGED.least, (count?.all ?? 0) * MOST_CHANGED.share);
  return rows.length > most ? null : rows.map(({ doc }) => doc);
}

async function joinWhole(database: Database, writer: Writer, joiner: Joiner): Promise<void> {
  const facts = await loadFacts(database, writer, joiner);
  const copies = joiner.copies(facts);
  const said = saidSentences(facts);
  const countryOf = countriesOfSpeakers(countSpeakers(said.map(({ saying }) => saying)));
  for (const table of ['copies', ...EVENT_JOIN_TABLES, ...UTTERANCE_TABLES])
    await writer.run(`DELETE FROM ${table}`);
  await writer.append(copyRows(copies));
  const countryOfPerson = countriesOfPeople(facts.flatMap(peopleOf));
  const joins = joiner.events(toldEvents(facts), countryOfPerson, copies);
  for (const rows of eventJoinRows(joins)) await writer.append(rows);
  for (const rows of utteranceRows(joiner.utterances(said, countryOf, copies))) await writer.append(rows);
  await moveByPeople(writer, null);
  await remakeRuns(writer);
}

async function joinPart(writer: Writer, joiner: Joiner, changed: readonly number[]): Promise<void> {
  const { copies, moved } = await updateCopies(writer, joiner, changed);
  const rows = await writer.all<{ id: string }>(`SELECT id FROM documents WHERE doc IN (${changed.join()})`);
  const documents = [...new Set([...rows.map(({ id }) => id), ...moved])];
  await updateEvents(writer, joiner, changed, documents, copies);
  await updateUtterances(writer, joiner, changed, documents, copies);
}
