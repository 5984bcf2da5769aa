import type { Scan } from '../scan.ts';
import type { Anchor, Unit } from '../timex.ts';
import type { Found, TimexParser } from './parser.ts';
import { readQuantity } from './quantity.ts';
import { unitAt } from './unit-codes.ts';

/**
 * "two years ago", "a fortnight ago", "three days later", "a month earlier", "the year before", "the day after",
 * "five years from now", "in two weeks' time".
 */
export const unitDistance: TimexParser = {
  name: 'unit-distance',
  startsWith: ['number', 'vague', 'digits', 'units', 'unit'],
  words: ['a', 'an', 'the', 'in', 'half', 'within', '['],
  parse(scan, at) {
    if (scan.is(at, 'in', 'within')) return inTime(scan, at + 1);
    if (scan.is(at, 'the')) return definite(scan, at + 1);
    const amount = readAmount(scan, at);
    if (amount === null) return null;
    const direction = readDirection(scan, amount.end);
    if (direction === null) return null;
    return shifted(amount, direction);
  },
};

interface Amount {
  readonly text: string;
  readonly n: number;
  readonly unit: Unit;
  readonly end: number;
}

/** "two years", "half a year", "a year and a half", "weeks". */
function readAmount(scan: Scan, at: number): Amount | null {
  if (scan.is(at, 'half')) {
    const unit = scan.is(at + 1, 'a', 'an') ? unitAt(scan, at + 2) : undefined;
    return unit === 'Y' ? { text: '6', n: 6, unit: 'M', end: at + 3 } : null;
  }
  const quantity = readQuantity(scan, at);
  const isBare = quantity === null && scan.value(at, 'units') !== undefined;
  let unitPiece = quantity?.end ?? at;
  while (quantity !== null && scan.value(unitPiece, 'quality') !== undefined) unitPiece++;
  const unit = unitAt(scan, unitPiece);
  if (unit === undefined || (quantity === null && !isBare)) return null;
  const half = scan.match(unitPiece + 1, ['and', 'a', 'half']);
  if (half >= 0 && unit === 'Y' && quantity !== null) {
    const n = quantity.n * 12 + 6;
    return { text: String(n), n, unit: 'M', end: half };
  }
  return { text: quantity?.text ?? 'X', n: quantity?.n ?? Number.NaN, unit, end: unitPiece + 1 };
}

interface Direction {
  readonly sign: -1 | 1;
  readonly from: Anchor;
  readonly end: number;
}

function readDirection(scan: Scan, at: number): Direction | null {
  if (scan.is(at, 'ago')) return { sign: -1, from: 'publication', end: at + 1 };
  if (scan.is(at, 'hence')) return { sign: 1, from: 'publication', end: at + 1 };
  if (scan.match(at, ['from', 'now']) > 0) return { sign: 1, from: 'publication', end: at + 2 };
  if (scan.match(at, ['from', 'today']) > 0) return { sign: 1, from: 'publication', end: at + 2 };
  if (scan.is(at, 'later')) return { sign: 1, from: 'text', end: at + 1 };
  // "a week earlier than planned", "three days before the vote" count from something that has no date here
  if (scan.is(at, 'earlier', 'beforehand', 'previously') && !scan.is(at + 1, 'than'))
    return { sign: -1, from: 'text', end: at + 1 };
  if (scan.is(at, 'before') && endsPhrase(scan, at + 1)) return { sign: -1, from: 'text', end: at + 1 };
  if (scan.is(at, 'after', 'afterwards', 'afterward') && endsPhrase(scan, at + 1))
    return { sign: 1, from: 'text', end: at + 1 };
  return null;
}

/** Whether a phrase ends before a piece: at punctuation, a verb, or the text's end. */
function endsPhrase(scan: Scan, at: number): boolean {
  const next = scan.lower(at);
  return (
    next === '' ||
    /^[.,;:!?)"”]$/.test(next) ||
    scan.is(at, 'and', 'but', 'in', 'at', 'on', 'when', 'by', 'to', 'with')
  );
}

function shifted(amount: Amount, direction: Direction): Found {
  const { sign, from, end } = direction;
  if (Number.isNaN(amount.n) || !Number.isInteger(amount.n))
    return { end, meaning: { kind: 'reference', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  return {
    end,
    meaning: { kind: 'point', shift: { unit: amount.unit, n: sign * amount.n, from, isDistance: true } },
  };
}

/** "the year before", "the day after", "the week after next". */
function definite(scan: Scan, at: number): Found | null {
  const unit = scan.value(at, 'unit') as Unit | undefined;
  if (unit === undefined) return null;
  if (scan.match(at + 1, ['after', 'next']) > 0)
    return { end: at + 3, meaning: { kind: 'point', shift: { unit, n: 2, from: 'publication' } } };
  if (scan.match(at + 1, ['before', 'last']) > 0)
    return { end: at + 3, meaning: { kind: 'point', shift: { unit, n: -2, from: 'publication' } } };
  const isBefore = scan.is(at + 1, 'before');
  if ((!isBefore && !scan.is(at + 1, 'after')) || !endsPhrase(scan, at + 2)) return null;
  return { end: at + 2, meaning: { kind: 'point', shift: { unit, n: isBefore ? -1 : 1, from: 'text' } } };
}

/** "in two weeks' time". Plain "in two weeks" is left to the durations: it may as well mean how long something took. */
function inTime(scan: Scan, at: number): Found | null {
  const amount = readAmount(scan, at);
  if (amount === null || Number.isNaN(amount.n)) return null;
  const apostrophe = scan.is(amount.end, "'", '’') ? amount.end + 1 : amount.end;
  const end = scan.is(apostrophe, 's') ? apostrophe + 1 : apostrophe;
  if (end === amount.end || !scan.is(end, 'time')) return null;
  return {
    end: end + 1,
    meaning: {
      kind: 'point',
      shift: { unit: amount.unit, n: amount.n, from: 'publication', isDistance: true },
    },
  };
}
