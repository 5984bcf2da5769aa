import type { PhraseEntry } from '../lexicon.ts';
import type { Meaning } from '../timex.ts';
import type { TimexParser } from './parser.ts';
import { readQuantity } from './quantity.ts';
import { unitAt } from './unit-codes.ts';

/** "today", "the day before yesterday", "at present", "recently": the expressions of `knowledge/time/phrases.tsv`. */
export const fixedPhrase: TimexParser = {
  name: 'fixed-phrase',
  startsWith: ['any'],
  parse(scan, at) {
    for (const phrase of scan.lexicon.phrases.get(scan.lower(at)) ?? []) {
      const end = scan.match(at, phrase.words);
      // "in the past" of "in the past decade" is no phrase of its own
      if (
        end >= 0 &&
        !(phrase.words.length > 1 && (unitAt(scan, end) !== undefined || readQuantity(scan, end) !== null))
      )
        return { end, meaning: meaningOf(phrase) };
    }
    return null;
  },
};

function meaningOf({ meaning }: PhraseEntry): Meaning {
  const [name, n, part] = meaning.split(' ');
  if (name === 'PAST_REF' || name === 'PRESENT_REF' || name === 'FUTURE_REF')
    return { kind: 'reference', value: name };
  return {
    kind: 'point',
    shift: { unit: 'D', n: Number(n), from: 'publication' },
    ...(part !== undefined && { part }),
  };
}
