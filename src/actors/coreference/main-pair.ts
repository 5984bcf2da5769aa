/** The two states that a report has spoken of most so far, which "the two sides" mostly means. */
import type { Discourse } from './discourse.ts';

/** A third state with this share of the second's mentions makes it unclear which two are meant. */
const THIRD_SHARE = 0.75;

/**
 * Codes of the two countries whose states and people have the most mentions.
 *
 * @returns Empty before two are spoken of, and where a third one is spoken of nearly as often.
 */
export function mainPair({ entities, lexicon }: Discourse): readonly string[] {
  const counts = new Map<string, number>();
  for (const { country, mentions, members } of entities)
    if (members.length === 0 && lexicon.countries.has(country))
      counts.set(country, (counts.get(country) ?? 0) + mentions.length);
  const [first, second, third] = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  if (first === undefined || second === undefined) return [];
  return (third?.[1] ?? 0) > second[1] * THIRD_SHARE ? [] : [first[0], second[0]];
}
