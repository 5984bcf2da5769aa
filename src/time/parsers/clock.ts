import type { Scan } from '../scan.ts';
import type { Point } from '../timex.ts';
import type { Found, TimexParser } from './parser.ts';

/** "08:30 UTC", "6:40 p.m.", "6 p.m.", "3.30am", "1430 GMT", "5 o'clock", "noon", "midnight". Its day is merged or anchored later. */
export const clock: TimexParser = {
  name: 'clock',
  startsWith: ['digits', 'number'],
  words: ['noon', 'midnight'],
  parse(scan, at) {
    if (scan.is(at, 'noon')) return { end: at + 1, meaning: { kind: 'point', hour: 12, minute: 0 } };
    if (scan.is(at, 'midnight')) return { end: at + 1, meaning: { kind: 'point', hour: 24, minute: 0 } };
    return military(scan, at) ?? colon(scan, at) ?? hourOnly(scan, at);
  },
};

/** "1430 GMT", "0800 UTC", "1430 hours": four digits that touch, with a zone or "hours" behind them. */
function military(scan: Scan, at: number): Found | null {
  const form = scan.form(at);
  if (form.length !== 4 || scan.digits(at, 4) === undefined) return null;
  const hour = Number(form.slice(0, 2));
  const minute = Number(form.slice(2));
  const isNamed =
    scan.lexicon.zones.has(scan.form(at + 1)) ||
    scan.is(at + 1, 'hrs') ||
    (scan.is(at + 1, 'hours') && form.startsWith('0'));
  if (hour > 24 || minute > 59 || !isNamed) return null;
  const end = scan.is(at + 1, 'hours', 'hrs') ? at + 2 : at + 1;
  return withZone(scan, end, { kind: 'point', hour, minute });
}

/** "08:30", "6:40 p.m.", "3.30am" (a full stop only before a.m. or p.m.), "16:30:05". */
function colon(scan: Scan, at: number): Found | null {
  const hour = scan.digits(at, 2);
  const minute = scan.form(at + 2).length === 2 ? scan.digits(at + 2, 2) : undefined;
  if (hour === undefined || minute === undefined || hour > 24 || minute > 59 || !scan.is(at + 1, ':', '.'))
    return null;
  if (scan.touches(at) && scan.is(at - 1, ':', '.', '/', '-')) return null;
  const half = readHalf(scan, at + 3);
  if (scan.is(at + 1, '.') && half === null) return null;
  const second = scan.is(at + 3, ':') && scan.touches(at + 4) ? scan.digits(at + 4, 2) : undefined;
  if (second !== undefined) return withZone(scan, at + 5, { kind: 'point', hour, minute, second });
  if (half === null) return withZone(scan, at + 3, { kind: 'point', hour, minute });
  return hour > 12
    ? null
    : withZone(scan, half.end, { kind: 'point', hour: to24(hour, half.isAfternoon), minute });
}

/** "6 p.m.", "5 o'clock", "five o'clock". */
function hourOnly(scan: Scan, at: number): Found | null {
  const hour = scan.digits(at, 2) ?? scan.numeric(at, 'number');
  if (hour === undefined || hour < 1 || hour > 12) return null;
  const oclock = scan.is(at + 1, 'o') && scan.is(at + 3, 'clock') ? at + 4 : -1;
  if (oclock > 0) return { end: oclock, meaning: { kind: 'point', hour } };
  const half = readHalf(scan, at + 1);
  return half === null
    ? null
    : withZone(scan, half.end, { kind: 'point', hour: to24(hour, half.isAfternoon), minute: 0 });
}

/** "am", "a.m.", "p. m.", "PM": which half of the day, and the piece after it. */
function readHalf(scan: Scan, at: number): { isAfternoon: boolean; end: number } | null {
  if (scan.is(at, 'am', 'pm')) {
    // "at 6 am" but not "6 am I"
    return scan.form(at) === 'Am' ? null : { isAfternoon: scan.is(at, 'pm'), end: at + 1 };
  }
  if (!scan.is(at, 'a', 'p') || !scan.is(at + 1, '.') || !scan.touches(at + 1) || !scan.is(at + 2, 'm'))
    return null;
  const hasStop = scan.is(at + 3, '.') && scan.touches(at + 3);
  return { isAfternoon: scan.is(at, 'p'), end: hasStop ? at + 4 : at + 3 };
}

function to24(hour: number, isAfternoon: boolean): number {
  if (hour === 12) return isAfternoon ? 12 : 0;
  return isAfternoon ? hour + 12 : hour;
}

/** Take in a time zone: "UTC", "(GMT +8)", "GMT+08:00", "local time". */
function withZone(scan: Scan, at: number, point: Point): Found {
  const local = scan.match(at, ['local', 'time']);
  if (local > 0) return { end: local, meaning: point };
  const open = scan.is(at, '(') ? at + 1 : at;
  const offset = scan.lexicon.zones.get(scan.form(open));
  if (offset === undefined) return { end: at, meaning: point };
  const signed = readOffset(scan, open + 1);
  const end = signed?.end ?? open + 1;
  const isClosed = open > at && scan.is(end, ')');
  if (open > at && !isClosed) return { end: at, meaning: point };
  return { end: isClosed ? end + 1 : end, meaning: { ...point, zone: signed?.offset ?? offset } };
}

/** "+8", "+08:00", "-5" behind "GMT" or "UTC". */
function readOffset(scan: Scan, at: number): { offset: string; end: number } | null {
  const sign = scan.lower(at);
  const hours = scan.digits(at + 1, 2);
  if (
    (sign !== '+' && sign !== '-' && sign !== '−') ||
    hours === undefined ||
    !scan.touches(at + 1) ||
    hours > 14
  )
    return null;
  const minutes = scan.is(at + 2, ':') && scan.touches(at + 3) ? scan.digits(at + 3, 2) : undefined;
  const text = `${sign === '+' ? '+' : '-'}${String(hours).padStart(2, '0')}:${String(minutes ?? 0).padStart(2, '0')}`;
  return { offset: text, end: minutes === undefined ? at + 2 : at + 4 };
}
