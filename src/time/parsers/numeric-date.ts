import { isDate } from '../calendar.ts';
import type { Scan } from '../scan.ts';
import type { Found, TimexParser } from './parser.ts';
import { yearAt } from './quantity.ts';

const SEPARATORS = ['-', '/', '.', '–'];

/** "2010-03-14", "2010/3/14", "3/14/2010", "14.03.2010", "7/8/07". */
export const numericDate: TimexParser = {
  name: 'numeric-date',
  startsWith: ['digits'],
  parse(scan, at) {
    const separator = scan.lower(at + 1);
    if (!SEPARATORS.includes(separator) || scan.lower(at + 3) !== separator) return null;
    const [first, second, third] = [scan.digits(at), scan.digits(at + 2, 2), scan.digits(at + 4)];
    if (first === undefined || second === undefined || third === undefined) return null;
    // a fourth number makes it an address or a version, not a date
    if (scan.lower(at + 5) === separator && scan.touches(at + 5) && scan.digits(at + 6) !== undefined)
      return null;
    return readDate(scan, at, first, second, third);
  },
};

function readDate(scan: Scan, at: number, first: number, second: number, third: number): Found | null {
  const end = at + 5;
  const leading = yearAt(scan, at);
  if (leading !== undefined) return found(end, leading, second, third);
  const year = trailingYear(scan, at, third);
  if (year === null || scan.form(at).length > 2) return null;
  // English-language reports write the month first with a slash (where that gives a date) and the day first with a full stop
  const isMonthFirst = scan.is(at + 1, '/', '-') ? first <= 12 : second > 12;
  return isMonthFirst ? found(end, year, first, second) : found(end, year, second, first);
}

/** Two digits count as a year only between slashes: "7/8/07", not "1.2.3". */
function trailingYear(scan: Scan, at: number, third: number): number | null {
  const year = yearAt(scan, at + 4);
  if (year !== undefined) return year;
  if (!scan.is(at + 1, '/') || scan.form(at + 4).length !== 2) return null;
  return third < 70 ? 2000 + third : 1900 + third;
}

function found(end: number, year: number, month: number, day: number): Found | null {
  return isDate(year, month, day) ? { end, meaning: { kind: 'point', year, month, day } } : null;
}
