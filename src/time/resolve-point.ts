import { isDate, pad, toCivil, toDayNumber, weekdayOf } from './calendar.ts';
import { type Chosen, chooseWeekday, chooseYear } from './choose-period.ts';
import {
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  halfPeriod,
  holidayPeriod,
  monthPeriod,
  type Period,
  quarterPeriod,
  seasonPeriod,
  weekendPeriod,
  weekPeriod,
  yearOf,
  yearPeriod,
} from './period.ts';
import { isFineEnough, shiftPeriod } from './shift-period.ts';
import type { ClauseTense } from './tense.ts';
import type { Point, Shift, Unit } from './timex.ts';

/** What a point is anchored on. */
export interface AnchorContext {
  /** The report's day number; null where it is not known. */
  readonly publication: number | null;
  readonly tense: ClauseTense;
  /** The latest time spoken of before (`isNear`: in the same sentence) that is fine enough to count a unit from, or null. */
  textAnchor(unit: Unit, isNear: boolean): Period | null;
  /** Year that the sentence has been speaking of, where it is not the report's. */
  readonly yearInSentence: number | null;
}

export interface Resolved {
  readonly type: 'DATE' | 'TIME';
  readonly value: string;
  readonly period?: Period;
  /** True where the period is narrower than, or guessed beyond, what the words and the anchor give. */
  readonly isInferred: boolean;
}

/** Give a point its TIMEX3 value and, where it can be anchored, its stretch of the calendar. */
export function resolvePoint(point: Point, context: AnchorContext): Resolved {
  if (point.isBc) return { type: 'DATE', value: bcValue(point), isInferred: false };
  const chosen = wholeOf(point, context);
  const isTime = point.part !== undefined || point.hour !== undefined;
  const suffix = isTime ? clockValue(point) : '';
  if (chosen === null)
    return { type: isTime ? 'TIME' : 'DATE', value: unresolvedValue(point, suffix), isInferred: false };
  const { period, isGuess } = chosen;
  if (point.isFiscal) return { type: 'DATE', value: `FY${pad(yearOf(period), 4)}`, isInferred: false };
  if (isTime || isShortUnit(point.shift))
    return {
      type: 'TIME',
      value: `${period.value}${suffix || shortSuffix(point)}`,
      period,
      isInferred: isGuess,
    };
  const narrowed = weekOf(period, point.weekOfMonth) ?? narrow(period, point.portion);
  return { type: 'DATE', value: period.value, period: narrowed, isInferred: isGuess || narrowed !== period };
}

function isShortUnit(shift: Shift | undefined): boolean {
  return (
    shift !== undefined &&
    ['TS', 'TM', 'TH', 'NI'].includes(shift.unit) &&
    !(shift.unit === 'TH' && shift.n % 24 === 0)
  );
}

function shortSuffix({ shift }: Point): string {
  return shift?.unit === 'NI' ? 'TNI' : 'TXX:XX';
}

/** The stretch that a point names without its time of day; null where it cannot be anchored. */
function wholeOf(point: Point, context: AnchorContext): Chosen | null {
  if (point.isUnknownDay && point.weekday === undefined && point.day === undefined) return null;
  const year = point.year ?? shiftedYear(point, context);
  if (year !== null && year !== undefined) return sure(withinYear(point, year));
  if (point.decade !== undefined) return sure(decadePeriod(point.decade));
  if (point.century !== undefined) return sure(centuryPeriod(point.century));
  if (point.shift !== undefined && !isPartOfYear(point)) return shifted(point, point.shift, context);
  if (context.publication === null) return null;
  if (isPartOfYear(point)) return chosenInYear(point, context, context.publication);
  if (point.weekday !== undefined)
    return (
      followingWeekday(point, point.weekday, context, context.publication) ??
      chooseWeekday(point.weekday, context.publication, point.choice, context.tense)
    );
  return dayOfClock(context);
}

/** "On Friday they met; the following Monday they signed": of what is past, the weekday after the day spoken of. */
function followingWeekday(
  point: Point,
  weekday: number,
  context: AnchorContext,
  publication: number,
): Chosen | null {
  if (point.choice !== 1 || context.tense !== 'past') return null;
  const anchor = context.textAnchor('D', false);
  if (anchor === null) return null;
  const day = anchor.last + 7 - ((weekdayOf(anchor.last) - weekday + 7) % 7);
  return day <= publication ? { period: dayPeriod(day), isGuess: true } : null;
}

function sure(period: Period | null): Chosen | null {
  return period === null ? null : { period, isGuess: false };
}

function isPartOfYear(point: Point): boolean {
  return (
    point.month !== undefined ||
    point.quarter !== undefined ||
    point.half !== undefined ||
    point.season !== undefined ||
    point.holiday !== undefined
  );
}

/** Year of "September this year": the shift's, where it counts years and a part of the year is named too. */
function shiftedYear(point: Point, context: AnchorContext): number | null {
  if (point.shift?.unit !== 'Y' || !isPartOfYear(point)) return null;
  const period = shifted(point, { ...point.shift, isDistance: false }, context)?.period;
  return period === undefined ? null : yearOf(period);
}

function withinYear(point: Point, year: number): Period | null {
  if (point.month !== undefined && point.day !== undefined)
    return isDate(year, point.month, point.day) ? dayPeriod(toDayNumber(year, point.month, point.day)) : null;
  if (point.month !== undefined) return monthPeriod(year, point.month);
  if (point.quarter !== undefined) return quarterPeriod(year, point.quarter);
  if (point.half !== undefined) return halfPeriod(year, point.half);
  if (point.season !== undefined) return seasonPeriod(year, point.season);
  if (point.holiday !== undefined) return holidayPeriod(year, point.holiday);
  return yearPeriod(year);
}

