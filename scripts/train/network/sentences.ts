/** Training sentences as the network sees them, and batches of them. */
import { styleKey } from '../../../src/language/network/word-window.ts';
import { styleOf, type WordInfo, type WordInfos } from '../../../src/language/word-info.ts';
import type { TagSet } from '../lexicon.ts';
import { shuffle, type TrainingSentence } from '../treebank.ts';
import type { NetworkSentence, Rows } from './batch.ts';

/** Longer sentences are not learnt from: their tables of heads take the square of their length. */
export const LONGEST_LEARNT = 150;
/** What keys and words have which rows. */
export interface TableRows {
  readonly ofWord: (lower: number) => number;
  readonly ofKey: (key: number) => number;
  readonly root: number;
}

export function toNetworkSentence(
  { words, heads, labels }: TrainingSentence,
  known: WordInfos,
  tags: TagSet,
  rows: TableRows,
): NetworkSentence {
  const infos = words.map(({ form }) => known.get(form));
  const style = styleKey(styleOf(infos));
  const keysOf = (info: WordInfo): Int32Array =>
    Int32Array.from([...info.keys, style].map((key) => rows.ofKey(key)).filter((row) => row >= 0));
  return {
    length: words.length + 1,
    vectors: Int32Array.from(infos, ({ lower }) => rows.ofWord(lower)),
    keys: [...infos.map(keysOf), Int32Array.of(rows.root)],
    tags: Int32Array.from(words, (word) => tags.indexOf(word)),
    heads: Int32Array.from(words, (_, at) => (heads[at + 1] as number) - 1),
    relations: Int32Array.from(words, (_, at) => labels[at + 1] as number),
  };
}

/** Numbers of sentences in batches of at most `mostRows` rows, alike in length within a batch, batches in random order. */
export function makeBatches(
  sentences: readonly Rows[],
  mostRows: number,
  random: () => number,
): readonly (readonly number[])[] {
  const order = sentences
    .map(({ length }, at) => ({ at, length: length + random() * 8 }))
    .sort((a, b) => a.length - b.length);
  const batches: number[][] = [];
  let rows = 0;
  for (const { at } of order) {
    const length = sentences[at]?.length as number;
    if (batches.length === 0 || rows + length > mostRows) {
      batches.push([]);
      rows = 0;
    }
    batches.at(-1)?.push(at);
    rows += length;
  }
  shuffle(batches, random);
  return batches;
}
