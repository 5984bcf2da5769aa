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
/** So many new words are worked out together, since fetching the matrix takes longer than a word's product with it. */
const AT_ONCE = 32;
/** Shares of a word: in the window of the word behind it, in its own, in that of the word before it. */
const SHARES = 3;

export class WordWindow {
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  readonly #size: NetworkSize;
  readonly #vectors: WordVectors;
  readonly #input: number;
  readonly #firstShares: number;
  readonly #root: number;
  readonly #nothing: number;
  /** Where the shares of each word stand. */
  readonly #shares = new Map<number, number>();

  constructor(arena: Arena, parameters: Parameters, size: NetworkSize, vectors: WordVectors) {
    this.#arena = arena;
    this.#parameters = parameters;
    this.#size = size;
    this.#vectors = vectors;
    this.#input = arena.take(AT_ONCE * (size.vector + size.key));
    this.#firstShares = arena.take(CACHED_WORDS * SHARES * size.width);
    this.#root = arena.take(SHARES * size.width);
    this.#nothing = arena.take(size.width);
    this.#addKey(this.#describe(0, 0), ROOT_KEY);
    this.#project(this.#root, 1);
  }

  /** Put a row for each word of each sentence, and one for its root behind them, at `out`. */
  read(sentences: readonly (readonly NetworkWord[])[], out: number): void {
    const { width } = this.#size;
    const words = sentences.reduce((sum, { length }) => sum + length, 0);
    if (this.#shares.size + words > CACHED_WORDS) this.#shares.clear();
    const styles = sentences.map(styleOf);
    this.#learn(sentences, styles);
    let to = out;
    sentences.forEach((sentence, at) => {
      this.#readSentence(sentence, styles[at] as number, to);
      to += 4 * (sentence.length + 1) * width;
    });
    this.#arena.kernels.squash(out, (to - out) / 4);
  }

  #readSentence(words: readonly NetworkWord[], style: number, out: number): void {
    const { width } = this.#size;
    const { kernels } = this.#arena;
    const bias = this.#parameters.at('window.bias');
    const row = 4 * width;
    const sharesAt = (at: number): number =>
      at < words.length ? (this.#shares.get(nameOf(words[at] as NetworkWord, style)) as number) : this.#root;
    let behind = this.#nothing;
    let own = sharesAt(0);
    for (let t = 0; t <= words.length; t++) {
      const next = sharesAt(t + 1);
      const ahead = t < words.length ? next + 2 * row : this.#nothing;
      kernels.sumOf(out + t * row, bias, own + row, behind, ahead, width);
      behind = own;
      own = next;
    }
  }

  /** Work out the shares of the words that are new. */
  #learn(sentences: readonly (readonly NetworkWord[])[], styles: readonly number[]): void {
    let waiting = 0;
    const addressOf = (at: number): number => this.#firstShares + 4 * at * SHARES * this.#size.width;
    sentences.forEach((sentence, at) => {
      const style = styles[at] as number;
      for (const word of sentence) {
        const name = nameOf(word, style);
        if (this.#shares.has(name)) continue;
        const input = this.#describe(waiting++, this.#vectors.vectorRow(word.lower));
        for (let at = 0; at < word.keys.length; at++) this.#addKey(input, word.keys[at] as number);
        this.#addKey(input, styleKey(style));
        this.#shares.set(name, addressOf(this.#shares.size));
        if (waiting < AT_ONCE) continue;
        this.#project(addressOf(this.#shares.size - waiting), waiting);
        waiting = 0;
      }
    });
    if (waiting > 0) this.#project(addressOf(this.#shares.size - waiting), waiting);
  }

  /** Set down a word with this vector, to be projected once its keys are added; a view that new room in the arena makes void. */
  #describe(place: number, vectorRow: number): Float32Array {
    const { vector, key } = this.#size;
    const { vectors, vectorUnit } = this.#vectors;
    const at = this.#input / 4 + place * (vector + key);
    const input = this.#arena.floats.subarray(at, at + vector + key);
    for (let j = 0; j < vector; j++) input[j] = (vectors[vectorRow * vector + j] as number) * vectorUnit;
    return input.fill(0, vector);
  }

  /** Add the vector of a key to a word that was described; nothing where the key is not known. */
  #addKey(input: Float32Array, name: number): void {
    const { vector, key } = this.#size;
    const { keyVectors, keyUnit, keyRow } = this.#vectors;
    const from = keyRow(name) * key;
    if (from < 0) return;
    for (let j = 0; j < key; j++)
      input[vector + j] = (input[vector + j] as number) + (keyVectors[from + j] as number) * keyUnit;
  }

  /** Work out the shares of so many words that were described, from `to` on. */
  #project(to: number, words: number): void {
    const { vector, key, width } = this.#size;
    const { floats, kernels } = this.#arena;
    const columns = SHARES * width;
    floats.fill(0, to / 4, to / 4 + words * columns);
    const window = this.#parameters.at('window');
    kernels.multiplyAdd(
      to,
      columns,
      this.#input,
      vector + key,
      window,
      columns,
      words,
      vector + key,
      columns,
    );
  }
}

/** Tells apart words in sentences of one style and another. */
function nameOf(word: NetworkWord, style: number): number {
  return (word.form + style) | 0;
}
