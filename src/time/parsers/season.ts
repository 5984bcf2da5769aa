import type { TimexParser } from './parser.ts';
import { yearAt } from './quantity.ts';

/**
 * "last summer", "the summer of 2010", "winter 2010", "this spring", "in autumn".
 * "spring" and "fall" are other words too, so that a bare season wants a choice word, a year, or "in", "in the" before it.
 */
export const season: TimexParser = {
  name: 'season',
  startsWith: ['season', 'choice'],
  words: ['the'],
  parse(scan, at) {
    const inner = scan.is(at, 'the') ? at + 1 : at;
    const choice = scan.numeric(inner, 'choice');
    const start = choice === undefined ? inner : inner + 1;
    const named = scan.value(start, 'season');
    if (named === undefined) return null;
    const end = start + 1;
    if (choice !== undefined)
      return { end, meaning: { kind: 'point', season: named, choice: choice as -1 | 0 | 1 } };
    const year = yearAt(scan, end);
    if (year !== undefined) return { end: end + 1, meaning: { kind: 'point', season: named, year } };
    const isFollowedByYear =
      scan.is(end, 'of') &&
      (yearAt(scan, end + 1) !== undefined || scan.value(end + 1, 'choice') !== undefined);
    const before = scan.is(start - 1, 'the') ? start - 2 : start - 1;
    const isInSeason = scan.is(before, 'in', 'during', 'by', 'until', 'since') && !scan.is(end, 'of');
    return isFollowedByYear || isInSeason ? { end, meaning: { kind: 'point', season: named } } : null;
  },
};
