/** Which relation an arc is: a classifier that sees the two words and what hangs from them so far. */
import { DEPRELS } from './labels.ts';
import { LabelFeatures, type ParseInput } from './parse-features.ts';
import type { ParseState } from './parse-state.ts';
import type { Scorer } from './scorer.ts';

export const ROOT_LABEL = DEPRELS.indexOf('root');

export class ArcLabeler {
  readonly #relations: Scorer;
  readonly #features = new LabelFeatures();
  readonly #scores = new Float64Array(DEPRELS.length);

  constructor(relations: Scorer) {
    this.#relations = relations;
  }

  /** Relation of the arc that LEFT or RIGHT would make in this state. */
  label(input: ParseInput, state: ParseState, action: number): number {
    const head = state.headFor(action);
    if (head === state.root) return ROOT_LABEL;
    const scores = this.#scores.fill(0);
    const count = this.#features.fill(input, state, state.top(0), head);
    this.#relations.addScores(this.#features.keys, 0, count, scores);
    return bestLabel(scores);
  }
}

/** Best relation; never the root's, which no word but the root's child stands in. */
export function bestLabel(scores: Float64Array): number {
  let winner = 0;
  for (let label = 0; label < DEPRELS.length; label++)
    if (label !== ROOT_LABEL && (scores[label] as number) > (scores[winner] as number)) winner = label;
  return winner;
}
