import { FACTS_VERSION, JOINS_VERSION } from '../../record/index.ts';
import type { Database, Writer } from '../database.ts';

/** What has been joined. `part`: all but the versions in `unjoined`; `whole`: everything is to be joined anew. */
export type JoinState = 'current' | 'part' | 'whole';

/** By which facts and which rules joins were made. */
const VERSION = `${FACTS_VERSION}.${JOINS_VERSION}`;

/** @param change.isReplaced - Whether entries of a version on file were replaced: what they were joined by is gone then. */
export async function markUnjoined(
  writer: Writer,
  docs: readonly number[],
  change: { readonly isReplaced: boolean },
): Promise<void> {
  await writer.append({ table: 'unjoined', columns: ['doc'], rows: docs.map((doc) => [doc]) });
  await set(writer, 'derived', 'stale');
  if (change.isReplaced) await set(writer, 'joined by', '');
}

export async function joinState(database: Database): Promise<JoinState> {
  const state = await readState(database);
  if (state.get('joined by') !== VERSION) return (await hasDocuments(database)) ? 'whole' : 'current';
  return state.get('derived') === 'stale' ? 'part' : 'current';
}

/** Joins are made; stories wait until somebody asks for them. */
export async function markJoined(writer: Writer): Promise<void> {
  await writer.run('DELETE FROM unjoined');
  await set(writer, 'derived', 'current');
  await set(writer, 'joined by', VERSION);
  await set(writer, 'stories', 'stale');
}

export async function areStoriesStale(database: Database): Promise<boolean> {
  return (await readState(database)).get('stories') === 'stale';
}

export function markStoriesMade(writer: Writer): Promise<void> {
  return set(writer, 'stories', 'current');
}

async function readState(database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.all<{ key: string; content: string }>('SELECT key, content FROM state');
  return new Map(rows.map(({ key, content }) => [key, content]));
}

async function hasDocuments(database: Database): Promise<boolean> {
  return (await database.all('SELECT doc FROM documents LIMIT 1')).length > 0;
}

function set(writer: Writer, key: string, content: string): Promise<void> {
  return writer.run('INSERT OR REPLACE INTO state VALUES ($1, $2)', [key, content]);
}