function chosenInYear(point: Point, context: AnchorContext, publication: number): Chosen | null {
  if (context.yearInSentence !== null && point.choice === undefined) {
    const period = withinYear(point, context.yearInSentence);
    if (period !== null) return { period, isGuess: true };
  }
  const { year } = toCivil(publication);
  return chooseYear((at) => withinYear(point, at), { day: publication, year }, point.choice, context.tense);
}

function shifted(point: Point, shift: Shift, context: AnchorContext): Chosen | null {
  const { publication } = context;
  const fromText =
    shift.from === 'publication' ? null : context.textAnchor(shift.unit, shift.from === 'near');
  const isFallback = shift.from === 'text' && fromText === null;
  // "the day", "a year earlier" without an earlier time count from the report; "the next day" without one means nothing
  const anchor =
    fromText ?? (publication === null || (isFallback && shift.n > 0) ? null : dayPeriod(publication));
  if (anchor === null || !isFineEnough(anchor, shift.unit)) return null;
  if (shift.unit === 'WE' && fromText === null)
    return sure(weekendFrom(anchor.first, shift.n, context.tense));
  const period = shiftPeriod(anchor, shift);
  if (period === null) return null;
  if (shift.unit === 'W' && point.weekday !== undefined)
    return sure(dayPeriod(period.first + point.weekday - 1));
  const isApproximate = shift.isDistance === true && period.grain === 'month' && shift.unit !== 'M';
  return { period, isGuess: isFallback || isApproximate };
}

/** "the weekend" in the past tense is the one before, "last weekend" the latest one that is over. */
function weekendFrom(day: number, n: number, tense: ClauseTense): Period {
  const ofWeek = weekendPeriod(day);
  const isOn = day >= ofWeek.first;
  if (n === 0) return isOn || tense === 'future' || tense === 'present' ? ofWeek : weekendPeriod(day - 7);
  return n < 0 ? weekendPeriod(day + 7 * n) : weekendPeriod(day + 7 * (isOn ? n : n - 1));
}

/** Day of "6 p.m." alone: the last day spoken of, or the report's. */
function dayOfClock(context: AnchorContext): Chosen | null {
  const anchor = context.textAnchor('D', false);
  if (anchor !== null && anchor.first === anchor.last)
    return { period: dayPeriod(anchor.first), isGuess: true };
  return context.publication === null ? null : { period: dayPeriod(context.publication), isGuess: true };
}

/** "TEV", "T18:40", "T18:40Z", "T18:40-05:00". */
function clockValue(point: Point): string {
  if (point.hour === undefined) return `T${point.part}`;
  const minutes = point.minute === undefined ? '' : `:${pad(point.minute, 2)}`;
  const seconds = point.second === undefined ? '' : `:${pad(point.second, 2)}`;
  return `T${pad(point.hour, 2)}${minutes}${seconds}${point.zone ?? ''}`;
}

/** Seven days of a month, counted from its first day or, where the last are meant, to its last; null where no week is counted. */
function weekOf(period: Period, week: Point['weekOfMonth']): Period | null {
  if (week === undefined || period.grain !== 'month') return null;
  const first = week < 0 ? period.last - 6 : period.first + 7 * (week - 1);
  return { ...weekPeriod(first), first, last: first + 6 };
}

/** Last month of a year that ends, first week of a month that begins: "the end of the year" names no more than that. */
function narrow(period: Period, portion: Point['portion']): Period {
  if (portion === undefined) return period;
  // the middle third of a month
  if (portion === 'MID')
    return period.grain === 'month'
      ? { ...weekPeriod(period.first), first: period.first + 10, last: period.first + 19 }
      : period;
  const isStart = portion === 'START';
  const edge = isStart ? period.first : period.last;
  const { year, month } = toCivil(edge);
  switch (period.grain) {
    case 'decade':
      return yearPeriod(year);
    case 'year':
      return quarterPeriod(year, Math.ceil(month / 3));
    case 'quarter':
      return monthPeriod(year, month);
    case 'month':
      return { ...weekPeriod(edge), first: isStart ? edge : edge - 6, last: isStart ? edge + 6 : edge };
    default:
      return period;
  }
}

function bcValue(point: Point): string {
  if (point.century !== undefined) return `BC${pad(point.century / 100, 2)}XX`;
  return `BC${pad(point.year ?? 0, 4)}`;
}

/** TIMEX3 value of a point without an anchor: "XXXX-WXX-5", "XXXX-03-14", "XXXX-XX-XXTEV", "PAST_REF". */
function unresolvedValue(point: Point, suffix: string): string {
  const day = point.day === undefined ? '' : `-${pad(point.day, 2)}`;
  if (point.month !== undefined) return `XXXX-${pad(point.month, 2)}${day}${suffix}`;
  if (point.weekday !== undefined) return `XXXX-WXX-${point.weekday}${suffix}`;
  if (point.quarter !== undefined) return `XXXX-Q${point.quarter}`;
  if (point.half !== undefined) return `XXXX-H${point.half}`;
  if (point.season !== undefined) return `XXXX-${point.season}`;
  if (point.holiday !== undefined || point.isUnknownDay || suffix !== '') return `XXXX-XX-XX${suffix}`;
  const n = point.shift?.n ?? 0;
  return n < 0 ? 'PAST_REF' : n > 0 ? 'FUTURE_REF' : 'PRESENT_REF';
}
