/**
 * Beam search over parser states: the best few states are kept side by side, all with the same number of actions taken,
 * so that a choice which the next words show to be wrong can still be left. A state whose score falls too far behind the
 * best is dropped, and most of the time one state is left: then the search costs no more than a greedy one.
 *
 * @see Zhang and Clark 2008; Huang, Fayong and Guo 2012 for how its weights are learnt
 */
import type { ArcLabeler } from './arc-labeler.ts';
import { ActionFeatures, type ParseInput } from './parse-features.ts';
import { ParseState, RIGHT, SHIFT } from './parse-state.ts';
import { ACTION_COUNT, onlyAction } from './parser.ts';
import type { Scorer } from './scorer.ts';

export interface BeamOptions {
  /** How many states are kept at most. */
  readonly width: number;
  /** How far a state's score may fall behind the best, in the scorer's units. */
  readonly margin: number;
}

interface Item {
  readonly state: ParseState;
  score: number;
}

/** A state and an action to take from it. */
interface Candidate {
  item: Item;
  action: number;
  score: number;
}

export class Beam {
  readonly #actions: Scorer;
  readonly #labeler: ArcLabeler;
  readonly #options: BeamOptions;
  readonly #features = new ActionFeatures();
  readonly #scores = new Float64Array(ACTION_COUNT);
  readonly #candidates: Candidate[] = [];
  #candidateCount = 0;
  #items: Item[] = [];
  #next: Item[] = [];
  readonly #free: Item[] = [];

  constructor(actions: Scorer, labeler: ArcLabeler, options: BeamOptions) {
    this.#actions = actions;
    this.#labeler = labeler;
    this.#options = options;
  }

  /** The best state; after `parse` or the last step a finished one. It is used again for the next sentence. */
  get best(): ParseState {
    return (this.#items[0] as Item).state;
  }

  get bestScore(): number {
    return (this.#items[0] as Item).score;
  }

  parse(input: ParseInput): ParseState {
    this.start(input.size);
    while (!this.best.finished) this.step(input);
    return this.best;
  }

  /** Begin a sentence of `size` words. */
  start(size: number): void {
    this.#free.push(...this.#items);
    this.#items.length = 0;
    const first = this.#take();
    first.state.start(size);
    first.score = 0;
    this.#items.push(first);
  }

  /** Take every state one action further and keep the best, in order of their scores. */
  step(input: ParseInput): void {
    this.#candidateCount = 0;
    for (const item of this.#items) this.#expand(input, item);
    const kept = this.#count();
    this.#next.length = 0;
    for (let at = 0; at < kept; at++) this.#follow(input, at, kept);
    for (const item of this.#items) if (!this.#next.includes(item)) this.#free.push(item);
    [this.#items, this.#next] = [this.#next, this.#items];
  }

  #expand(input: ParseInput, item: Item): void {
    const { state } = item;
    const only = onlyAction(state);
    if (only >= 0) {
      this.#propose(item, only, item.score);
      return;
    }
    const scores = this.#scores.fill(0);
    const count = this.#features.fill(input, state);
    this.#actions.addScores(this.#features.keys, 0, count, scores);
    for (let action = SHIFT; action <= RIGHT; action++)
      if (state.allows(action)) this.#propose(item, action, item.score + (scores[action] as number));
  }

  /** Put a candidate in its place by score, among as many as the beam is wide. */
  #propose(item: Item, action: number, score: number): void {
    const candidates = this.#candidates;
    const { width } = this.#options;
    if (this.#candidateCount === width && score <= (candidates[this.#candidateCount - 1] as Candidate).score)
      return;
    if (this.#candidateCount < width) this.#candidateCount++;
    let at = this.#candidateCount - 1;
    const slot = candidates[at] ?? { item, action, score };
    for (; at > 0 && (candidates[at - 1] as Candidate).score < score; at--)
      candidates[at] = candidates[at - 1] as Candidate;
    slot.item = item;
    slot.action = action;
    slot.score = score;
    candidates[at] = slot;
  }

  /** How many of the candidates are near enough to the best. */
  #count(): number {
    const least = (this.#candidates[0] as Candidate).score - this.#options.margin;
    let count = 1;
    while (count < this.#candidateCount && (this.#candidates[count] as Candidate).score >= least) count++;
    return count;
  }

  /** Take a candidate's action: in its own state where no later candidate needs that, in a copy otherwise. */
  #follow(input: ParseInput, at: number, kept: number): void {
    const { item, action, score } = this.#candidates[at] as Candidate;
    let isNeeded = false;
    for (let later = at + 1; later < kept; later++)
      isNeeded ||= (this.#candidates[later] as Candidate).item === item;
    const target = isNeeded ? this.#take() : item;
    if (isNeeded) target.state.copy(item.state);
    const { state } = target;
    if (action === SHIFT) state.shift();
    else state.attach(action, this.#labeler.label(input, state, action));
    target.score = score;
    this.#next.push(target);
  }

  #take(): Item {
    return this.#free.pop() ?? { state: new ParseState(), score: 0 };
  }
}
