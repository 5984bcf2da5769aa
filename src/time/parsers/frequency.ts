import type { Scan } from '../scan.ts';
import type { Unit } from '../timex.ts';
import type { Found, TimexParser } from './parser.ts';
import { readQuantity } from './quantity.ts';
import { durationValue, unitAt } from './unit-codes.ts';

/** "annual", "every year", "each Monday", "every two weeks", "twice a year", "$5 billion a year", "per day", "Mondays". */
export const frequency: TimexParser = {
  name: 'frequency',
  startsWith: ['frequency', 'weekdays'],
  words: ['every', 'each', 'once', 'twice', 'per', 'times', 'a', 'an'],
  parse(scan, at) {
    const word = scan.value(at, 'frequency');
    if (word !== undefined)
      return isNamePart(scan, at) ? null : { end: at + 1, meaning: { kind: 'set', value: word } };
    const weekday = scan.numeric(at, 'weekdays');
    if (weekday !== undefined)
      return scan.isCapital(at)
        ? { end: at + 1, meaning: { kind: 'set', value: `XXXX-WXX-${weekday}` } }
        : null;
    if (scan.is(at, 'every', 'each')) return isEveryday(scan, at) ? null : every(scan, at + 1);
    if (scan.is(at, 'once', 'twice', 'times'))
      return scan.is(at + 1, 'a', 'an', 'every', 'per') ? perUnit(scan, at + 2) : null;
    if (scan.is(at, 'per')) return perUnit(scan, at + 1);
    return rate(scan, at);
  },
};

/** "Daily Mail", "the Weekly Standard": capitals in mid-sentence make a name. */
function isNamePart(scan: Scan, at: number): boolean {
  return scan.isCapital(at) && (scan.isCapital(at + 1) || scan.isCapital(at - 1));
}

/** "their every day lives": the adjective "everyday" in two words. */
function isEveryday(scan: Scan, at: number): boolean {
  if (!scan.is(at, 'every') || !scan.is(at + 1, 'day')) return false;
  const isOwned = scan.is(at - 1, 'a', 'an', 'the', 's', 'my', 'our', 'your', 'his', 'her', 'its', 'their');
  return scan.is(at + 2, 'life', 'lives') || (isOwned && scan.doc.upos(scan.token(at + 2)) === 'NOUN');
}

/** Of "every": "two weeks", "other day", "Monday", "March", "morning", "year". */
function every(scan: Scan, at: number): Found | null {
  const weekday = scan.numeric(at, 'weekday');
  if (weekday !== undefined) return { end: at + 1, meaning: { kind: 'set', value: `XXXX-WXX-${weekday}` } };
  const month = scan.isCapital(at) ? scan.numeric(at, 'month') : undefined;
  if (month !== undefined)
    return { end: at + 1, meaning: { kind: 'set', value: `XXXX-${String(month).padStart(2, '0')}` } };
  const part = scan.value(at, 'part');
  if (part !== undefined) return { end: at + 1, meaning: { kind: 'set', value: `XXXX-XX-XXT${part}` } };
  if (scan.is(at, 'other')) return units(scan, at + 1, '2');
  const quantity = readQuantity(scan, at);
  if (quantity !== null) return units(scan, quantity.end, quantity.text);
  return units(scan, at, '1');
}

function units(scan: Scan, at: number, amount: string): Found | null {
  const unit = unitAt(scan, at);
  return unit === undefined
    ? null
    : { end: at + 1, meaning: { kind: 'set', value: durationValue(amount, unit) } };
}

/** Of "twice a year": the unit. */
function perUnit(scan: Scan, at: number): Found | null {
  const unit = scan.value(at, 'unit') as Unit | undefined;
  return unit === undefined || unit === 'TS'
    ? null
    : { end: at + 1, meaning: { kind: 'set', value: durationValue('1', unit) } };
}

const AMOUNT_ENDS = [
  'million',
  'billion',
  'trillion',
  'thousand',
  'hundred',
  'percent',
  '%',
  'tons',
  'tonnes',
  'barrels',
  'dollars',
  'euros',
  'people',
  'times',
  'bpd',
  'yuan',
  'pounds',
  'rubles',
  'roubles',
];

/** "$5 billion a year": a unit with "a" behind an amount says how often. */
function rate(scan: Scan, at: number): Found | null {
  const unit = scan.value(at + 1, 'unit') as Unit | undefined;
  if (unit === undefined || !['D', 'W', 'M', 'Y', 'TH'].includes(unit)) return null;
  const isAmount = scan.digits(at - 1, 9) !== undefined || AMOUNT_ENDS.includes(scan.lower(at - 1));
  if (!isAmount || scan.is(at + 2, 'ago', 'earlier', 'later', 'before', 'after')) return null;
  return { end: at + 2, meaning: { kind: 'set', value: durationValue('1', unit) } };
}
