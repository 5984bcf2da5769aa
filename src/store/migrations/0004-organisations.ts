import type { Migration } from '../migrate.ts';

/** The organisation between states that an actor acts for, so that an envoy's words are found with the organisation's. */
export const ORGANISATIONS_0004: Migration = {
  version: 4,
  name: 'organisations',
  statements: ['ALTER TABLE actors ADD COLUMN organisation VARCHAR'],
};
