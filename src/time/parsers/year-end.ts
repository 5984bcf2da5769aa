import type { Unit } from '../timex.ts';
import type { TimexParser } from './parser.ts';

/** "year end", "year-end", "the year's end", "month's end". */
export const yearEnd: TimexParser = {
  name: 'year-end',
  startsWith: ['unit'],
  words: ['the'],
  parse(scan, at) {
    const unitPiece = scan.is(at, 'the') ? at + 1 : at;
    const unit = scan.value(unitPiece, 'unit') as Unit | undefined;
    if (unit === undefined || !['Y', 'M', 'W', 'DE', 'CE'].includes(unit)) return null;
    const isOwner = scan.is(unitPiece + 1, "'", '’') && scan.is(unitPiece + 2, 's');
    const noun = isOwner ? unitPiece + 3 : scan.is(unitPiece + 1, '-') ? unitPiece + 2 : unitPiece + 1;
    // "week end" is a weekend misspelt, and "month start" no phrase
    if (!scan.is(noun, 'end') || (!isOwner && unit !== 'Y' && noun === unitPiece + 1)) return null;
    return { end: noun + 1, meaning: { kind: 'point', shift: { unit, n: 0, from: 'near' }, portion: 'END' } };
  },
};
