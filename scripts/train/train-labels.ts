/** Learns the relations of arcs, from the states in which a parser makes the arcs. */
import { bestLabel, ROOT_LABEL } from '../../src/language/arc-labeler.ts';
import { DEPRELS } from '../../src/language/labels.ts';
import { LabelFeatures, type ParseInput } from '../../src/language/parse-features.ts';
import type { ParseState } from '../../src/language/parse-state.ts';
import type { Perceptron } from './perceptron.ts';
import type { ParsedSentence } from './train-parser.ts';

export class LabelTrainer {
  readonly #relations: Perceptron;
  readonly #features = new LabelFeatures();
  readonly #scores = new Float64Array(DEPRELS.length);

  readonly #margin: number;

  /** `margin`: by how much the right relation must lead the best wrong one, lest both be moved. */
  constructor(relations: Perceptron, margin: number) {
    this.#relations = relations;
    this.#margin = margin;
  }

  /** Learn from the arc that an action is about to make, where it is a gold arc. Returns the relation guessed. */
  learn(input: ParseInput, sentence: ParsedSentence, state: ParseState, action: number): number {
    const head = state.headFor(action);
    const child = state.top(0);
    if (head === state.root) return ROOT_LABEL;
    const scores = this.#scores.fill(0);
    const { keys } = this.#features;
    const count = this.#features.fill(input, state, child, head);
    this.#relations.addScores(keys, 0, count, scores);
    const guess = bestLabel(scores);
    const gold = sentence.labels[child] as number;
    if (sentence.heads[child] === head) {
      const rival = guess === gold ? secondLabel(scores, gold) : guess;
      if ((scores[gold] as number) - (scores[rival] as number) <= this.#margin)
        this.#relations.update(keys, 0, count, gold, rival);
      this.#relations.tick();
    }
    return guess;
  }
}

/** Best relation but one. */
function secondLabel(scores: Float64Array, first: number): number {
  let winner = -1;
  for (let label = 0; label < DEPRELS.length; label++) {
    if (label === first || label === ROOT_LABEL) continue;
    if (winner < 0 || (scores[label] as number) > (scores[winner] as number)) winner = label;
  }
  return winner;
}
