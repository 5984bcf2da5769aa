/**
 * Coded documents in, the joined record out: stories, happenings, utterances, expectations, contacts, claims.
 *
 * A `Joiner` takes from each document the facts that joining needs and joins the facts of many. Both are pure, so that a
 * store, a browser or a cluster can hold the facts and call them.
 */
export { disagreementsIn } from './differences.ts';
export type { DocumentFacts } from './fact-types.ts';
export { FACTS_VERSION } from './facts.ts';
export { createJoiner, type Joiner } from './joiner.ts';
export * from './types.ts';
