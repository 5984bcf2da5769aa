import type { Scan } from '../scan.ts';
import type { Meaning, Unit } from '../timex.ts';
import type { Found, TimexParser } from './parser.ts';
import { readQuantity } from './quantity.ts';
import { durationValue, unitAt } from './unit-codes.ts';

/**
 * "last week", "this year", "next month", "the coming days", "the past nine days", "the next four years",
 * "that day", "the same week", "the following year", "the previous month", "the year", "this past weekend".
 */
export const chosenUnit: TimexParser = {
  name: 'chosen-unit',
  startsWith: ['choice'],
  words: ['the', 'that', 'same', 'these', 'those', 'its'],
  parse(scan, at) {
    if (scan.is(at, 'that')) return sameUnit(scan, scan.is(at + 1, 'same') ? at + 2 : at + 1);
    const start = scan.is(at, 'the', 'these', 'those', 'its') ? at + 1 : at;
    const hasDeterminer = start > at;
    if (scan.is(start, 'same', 'very'))
      return scan.is(at, 'these', 'those') ? null : sameUnit(scan, start + 1);
    if (scan.value(start, 'choice') !== undefined) return chosen(scan, start, hasDeterminer);
    return scan.is(at, 'the') ? definiteUnit(scan, start) : null;
  },
};

/** Words that count from the time the text speaks of, not from the report's day. */
const FROM_TEXT = ['previous', 'preceding', 'prior', 'following', 'ensuing'];

function chosen(scan: Scan, at: number, hasDeterminer: boolean): Found | null {
  const inner = scan.numeric(at + 1, 'choice');
  const choice = (inner ?? scan.numeric(at, 'choice')) as -1 | 0 | 1;
  const word = inner === undefined ? at : at + 1;
  let next = word + 1;
  const isFiscal = scan.value(next, 'fiscal') !== undefined;
  if (isFiscal) next++;
  const single = scan.value(next, 'unit') as Unit | undefined;
  if (single !== undefined && !scan.is(next, 'second', 'minute', 'min', 'hour', 'hr'))
    return { end: next + 1, meaning: singleUnit(scan, word, choice, single, hasDeterminer, isFiscal) };
  // "this years" for "this year's"
  if (choice === 0 && scan.is(next, 'years', 'weeks', 'months'))
    return {
      end: next + 1,
      meaning: singleUnit(scan, word, 0, unitAt(scan, next) ?? 'Y', hasDeterminer, isFiscal),
    };
  return choice === 0 ? null : severalUnits(scan, word, next, choice);
}

function singleUnit(
  scan: Scan,
  word: number,
  choice: -1 | 0 | 1,
  unit: Unit,
  hasDeterminer: boolean,
  isFiscal: boolean,
): Meaning {
  // "the past decade" is the ten years up to now; "the last week" of something else is not told apart from "the last week"
  if (scan.is(word, 'past') && hasDeterminer && unit !== 'WE')
    return { kind: 'duration', value: durationValue('1', unit), window: { direction: -1, unit, n: 1 } };
  if (scan.is(word, 'coming') && hasDeterminer && (unit === 'DE' || unit === 'CE'))
    return { kind: 'duration', value: durationValue('1', unit), window: { direction: 1, unit, n: 1 } };
  const isFromText =
    FROM_TEXT.includes(scan.lower(word)) ||
    (hasDeterminer && choice === 1 && (unit === 'D' || unit === 'NI'));
  return {
    kind: 'point',
    shift: { unit, n: choice, from: isFromText ? 'text' : 'publication' },
    ...(isFiscal && { isFiscal }),
  };
}

/** "past nine days", "next few weeks", "last two consecutive quarters", "coming months". */
function severalUnits(scan: Scan, word: number, at: number, choice: -1 | 1): Found | null {
  const quantity = readQuantity(scan, at);
  let end = quantity?.end ?? at;
  while (scan.value(end, 'quality') !== undefined) end++;
  const unit = unitAt(scan, end);
  if (unit === undefined || (quantity === null && scan.value(end, 'units') === undefined)) return null;
  if (FROM_TEXT.includes(scan.lower(word)))
    return { end: end + 1, meaning: { kind: 'duration', value: durationValue(quantity?.text ?? 'X', unit) } };
  const n = quantity?.n ?? Number.NaN;
  return {
    end: end + 1,
    meaning: {
      kind: 'duration',
      value: durationValue(quantity?.text ?? 'X', unit),
      ...(Number.isInteger(n) && { window: { direction: choice, unit, n } }),
    },
  };
}

/** "that day", "the same week". */
function sameUnit(scan: Scan, at: number): Found | null {
  const unit = scan.value(at, 'unit') as Unit | undefined;
  if (unit === undefined || unit === 'TS' || unit === 'TM' || unit === 'TH') {
    const part = scan.value(at, 'part');
    return part === undefined
      ? null
      : { end: at + 1, meaning: { kind: 'point', shift: { unit: 'D', n: 0, from: 'text' }, part } };
  }
  return { end: at + 1, meaning: { kind: 'point', shift: { unit, n: 0, from: 'text' } } };
}

/** "the year", "the weekend", "the fiscal year": the one that the text is in. */
function definiteUnit(scan: Scan, at: number): Found | null {
  const isFiscal = scan.value(at, 'fiscal') !== undefined;
  const unitPiece = isFiscal ? at + 1 : at;
  const unit = scan.value(unitPiece, 'unit') as Unit | undefined;
  if (unit === undefined || !['D', 'W', 'WE', 'M', 'Y', 'NI'].includes(unit)) return null;
  // "the day of the vote", "the year that changed it" name other times than their own
  if (scan.is(unitPiece + 1, 'of', 'that', 'when', 'where', 'in', '-')) return null;
  if (isOfAward(scan, unitPiece) || isNightSky(scan, unitPiece)) return null;
  // "the day" goes on from the day spoken of; "the year" is the report's own unless its sentence has named another
  const from = unit === 'D' || unit === 'NI' ? 'text' : 'near';
  return {
    end: unitPiece + 1,
    meaning: { kind: 'point', shift: { unit, n: 0, from }, ...(isFiscal && { isFiscal }) },
  };
}

/** "Sailor of the Year": a capital in mid-sentence makes a name. */
function isOfAward(scan: Scan, unitPiece: number): boolean {
  return scan.isCapital(unitPiece) && scan.is(unitPiece - 2, 'of');
}

/** "the night sky": the night only qualifies a noun. */
function isNightSky(scan: Scan, unitPiece: number): boolean {
  const token = scan.token(unitPiece);
  return (
    scan.is(unitPiece, 'night') && scan.doc.relation(token) === 'compound' && scan.doc.head(token) > token
  );
}
