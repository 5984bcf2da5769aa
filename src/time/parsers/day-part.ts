import type { TimexParser } from './parser.ts';

/** "morning", "the evening", "night": a part of a day. Its day is merged or anchored later; most that stay alone are dropped. */
export const dayPart: TimexParser = {
  name: 'day-part',
  startsWith: ['part'],
  words: ['the'],
  parse(scan, at) {
    const start = scan.is(at, 'the') ? at + 1 : at;
    const part = scan.value(start, 'part');
    return part === undefined ? null : { end: start + 1, meaning: { kind: 'point', part } };
  },
};
