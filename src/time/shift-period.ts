import { addMonths, mondayOf, toCivil } from './calendar.ts';
import {
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  weekendPeriod,
  weekPeriod,
  yearOf,
  yearPeriod,
} from './period.ts';
import type { Shift, Unit } from './timex.ts';

const FINENESS: Readonly<Record<Period['grain'], number>> = {
  minute: 0,
  hour: 0,
  day: 0,
  week: 1,
  month: 2,
  quarter: 3,
  year: 4,
  decade: 5,
  century: 6,
};
const UNIT_FINENESS: Readonly<Record<Unit, number>> = {
  TS: 0,
  TM: 0,
  TH: 0,
  NI: 0,
  D: 0,
  WE: 1,
  W: 1,
  F: 1,
  M: 2,
  Q: 3,
  H: 3,
  S: 3,
  Y: 4,
  DE: 5,
  CE: 6,
};

/** Whether a period is fine enough to count units from: "two days later" cannot start from "2003". */
export function isFineEnough(period: Period, unit: Unit): boolean {
  return FINENESS[period.grain] <= UNIT_FINENESS[unit];
}

/**
 * The period that lies so many units from an anchor; null where the anchor is too coarse to count from.
 *
 * @example shiftPeriod(dayPeriod(2024-11-16), { unit: 'W', n: -1, from: 'publication' }) // 2024-W45
 */
export function shiftPeriod(anchor: Period, shift: Shift): Period | null {
  const { unit, n } = shift;
  if (!isFineEnough(anchor, unit)) return null;
  const day = n > 0 ? anchor.last : anchor.first;
  switch (unit) {
    case 'TS':
    case 'TM':
      return dayPeriod(day);
    case 'TH':
      return dayPeriod(day + Math.trunc(n / 24));
    case 'D':
    case 'NI':
      return dayPeriod(day + n);
    case 'W':
    case 'F':
      return weekPeriod(mondayOf(day) + 7 * n * (unit === 'F' ? 2 : 1));
    case 'WE':
      return weekendPeriod(mondayOf(day) + 7 * n);
    case 'M':
      return monthsFrom(day, n);
    case 'Q':
      return quarterFrom(day, n);
    case 'H':
    case 'S':
      return monthsFrom(day, n * (unit === 'H' ? 6 : 3));
    case 'Y':
      return shift.isDistance ? yearsFrom(anchor, n) : yearPeriod(yearOf(anchor) + n);
    case 'DE':
      return shift.isDistance ? yearsFrom(anchor, n * 10) : decadePeriod(yearOf(anchor) + n * 10);
    case 'CE':
      return shift.isDistance ? yearsFrom(anchor, n * 100) : centuryPeriod(yearOf(anchor) + n * 100);
  }
}

function monthsFrom(day: number, n: number): Period {
  // from the month's first day, so that no month is skipped from the 31st
  const { year, month } = toCivil(day);
  const moved = toCivil(addMonths(monthPeriod(year, month).first, n));
  return monthPeriod(moved.year, moved.month);
}

function quarterFrom(day: number, n: number): Period {
  const { year, month } = toCivil(day);
  const index = year * 4 + Math.floor((month - 1) / 3) + n;
  return quarterPeriod(Math.floor(index / 4), (((index % 4) + 4) % 4) + 1);
}

/** "a year ago" is about the same month; "seventeen years ago" is a year; a year before a quarter is that quarter. */
function yearsFrom(anchor: Period, n: number): Period {
  const { year, month } = toCivil(anchor.first);
  if (anchor.grain === 'quarter') return quarterFrom(anchor.first, n * 4);
  const isExact = anchor.grain === 'month' || (anchor.grain === 'day' && Math.abs(n) === 1);
  return isExact ? monthPeriod(year + n, month) : yearPeriod(year + n);
}
