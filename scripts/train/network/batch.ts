/** A batch as the network sees it: its sentences stand one after another, each followed by a row for its root. */

/** Anything that takes up rows of a batch. */
export interface Rows {
  /** Words of the sentence, and one for its root. */
  readonly length: number;
}

/** The arrays by node have one element for each word, the root comes last. */
export interface NetworkSentence extends Rows {
  /** Row of the word vectors for each word, 0 where it has none; the root has none. */
  readonly vectors: Int32Array;
  /** Rows of the key table for each word and the root. */
  readonly keys: readonly Int32Array[];
  readonly tags: Int32Array;
  /** Heads from 0, the root being the number of words. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export type Batch<Sentence extends Rows = NetworkSentence> = readonly Sentence[];

/** One row of a batch: node `at` of a sentence of `length` nodes whose first row is `first`. */
export interface Row<Sentence extends Rows = NetworkSentence> {
  readonly row: number;
  readonly at: number;
  readonly length: number;
  readonly first: number;
  readonly sentence: Sentence;
}

export function countRows(batch: Batch<Rows>): number {
  return batch.reduce((sum, { length }) => sum + length, 0);
}

export function eachSentence<Sentence extends Rows>(
  batch: Batch<Sentence>,
  visit: (sentence: Sentence, first: number) => void,
): void {
  let first = 0;
  for (const sentence of batch) {
    visit(sentence, first);
    first += sentence.length;
  }
}

export function eachRow<Sentence extends Rows>(
  batch: Batch<Sentence>,
  visit: (row: Row<Sentence>) => void,
): void {
  eachSentence(batch, (sentence, first) => {
    const { length } = sentence;
    for (let at = 0; at < length; at++) visit({ row: first + at, at, length, first, sentence });
  });
}

/** Summed losses of a batch, and over how many words. */
export interface Losses {
  tag: number;
  arc: number;
  relation: number;
  mark: number;
  words: number;
}

export function noLosses(words: number): Losses {
  return { tag: 0, arc: 0, relation: 0, mark: 0, words };
}

/** A part of a network, which leaves what it works out in buffers of the workspace. */
export interface Part<Sentence extends Rows = NetworkSentence> {
  forward(batch: Batch<Sentence>, rows: number): void;
  /** From the gradients of its results, adds onto those of its parameters and of what it was given. */
  backward(batch: Batch<Sentence>, rows: number, losses: Losses): void;
}
