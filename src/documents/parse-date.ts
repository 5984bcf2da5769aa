/**
 * Calendar dates as newspapers, feeds and metadata write them, turned into ISO 8601. No date is ever guessed:
 * what has no year, or names a day that does not exist, gives nothing.
 */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** Months in words, whole or shortened: "November", "Nov.", "Sept". */
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

/** A day in words or figures with or without its year, as regular-expression source: "Nov. 17", "10 November 2021", "2021-11-10". */
export const DAY_SOURCE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?)`;

/** "2021-11-10", "2021-11-10T08:00:00+09:00", "2021-11-10 08:00Z" */
const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/i;
/** "20211110" */
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** "Wed, 10 Nov 2021 08:00:00 +0900" (RFC 5322, as in RSS) */
const RFC =
  /^(?:[A-Z][a-z]{2,8},? )?(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))? ?([A-Z]{1,4}|[+-]\d{4})?/;
/** "November 17, 2021", "Nov. 17" */
const MONTH_FIRST = new RegExp(`^(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`, 'i');
/** "17 November 2021", "17th of Nov." */
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})(?:,? (\\d{4}))?`, 'i');
/** "Saturday, " */
const WEEKDAY = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? /i;

/** A day of a month; the year only where it is written. */
export interface WrittenDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * Read a date or date-time.
 *
 * @returns `YYYY-MM-DD`, or with the time of day and zone that are written: `2021-11-10T08:00:00+09:00`;
 *   null where there is no whole date.
 * @example parseDate('Wed, 10 Nov 2021 08:00:00 GMT') // "2021-11-10T08:00:00Z"
 */
export function parseDate(written: string): string | null {
  const text = written.trim();
  const compact = COMPACT.exec(text);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const iso = ISO.exec(text);
  if (iso) {
    const day = isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day && withTime(day, iso[4], iso[5], iso[6], iso[7]);
  }
  const rfc = RFC.exec(text);
  if (rfc) {
    const day = isoDay(Number(rfc[3]), monthNumber(rfc[2] ?? ''), Number(rfc[1]));
    return day && withTime(day, rfc[4], rfc[5], rfc[6], rfc[7]);
  }
  const day = parseDay(text);
  return day === null || day.year === null ? null : isoDay(day.year, day.month, day.day);
}

/**
 * Read a day at the beginning of a text, with or without its year and weekday.
 *
 * @returns null where none is written, or it does not exist ("Feb. 30").
 */
export function parseDay(written: string): WrittenDay | null {
  const text = written.replace(WEEKDAY, '');
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return existing(yearOf(monthFirst[3]), monthNumber(monthFirst[1] ?? ''), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return existing(yearOf(dayFirst[3]), monthNumber(dayFirst[2] ?? ''), Number(dayFirst[1]));
  return null;
}

/** @returns `YYYY-MM-DD`, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function existing(year: number | null, month: number, day: number): WrittenDay | null {
  // Without a year 29 February may exist: any leap year tells.
  return isoDay(year ?? 2000, month, day) === null ? null : { year, month, day };
}

function withTime(
  day: string,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): string {
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return day;
  return `${day}T${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${isoZone(zone)}`;
}

/** Zones that RFC 5322 names; others say nothing that can be relied on and are left out. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return ZONES[zone.toUpperCase()] ?? '';
}

function yearOf(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
}

/** 1 to 12; 0 where the word is no month. */
function monthNumber(word: string): number {
  const start = word.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
