/** Trains the tagger: an averaged perceptron that sees its own tags as history. */
import { best } from '../../src/language/scorer.ts';
import { TagFeatures } from '../../src/language/tagger.ts';
import type { WordInfo } from '../../src/language/word-info.ts';
import { Perceptron } from './perceptron.ts';
import { randomFrom, shuffle } from './treebank.ts';

export interface TaggedSentence {
  readonly words: readonly WordInfo[];
  /** Gold tag classes. */
  readonly tags: Int32Array;
}

/** `margin`: by how much the right tag must lead the best wrong one, lest both be moved. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  tagCount: number,
  options: {
    readonly epochs: number;
    readonly seed: number;
    readonly minimumUpdates: number;
    readonly margin: number;
  },
): Perceptron {
  const random = randomFrom(options.seed);
  const perceptron = new Perceptron(tagCount, options.minimumUpdates);
  const order = [...sentences];
  const features = new TagFeatures();
  const scores = new Float64Array(tagCount);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const { words, tags } of order) {
      features.start(words);
      let previous = -1;
      let beforePrevious = -1;
      for (let at = 0; at < words.length; at++) {
        const word = words[at] as WordInfo;
        const gold = tags[at] as number;
        const count = features.fill(at, previous, beforePrevious);
        scores.fill(0);
        perceptron.addScores(word.keys, 0, word.keys.length, scores);
        perceptron.addScores(features.keys, 0, count, scores);
        const guess = best(scores, tagCount);
        const rival = guess === gold ? bestBut(scores, gold) : guess;
        if ((scores[gold] as number) - (scores[rival] as number) <= options.margin) {
          perceptron.update(word.keys, 0, word.keys.length, gold, rival);
          perceptron.update(features.keys, 0, count, gold, rival);
        }
        perceptron.tick();
        beforePrevious = previous;
        previous = guess;
      }
    }
  }
  return perceptron;
}

/** Best class other than `first`. */
function bestBut(scores: Float64Array, first: number): number {
  let winner = first === 0 ? 1 : 0;
  scores.forEach((score, label) => {
    if (label !== first && score > (scores[winner] as number)) winner = label;
  });
  return winner;
}
