import type { Migration } from '../migrate.ts';

/**
 * What lets a few new reports be joined into a large record without joining it all anew.
 *
 * `told` and `said` hold the facts of events and sayings one row each, so that those of one block can be read alone; they
 * are written with the other entries of a report. `runs` holds the sampled runs of words of the reports that are joined,
 * `copies` what was found by them. `unjoined` names the versions that came or went since joins were last made.
 */
export const JOINS_BY_BLOCK_0002: Migration = {
  version: 2,
  name: 'joins by block',
  statements: [
    'DROP TABLE blocks',
    `CREATE TABLE told (
      doc INTEGER NOT NULL, position INTEGER NOT NULL, block VARCHAR NOT NULL, fact VARCHAR NOT NULL
    )`,
    `CREATE TABLE said (
      doc INTEGER NOT NULL, position INTEGER NOT NULL, statement VARCHAR NOT NULL, speaker VARCHAR NOT NULL,
      last_name VARCHAR NOT NULL, country VARCHAR, saying VARCHAR NOT NULL
    )`,
    'CREATE TABLE runs (doc INTEGER NOT NULL, kind VARCHAR NOT NULL, run UINTEGER NOT NULL)',
    `CREATE TABLE copies (
      document VARCHAR NOT NULL, original VARCHAR NOT NULL, kind VARCHAR NOT NULL, likeness DOUBLE NOT NULL
    )`,
    'CREATE TABLE unjoined (doc INTEGER NOT NULL)',
    'ALTER TABLE expectations ADD COLUMN block VARCHAR',
    'ALTER TABLE contacts ADD COLUMN block VARCHAR',
    'ALTER TABLE claims ADD COLUMN block VARCHAR',
    `INSERT OR REPLACE INTO state VALUES ('derived', 'stale')`,
  ],
};
