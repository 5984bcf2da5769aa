import type { Migration } from '../migrate.ts';

/**
 * Who takes part in the events of a report, with the country that the report gives him or none: a name alone has the
 * country that other reports give it, which decides about the block of an event.
 */
export const PEOPLE_BY_NAME_0003: Migration = {
  version: 3,
  name: 'people by name',
  statements: [
    'CREATE TABLE named (doc INTEGER NOT NULL, name VARCHAR NOT NULL, country VARCHAR)',
    `INSERT OR REPLACE INTO state VALUES ('derived', 'stale')`,
    `INSERT OR REPLACE INTO state VALUES ('joined by', '')`,
  ],
};
