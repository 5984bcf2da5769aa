import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeByHand } from '../../test/support/code-by-hand.ts';
import { loadJoiner } from '../node.ts';
import { Database } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { RecordStore } from './record-store.ts';

const NEXT: Migration = {
  version: (MIGRATIONS.at(-1)?.version ?? 0) + 1,
  name: 'who looked at it',
  statements: [
    'ALTER TABLE documents ADD COLUMN reader VARCHAR',
    "UPDATE documents SET reader = 'nobody' WHERE reader IS NULL",
  ],
};
const BROKEN: Migration = { ...NEXT, statements: [...NEXT.statements, 'ALTER TABLE nowhere ADD COLUMN x'] };

describe('a record of an older layout', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-migrate-'));
    path = join(folder, 'record.duckdb');
    const store = await RecordStore.open(path, { joiner: loadJoiner() });
    await store.file([codeByHand({ id: 'old', text: 'Peru and Chile signed a treaty.' })]);
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const opened = async <Result>(use: (database: Database) => Promise<Result>): Promise<Result> => {
    const database = await Database.open(path);
    try {
      return await use(database);
    } finally {
      await database.close();
    }
  };
  const readers = (database: Database) =>
    database.all<{ id: string; reader: string }>('SELECT id, reader FROM documents');

  it('is brought to the newest one and keeps all it holds; a second time nothing is done', async () => {
    const steps = [...MIGRATIONS, NEXT];
    expect(await opened((database) => migrate(database, steps))).toEqual([NEXT.version]);
    expect(await opened((database) => migrate(database, steps))).toEqual([]);
    expect(await opened(readers)).toEqual([{ id: 'old', reader: 'nobody' }]);
  });

  it('stays as it was where a step fails halfway', async () => {
    const failing = opened((database) => migrate(database, [...MIGRATIONS, BROKEN]));
    await expect(failing).rejects.toMatchObject({ code: 'store-failed' });
    await expect(opened(readers)).rejects.toThrow(/reader/);
    expect(await opened((database) => migrate(database, [...MIGRATIONS, NEXT]))).toEqual([NEXT.version]);
  });

  it('is refused, and left alone, where a newer program made it', async () => {
    await opened((database) => migrate(database, [...MIGRATIONS, NEXT]));
    const opening = RecordStore.open(path, { joiner: loadJoiner() });
    await expect(opening).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining(`has layout ${NEXT.version}`),
    });
    expect(await opened(readers)).toHaveLength(1);
  });
});
