import { type DayRange, gap } from './days.ts';
import type { Telling } from './telling.ts';

/** Days that a plan may be moved by. */
const MOST_DAYS = 366;
/** Plans that are moved were seldom for a later day than this. */
const MOST_DAYS_AHEAD = 330;
/** A plan is moved before its day, or soon after it. */
const LATE_DAYS = 7;

/** Whether a report tells that a plan was moved, and to which day. */
export function isMove({ fact }: Telling): boolean {
  return fact.course?.kind === 'moved' && fact.course.to !== undefined;
}

/** Whether a plan is told for the day that a later report tells it was moved from. */
export function isFormerDay(telling: Telling, move: Telling): boolean {
  const { days, published, fact, document } = telling;
  if (!isMove(move) || document === move.document || fact.status === 'happened') return false;
  if (days === null || move.days === null || published === null || move.published === null) return false;
  const between = gap(days, move.days);
  return (
    between > 1 &&
    between <= MOST_DAYS &&
    published <= move.published &&
    days.last >= move.published - LATE_DAYS
  );
}

/** The days in which other accounts of the same may lie: of a plan that was moved, those that it may have been moved from. */
export function reachOf(telling: Telling): DayRange | null {
  const { days, likely, published } = telling;
  if (!isMove(telling) || days === null || published === null) return days ?? likely;
  return { first: published - LATE_DAYS, last: Math.max(days.last, published + MOST_DAYS_AHEAD) };
}

/** The latest report by which a plan was moved from the day that a telling has for it; `undefined` where none tells. */
export function moveOf(telling: Telling, tellings: readonly Telling[]): Telling | undefined {
  return tellings
    .filter((other) => isFormerDay(telling, other))
    .reduce<Telling | undefined>(
      (latest, each) => ((each.published ?? 0) >= (latest?.published ?? 0) ? each : latest),
      undefined,
    );
}
