/**
 * Coded documents in, the joined record out: stories, happenings, utterances, expectations, contacts, claims.
 *
 * A `Joiner` takes from each document the facts that joining needs and joins the facts of many. Both are pure, so that a
 * store, a browser or a cluster can hold the facts and call them.
 */

export { blockOf } from './blocks.ts';
export { LEAST_SHARE, type SharingReports, type SketchedReport } from './copies.ts';
export { disagreementsIn } from './differences.ts';
export type { DocumentFacts, EventFact, Saying, StoryReport } from './fact-types.ts';
export { FACTS_VERSION, publishedDay } from './facts.ts';
export { createJoiner, JOINS_VERSION, type Joiner } from './joiner.ts';
export { originAmong } from './lines.ts';
export {
  type CountryOfPerson,
  countriesOfPeople,
  peopleOf,
  stateless,
  withCountries,
} from './people.ts';
export {
  compareReports,
  type SaidSentence,
  saidSentences,
  type ToldEvent,
  toldEvents,
} from './reports.ts';
export { MAX_POSTINGS } from './shared-runs.ts';
export {
  countriesOfSpeakers,
  countSpeakers,
  lastName,
  type SpeakerCount,
  speakerBlock,
} from './speakers.ts';
export * from './types.ts';
