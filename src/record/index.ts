/**
 * Coded documents in, the joined record out: stories, happenings, utterances, expectations, contacts, claims.
 *
 * `factsOf` takes from one document what joining needs; `joinFacts` joins the facts of many. Both are pure, so that a
 * store, a browser or a cluster can hold the facts and call them.
 */
export { type DocumentFacts, FACTS_VERSION, factsOf } from './facts.ts';
export { joinFacts } from './join.ts';
export * from './types.ts';
