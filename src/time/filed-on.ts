import { readDateLine } from '../documents/date-line.ts';
import type { Reading } from '../reading.ts';
import { fromIso } from './calendar.ts';
import type { Meaning } from './timex.ts';

/** Days by which the day that a report was put out may differ from that of its date line. */
const NEAR_DAYS = 7;

/**
 * The day of a report's own date line, from which its writer counts "today" and "yesterday": the day that is given may be
 * of another time zone, or of the page the report was put on.
 *
 * @returns Day number; null where there is no such line or it is far from the day given, for then it is of something else.
 */
export function filedOn({ publishedAt, text }: Reading['document']): number | null {
  const given = publishedAt === undefined ? null : fromIso(publishedAt);
  const { date } = given === null ? { date: null } : readDateLine(text);
  const line = date === null ? null : fromIso(date);
  return given === null || line === null || Math.abs(line - given) > NEAR_DAYS ? null : line;
}

/** "today", "two days ago": days counted from the writing. A weekday is found from the day given as well. */
export function countsFromWriting(meaning: Meaning): boolean {
  return meaning.kind === 'point' && meaning.shift?.unit === 'D' && meaning.shift.from === 'publication';
}
