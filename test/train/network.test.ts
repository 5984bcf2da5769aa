import { describe, expect, it } from 'vitest';
import type { NetworkSentence } from '../../scripts/train/network/batch.ts';
import { NetworkTrainer } from '../../scripts/train/network/trainer.ts';
import { randomFrom } from '../../scripts/train/treebank.ts';
import { Arena } from '../../src/language/network/kernels.ts';
import { Network } from '../../src/language/network/network.ts';
import { NetworkParser } from '../../src/language/network/parser.ts';
import type { NetworkSize } from '../../src/language/network/shape.ts';
import { ROOT_KEY } from '../../src/language/network/word-window.ts';

/**
 * A language of four words: word 3 is the root; words 1 hang from the next word 2, words 2 from the root word, words 0 from
 * the word before. Words tell their tags, arcs their relations.
 */
const WORDS = 4;
const random = randomFrom(5);
const sentences: readonly NetworkSentence[] = Array.from({ length: 60 }, () => {
  const before = Array.from({ length: Math.floor(random() * 3) }, () => [1, 2]).flat();
  const after = Array.from({ length: Math.floor(random() * 3) }, () => 0);
  const words = [...before, 3, ...after];
  const root = before.length;
  const heads = words.map((word, at) => [at - 1, at + 1, root, words.length][word] as number);
  return {
    length: words.length + 1,
    vectors: new Int32Array(words.length),
    keys: [...words.map((word) => Int32Array.of(word)), Int32Array.of(WORDS)],
    tags: Int32Array.from(words),
    heads: Int32Array.from(heads),
    relations: Int32Array.from(words),
  };
});
const size: NetworkSize = {
  vector: 4,
  key: 8,
  width: 16,
  layers: 2,
  tagLayer: 1,
  arc: 8,
  label: 8,
  tags: WORDS,
  relations: WORDS,
};

function train(passes: number) {
  const trainer = new NetworkTrainer(new Arena(), size, {
    vectors: new Float32Array(4),
    keyCount: WORDS + 1,
    mostRows: 120,
    longest: 20,
    rates: { rate: 0.01, dropInput: 0, dropLayer: 0, dropWord: 0 },
    random: randomFrom(1),
  });
  let loss = 0;
  for (let pass = 0; pass < passes; pass++) {
    loss = 0;
    for (let at = 0; at < sentences.length; at += 10) {
      const found = trainer.learn(sentences.slice(at, at + 10), 1);
      loss += (found.tag + found.arc + found.relation) / found.words;
    }
  }
  return { trainer, loss };
}

describe('the training of the network', () => {
  it('learns a small language, and the network reads it', () => {
    const { trainer, loss } = train(60);
    expect(loss / 6).toBeLessThan(0.05);
    const keys = trainer.keyValues();
    const unit = keys.reduce((top, value) => Math.max(top, Math.abs(value)), 0) / 127;
    const weights = {
      size,
      parameters: trainer.values(),
      vectorRow: () => 0,
      vectors: new Int8Array(4),
      vectorUnit: 1,
      keyRow: (key: number) => (key === ROOT_KEY ? WORDS : key >= 0 && key < WORDS ? key : -1),
      keyVectors: Int8Array.from(keys, (value) => Math.round(value / unit)),
      keyUnit: unit,
    };
    const arena = new Arena();
    const network = new Network(arena, weights);
    const parsers = [
      new NetworkParser(arena, [network], 3),
      new NetworkParser(arena, [network, new Network(arena, weights)], 3),
    ];
    for (const { tags, heads, relations } of sentences) {
      const words = [...tags].map((word) => ({
        form: word,
        lower: 0,
        letterCase: 4,
        keys: Int32Array.of(word),
      }));
      for (const parser of parsers)
        expect(parser.parse([words])).toEqual([{ tags, heads, relations, marks: null }]);
    }
  });

  it('gives the same weights for the same seed', () => {
    expect(train(2).trainer.values()).toEqual(train(2).trainer.values());
  });
});
