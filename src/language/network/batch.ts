/** Sentences that a network reads together: their rows stand one behind the other, for each a row a word and one for the root. */
export interface Batch {
  readonly rows: number;
  readonly sentences: readonly SentenceRows[];
}

export interface SentenceRows {
  /** Row of the first word; that of the root comes after the last word's. */
  readonly first: number;
  readonly words: number;
}

export function batchOf(sentences: readonly { readonly length: number }[]): Batch {
  let rows = 0;
  const placed = sentences.map(({ length }) => {
    const first = rows;
    rows += length + 1;
    return { first, words: length };
  });
  return { rows, sentences: placed };
}
