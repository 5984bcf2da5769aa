/**
 * Trains the parser with a dynamic oracle: after the first pass it follows its own choices, and learns at every state
 * which actions still lead to the most gold arcs.
 *
 * @see Goldberg and Nivre 2013, Training Deterministic Parsers with Non-Deterministic Oracles
 */
import { DEPRELS } from '../../src/language/labels.ts';
import { ActionFeatures, LabelFeatures, type ParseInput } from '../../src/language/parse-features.ts';
import { LEFT, ParseState, RIGHT, SHIFT } from '../../src/language/parse-state.ts';
import { ACTION_COUNT, bestAllowed, bestLabel, ROOT_LABEL } from '../../src/language/parser.ts';
import { Perceptron } from './perceptron.ts';
import { randomFrom, shuffle } from './treebank.ts';

export interface ParsedSentence {
  /** Fill the input with the sentence as the parser will see it, predicted tags included. */
  readonly enter: (input: ParseInput) => void;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export interface TrainedParser {
  readonly actions: Perceptron;
  readonly relations: Perceptron;
}

export class ParserTrainer {
  readonly actions: Perceptron;
  readonly relations: Perceptron;
  readonly #input: ParseInput;
  readonly #state = new ParseState();
  readonly #actionFeatures = new ActionFeatures();
  readonly #labelFeatures = new LabelFeatures();
  readonly #actionScores = new Float64Array(ACTION_COUNT);
  readonly #labelScores = new Float64Array(DEPRELS.length);
  readonly #random: () => number;

  constructor(input: ParseInput, options: { readonly seed: number; readonly minimumUpdates: number }) {
    this.#input = input;
    this.#random = randomFrom(options.seed);
    this.actions = new Perceptron(ACTION_COUNT, options.minimumUpdates);
    this.relations = new Perceptron(DEPRELS.length, options.minimumUpdates);
  }

  /** One pass over the sentences; `explore` is the chance to follow the parser's own choice where it is wrong. */
  pass(sentences: ParsedSentence[], explore: number): void {
    shuffle(sentences, this.#random);
    for (const sentence of sentences) this.#learn(sentence, explore);
  }

  #learn(sentence: ParsedSentence, explore: number): void {
    const input = this.#input;
    const state = this.#state;
    sentence.enter(input);
    state.start(input.size);
    while (!state.finished) {
      const scores = this.#actionScores.fill(0);
      const { keys } = this.#actionFeatures;
      const count = this.#actionFeatures.fill(input, state);
      this.actions.addScores(keys, 0, count, scores);
      const guess = bestAllowed(scores, state);
      const gold = bestOfLeastCost(state, sentence.heads, scores);
      const isWrong =
        gold !== guess && actionCost(state, guess, sentence.heads) > actionCost(state, gold, sentence.heads);
      if (isWrong) this.actions.update(keys, 0, count, gold, guess);
      this.actions.tick();
      const next = isWrong && this.#random() >= explore ? gold : guess;
      if (next === SHIFT) state.shift();
      else state.attach(next, this.#learnLabel(sentence, next));
    }
  }

  #learnLabel(sentence: ParsedSentence, action: number): number {
    const state = this.#state;
    const head = state.headFor(action);
    const child = state.top(0);
    if (head === state.root) return ROOT_LABEL;
    const scores = this.#labelScores.fill(0);
    const { keys } = this.#labelFeatures;
    const count = this.#labelFeatures.fill(this.#input, state, child, head);
    this.relations.addScores(keys, 0, count, scores);
    const guess = bestLabel(scores);
    const gold = sentence.labels[child] as number;
    if (sentence.heads[child] === head) {
      if (guess !== gold) this.relations.update(keys, 0, count, gold, guess);
      this.relations.tick();
    }
    return guess;
  }
}

/** Best-scored among the allowed actions that lose the fewest gold arcs. */
function bestOfLeastCost(state: ParseState, goldHeads: Int32Array, scores: Float64Array): number {
  let winner = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let action = SHIFT; action <= RIGHT; action++) {
    if (!state.allows(action)) continue;
    const cost = actionCost(state, action, goldHeads);
    if (cost > least) continue;
    if (cost < least || (scores[action] as number) > (scores[winner] as number)) winner = action;
    least = cost;
  }
  return winner;
}

/** Gold arcs that can no longer be made once the action is taken. */
function actionCost(state: ParseState, action: number, goldHeads: Int32Array): number {
  const { front, root } = state;
  const s0 = state.top(0);
  let cost = 0;
  if (action === SHIFT) {
    const head = goldHeads[front] as number;
    for (let below = 0; below < state.depth; below++) {
      const node = state.top(below);
      if (goldHeads[node] === front) cost++;
      if (below > 0 && head === node) cost++;
    }
    return cost;
  }
  for (let node = front; node < root; node++) if (goldHeads[node] === s0) cost++;
  const head = goldHeads[s0] as number;
  if (action === LEFT) {
    if (head !== front && (head > front || head === state.top(1))) cost++;
  } else if (head >= front) cost++;
  return cost;
}
