/** "their third meeting", "for the second time": the number a text gives to an event. */
import type { Event } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { lemmaOf } from '../arguments/words.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
};
/** "21st", "3rd" */
const NUMERAL = /^(\d{1,3})(?:st|nd|rd|th)$/;

/**
 * The ordinal of an event: of the trigger noun itself, of "time" beside a verb, or of a subject "the first" that stands for the event.
 *
 * @returns `undefined` where none is given.
 */
export function findOrdinal(doc: Doc, tokens: readonly number[]): Event['ordinal'] {
  for (const token of tokens)
    for (const child of doc.children(token)) {
      const own = ordinalOf(doc, child);
      if (own !== null && child < token) return own;
      if (lemmaOf(doc, child) !== 'time') continue;
      for (const word of doc.children(child)) {
        const times = ordinalOf(doc, word);
        if (times !== null) return times;
      }
    }
  return undefined;
}

/** The number that a token names as an ordinal, with its span; null for any other word. */
export function ordinalOf(
  doc: Doc,
  token: number,
): { n: number; span: { start: number; end: number } } | null {
  const word = doc.lower(token);
  const n = ORDINALS[word] ?? Number(NUMERAL.exec(word)?.[1] ?? Number.NaN);
  return Number.isNaN(n) ? null : { n, span: doc.span(token, token + 1) };
}
