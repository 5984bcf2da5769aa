import type { Scan } from '../scan.ts';
import type { Found, TimexParser } from './parser.ts';
import { readQuantity, yearAt } from './quantity.ts';
import { unitAt } from './unit-codes.ts';

/** "2010", "1939-45", "'82", "44 BC", "fiscal 2010", "FY2010", "fiscal year 2010". */
export const year: TimexParser = {
  name: 'year',
  startsWith: ['digits', 'fiscal'],
  words: ["'", '’', '‘', 'fy'],
  parse(scan, at) {
    if (scan.is(at, "'", '’', '‘')) return shortYear(scan, at);
    if (scan.is(at, 'fy') || scan.value(at, 'fiscal') !== undefined) return fiscalYear(scan, at);
    return bcYear(scan, at) ?? plainYear(scan, at);
  },
};

/** "'82", after a space: "the '82 war". */
function shortYear(scan: Scan, at: number): Found | null {
  const digits = scan.digits(at + 1, 2);
  if (digits === undefined || scan.form(at + 1).length !== 2 || !scan.touches(at + 1)) return null;
  if (scan.touches(at) && !scan.is(at - 1, '(')) return null;
  if (scan.touches(at + 2) && scan.is(at + 2, 's')) return null;
  return { end: at + 2, meaning: { kind: 'point', year: digits < 40 ? 2000 + digits : 1900 + digits } };
}

function fiscalYear(scan: Scan, at: number): Found | null {
  const start = scan.is(at + 1, 'year') ? at + 2 : at + 1;
  const named = yearAt(scan, start);
  return named === undefined
    ? null
    : { end: start + 1, meaning: { kind: 'point', year: named, isFiscal: true } };
}

function bcYear(scan: Scan, at: number): Found | null {
  const number = scan.digits(at, 4);
  if (number === undefined || !['BC', 'BCE'].includes(scan.form(at + 1))) return null;
  return { end: at + 2, meaning: { kind: 'point', year: number, isBc: true } };
}

function plainYear(scan: Scan, at: number): Found | null {
  const named = yearAt(scan, at);
  if (named === undefined || named < 1400 || isPartOfNumber(scan, at) || isQuantity(scan, at)) return null;
  return { end: at + 1, meaning: { kind: 'point', year: named } };
}

const MONEY_OR_LABEL = [
  '$',
  '£',
  '€',
  '¥',
  '#',
  '+',
  'no',
  'number',
  'page',
  'resolution',
  'room',
  'flight',
  'highway',
  'route',
  'euros',
  'model',
];
const MEASURES = [
  'percent',
  '%',
  'per',
  'km',
  'kilometers',
  'kilometres',
  'miles',
  'meters',
  'metres',
  'feet',
  'tons',
  'tonnes',
  'dollars',
  'euros',
  'yuan',
  'points',
  'hours',
  'hrs',
  'gmt',
  'utc',
  'local',
  'mw',
  'kg',
  'x',
];

/** Digits of a longer number or code: "2,010", "2010.5", "1-2010", "A2010", "16/2010". */
function isPartOfNumber(scan: Scan, at: number): boolean {
  const before = scan.lower(at - 1);
  if (
    scan.touches(at) &&
    /[a-z\d.,:/$£€¥#]/.test(before) &&
    !/^(mid|pre|post|early|late|since)$/.test(before)
  )
    return true;
  const touchesNext = scan.touches(at + 1);
  return (
    touchesNext &&
    (/^[a-z:°]/.test(scan.lower(at + 1)) ||
      (scan.is(at + 1, '.', ',') && scan.touches(at + 2) && scan.digits(at + 2) !== undefined))
  );
}

/** "2000 people", "$ 2000", "page 1914": numbers that count or label. */
function isQuantity(scan: Scan, at: number): boolean {
  if (MONEY_OR_LABEL.includes(scan.lower(at - 1)) || MEASURES.includes(scan.lower(at + 1))) return true;
  if (isUnitBehind(scan, at + 1)) return true;
  const { doc } = scan;
  const next = scan.token(at + 1);
  if (next >= doc.length || scan.isCapital(at + 1) || doc.sentenceOf(next) !== doc.sentenceOf(scan.token(at)))
    return false;
  // "2000 soldiers" counts; "the 2010 elections" and "in 2010 soldiers left" do not
  if (doc.upos(next) !== 'NOUN' || !doc.has(next, 'Number=Plur')) return false;
  if (scan.is(at - 1, 'of')) return isCountOf(scan, at);
  return !scan.is(
    at - 1,
    'the',
    'in',
    'since',
    'during',
    'by',
    'from',
    'its',
    'their',
    'his',
    'until',
    'for',
    'after',
    'before',
    'and',
    "'s",
    's',
  );
}

/** "2000 days", "2000-day", "2000 year old"; not "2018 day five". */
function isUnitBehind(scan: Scan, at: number): boolean {
  const unit = scan.is(at, '-') ? at + 1 : at;
  return unitAt(scan, unit) !== undefined && !(scan.is(unit, 'day') && readQuantity(scan, unit + 1) !== null);
}

/** "a poll of 2000 pupils" counts; "a tenth of 1990 levels" and "the winner of 2010 polls" may not. */
function isCountOf(scan: Scan, at: number): boolean {
  const { doc } = scan;
  const counted = doc.head(scan.token(at));
  const whole = counted < 0 ? -1 : doc.head(counted);
  return (
    counted === scan.token(at + 1) &&
    whole >= 0 &&
    doc.upos(whole) === 'NOUN' &&
    doc.childrenBy(whole, 'det').some((child) => ['a', 'an'].includes(doc.lower(child)))
  );
}
