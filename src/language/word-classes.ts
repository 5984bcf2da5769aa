/**
 * Word classes: for a word's hash, a small number in each of a few columns. The first column is the set of tags that the
 * word takes in the training trees; others are classes of words that stand in like surroundings.
 */
import { KeyRows } from './key-rows.ts';

export interface WordClassColumns {
  readonly columnCount: number;
  readonly keys: Int32Array;
  /** Row by row: `values[row * columnCount + column]`, 0 for none. */
  readonly values: Uint16Array;
}

export class WordClasses {
  readonly columns: WordClassColumns;
  readonly #rows: KeyRows;
  readonly #none: Int32Array;

  constructor(columns: WordClassColumns) {
    this.columns = columns;
    this.#none = new Int32Array(columns.columnCount);
    this.#rows = new KeyRows(columns.keys);
  }

  /** Classes of the word with this hash by column; zeros for an unknown word. */
  get(hash: number): Int32Array {
    const row = this.#rows.get(hash);
    if (row < 0) return this.#none;
    const { columnCount, values } = this.columns;
    return Int32Array.from(values.subarray(row * columnCount, (row + 1) * columnCount));
  }
}
