import type { Time } from '../contract.ts';

/** A closed range of days, as numbers that count days since 1970. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const MS_PER_DAY = 86_400_000;

/** Day number of an ISO date or date-time; `null` where it is none. */
export function dayNumber(iso: string | undefined): number | null {
  if (iso === undefined) return null;
  const ms = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(ms) ? null : Math.round(ms / MS_PER_DAY);
}

/** @example isoDay(0) // "1970-01-01" */
export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The days of a time; `null` without one, or where it is malformed. */
export function dayRange(time: Time | undefined): DayRange | null {
  const first = dayNumber(time?.start);
  const last = dayNumber(time?.end);
  return first === null || last === null || last < first ? null : { first, last };
}

export function width(range: DayRange): number {
  return range.last - range.first + 1;
}

/** Days between two ranges: 0 where they share one, 1 where one begins on the day after the other ends. */
export function gap(a: DayRange, b: DayRange): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

/** The days that both hold; `null` where there are none. */
export function intersection(a: DayRange, b: DayRange): DayRange | null {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first <= last ? { first, last } : null;
}
