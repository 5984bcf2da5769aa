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

/**
 * The scorer used after training: integer weights in an open-addressing table from key to row. Immutable.
 *
 * Laid out for the memory, where the time goes: a small filter turns most unknown keys away, a slot holds a key beside
 * the place of its row, and a row is one run of numbers: its length, then weight × 256 + class for each entry.
 */
export class PackedScorer implements Scorer {
  readonly classCount: number;
  readonly #filter: KeyFilter;
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #rows: Int32Array;

  constructor(columns: ScorerColumns) {
    const { keys, offsets, classes, weights } = columns;
    this.classCount = columns.classCount;
    this.#filter = new KeyFilter(keys);
    this.#mask = tableSize(keys.length) - 1;
    this.#slots = new Int32Array(2 * (this.#mask + 1));
    this.#rows = new Int32Array(keys.length + classes.length);
    let at = 0;
    for (let row = 0; row < keys.length; row++) {
      insert(this.#slots, this.#mask, 2, keys[row] as number, at);
      const first = offsets[row] as number;
      const end = offsets[row + 1] as number;
      this.#rows[at++] = end - first;
      for (let entry = first; entry < end; entry++)
        this.#rows[at++] = ((weights[entry] as number) << 8) | (classes[entry] as number);
    }
  }

  addScores(keys: Int32Array, from: number, to: number, scores: Float64Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const rows = this.#rows;
    const filter = this.#filter;
    for (let at = from; at < to; at++) {
      const key = keys[at] as number;
      if (!filter.mayHave(key)) continue;
      let slot = key & mask;
      let found = slots[2 * slot] as number;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[2 * slot] as number;
      }
      if (found === 0) continue;
      const row = slots[2 * slot + 1] as number;
      const end = row + (rows[row] as number);
      for (let entry = row + 1; entry <= end; entry++) {
        const packed = rows[entry] as number;
        const label = packed & 255;
        scores[label] = (scores[label] as number) + (packed >> 8);
      }
    }
  }
}

/**
 * As `PackedScorer`, for three classes: the slot itself holds the weights, each as a byte that stands for a signed square,
 * as in the weights file.
 */
export class ThreeWayScorer implements Scorer {
  readonly classCount = 3;
  readonly #filter: KeyFilter;
  readonly #mask: number;
  readonly #slots: Int32Array;

  constructor({ keys, offsets, classes, weights }: ScorerColumns) {
    this.#filter = new KeyFilter(keys);
    this.#mask = tableSize(keys.length) - 1;
    this.#slots = new Int32Array(2 * (this.#mask + 1));
    for (let row = 0; row < keys.length; row++) {
      let packed = 0;
      for (let entry = offsets[row] as number; entry < (offsets[row + 1] as number); entry++)
        packed |= (rootOf(weights[entry] as number) & 255) << (8 * (classes[entry] as number));
      insert(this.#slots, this.#mask, 2, keys[row] as number, packed);
    }
  }

  addScores(keys: Int32Array, from: number, to: number, scores: Float64Array): void {
    const slots = this.#slots;
    const mask = this.#mask;
    const filter = this.#filter;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let at = from; at < to; at++) {
      const key = keys[at] as number;
      if (!filter.mayHave(key)) continue;
      let slot = (key & mask) << 1;
      let found = slots[slot] as number;
      while (found !== key && found !== 0) {
        slot = ((slot >> 1) + 1) & mask;
        slot <<= 1;
        found = slots[slot] as number;
      }
      if (found === 0) continue;
      const packed = slots[slot + 1] as number;
      const a = (packed << 24) >> 24;
      const b = (packed << 16) >> 24;
      const c = (packed << 8) >> 24;
      first += a < 0 ? -a * a : a * a;
      second += b < 0 ? -b * b : b * b;
      third += c < 0 ? -c * c : c * c;
    }
    scores[0] = (scores[0] as number) + first;
    scores[1] = (scores[1] as number) + second;
    scores[2] = (scores[2] as number) + third;
  }
}

/** The signed root of a signed square. */
function rootOf(square: number): number {
  return Math.sign(square) * Math.round(Math.sqrt(Math.abs(square)));
}

/** One bit for each of many slots, set where a known key falls: "no" is certain, "yes" is to be looked up. */
class KeyFilter {
  readonly #bits: Uint32Array;
  readonly #shift: number;

  constructor(keys: Int32Array) {
    let size = 1024;
    while (size < keys.length * 8) size *= 2;
    this.#bits = new Uint32Array(size >> 5);
    this.#shift = 32 - Math.log2(size);
    for (const key of keys) {
      const bit = this.#bitOf(key);
      this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  mayHave(key: number): boolean {
    const bit = this.#bitOf(key);
    return (((this.#bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  }

  /** The high bits, since the low ones choose the slot. */
  #bitOf(key: number): number {
    return key >>> this.#shift;
  }
}

/** Put a key with its number into a table of slots of `stride` numbers. Returns where the slot begins. */
function insert(slots: Int32Array, mask: number, stride: number, key: number, value: number): number {
  let slot = key & mask;
  while (slots[stride * slot] !== 0) slot = (slot + 1) & mask;
  slots[stride * slot] = key;
  slots[stride * slot + 1] = value;
  return stride * slot;
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
