import type { Scan } from '../scan.ts';
import type { Meaning, Unit } from '../timex.ts';
import type { Found, TimexParser } from './parser.ts';
import { readOrdinal, readQuantity } from './quantity.ts';

/**
 * A day or night told by its place in a row: "a second consecutive day", "the fourth week in a row", "the third night",
 * "the third or fourth day", "opening night", "the final day", "day five".
 *
 * Only what runs on without a break is taken for the time that the text speaks of; which calendar day the third day of
 * something is, its words do not tell. "The first day" is left out: it is a beginning as often as a day.
 */
export const dayInRow: TimexParser = {
  name: 'day-in-row',
  startsWith: ['ordinal', 'digits', 'place', 'unit'],
  words: ['the', 'a'],
  parse(scan, at) {
    const start = scan.is(at, 'the', 'a') ? at + 1 : at;
    return start === at && scan.is(at, 'day')
      ? numberedDay(scan, at)
      : (placed(scan, start) ?? dayOfMonth(scan, start) ?? ordered(scan, start));
  },
};

/** "the second day of May". */
function dayOfMonth(scan: Scan, at: number): Found | null {
  const ordinal = readOrdinal(scan, at);
  if (ordinal === null || scan.match(ordinal.end, ['day', 'of']) < 0) return null;
  const month = scan.numeric(ordinal.end + 2, 'month');
  return month === undefined || !scan.isCapital(ordinal.end + 2)
    ? null
    : { end: ordinal.end + 3, meaning: { kind: 'point', month, day: ordinal.n } };
}

/** "opening night", "the final day". */
function placed(scan: Scan, at: number): Found | null {
  if (scan.value(at, 'place') === undefined || !scan.is(at + 1, 'day', 'night')) return null;
  return { end: at + 2, meaning: unknownDay(scan, at + 1) };
}

/** "third night", "third or fourth day", "second consecutive day", "fourth week in a row". */
function ordered(scan: Scan, at: number): Found | null {
  const ordinal = ordinalAt(scan, at);
  if (ordinal === null) return null;
  const other = scan.is(ordinal.end, 'or', 'and') ? ordinalAt(scan, ordinal.end + 1) : null;
  const unitPiece = runningEnd(scan, other?.end ?? ordinal.end);
  const unit = scan.value(unitPiece, 'unit') as Unit | undefined;
  // a title: "The Thirteenth Night"
  if (scan.isCapital(unitPiece) && scan.isCapital(at)) return null;
  // "a second-day rally", "the second day-long strike", "a second day job"
  if (unit === undefined || scan.is(unitPiece + 1, '-') || isCompound(scan, unitPiece)) return null;
  const isRunning = other === null && (unitPiece > ordinal.end || isInRow(scan, unitPiece + 1));
  if (isRunning) return { end: unitPiece + 1, meaning: runningUnit(scan, unitPiece, unit) };
  return unit === 'D' || unit === 'NI' ? { end: unitPiece + 1, meaning: unknownDay(scan, unitPiece) } : null;
}

function isCompound(scan: Scan, piece: number): boolean {
  const token = scan.token(piece);
  return scan.doc.relation(token) === 'compound' && scan.doc.head(token) > token;
}

/** From the second on. */
function ordinalAt(scan: Scan, at: number): { readonly n: number; readonly end: number } | null {
  const ordinal = readOrdinal(scan, at);
  return ordinal !== null && ordinal.n > 1 ? ordinal : null;
}

/** Past "consecutive", "straight", "successive". */
function runningEnd(scan: Scan, at: number): number {
  return scan.is(at, 'consecutive', 'straight', 'successive') ? at + 1 : at;
}

function isInRow(scan: Scan, at: number): boolean {
  return scan.match(at, ['in', 'a', 'row']) > 0 || scan.is(at, 'running');
}

/** The night, day, week or year that the text is in. */
function runningUnit(scan: Scan, unitPiece: number, unit: Unit): Meaning {
  const part = scan.value(unitPiece, 'part');
  if (part !== undefined) return { kind: 'point', part };
  return { kind: 'point', shift: { unit, n: 0, from: unit === 'D' ? 'text' : 'near' } };
}

/** A day that has its place in a row and none in the calendar. */
function unknownDay(scan: Scan, unitPiece: number): Meaning {
  const part = scan.value(unitPiece, 'part');
  return { kind: 'point', isUnknownDay: true, ...(part !== undefined && { part }) };
}

/** "day five", "Day 3 of the talks": the day that is told of; "every day five ships", "day one" are something else. */
function numberedDay(scan: Scan, at: number): Found | null {
  const number = readQuantity(scan, at + 1);
  if (number === null || !(number.n > 1) || !Number.isInteger(number.n) || !endsAt(scan, number.end))
    return null;
  const before = scan.doc.upos(scan.token(at - 1));
  const isCounted = at > 0 && !scan.breaksBefore(at) && ['DET', 'ADJ', 'PRON'].includes(before);
  return isCounted
    ? null
    : { end: number.end, meaning: { kind: 'point', shift: { unit: 'D', n: 0, from: 'text' } } };
}

/** A mark, a line's end or "of". */
function endsAt(scan: Scan, at: number): boolean {
  return scan.lower(at) === '' || scan.breaksBefore(at) || /^(?:of|[,:;.!?)—–])$/.test(scan.lower(at));
}
