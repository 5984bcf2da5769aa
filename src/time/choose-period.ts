import { mondayOf, weekdayOf } from './calendar.ts';
import { dayPeriod, type Period } from './period.ts';
import type { ClauseTense } from './tense.ts';

/** A period that the words leave open in the year or the week, and whether the choice was a guess. */
export interface Chosen {
  readonly period: Period;
  readonly isGuess: boolean;
}

/** A report filed across the date line may tell of "tomorrow" in the past tense. */
const DATE_LINE_DAYS = 1;

/**
 * Choose the year of a month, day, quarter, season or holiday said without one.
 *
 * @param inYear - The period in a given year; null where it does not exist then (February 29).
 * @param choice - -1 last, 0 this, 1 next, as the words say; the clause's tense decides where they say none.
 * @returns Null where no year around the report's has it.
 */
export function chooseYear(
  inYear: (year: number) => Period | null,
  publication: { readonly day: number; readonly year: number },
  choice: -1 | 0 | 1 | undefined,
  tense: ClauseTense,
): Chosen | null {
  const { day, year } = publication;
  const candidates: Period[] = [];
  for (let at = year - 4; at <= year + 4; at++) {
    const period = inYear(at);
    if (period !== null) candidates.push(period);
  }
  const chosen = choose(candidates, day, choice, tense, inYear(year));
  return chosen === null
    ? null
    : { period: chosen, isGuess: choice === undefined && (tense === 'unknown' || tense === 'present') };
}

function choose(
  candidates: readonly Period[],
  day: number,
  choice: -1 | 0 | 1 | undefined,
  tense: ClauseTense,
  ofThisYear: Period | null,
): Period | null {
  if (choice === 0 && ofThisYear !== null) return ofThisYear;
  if (choice === -1) return candidates.findLast((period) => period.last < day) ?? null;
  if (choice === 1) return candidates.find((period) => period.first > day) ?? null;
  const past = candidates.findLast((period) => period.first <= day + DATE_LINE_DAYS) ?? null;
  const future = candidates.find((period) => period.last >= day) ?? null;
  if (future === null || past === null) return past ?? future;
  const near = nearDay(past, future, day);
  if (near !== null) return near;
  if (tense !== 'unknown' && tense !== 'present') return tense === 'past' ? past : future;
  return nearer(past, future, day);
}

/** A day within a month is meant whatever the tense: one eleven months off would have been given its year. */
function nearDay(past: Period, future: Period, day: number): Period | null {
  if (past.grain !== 'day' || past === future) return null;
  const ahead = future.first - day;
  const behind = day - past.last;
  if (ahead <= NEAR_DAYS && behind >= FAR_DAYS) return future;
  return behind <= NEAR_DAYS && ahead >= FAR_DAYS ? past : null;
}
const NEAR_DAYS = 31;
const FAR_DAYS = 300;

/** Of the last and the coming one the nearer; news without a verb to tell leans back. */
function nearer(past: Period, future: Period, day: number): Period {
  const ahead = future.first - day;
  const behind = day - past.last;
  return ahead * LEAN < behind ? future : past;
}
const LEAN = 3;

/** Choose the day of a weekday said without a date; `choice` as for `chooseYear`, 0 is the report's own week. */
export function chooseWeekday(
  weekday: number,
  publication: number,
  choice: -1 | 0 | 1 | undefined,
  tense: ClauseTense,
): Chosen {
  const back = (weekdayOf(publication) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(publication) + 7) % 7;
  if (choice === -1) return { period: dayPeriod(publication - (back === 0 ? 7 : back)), isGuess: false };
  // "next Friday" is not tomorrow, which would have been called so
  if (choice === 1)
    return { period: dayPeriod(publication + (ahead < 2 ? ahead + 7 : ahead)), isGuess: false };
  if (choice === 0) {
    const inWeek = mondayOf(publication) + weekday - 1;
    const isOver = inWeek < publication && tense === 'future';
    return { period: dayPeriod(isOver ? inWeek + 7 : inWeek), isGuess: false };
  }
  if (tense === 'future') return { period: dayPeriod(publication + ahead), isGuess: false };
  return { period: dayPeriod(publication - back), isGuess: tense !== 'past' };
}
