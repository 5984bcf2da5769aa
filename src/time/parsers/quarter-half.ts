import type { Scan } from '../scan.ts';
import type { Meaning } from '../timex.ts';
import type { Found, TimexParser } from './parser.ts';
import { readOrdinal, yearAt } from './quantity.ts';

/** "the third quarter", "the first half", "Q3 2010", "Q3", "H1 2020", "the last quarter of 2010". The year after "of" is merged later. */
export const quarterHalf: TimexParser = {
  name: 'quarter-half',
  startsWith: ['ordinal', 'digits', 'choice'],
  words: ['the', 'q', 'h'],
  parse(scan, at) {
    const start = scan.is(at, 'the') ? at + 1 : at;
    return labelled(scan, start) ?? spelled(scan, start);
  },
};

const WITHIN_YEAR = ['of', 'in'];

function spelled(scan: Scan, at: number): Found | null {
  const ordinal = readOrdinal(scan, at);
  if (ordinal === null) return null;
  const isHyphenated = scan.is(ordinal.end, '-');
  const unit = isHyphenated ? ordinal.end + 1 : ordinal.end;
  const end = unit + 1;
  if (scan.is(unit, 'quarter') && ordinal.n <= 4)
    return part(scan, end, { kind: 'point', quarter: ordinal.n });
  // a "first half" is also a match's or a book's: read it only where a year follows
  if (scan.is(unit, 'half') && ordinal.n <= 2 && scan.is(end, 'of') && namesYear(scan, end + 1))
    return { end, meaning: { kind: 'point', half: ordinal.n } };
  return null;
}

/** "2010", "this year", "the year", "fiscal 2010", "next year". */
function namesYear(scan: Scan, at: number): boolean {
  const start = scan.is(at, 'the') ? at + 1 : at;
  if (yearAt(scan, start) !== undefined) return true;
  const unit =
    scan.value(start, 'choice') !== undefined || scan.value(start, 'fiscal') !== undefined
      ? start + 1
      : start;
  return (
    scan.is(unit, 'year') || yearAt(scan, unit) !== undefined || scan.value(unit, 'decade') !== undefined
  );
}

/** A quarter with the year that follows it directly: "third-quarter 2010". */
function part(scan: Scan, end: number, meaning: Meaning & { readonly kind: 'point' }): Found | null {
  if (
    WITHIN_YEAR.includes(scan.lower(end)) &&
    scan.is(end + 1, 'the') &&
    !scan.is(end + 2, 'year') &&
    !namesYear(scan, end + 1)
  )
    return null;
  const year = yearAt(scan, end);
  return year === undefined ? { end, meaning } : { end: end + 1, meaning: { ...meaning, year } };
}

/** "Q3", "H1 2020": a letter and a digit that touch. */
function labelled(scan: Scan, at: number): Found | null {
  const letter = scan.form(at);
  const n = scan.digits(at + 1, 1);
  if ((letter !== 'Q' && letter !== 'H') || n === undefined || !scan.touches(at + 1) || n < 1) return null;
  const year = yearAt(scan, at + 2);
  if (letter === 'Q' && n <= 4)
    return {
      end: year === undefined ? at + 2 : at + 3,
      meaning: { kind: 'point', quarter: n, ...(year !== undefined && { year }) },
    };
  return letter === 'H' && n <= 2 && year !== undefined
    ? { end: at + 3, meaning: { kind: 'point', half: n, year } }
    : null;
}
