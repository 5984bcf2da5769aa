/**
 * A linear classifier over hashed features: each feature has a sparse row of (class, weight), and the score of a class
 * is the sum of its weights over the features that hold.
 */
export interface Scorer {
  readonly classCount: number;
  /** Add the rows of `keys[from..to)` onto `scores`, one element a class. Unknown keys add nothing. */
  addScores(keys: Int32Array, from: number, to: number, scores: Float64Array): void;
}

/** The columns a packed scorer is stored as: `keys[i]` has the row `[offsets[i], offsets[i + 1])`. */
export interface ScorerColumns {
  readonly classCount: number;
  readonly keys: Int32Array;
  readonly offsets: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int16Array;
}

/** The scorer used after training: integer weights, an open-addressing table from key to row. Immutable. */
export class PackedScorer implements Scorer {
  readonly classCount: number;
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #rows: Int32Array;
  readonly #offsets: Int32Array;
  readonly #classes: Uint8Array;
  readonly #weights: Int16Array;

  constructor(columns: ScorerColumns) {
    this.classCount = columns.classCount;
    this.#offsets = columns.offsets;
    this.#classes = columns.classes;
    this.#weights = columns.weights;
    const size = tableSize(columns.keys.length);
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#rows = new Int32Array(size);
    for (let row = 0; row < columns.keys.length; row++) this.#insert(columns.keys[row] as number, row);
  }

  addScores(keys: Int32Array, from: number, to: number, scores: Float64Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const offsets = this.#offsets;
    const classes = this.#classes;
    const weights = this.#weights;
    for (let at = from; at < to; at++) {
      const key = keys[at] as number;
      let slot = key & mask;
      let found = slots[slot] as number;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[slot] as number;
      }
      if (found === 0) continue;
      const row = this.#rows[slot] as number;
      const end = offsets[row + 1] as number;
      for (let entry = offsets[row] as number; entry < end; entry++) {
        const label = classes[entry] as number;
        scores[label] = (scores[label] as number) + (weights[entry] as number);
      }
    }
  }

  #insert(key: number, row: number): void {
    let slot = key & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = key;
    this.#rows[slot] = row;
  }
}

/** Power of two that holds `count` keys at most half full. */
function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}

/** Index of the highest score among `allowed` classes (all where null); ties go to the lower index. */
export function best(scores: Float64Array, count: number): number {
  let winner = 0;
  for (let label = 1; label < count; label++)
    if ((scores[label] as number) > (scores[winner] as number)) winner = label;
  return winner;
}
