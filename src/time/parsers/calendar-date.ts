import type { Scan } from '../scan.ts';
import type { Found, TimexParser } from './parser.ts';
import { readDayOfMonth, yearAt } from './quantity.ts';

/** "March", "March 3", "Mar. 3, 2010", "3 March 2010", "the 3rd of March", "March 2010", "last March". */
export const calendarDate: TimexParser = {
  name: 'calendar-date',
  startsWith: ['month', 'month-short', 'digits', 'ordinal', 'number', 'choice'],
  parse(scan, at) {
    if (scan.value(at, 'month') !== undefined || scan.value(at, 'month-short') !== undefined)
      return monthFirst(scan, at);
    if (scan.value(at, 'choice') !== undefined) return chosenMonth(scan, at);
    return dayFirst(scan, at);
  },
};

/** Month at a piece and the piece after it, its full stop included; an abbreviation counts only where `isBeside` a number. */
function monthAt(scan: Scan, at: number, isBeside: boolean): { month: number; end: number } | null {
  if (!scan.isCapital(at)) return null;
  const full = scan.numeric(at, 'month');
  if (full !== undefined) return { month: full, end: at + 1 };
  const short = scan.numeric(at, 'month-short');
  if (short === undefined) return null;
  const end = scan.is(at + 1, '.') && scan.touches(at + 1) ? at + 2 : at + 1;
  return isBeside || scan.digits(end) !== undefined ? { month: short, end } : null;
}

function monthFirst(scan: Scan, at: number): Found | null {
  const named = monthAt(scan, at, false);
  if (named === null) return null;
  const { month } = named;
  const dayStart = scan.is(named.end, 'the') ? named.end + 1 : named.end;
  const day = readDayOfMonth(scan, dayStart);
  if (day !== null && isDayNumber(scan, dayStart, day.end)) {
    const year = readYear(scan, day.end);
    return {
      end: year?.end ?? day.end,
      meaning: { kind: 'point', month, day: day.day, ...(year && { year: year.year }) },
    };
  }
  const year = readYear(scan, named.end);
  if (year !== null) return { end: year.end, meaning: { kind: 'point', month, year: year.year } };
  return scan.value(at, 'month') === undefined ? null : { end: named.end, meaning: { kind: 'point', month } };
}

/** "18" of "October 18:00" and "20" of "March 20 percent" are no days. */
function isDayNumber(scan: Scan, at: number, end: number): boolean {
  if (scan.is(end, '%', 'percent', 'per')) return false;
  return (
    !(
      scan.is(end, ':', '.', ',') &&
      scan.touches(end) &&
      scan.digits(end + 1) !== undefined &&
      scan.touches(end + 1)
    ) || scan.value(at, 'ordinal') !== undefined
  );
}

/** "2010", ", 2010", "'10". */
function readYear(scan: Scan, at: number): { year: number; end: number } | null {
  const start = scan.is(at, ',') ? at + 1 : at;
  const year = yearAt(scan, start);
  if (year === undefined || (scan.is(start + 1, ':') && scan.touches(start + 1))) return null;
  return { year, end: start + 1 };
}

function dayFirst(scan: Scan, at: number): Found | null {
  const day = readDayOfMonth(scan, at);
  if (day === null) return null;
  const monthStart = scan.is(day.end, 'of') ? day.end + 1 : day.end;
  if (scan.is(monthStart, '-') && scan.touches(monthStart)) return dashedDate(scan, day.day, monthStart + 1);
  const named = monthAt(scan, monthStart, true);
  if (named === null || scan.breaksBefore(monthStart)) return null;
  // "the second March on Washington": an ordinal in words wants "of", as in "the second of March"
  if (scan.value(at, 'ordinal') !== undefined && !scan.is(day.end, 'of')) return null;
  // "two May": a bare number word is no day
  if (scan.value(at, 'number') !== undefined && scan.value(at + 2, 'ordinal') === undefined) return null;
  const year = readYear(scan, named.end);
  return {
    end: year?.end ?? named.end,
    meaning: { kind: 'point', month: named.month, day: day.day, ...(year && { year: year.year }) },
  };
}

/** "10-Nov-2011". */
function dashedDate(scan: Scan, day: number, at: number): Found | null {
  const named = monthAt(scan, at, true);
  if (named === null || !scan.is(named.end, '-')) return null;
  const year = yearAt(scan, named.end + 1);
  return year === undefined
    ? null
    : { end: named.end + 2, meaning: { kind: 'point', month: named.month, day, year } };
}

/** "last March", "this coming May". */
function chosenMonth(scan: Scan, at: number): Found | null {
  const choice = Number(scan.value(at, 'choice')) as -1 | 0 | 1;
  const inner = scan.numeric(at + 1, 'choice');
  const monthStart = inner === undefined ? at + 1 : at + 2;
  const month = scan.isCapital(monthStart) ? scan.numeric(monthStart, 'month') : undefined;
  if (month === undefined) return null;
  return { end: monthStart + 1, meaning: { kind: 'point', month, choice: (inner ?? choice) as -1 | 0 | 1 } };
}
