import { StoreError } from '../errors.ts';
import type { Database } from './database.ts';

/** One step from a layout of the record to the next. */
export interface Migration {
  /** Counts from 1 without gaps. */
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

const LEDGER = `CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name VARCHAR NOT NULL)`;

/**
 * Bring a record to the newest layout; each step is one transaction, so that a killed process leaves a whole layout.
 *
 * @returns The versions that were applied now; empty where the record is up to date.
 * @throws {StoreError} Where the record was made by a newer program.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
): Promise<readonly number[]> {
  await database.run(LEDGER);
  const [row] = await database.all<{ version: number | null }>(
    'SELECT max(version) AS version FROM migrations',
  );
  const present = row?.version ?? 0;
  const newest = migrations.at(-1)?.version ?? 0;
  if (present > newest)
    throw new StoreError(
      'store-failed',
      `${database.path} has layout ${present}, but this program knows layouts up to ${newest}: use the newer program that made it`,
      { details: { path: database.path, found: present, expected: newest } },
    );
  const missing = migrations.filter(({ version }) => version > present);
  for (const migration of missing) await apply(database, migration);
  return missing.map(({ version }) => version);
}

function apply(database: Database, migration: Migration): Promise<void> {
  return database.transaction(async (writer) => {
    for (const statement of migration.statements) await writer.run(statement);
    await writer.run('INSERT INTO migrations VALUES ($1, $2)', [migration.version, migration.name]);
  });
}
