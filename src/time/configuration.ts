/**
 * The recognisers and refiners of times, in order. Recognisers propose independently of each other; where two of the
 * same length overlap, the earlier in the list wins. Refiners run one after the other over all proposals.
 */
import { calendarDate } from './parsers/calendar-date.ts';
import { chosenUnit } from './parsers/chosen-unit.ts';
import { clock } from './parsers/clock.ts';
import { dayInRow } from './parsers/day-in-row.ts';
import { dayPart } from './parsers/day-part.ts';
import { decadeCentury } from './parsers/decade-century.ts';
import { duration } from './parsers/duration.ts';
import { fixedPhrase } from './parsers/fixed-phrase.ts';
import { frequency } from './parsers/frequency.ts';
import { holiday } from './parsers/holiday.ts';
import { numericDate } from './parsers/numeric-date.ts';
import type { TimexParser } from './parsers/parser.ts';
import { quarterHalf } from './parsers/quarter-half.ts';
import { recentUnits } from './parsers/recent-units.ts';
import { season } from './parsers/season.ts';
import { unitDistance } from './parsers/unit-distance.ts';
import { weekday } from './parsers/weekday.ts';
import { year } from './parsers/year.ts';
import { yearEnd } from './parsers/year-end.ts';
import { addRangeEnds } from './refiners/add-range-ends.ts';
import { chooseLongest } from './refiners/choose-longest.ts';
import { dropOtherWords } from './refiners/drop-other-words.ts';
import { dropSetPhrases } from './refiners/drop-set-phrases.ts';
import { dropWeak } from './refiners/drop-weak.ts';
import { extendLeft } from './refiners/extend-left.ts';
import { mergeNeighbours } from './refiners/merge-neighbours.ts';
import type { Refiner } from './refiners/refiner.ts';
import { shareDay } from './refiners/share-day.ts';

export const PARSERS: readonly TimexParser[] = [
  fixedPhrase,
  holiday,
  numericDate,
  calendarDate,
  weekday,
  // before `duration` and `clock`, which would take "1998" of "1998 hours" and "10" of "10 days ago"
  unitDistance,
  dayInRow,
  chosenUnit,
  recentUnits,
  yearEnd,
  // before `duration`: "a year" of "$5 billion a year" says how often, not how long
  frequency,
  quarterHalf,
  season,
  decadeCentury,
  clock,
  year,
  duration,
  dayPart,
];

export const REFINERS: readonly Refiner[] = [
  // first, so that the later ones see no overlaps
  chooseLongest,
  // before merging: the "October" of "October Revolution of 1917" says nothing of the year
  dropSetPhrases,
  // before merging: a "May" that is a verb must not be merged with a year
  dropOtherWords,
  // before merging, which would take the second day of "March 3-5, 2010" for a year's neighbour
  addRangeEnds,
  mergeNeighbours,
  // after merging: the date beside it is whole then
  shareDay,
  // after merging: "the end of" reaches over the whole of "the third quarter of 2010"
  extendLeft,
  // last: a "morning" that found no day is weak, one that was merged is not
  dropWeak,
];
