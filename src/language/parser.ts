/** Greedy transition parsing: the best allowed action, then the best relation for the arc it makes. */
import { DEPRELS } from './labels.ts';
import { ActionFeatures, LabelFeatures, type ParseInput } from './parse-features.ts';
import { LEFT, ParseState, RIGHT, SHIFT } from './parse-state.ts';
import type { Scorer } from './scorer.ts';

export const ROOT_LABEL = DEPRELS.indexOf('root');
export const ACTION_COUNT = 3;

export class Parser {
  readonly #actions: Scorer;
  readonly #relations: Scorer;
  readonly #actionFeatures = new ActionFeatures();
  readonly #labelFeatures = new LabelFeatures();
  readonly #actionScores = new Float64Array(ACTION_COUNT);
  readonly #labelScores = new Float64Array(DEPRELS.length);
  readonly #state = new ParseState();

  constructor(actions: Scorer, relations: Scorer) {
    this.#actions = actions;
    this.#relations = relations;
  }

  /** Parse a sentence. The state returned holds heads and labels by node and is used again for the next sentence. */
  parse(input: ParseInput): ParseState {
    const state = this.#state;
    state.start(input.size);
    while (!state.finished) {
      const action = this.#choose(input, state);
      if (action === SHIFT) state.shift();
      else state.attach(action, this.#label(input, state, action));
    }
    return state;
  }

  #choose(input: ParseInput, state: ParseState): number {
    const only = onlyAction(state);
    if (only >= 0) return only;
    const scores = this.#actionScores.fill(0);
    const count = this.#actionFeatures.fill(input, state);
    this.#actions.addScores(this.#actionFeatures.keys, 0, count, scores);
    return bestAllowed(scores, state);
  }

  #label(input: ParseInput, state: ParseState, action: number): number {
    const head = state.headFor(action);
    if (head === state.root) return ROOT_LABEL;
    const scores = this.#labelScores.fill(0);
    const count = this.#labelFeatures.fill(input, state, state.top(0), head);
    this.#relations.addScores(this.#labelFeatures.keys, 0, count, scores);
    return bestLabel(scores);
  }
}

/** The action that is the only one allowed, or -1. */
export function onlyAction(state: ParseState): number {
  let only = -1;
  for (let action = SHIFT; action <= RIGHT; action++) {
    if (!state.allows(action)) continue;
    if (only >= 0) return -1;
    only = action;
  }
  return only;
}

export function bestAllowed(scores: Float64Array, state: ParseState): number {
  let winner = -1;
  for (let action = SHIFT; action <= RIGHT; action++) {
    if (!state.allows(action)) continue;
    if (winner < 0 || (scores[action] as number) > (scores[winner] as number)) winner = action;
  }
  return winner < 0 ? LEFT : winner;
}

/** Best relation; never the root's, which no word but the root's child stands in. */
export function bestLabel(scores: Float64Array): number {
  let winner = 0;
  for (let label = 0; label < DEPRELS.length; label++)
    if (label !== ROOT_LABEL && (scores[label] as number) > (scores[winner] as number)) winner = label;
  return winner;
}
