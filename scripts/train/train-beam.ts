/**
 * Trains the weights of the actions for beam search: where the best state of the beam lies furthest above the gold one,
 * the actions of the two move towards each other ("max-violation").
 *
 * @see Huang, Fayong and Guo 2012, Structured Perceptron with Inexact Search
 */
import { ArcLabeler } from '../../src/language/arc-labeler.ts';
import { Beam } from '../../src/language/beam.ts';
import { ActionFeatures, type ParseInput } from '../../src/language/parse-features.ts';
import { ParseState, SHIFT } from '../../src/language/parse-state.ts';
import { ACTION_COUNT, onlyAction } from '../../src/language/parser.ts';
import type { Perceptron } from './perceptron.ts';
import { LabelTrainer } from './train-labels.ts';
import { bestOfLeastCost, type ParsedSentence, type TrainedParser } from './train-parser.ts';
import { randomFrom, shuffle } from './treebank.ts';

export class BeamTrainer {
  readonly #actions: Perceptron;
  readonly #input: ParseInput;
  readonly #labeler: ArcLabeler;
  readonly #labels: LabelTrainer;
  readonly #beam: Beam;
  readonly #gold = new ParseState();
  readonly #replayed = new ParseState();
  readonly #features = new ActionFeatures();
  readonly #scores = new Float64Array(ACTION_COUNT);
  readonly #random: () => number;

  /** Goes on from what `parser` has learnt greedily, in its own weights. */
  constructor(
    input: ParseInput,
    parser: TrainedParser,
    options: { readonly seed: number; readonly width: number; readonly labelMargin: number },
  ) {
    this.#input = input;
    this.#actions = parser.actions;
    this.#labeler = new ArcLabeler(parser.relations);
    this.#labels = new LabelTrainer(parser.relations, options.labelMargin);
    this.#beam = new Beam(parser.actions, this.#labeler, {
      width: options.width,
      margin: Number.POSITIVE_INFINITY,
    });
    this.#random = randomFrom(options.seed);
    parser.actions.restart();
    parser.relations.restart();
  }

  pass(sentences: ParsedSentence[]): void {
    shuffle(sentences, this.#random);
    for (const sentence of sentences) {
      sentence.enter(this.#input);
      this.#learn(sentence);
      this.#actions.tick();
    }
  }

  #learn(sentence: ParsedSentence): void {
    const input = this.#input;
    const beam = this.#beam;
    const gold = this.#gold;
    gold.start(input.size);
    beam.start(input.size);
    let goldScore = 0;
    let worst = -1;
    let guessed: Uint8Array | null = null;
    while (!gold.finished) {
      goldScore += this.#followGold(sentence);
      beam.step(input);
      const violation = beam.bestScore - goldScore;
      if (violation <= worst || isSame(gold, beam.best)) continue;
      worst = violation;
      guessed = beam.best.moves.slice(0, beam.best.moveCount);
    }
    const last = beam.best.moves.slice(0, beam.best.moveCount);
    if (guessed !== null) this.#update(gold.moves.slice(0, guessed.length), guessed);
    this.#learnLabels(sentence, last);
  }

  /** Take the best of the actions that lose the fewest gold arcs. Returns its score. */
  #followGold(sentence: ParsedSentence): number {
    const state = this.#gold;
    const only = onlyAction(state);
    const scores = this.#scores.fill(0);
    if (only < 0) {
      const count = this.#features.fill(this.#input, state);
      this.#actions.addScores(this.#features.keys, 0, count, scores);
    }
    const action = only < 0 ? bestOfLeastCost(state, sentence.heads, scores) : only;
    this.#take(state, action);
    return only < 0 ? (scores[action] as number) : 0;
  }

  #take(state: ParseState, action: number): void {
    if (action === SHIFT) state.shift();
    else state.attach(action, this.#labeler.label(this.#input, state, action));
  }

  #update(gold: Uint8Array, guessed: Uint8Array): void {
    let same = 0;
    while (gold[same] === guessed[same]) same++;
    this.#reward(gold, same, 1);
    this.#reward(guessed, same, -1);
  }

  /** Move the weight of the actions from place `from` on. */
  #reward(moves: Uint8Array, from: number, by: number): void {
    const state = this.#replayed;
    const { keys } = this.#features;
    state.start(this.#input.size);
    moves.forEach((action, at) => {
      if (at >= from && onlyAction(state) < 0)
        this.#actions.update(keys, 0, this.#features.fill(this.#input, state), action, -1, by);
      this.#take(state, action);
    });
  }

  #learnLabels(sentence: ParsedSentence, moves: Uint8Array): void {
    const state = this.#replayed;
    state.start(this.#input.size);
    for (const action of moves)
      if (action === SHIFT) state.shift();
      else state.attach(action, this.#labels.learn(this.#input, sentence, state, action));
  }
}

function isSame(one: ParseState, other: ParseState): boolean {
  for (let at = one.moveCount - 1; at >= 0; at--) if (one.moves[at] !== other.moves[at]) return false;
  return true;
}
