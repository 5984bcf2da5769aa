import type { TimexParser } from './parser.ts';
import { yearAt } from './quantity.ts';

/** "Christmas", "last Christmas", "New Year's Eve 1999", "Easter Sunday": the days of `knowledge/time/holidays.tsv`. */
export const holiday: TimexParser = {
  name: 'holiday',
  startsWith: ['any'],
  parse(scan, at) {
    const choice = scan.numeric(at, 'choice');
    const start = choice === undefined ? at : at + 1;
    // "Lunar New Year", "Orthodox Christmas" fall on other days
    if (!scan.isCapital(start) || scan.value(at - 1, 'calendar') !== undefined) return null;
    for (const entry of scan.lexicon.holidays.get(scan.lower(start)) ?? []) {
      const end = scan.match(start, entry.words);
      if (end < 0) continue;
      const year = yearAt(scan, end);
      return {
        end: year === undefined ? end : end + 1,
        meaning: {
          kind: 'point',
          holiday: entry.rule,
          ...(year !== undefined && { year }),
          ...(choice !== undefined && { choice: choice as -1 | 0 | 1 }),
        },
      };
    }
    return null;
  },
};
