/** Part-of-speech tagging from left to right, with the two tags before a word as features. */
import { key1, key2, key3 } from './hash.ts';
import { best, type Scorer } from './scorer.ts';
import { CASE, type WordInfo } from './word-info.ts';

const MOST_CONTEXT_KEYS = 64;
/** Share of capitalised words from which a sentence counts as a headline. */
const HEADLINE_SHARE = 0.65;

/** Features of a word in its place, filled into one buffer that is used again for every word. */
export class TagFeatures {
  readonly keys = new Int32Array(MOST_CONTEXT_KEYS);
  #words: readonly WordInfo[] = [];
  #style = 0;

  start(words: readonly WordInfo[]): void {
    this.#words = words;
    this.#style = styleOf(words);
  }

  /** Fill `keys` for word `at`, given the tags before it (−1 before the first word). Returns the number of keys. */
  fill(at: number, previous: number, beforePrevious: number): number {
    const { keys } = this;
    const word = this.#words[at] as WordInfo;
    const left = this.#words[at - 1];
    const left2 = this.#words[at - 2];
    const right = this.#words[at + 1];
    const right2 = this.#words[at + 2];
    const w = word.lower;
    const a = word.classes[0] as number;
    const wl = left?.lower ?? 0;
    const wl2 = left2?.lower ?? 0;
    const wr = right?.lower ?? 0;
    const wr2 = right2?.lower ?? 0;
    const ar = right === undefined ? -1 : (right.classes[0] as number);
    const ar2 = right2 === undefined ? -1 : (right2.classes[0] as number);
    const case0 = word.letterCase + 8 * this.#style + (at === 0 ? 64 : 0);
    let n = 0;
    keys[n++] = key1(100, previous);
    keys[n++] = key2(101, previous, beforePrevious);
    keys[n++] = key2(102, previous, w);
    keys[n++] = key2(103, previous, a);
    keys[n++] = key2(104, previous, ar);
    keys[n++] = key3(105, previous, a, ar);
    keys[n++] = key3(106, previous, beforePrevious, a);
    keys[n++] = key2(107, previous, wr);
    keys[n++] = key1(110, wl);
    keys[n++] = key1(111, wl2);
    keys[n++] = key1(112, wr);
    keys[n++] = key1(113, wr2);
    keys[n++] = key2(114, wl, w);
    keys[n++] = key2(115, w, wr);
    keys[n++] = key2(116, wl, wr);
    keys[n++] = key2(117, wl2, wl);
    keys[n++] = key2(118, wr, wr2);
    keys[n++] = key1(120, left?.suffix3 ?? 0);
    keys[n++] = key1(121, right?.suffix3 ?? 0);
    keys[n++] = key2(122, right?.suffix2 ?? 0, word.suffix2);
    keys[n++] = key1(123, right2?.suffix3 ?? 0);
    keys[n++] = key1(124, right?.shape ?? 0);
    keys[n++] = key1(125, left?.shape ?? 0);
    keys[n++] = key2(126, word.suffix3, previous);
    keys[n++] = key2(127, word.suffix3, case0);
    keys[n++] = key1(128, case0);
    keys[n++] = key2(129, case0, a);
    keys[n++] = key3(130, case0, previous, left?.letterCase ?? CASE.none);
    keys[n++] = key2(131, case0, right?.letterCase ?? 7);
    keys[n++] = key1(132, ar);
    keys[n++] = key2(133, ar, ar2);
    keys[n++] = key2(134, a, ar);
    keys[n++] = key3(135, a, ar, ar2);
    keys[n++] = key2(136, w, ar);
    keys[n++] = key2(137, case0, w);
    for (let column = 1; column < word.classes.length; column++) {
      const base = 140 + column * 8;
      const c = word.classes[column] as number;
      const cr = right?.classes[column] ?? -1;
      const cl = left?.classes[column] ?? -1;
      keys[n++] = key1(base, cl);
      keys[n++] = key1(base + 1, cr);
      keys[n++] = key2(base + 2, cl, c);
      keys[n++] = key2(base + 3, c, cr);
      keys[n++] = key2(base + 4, previous, c);
      keys[n++] = key1(base + 5, right2?.classes[column] ?? -1);
    }
    return n;
  }
}

/** 0 in running text, 1 in a headline (most words capitalised), 2 where no word is capitalised. */
function styleOf(words: readonly WordInfo[]): number {
  let cased = 0;
  let capital = 0;
  for (const word of words) {
    if (word.letterCase === CASE.none) continue;
    cased++;
    if (word.letterCase !== CASE.lower) capital++;
  }
  if (capital === 0) return 2;
  return cased >= 3 && capital / cased >= HEADLINE_SHARE ? 1 : 0;
}

export class Tagger {
  readonly #scorer: Scorer;
  readonly #features = new TagFeatures();
  readonly #scores: Float64Array;

  constructor(scorer: Scorer) {
    this.#scorer = scorer;
    this.#scores = new Float64Array(scorer.classCount);
  }

  /** Tag a sentence: `tags[i]` is set to the class of `words[i]`. */
  tag(words: readonly WordInfo[], tags: Int32Array): void {
    const features = this.#features;
    features.start(words);
    let previous = -1;
    let beforePrevious = -1;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as WordInfo;
      this.#scores.set(this.#wordScores(word));
      const count = features.fill(at, previous, beforePrevious);
      this.#scorer.addScores(features.keys, 0, count, this.#scores);
      const tag = best(this.#scores, this.#scorer.classCount);
      tags[at] = tag;
      beforePrevious = previous;
      previous = tag;
    }
  }

  #wordScores(word: WordInfo): Float64Array {
    if (word.scores === null) {
      word.scores = new Float64Array(this.#scorer.classCount);
      this.#scorer.addScores(word.keys, 0, word.keys.length, word.scores);
    }
    return word.scores;
  }
}
