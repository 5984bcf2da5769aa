/**
 * Stretches of the calendar with their TIMEX3 values.
 */
import type { Time } from '../contract.ts';
import {
  daysInMonth,
  easterSunday,
  isDate,
  isoWeek,
  mondayOf,
  pad,
  toCivil,
  toDayNumber,
  toIso,
  weekdayOf,
} from './calendar.ts';

/**
 * Days [first, last], both included, as day numbers; `value` is the TIMEX3 value.
 *
 * The days come last wherever a period is made: V8 keeps them as floats, and would keep as floats the tokens of every
 * other object that begins with `first`, which slows all that reads a token's columns.
 */
export interface Period {
  readonly grain: Time['grain'] | 'century';
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

export function dayPeriod(day: number): Period {
  return { grain: 'day', value: toIso(day), first: day, last: day };
}

/** The ISO week that a day falls in, Monday to Sunday: "2024-W46". */
export function weekPeriod(day: number): Period {
  const { year, week } = isoWeek(day);
  const monday = mondayOf(day);
  return { grain: 'week', value: `${pad(year, 4)}-W${pad(week, 2)}`, first: monday, last: monday + 6 };
}

/** Saturday and Sunday of the ISO week that a day falls in: "2024-W46-WE". */
export function weekendPeriod(day: number): Period {
  const week = weekPeriod(day);
  return { grain: 'day', value: `${week.value}-WE`, first: week.first + 5, last: week.last };
}

export function monthPeriod(year: number, month: number): Period {
  const first = toDayNumber(year, month, 1);
  return {
    grain: 'month',
    value: `${pad(year, 4)}-${pad(month, 2)}`,
    first,
    last: first + daysInMonth(year, month) - 1,
  };
}

export function quarterPeriod(year: number, quarter: number): Period {
  return monthsPeriod(year, quarter * 3 - 2, quarter * 3, 'quarter', `${pad(year, 4)}-Q${quarter}`);
}

export function halfPeriod(year: number, half: number): Period {
  return monthsPeriod(year, half * 6 - 5, half * 6, 'quarter', `${pad(year, 4)}-H${half}`);
}

/** First month of each season of the northern half of the globe; winter runs into the next year. */
const SEASON_MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function seasonPeriod(year: number, season: string): Period {
  const month = SEASON_MONTHS[season] ?? 3;
  return monthsPeriod(year, month, month + 2, 'quarter', `${pad(year, 4)}-${season}`);
}

function monthsPeriod(year: number, from: number, to: number, grain: Period['grain'], value: string): Period {
  const lastYear = to > 12 ? year + 1 : year;
  return {
    grain,
    value,
    first: monthPeriod(year, from).first,
    last: monthPeriod(lastYear, ((to - 1) % 12) + 1).last,
  };
}

export function yearPeriod(year: number): Period {
  return {
    grain: 'year',
    value: pad(year, 4),
    first: toDayNumber(year, 1, 1),
    last: toDayNumber(year, 12, 31),
  };
}

/** `year` is any year of the decade: "199X". */
export function decadePeriod(year: number): Period {
  const start = Math.floor(year / 10) * 10;
  return {
    grain: 'decade',
    value: `${pad(start / 10, 3)}X`,
    first: toDayNumber(start, 1, 1),
    last: toDayNumber(start + 9, 12, 31),
  };
}

/** `year` is any year of the century: "19XX". */
export function centuryPeriod(year: number): Period {
  const start = Math.floor(year / 100) * 100;
  return {
    grain: 'century',
    value: `${pad(start / 100, 2)}XX`,
    first: toDayNumber(start, 1, 1),
    last: toDayNumber(start + 99, 12, 31),
  };
}

/** The day of a holiday rule in a year (see `knowledge/time/holidays.tsv`); null where the rule gives none. */
export function holidayPeriod(year: number, rule: string): Period | null {
  const words = rule.split(' ');
  if (words[0] === 'easter') return dayPeriod(easterSunday(year) + Number(words[1]));
  if (words[0] === 'nth') {
    const [month, weekday, nth] = words.slice(1).map(Number) as [number, number, number];
    return dayPeriod(nthWeekday(year, month, weekday, nth));
  }
  const [month, day] = rule.split('-').map(Number);
  if (month === undefined || day === undefined || !isDate(year, month, day)) return null;
  return dayPeriod(toDayNumber(year, month, day));
}

/** The n-th such weekday of a month; -1 is the last. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const { first, last } = monthPeriod(year, month);
  if (nth < 0) return last - ((weekdayOf(last) - weekday + 7) % 7);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** Year that a period begins in. */
export function yearOf(period: Period): number {
  return toCivil(period.first).year;
}

/** The contract's time of a period; undefined for a century, which is too wide to say when anything was. */
export function toTime(period: Period, isInferred: boolean): Time | undefined {
  if (period.grain === 'century') return undefined;
  return {
    start: toIso(period.first),
    end: toIso(period.last),
    grain: period.grain,
    ...(isInferred && { inferred: true }),
  };
}
