import type { Scan } from '../scan.ts';
import type { Found, TimexParser } from './parser.ts';
import { readQuantity } from './quantity.ts';
import { durationValue, unitAt } from './unit-codes.ts';

/**
 * "three and a half hours", "two-day", "41-year", "18 months", "several years", "half an hour", "a year and a half",
 * "decades", "decades-long", "year-long", "1 hour 20 minutes".
 */
export const duration: TimexParser = {
  name: 'duration',
  startsWith: ['number', 'vague', 'digits', 'units', 'unit'],
  words: ['a', 'an', 'half', 'the', 'these', 'those', '['],
  parse(scan, at) {
    return halfUnit(scan, at) ?? counted(scan, at) ?? bareUnits(scan, at) ?? unitLong(scan, at);
  },
};

/** "half an hour", "half a day", "a half-hour". */
function halfUnit(scan: Scan, at: number): Found | null {
  const start = scan.is(at, 'a') ? at + 1 : at;
  if (!scan.is(start, 'half')) return null;
  const unitPiece = scan.is(start + 1, 'a', 'an', '-') ? start + 2 : start + 1;
  const unit = unitAt(scan, unitPiece);
  const value =
    unit === 'TH'
      ? 'PT30M'
      : unit === 'Y'
        ? 'P6M'
        : unit === 'D'
          ? 'PT12H'
          : unit === 'DE'
            ? 'P5Y'
            : unit === 'CE'
              ? 'P50Y'
              : undefined;
  return value === undefined ? null : { end: unitPiece + 1, meaning: { kind: 'duration', value } };
}

function counted(scan: Scan, at: number): Found | null {
  const quantity = readQuantity(scan, at);
  if (quantity === null) return null;
  let piece = quantity.end;
  if (scan.is(piece, '-', '‑', '–')) piece++;
  while (scan.value(piece, 'quality') !== undefined) piece++;
  const unit = unitAt(scan, piece);
  if (unit === undefined) return null;
  const isArticle = scan.is(at, 'a', 'an');
  // "a second", "a quarter of the votes", "a minute", "a night": too often something else
  if (isArticle && quantity.text === '1' && ['TS', 'Q', 'NI', 'WE'].includes(unit)) return null;
  // "three quarters of the votes", "the 2018 day"
  if (unit === 'Q' && scan.is(piece + 1, 'of') && piece === quantity.end) return null;
  if (quantity.n >= 1000 && scan.value(piece, 'units') === undefined) return null;
  if (isAge(scan, piece) || isBehindAge(scan, at)) return null;
  const end = piece + 1;
  const half = scan.match(end, ['and', 'a', 'half']);
  if (half >= 0)
    return { end: half, meaning: { kind: 'duration', value: durationValue(`${quantity.text}.5`, unit) } };
  const smaller = unit === 'TH' ? smallerUnit(scan, end) : null;
  if (smaller !== null)
    return {
      end: smaller.end,
      meaning: { kind: 'duration', value: `PT${quantity.text}H${smaller.minutes}M` },
    };
  return {
    end: longEnd(scan, end),
    meaning: { kind: 'duration', value: durationValue(quantity.text, unit) },
  };
}

/** "1 hour 20 minutes", "1 hour and 20 minutes". */
function smallerUnit(scan: Scan, at: number): { minutes: string; end: number } | null {
  const quantity = readQuantity(scan, scan.is(at, 'and') ? at + 1 : at);
  return quantity !== null && unitAt(scan, quantity.end) === 'TM'
    ? { minutes: quantity.text, end: quantity.end + 1 }
    : null;
}

/** "37-year-old", "37 years old", "two weeks of age": ages are no times. */
function isAge(scan: Scan, unitPiece: number): boolean {
  const next = scan.is(unitPiece + 1, '-') ? unitPiece + 2 : unitPiece + 1;
  return scan.is(next, 'old', 'olds') || scan.match(next, ['of', 'age']) > 0;
}

/** "aged", "the age of", "ages": an age follows. */
function isBehindAge(scan: Scan, at: number): boolean {
  let word = at - 1;
  // "aged 8 to 10 years", "aged between three and five months"
  if (scan.is(word, '-', '–', 'to', 'and', 'or') && readQuantity(scan, word - 1) !== null) word -= 2;
  while (scan.is(word, 'of', 'between', 'from', 'about', 'around', 'only', 'just')) word--;
  return scan.is(word, 'aged', 'age', 'ages');
}

/** Past "-long" of "three-day-long". */
function longEnd(scan: Scan, at: number): number {
  const long = scan.is(at, '-') ? at + 1 : at;
  return scan.is(long, 'long') && scan.touches(long) ? long + 1 : at;
}

/** "37 years" was read, or refused, with its number. */
function isCounted(scan: Scan, at: number): boolean {
  return scan.value(at - 1, 'number') !== undefined || scan.digits(at - 1, 9) !== undefined;
}

/** "decades", "years of war", "for hours". */
function bareUnits(scan: Scan, at: number): Found | null {
  const unit = scan.value(at, 'units');
  if (unit === undefined || unit === 'Q' || unit === 'TS' || isAge(scan, at) || isCounted(scan, at))
    return null;
  // "the early days of radio" are a stage, not a length
  if (scan.value(at - 1, 'mod') !== undefined) return null;
  return {
    end: longEnd(scan, at + 1),
    meaning: { kind: 'duration', value: durationValue('X', unitAt(scan, at) ?? 'D') },
  };
}

/** "year-long", "weeklong". */
function unitLong(scan: Scan, at: number): Found | null {
  const unit = scan.value(at, 'unit');
  if (unit === undefined || !scan.is(at + 1, '-') || !scan.is(at + 2, 'long') || !scan.touches(at + 2))
    return null;
  return { end: at + 3, meaning: { kind: 'duration', value: durationValue('1', unitAt(scan, at) ?? 'D') } };
}
