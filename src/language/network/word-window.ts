/**
 * What the layers read of a sentence: for each word its vector, letters and classes, in a window of three words. A word's share of
 * the window is worked out at first sight and kept.
 */
import { key1 } from '../hash.ts';
import { styleOf } from '../word-info.ts';
import type { Arena } from './kernels.ts';
import type { Parameters } from './parameters.ts';
import type { NetworkSize } from './shape.ts';

/** What the network is told of a word. */
export interface NetworkWord {
  /** Tells words apart: words with the same number are the same to the network. */
  readonly form: number;
  readonly lower: number;
  readonly keys: Int32Array;
  readonly letterCase: number;
}

/** Key of the root, which stands after the last word. */
export const ROOT_KEY = key1(50, 0);

/** Key that every word of a sentence of this style has, see `styleOf`. */
export function styleKey(style: number): number {
  return key1(51, style);
}

/** Vectors of words and keys, as bytes that stand for so many units. */
export interface WordVectors {
  /** Row of a word's vector by hash of the word in small letters; row 0 is all 0. */
  readonly vectorRow: (lower: number) => number;
  readonly vectors: Int8Array;
  readonly vectorUnit: number;
  /** Row of a key's vector; -1 for an unknown key. */
  readonly keyRow: (key: number) => number;
  readonly keyVectors: Int8Array;
  readonly keyUnit: number;
}

const CACHED_WORDS = 12_000;
const ROOT_SLOT = CACHED_WORDS;
/** Shares of a word: in the window of the word behind it, in its own, in that of the word before it. */
const SHARES = 3;

export class WordWindow {
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  readonly #size: NetworkSize;
  readonly #vectors: WordVectors;
  readonly #input: number;
  readonly #slots: number;
  readonly #slotOf = new Map<number, number>();

  constructor(arena: Arena, parameters: Parameters, size: NetworkSize, vectors: WordVectors) {
    this.#arena = arena;
    this.#parameters = parameters;
    this.#size = size;
    this.#vectors = vectors;
    this.#input = arena.take(size.vector + size.key);
    this.#slots = arena.take((CACHED_WORDS + 1) * SHARES * size.width);
    this.#project(ROOT_SLOT, 0, [ROOT_KEY]);
  }

  /** Put a row for each word, and one for the root behind them, at `out`. */
  read(words: readonly NetworkWord[], out: number): void {
    const { width } = this.#size;
    const { floats, kernels } = this.#arena;
    const count = words.length;
    if (this.#slotOf.size + count > CACHED_WORDS) this.#slotOf.clear();
    const style = styleOf(words);
    const slots = words.map((word) => this.#slot(word, style));
    slots.push(ROOT_SLOT);
    const bias = this.#parameters.at('window.bias') / 4;
    const share = (slot: number, which: number): number => this.#slots + 4 * (slot * SHARES + which) * width;
    for (let t = 0; t <= count; t++) {
      const to = out + 4 * t * width;
      floats.copyWithin(to / 4, bias, bias + width);
      kernels.addScaled(to, share(slots[t] as number, 1), 1, width);
      if (t > 0) kernels.addScaled(to, share(slots[t - 1] as number, 0), 1, width);
      if (t < count) kernels.addScaled(to, share(slots[t + 1] as number, 2), 1, width);
    }
    kernels.squash(out, (count + 1) * width);
  }

  #slot(word: NetworkWord, style: number): number {
    const name = (word.form + style) | 0;
    const known = this.#slotOf.get(name);
    if (known !== undefined) return known;
    const slot = this.#slotOf.size;
    this.#slotOf.set(name, slot);
    this.#project(slot, this.#vectors.vectorRow(word.lower), [...word.keys, styleKey(style)]);
    return slot;
  }

  /** Work out the shares of a word with this vector and these keys. */
  #project(slot: number, vectorRow: number, keys: readonly number[]): void {
    const { vector, key, width } = this.#size;
    const { vectors, vectorUnit, keyVectors, keyUnit, keyRow } = this.#vectors;
    const { floats, kernels } = this.#arena;
    const at = this.#input / 4;
    const input = floats.subarray(at, at + vector + key);
    for (let j = 0; j < vector; j++) input[j] = (vectors[vectorRow * vector + j] as number) * vectorUnit;
    input.fill(0, vector);
    for (const name of keys) {
      const row = keyRow(name);
      if (row < 0) continue;
      for (let j = 0; j < key; j++)
        input[vector + j] = (input[vector + j] as number) + (keyVectors[row * key + j] as number) * keyUnit;
    }
    const columns = SHARES * width;
    const to = this.#slots + 4 * slot * columns;
    floats.fill(0, to / 4, to / 4 + columns);
    const window = this.#parameters.at('window');
    kernels.multiplyAdd(to, columns, this.#input, 0, window, columns, 1, vector + key, columns);
  }
}
