/**
 * Trains the parser with a dynamic oracle: after the first pass it follows its own choices, and learns at every state
 * which actions still lead to the most gold arcs.
 *
 * @see Goldberg and Nivre 2013, Training Deterministic Parsers with Non-Deterministic Oracles
 */
import { DEPRELS } from '../../src/language/labels.ts';
import { ActionFeatures, type ParseInput } from '../../src/language/parse-features.ts';
import { LEFT, ParseState, RIGHT, SHIFT } from '../../src/language/parse-state.ts';
import { ACTION_COUNT, bestAllowed } from '../../src/language/parser.ts';
import { Perceptron } from './perceptron.ts';
import { LabelTrainer } from './train-labels.ts';
import { randomFrom, shuffle } from './treebank.ts';

export interface ParsedSentence {
  /** Fill the input with the sentence as the parser will see it, predicted tags included. */
  readonly enter: (input: ParseInput) => void;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export interface ParserTrainerOptions {
  readonly seed: number;
  readonly minimumUpdates: number;
  /** By how much a right action must lead the best wrong one, lest both be moved. */
  readonly margin: number;
  /** The same for relations. */
  readonly labelMargin: number;
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
  readonly #actionScores = new Float64Array(ACTION_COUNT);
  readonly #labels: LabelTrainer;
  readonly #margin: number;
  readonly #random: () => number;

  constructor(input: ParseInput, options: ParserTrainerOptions) {
    this.#input = input;
    this.#margin = options.margin;
    this.#random = randomFrom(options.seed);
    this.actions = new Perceptron(ACTION_COUNT, options.minimumUpdates);
    this.relations = new Perceptron(DEPRELS.length, options.minimumUpdates);
    this.#labels = new LabelTrainer(this.relations, options.labelMargin);
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
      const rival = bestOfHigherCost(state, sentence.heads, gold, scores);
      const lead =
        rival < 0 ? Number.POSITIVE_INFINITY : (scores[gold] as number) - (scores[rival] as number);
      if (lead <= this.#margin) this.actions.update(keys, 0, count, gold, rival);
      const isWrong = lead <= 0 && guess === rival;
      this.actions.tick();
      const next = isWrong && this.#random() >= explore ? gold : guess;
      if (next === SHIFT) state.shift();
      else state.attach(next, this.#labels.learn(this.#input, sentence, state, next));
    }
  }
}

/** Best-scored among the allowed actions that lose the fewest gold arcs. */
export function bestOfLeastCost(state: ParseState, goldHeads: Int32Array, scores: Float64Array): number {
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

/** Best-scored among the allowed actions that lose more gold arcs than `gold` does; -1 where there is none. */
function bestOfHigherCost(
  state: ParseState,
  goldHeads: Int32Array,
  gold: number,
  scores: Float64Array,
): number {
  const least = actionCost(state, gold, goldHeads);
  let winner = -1;
  for (let action = SHIFT; action <= RIGHT; action++) {
    if (action === gold || !state.allows(action) || actionCost(state, action, goldHeads) <= least) continue;
    if (winner < 0 || (scores[action] as number) > (scores[winner] as number)) winner = action;
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
