import type { Scan } from '../scan.ts';
import type { Found, TimexParser } from './parser.ts';
import { readOrdinal } from './quantity.ts';

/** "the 1990s", "the '50s", "the nineties", "the 1990's", "the 19th century", "the third century BC". */
export const decadeCentury: TimexParser = {
  name: 'decade-century',
  startsWith: ['digits', 'decade', 'ordinal', 'number'],
  words: ['the', "'", '’', '‘'],
  parse(scan, at) {
    const start = scan.is(at, 'the') ? at + 1 : at;
    return decadeInWords(scan, start) ?? decadeInDigits(scan, start) ?? century(scan, start);
  },
};

function decadeInWords(scan: Scan, at: number): Found | null {
  const years = scan.numeric(at, 'decade');
  // "a man in his forties" is an age
  if (years === undefined || scan.is(at - 1, 'his', 'her', 'their', 'my', 'your', 'our')) return null;
  return { end: at + 1, meaning: { kind: 'point', decade: 1900 + years } };
}

function decadeInDigits(scan: Scan, at: number): Found | null {
  const isShort = scan.is(at, "'", '’', '‘');
  const start = isShort ? at + 1 : at;
  const digits = scan.digits(start, 4);
  const end = pluralEnd(scan, start + 1);
  if (digits === undefined || end < 0 || digits % 10 !== 0) return null;
  if (scan.form(start).length === 4)
    return digits >= 1000 ? { end, meaning: { kind: 'point', decade: digits } } : null;
  if (
    scan.form(start).length !== 2 ||
    (!isShort && !scan.is(at - 1, 'the')) ||
    scan.is(at - 1, 'his', 'her', 'their')
  )
    return null;
  return { end, meaning: { kind: 'point', decade: (digits < 30 ? 2000 : 1900) + digits } };
}

/** Piece after the "s" or "'s" of "1990s", "1990's"; -1 where there is none. */
function pluralEnd(scan: Scan, at: number): number {
  if (!scan.touches(at)) return -1;
  if (scan.is(at, 's')) return at + 1;
  return scan.is(at, "'", '’') && scan.touches(at + 1) && scan.is(at + 1, 's') ? at + 2 : -1;
}

function century(scan: Scan, at: number): Found | null {
  const ordinal = readOrdinal(scan, at);
  if (ordinal === null) return null;
  const end = scan.is(ordinal.end, '-') ? ordinal.end + 1 : ordinal.end;
  if (!scan.is(end, 'century', 'centuries')) return null;
  const isBc = ['BC', 'BCE'].includes(scan.form(end + 1));
  // "20th Century Fox" is a name, and capitals make it one
  if (scan.isCapital(end) && scan.isCapital(end + 1) && !isBc) return null;
  return {
    end: isBc ? end + 2 : end + 1,
    meaning: { kind: 'point', century: (ordinal.n - 1) * 100, ...(isBc && { isBc }) },
  };
}
