import { existsSync } from 'node:fs';
import { ChanceryError, StoreError } from '../../errors.ts';
import type { RecordStore } from '../../store/index.ts';

const DEFAULT_RECORD = 'chancery.duckdb';

/** Text of the option that names the record, the same for every command. */
export const INTO_OPTION = [
  '--into <file>',
  `the record (else $CHANCERY_RECORD, else ${DEFAULT_RECORD} in the current folder)`,
] as const;

/** The record that a command works on: what it was told, else the environment's, else the current folder's. */
export function recordPath(
  into: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return into ?? (environment['CHANCERY_RECORD'] || DEFAULT_RECORD);
}

/**
 * Open an existing record with its joins up to date, do something with it, and close it.
 *
 * @throws {ChanceryError} `not-found` where there is no record; `store-locked` where another process holds it.
 */
export async function withRecord<Result>(
  into: string | undefined,
  work: (store: RecordStore) => Promise<Result>,
): Promise<Result> {
  const path = recordPath(into);
  if (!existsSync(path))
    throw new ChanceryError(
      'not-found',
      `there is no record at ${path}: make one with "chancery read PATH"`,
      {
        details: { path },
      },
    );
  const store = await openRecord(path);
  try {
    await store.derive();
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * Open a record, making it where it is missing.
 *
 * @throws {StoreError} `store-locked` where another process holds it: names the server that does.
 */
export async function openRecord(path: string): Promise<RecordStore> {
  const { findEndpoint, RecordStore } = await import('../../store/index.ts');
  const { loadJoiner } = await import('../../node.ts');
  try {
    return await RecordStore.open(path, { joiner: loadJoiner() });
  } catch (error) {
    const endpoint = findEndpoint(path);
    if (!(error instanceof ChanceryError) || error.code !== 'store-locked' || endpoint === null) throw error;
    throw new StoreError(
      'store-locked',
      `${path} is held by a server: ask it at http://127.0.0.1:${endpoint.port}, or stop it (process ${endpoint.pid})`,
      { details: error.details, cause: error },
    );
  }
}
