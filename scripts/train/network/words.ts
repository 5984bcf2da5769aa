/** The rows of the table of keys: letters, endings and shapes of words. */
import type { WordInfo } from '../../../src/language/word-info.ts';

/**
 * @param always - Keys that get a row however often they occur.
 * @returns Row from 0 by key, for keys that occur at least `least` times among the words of the sentences.
 */
export function collectKeys(
  sentences: readonly (readonly WordInfo[])[],
  least: number,
  always: readonly number[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const words of sentences)
    for (const word of words) for (const key of word.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least).map(([key]) => key);
  return new Map([...new Set([...always, ...kept])].map((key, row) => [key, row]));
}
