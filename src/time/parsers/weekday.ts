import type { Scan } from '../scan.ts';
import type { TimexParser } from './parser.ts';

/** "Friday", "last Friday", "this coming Friday", "Fri.", "a Tuesday", "Friday next". Dates and parts of the day are merged later. */
export const weekday: TimexParser = {
  name: 'weekday',
  startsWith: ['weekday', 'weekday-short', 'choice'],
  parse(scan, at) {
    const first = scan.numeric(at, 'choice');
    const second = first === undefined ? undefined : scan.numeric(at + 1, 'choice');
    const choice = second ?? first;
    const start = second !== undefined ? at + 2 : first !== undefined ? at + 1 : at;
    const named = weekdayAt(scan, start);
    if (named === null) return null;
    if (choice === undefined && scan.is(named.end, 'next', 'last') && !scan.value(named.end + 1, 'unit'))
      return {
        end: named.end + 1,
        meaning: { kind: 'point', weekday: named.weekday, choice: scan.is(named.end, 'next') ? 1 : -1 },
      };
    return {
      end: named.end,
      meaning: {
        kind: 'point',
        weekday: named.weekday,
        ...(choice !== undefined && { choice: choice as -1 | 0 | 1 }),
      },
    };
  },
};

/** Weekday at a piece; an abbreviation only beside a date, for "Sun" and "Sat" are other words too. */
function weekdayAt(scan: Scan, at: number): { weekday: number; end: number } | null {
  if (!scan.isCapital(at)) return null;
  const full = scan.numeric(at, 'weekday');
  if (full !== undefined) return { weekday: full, end: at + 1 };
  const short = scan.numeric(at, 'weekday-short');
  if (short === undefined) return null;
  const end = scan.is(at + 1, '.') && scan.touches(at + 1) ? at + 2 : at + 1;
  const next = scan.is(end, ',') ? end + 1 : end;
  const isBesideDate =
    (scan.digits(next, 2) !== undefined ||
      scan.value(next, 'month') !== undefined ||
      scan.value(next, 'month-short') !== undefined) &&
    (scan.digits(next, 2) === undefined ||
      scan.value(next + 1, 'month') !== undefined ||
      scan.value(next + 1, 'month-short') !== undefined);
  return isBesideDate ? { weekday: short, end } : null;
}
