/**
 * How sure an attribution must be to count as a statement. Mostly it must be more likely than not; in a report on
 * dealings between governments the same words mostly tell deeds ("welcomed", "agreed to", "is expected to"), which are
 * events, so that what is neither quoted nor a clause must be surer there.
 */
import type { Reading } from '../reading.ts';

/** Least probabilities; beyond the first, quotations and clauses need none. */
export interface Bars {
  /** Whatever is said and however. */
  readonly any: number;
  /** Phrases behind verbs that only say, behind verbs of attitude or aim, behind nouns. */
  readonly speech: number;
  readonly attitude: number;
  readonly noun: number;
  /** Phrases without any verb, whatever they stand behind: "condemned the raid". */
  readonly thing: number;
  /** Where the text names no source, and where that is somebody's attitude. */
  readonly withoutSource: number;
  readonly unownedAttitude: number;
}

const LEAST = 0.4;
const ELSEWHERE: Bars = {
  any: LEAST,
  speech: LEAST,
  attitude: LEAST,
  noun: LEAST,
  thing: LEAST,
  withoutSource: LEAST,
  unownedAttitude: LEAST,
};
const ON_DEALINGS: Bars = {
  any: 0.5,
  speech: 0.65,
  attitude: 0.8,
  noun: 0.75,
  thing: 0.9,
  withoutSource: 0.6,
  unownedAttitude: Number.POSITIVE_INFINITY,
};

/** A report is on dealings where it tells at least one coded event in so many sentences. */
const SENTENCES_AN_EVENT = 10;

/** The bars for a report, by what it is about. */
export function barsFor({ doc, events }: Pick<Reading, 'doc' | 'events'>): Bars {
  const isOnDealings = events.length > 0 && events.length * SENTENCES_AN_EVENT >= doc.sentenceCount;
  return isOnDealings ? ON_DEALINGS : ELSEWHERE;
}
