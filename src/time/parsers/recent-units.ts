import type { TimexParser } from './parser.ts';

/** "recent years", "the most recent weeks": a time known only as past. */
export const recentUnits: TimexParser = {
  name: 'recent-units',
  startsWith: ['recent'],
  words: ['the', 'more', 'most'],
  parse(scan, at) {
    let piece = at;
    while (scan.is(piece, 'the', 'more', 'most')) piece++;
    if (scan.value(piece, 'recent') === undefined || scan.value(piece + 1, 'units') === undefined)
      return null;
    return { end: piece + 2, meaning: { kind: 'reference', value: 'PAST_REF' } };
  },
};
