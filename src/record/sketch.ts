import { hash32 } from './hash.ts';
import type { RecordLexicon } from './lexicon.ts';
import { stem, wordsOf } from './words.ts';

/** Words in a run that is compared as it stands: long enough that two authors seldom write the same one. */
const VERBATIM_RUN = 4;
/** Content words in a run that is compared with synonyms folded. */
const CONTENT_RUN = 2;
/** One hash in so many is kept: always the same ones, so that shares can be estimated from what is kept. */
const SAMPLE = 4;

/** Fingerprints of a text for finding copies: the sampled hashes of its runs of words, ascending, without repeats. */
export interface Sketch {
  readonly words: number;
  readonly verbatim: readonly number[];
  readonly content: readonly number[];
}

/**
 * @see Broder, On the resemblance and containment of documents (1997): sampling by "0 mod m".
 */
export function sketchOf(text: string, lexicon: RecordLexicon): Sketch {
  const words = wordsOf(text).map(({ lower }) => lower);
  const content = words
    .filter((lower) => !lexicon.isFunctionWord(lower))
    .map((lower) => lexicon.concept(stem(lower)));
  return {
    words: words.length,
    verbatim: sampledRuns(words, VERBATIM_RUN),
    content: sampledRuns(content, CONTENT_RUN),
  };
}

function sampledRuns(words: readonly string[], length: number): readonly number[] {
  const hashes = new Set<number>();
  for (let at = 0; at + length <= words.length; at++) {
    const hash = hash32(words.slice(at, at + length).join(' '));
    if (hash % SAMPLE === 0) hashes.add(hash);
  }
  return [...hashes].sort((a, b) => a - b);
}
