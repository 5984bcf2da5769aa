/** Reads treebanks into the form that training works on. */
import { readFileSync } from 'node:fs';
import { deprelIndex, readConllu, uposIndex } from '../../src/language/conllu.ts';

export interface TrainingWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: number;
  readonly xpos: string;
  readonly feats: string;
}

export interface TrainingSentence {
  readonly words: readonly TrainingWord[];
  /** Gold heads and relations by node number; the root is node n + 1. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export function readTreebank(path: string): readonly TrainingSentence[] {
  return readConllu(readFileSync(path, 'utf8')).map(({ words }) => {
    const heads = new Int32Array(words.length + 2);
    const labels = new Int32Array(words.length + 2);
    words.forEach((word, at) => {
      heads[at + 1] = word.head <= 0 ? words.length + 1 : word.head;
      labels[at + 1] = deprelIndex(word.deprel);
    });
    return {
      words: words.map((word) => ({
        form: word.form,
        lemma: word.lemma,
        upos: uposIndex(word.upos),
        xpos: word.xpos,
        feats: word.feats,
      })),
      heads,
      labels,
    };
  });
}

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffle in place. */
export function shuffle<T>(list: T[], random: () => number): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
}
