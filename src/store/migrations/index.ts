/**
 * Every layout of the record since the first, in order. A change of layout adds a file here and never edits an older
 * one: records of every age are brought up to date by the steps that they miss.
 */
import type { Migration } from '../migrate.ts';
import { RECORD_0001 } from './0001-record.ts';
import { JOINS_BY_BLOCK_0002 } from './0002-joins-by-block.ts';
import { PEOPLE_BY_NAME_0003 } from './0003-people-by-name.ts';
import { ORGANISATIONS_0004 } from './0004-organisations.ts';

export const MIGRATIONS: readonly Migration[] = [
  RECORD_0001,
  JOINS_BY_BLOCK_0002,
  PEOPLE_BY_NAME_0003,
  ORGANISATIONS_0004,
];
