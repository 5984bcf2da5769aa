import type { Scan } from '../scan.ts';
import type { Point, Proposal } from '../timex.ts';
import type { Refiner } from './refiner.ts';

/**
 * Join expressions that together name one time: "Friday" + "July 21, 2017", "8:30 p.m." + "Thursday", "Monday" + "evening",
 * "the third quarter" + "of" + "this year", "September" + "last year", "Monday" + "next week".
 */
export const mergeNeighbours: Refiner = (proposals, scan) => {
  const merged: Proposal[] = [];
  for (const proposal of proposals) {
    let current = proposal;
    for (let before = merged.at(-1); before !== undefined; before = merged.at(-1)) {
      const joined = join(before, current, scan);
      if (joined === null) break;
      merged.pop();
      current = joined;
    }
    merged.push(current);
  }
  return merged;
};

/** What may stand between two parts of one expression. */
const GAPS = [
  '',
  ',',
  'of',
  'at',
  'on',
  ', at',
  'at about',
  'at around',
  ', around',
  ', about',
  'in the',
  '(',
  '-',
  '|',
  '/',
  '[',
  "'s",
  '’s',
  'about',
  'around',
  'in',
  ', in',
];
const GAP_LENGTH = 3;

function join(left: Proposal, right: Proposal, scan: Scan): Proposal | null {
  if (left.meaning.kind !== 'point' || right.meaning.kind !== 'point') return null;
  if (right.first - left.end > GAP_LENGTH) return null;
  const words: string[] = [];
  for (let piece = left.end; piece < right.first; piece++) words.push(scan.lower(piece));
  for (let piece = left.end; piece <= right.first; piece++) if (scan.breaksBefore(piece)) return null;
  const gap = words.join(' ');
  if (!GAPS.includes(gap.replace("' s", "'s").replace('’ s', '’s'))) return null;
  const meaning = unite(left.meaning, right.meaning, gap);
  if (meaning === null) return null;
  const isBracketed = gap === '(' || gap === '[';
  const end = isBracketed && scan.is(right.end, ')', ']') ? right.end + 1 : right.end;
  return { first: left.first, end, meaning, parser: `${left.parser}+${right.parser}` };
}

/** Unite two points that say different things of one time; null where they do not belong together. */
function unite(left: Point, right: Point, gap: string): Point | null {
  // "Sunday night, the closing night" are two
  if (gap !== '' && (left.isUnknownDay || right.isUnknownDay)) return null;
  return (
    uniteDayNamedTwice(left, right, gap) ??
    uniteDayAndHour(left, right, gap) ??
    // "opening night, January 23": a comma joins a day only to what comes after it
    (gap === ',' && left.hour === undefined ? null : uniteDayAndHour(right, left, gap)) ??
    uniteWeekdayAndDate(left, right, gap) ??
    uniteWeekdayAndDate(right, left, gap) ??
    unitePartAndYear(left, right, gap)
  );
}

/** "(by the end of) the day" + "Sunday". */
function uniteDayNamedTwice(left: Point, right: Point, gap: string): Point | null {
  const isTheDay = left.shift?.unit === 'D' && left.shift.n === 0 && left.shift.from === 'text';
  const isNamed = right.weekday !== undefined && right.part === undefined && right.hour === undefined;
  return gap === '' && isTheDay && isNamed ? right : null;
}

const DAY_GAPS = [
  '',
  ',',
  'at',
  'on',
  ', at',
  'at about',
  'at around',
  ', around',
  ', about',
  'of',
  '-',
  '|',
  '/',
  'about',
  'around',
  'in the',
  "'s",
  '’s',
  "' s",
  '’ s',
];

/** "Monday" + "evening", "March 3" + "6 p.m.", "9:30" + "this morning". */
function uniteDayAndHour(day: Point, hour: Point, gap: string): Point | null {
  if (!DAY_GAPS.includes(gap) || !isDay(day) || isDay(hour) || !isWithinDay(hour)) return null;
  if (day.hour !== undefined && hour.hour !== undefined) return null;
  const { part: _, ...dayAlone } = day;
  const { part: __, ...hourAlone } = hour;
  const part = hour.part ?? day.part;
  const isPartOnly = day.hour === undefined && hour.hour === undefined;
  return {
    ...dayAlone,
    ...hourAlone,
    kind: 'point',
    ...(isPartOnly && part !== undefined && { part }),
    ...(!isPartOnly && afternoon(day, hour, part)),
  };
}

/** "3:30" with "this afternoon" is 15:30. */
function afternoon(day: Point, hour: Point, part: string | undefined): { readonly hour?: number } {
  const named = hour.hour ?? day.hour;
  if (named === undefined) return {};
  return {
    hour: named < 12 && named > 0 && (part === 'AF' || (part === 'EV' && named >= 4)) ? named + 12 : named,
  };
}

/** "Friday" + "July 21", "yesterday" + "(July 21)", "Tuesday" + "this week", "today" + "14 October". */
function uniteWeekdayAndDate(left: Point, right: Point, gap: string): Point | null {
  const isShiftedDay = left.shift?.unit === 'D' && left.weekday === undefined && left.day === undefined;
  const isWeekdayAlone = left.weekday !== undefined && left.day === undefined && left.shift === undefined;
  if (
    right.day !== undefined &&
    right.month !== undefined &&
    right.weekday === undefined &&
    right.shift === undefined
  ) {
    if (isWeekdayAlone && ['', ',', '(', '[', '-', 'on'].includes(gap))
      return { ...left, ...right, weekday: left.weekday as number };
    if (isShiftedDay && ['(', '['].includes(gap)) {
      const { shift: _, ...rest } = left;
      return { ...rest, ...right };
    }
  }
  const isWeek = right.shift?.unit === 'W' && right.weekday === undefined;
  return isWeekdayAlone && isWeek && ['', 'of', ','].includes(gap) && left.choice === undefined
    ? { ...left, ...right }
    : null;
}

/** "September" + "this year", "the third quarter" + "of 2010", "Christmas" + "last year", "the 3rd" + "of this month". */
function unitePartAndYear(left: Point, right: Point, gap: string): Point | null {
  if (!['', 'of', ',', 'in', "'s"].includes(gap)) return null;
  const isPart =
    (left.month !== undefined ||
      left.quarter !== undefined ||
      left.half !== undefined ||
      left.season !== undefined ||
      left.holiday !== undefined) &&
    left.year === undefined &&
    left.shift === undefined &&
    left.choice === undefined;
  const isYear =
    (right.year !== undefined || right.shift?.unit === 'Y') &&
    right.month === undefined &&
    right.quarter === undefined &&
    right.season === undefined &&
    right.holiday === undefined &&
    right.part === undefined &&
    right.hour === undefined;
  // "in March, 2,000 soldiers": a comma joins only what a year may follow
  return isPart && isYear && !(gap === ',' && right.shift !== undefined) ? { ...left, ...right } : null;
}

/** Whether a point is a day or finer. */
function isDay(point: Point): boolean {
  return (
    point.weekday !== undefined ||
    point.day !== undefined ||
    point.holiday !== undefined ||
    point.shift?.unit === 'D'
  );
}

function isWithinDay(point: Point): boolean {
  return point.part !== undefined || point.hour !== undefined;
}
