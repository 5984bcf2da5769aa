/**
 * What the layers read of a sentence: for each word its vector, letters and classes, in a window of three words. A word's share of
 * the window is worked out at first sight and kept until the word has long not been met.
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
  readonly #projected: number;
  readonly #firstShares: number;
  readonly #root: number;
  readonly #nothing: number;
  /** Place of the shares of each word; and by place, the word and the last batch it was met in, 0 where that was long ago. */
  readonly #places = new Map<number, number>();
  readonly #names = new Int32Array(CACHED_WORDS);
  readonly #metIn = new Int32Array(CACHED_WORDS);
  #batch = 0;
  #hand = 0;

  constructor(arena: Arena, parameters: Parameters, size: NetworkSize, vectors: WordVectors) {
    this.#arena = arena;
    this.#parameters = parameters;
    this.#size = size;
    this.#vectors = vectors;
    this.#input = arena.take(AT_ONCE * (size.vector + size.key));
    this.#projected = arena.take(AT_ONCE * SHARES * size.width);
    this.#firstShares = arena.take(CACHED_WORDS * SHARES * size.width);
    this.#root = arena.take(SHARES * size.width);
    this.#nothing = arena.take(size.width);
    this.#addKey(this.#describe(0, 0), ROOT_KEY);
    this.#project([this.#root]);
  }

  /** Put a row for each word of each sentence, and one for its root behind them, at `out`. */
  read(sentences: readonly (readonly NetworkWord[])[], out: number): void {
    const { width } = this.#size;
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
      at < words.length
        ? this.#sharesAt(this.#places.get(nameOf(words[at] as NetworkWord, style)) as number)
        : this.#root;
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
    this.#batch++;
    const waiting: number[] = [];
    sentences.forEach((sentence, at) => {
      const style = styles[at] as number;
      for (const word of sentence) {
        const name = nameOf(word, style);
        const known = this.#places.get(name);
        const place = known ?? this.#placeForNew(name);
        this.#metIn[place] = this.#batch;
        if (known !== undefined) continue;
        const input = this.#describe(waiting.length, this.#vectors.vectorRow(word.lower));
        for (let at = 0; at < word.keys.length; at++) this.#addKey(input, word.keys[at] as number);
        this.#addKey(input, styleKey(style));
        waiting.push(this.#sharesAt(place));
        if (waiting.length === AT_ONCE) this.#project(waiting.splice(0));
      }
    });
    if (waiting.length > 0) this.#project(waiting);
  }

  /** A place for one more word: where none is free, that of a word not met since the search for a place last came by. */
  #placeForNew(name: number): number {
    let place = this.#places.size;
    if (place === CACHED_WORDS) {
      while (this.#metIn[this.#hand] !== 0) {
        if (this.#metIn[this.#hand] !== this.#batch) this.#metIn[this.#hand] = 0;
        this.#hand = (this.#hand + 1) % CACHED_WORDS;
      }
      place = this.#hand;
      this.#places.delete(this.#names[place] as number);
    }
    this.#places.set(name, place);
    this.#names[place] = name;
    return place;
  }

  #sharesAt(place: number): number {
    return this.#firstShares + 4 * place * SHARES * this.#size.width;
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

  /** Work out the shares of the words that were described, and put those of each at its place. */
  #project(places: readonly number[]): void {
    const { vector, key, width } = this.#size;
    const { floats, kernels } = this.#arena;
    const columns = SHARES * width;
    const from = this.#projected;
    floats.fill(0, from / 4, from / 4 + places.length * columns);
    const window = this.#parameters.at('window');
    const inner = vector + key;
    kernels.multiplyAdd(from, columns, this.#input, inner, window, columns, places.length, inner, columns);
    places.forEach((to, at) => {
      const row = from / 4 + at * columns;
      floats.copyWithin(to / 4, row, row + columns);
    });
  }
}

/** Tells apart words in sentences of one style and another. */
function nameOf(word: NetworkWord, style: number): number {
  return (word.form + style) | 0;
}
