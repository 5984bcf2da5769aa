/** Greedy transition parsing: the best allowed action, then the best relation for the arc it makes. */
import type { ArcLabeler } from './arc-labeler.ts';
import { ActionFeatures, type ParseInput } from './parse-features.ts';
import { LEFT, ParseState, RIGHT, SHIFT } from './parse-state.ts';
import type { Scorer } from './scorer.ts';

export const ACTION_COUNT = 3;

export class Parser {
  readonly #actions: Scorer;
  readonly #labeler: ArcLabeler;
  readonly #actionFeatures = new ActionFeatures();
  readonly #actionScores = new Float64Array(ACTION_COUNT);
  readonly #state = new ParseState();

  constructor(actions: Scorer, labeler: ArcLabeler) {
    this.#actions = actions;
    this.#labeler = labeler;
  }

  /** Parse a sentence. The state returned holds heads and labels by node and is used again for the next sentence. */
  parse(input: ParseInput): ParseState {
    const state = this.#state;
    state.start(input.size);
    while (!state.finished) {
      const action = this.#choose(input, state);
      if (action === SHIFT) state.shift();
      else state.attach(action, this.#labeler.label(input, state, action));
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
