/** A visit and those who report it, for tests of joining. */

import type { Timex } from '../../src/contract.ts';
import { loadJoiner } from '../../src/node.ts';
import type { Derived } from '../../src/record/types.ts';
import type { DocumentByHand, EventByHand } from './code-by-hand.ts';
import { codeByHand } from './code-by-hand.ts';

const joiner = loadJoiner();
/** Everything that is derived from documents read by hand. */
export const join = (...documents: readonly DocumentByHand[]): Derived =>
  joiner.join(documents.map((document) => joiner.factsOf(codeByHand(document))));

/** The same, with time expressions that some of the documents hold. */
export const joinTimed = (
  timed: readonly (readonly [DocumentByHand, readonly Timex[]])[],
  others: readonly DocumentByHand[],
): Derived =>
  joiner.join([
    ...timed.map(([document, timexes]) => joiner.factsOf({ ...codeByHand(document), timexes: [...timexes] })),
    ...others.map((document) => joiner.factsOf(codeByHand(document))),
  ]);

/** The first event that a document tells of. */
export const firstOf = ({ events }: DocumentByHand): EventByHand => {
  const [event] = events ?? [];
  if (event === undefined) throw new Error('the report tells of no event');
  return event;
};
export const LUND = {
  id: 'l',
  name: 'Ana Lund',
  country: 'SWE',
  sector: 'GOV',
  role: 'foreign minister',
} as const;
export const ORTEGA = {
  id: 'o',
  name: 'Luis Ortega',
  country: 'PER',
  sector: 'GOV',
  role: 'president',
} as const;

/** A visit of Lund to Ortega, where `change` says nothing else. */
export const visit = (trigger: string, when: string, change: Partial<EventByHand> = {}): EventByHand => ({
  type: 'CONSULT',
  mode: 'visit',
  trigger,
  actors: ['l'],
  recipients: ['o'],
  when,
  ...change,
});
export const BY_ORTEGA = { actors: ['o'], recipients: ['l'] } as const;

export const VISIT: DocumentByHand = {
  id: 'wire',
  publishedAt: '2023-03-07',
  publisher: 'Northern Wire',
  text: 'Foreign Minister Ana Lund met President Luis Ortega in Lima on Monday. They spoke about copper and fishing rights.',
  actors: [LUND, ORTEGA],
  events: [visit('met', '2023-03-06', { where: { name: 'Lima', country: 'PER' } })],
};
export const SAME_VISIT: DocumentByHand = {
  id: 'daily',
  publishedAt: '2023-03-08',
  publisher: 'Lima Daily',
  text: 'Luis Ortega received Ana Lund at the palace. Copper was the main subject of the talks between the two.',
  actors: [LUND, ORTEGA],
  events: [visit('received', '2023-03-06', { ...BY_ORTEGA })],
};
export const OTHER_VISIT: DocumentByHand = {
  ...SAME_VISIT,
  id: 'later',
  publishedAt: '2023-09-20',
  events: [visit('received', '2023-09-19', { ...BY_ORTEGA })],
};

/** The visit as it is planned. */
export const PLAN: DocumentByHand = {
  id: 'plan',
  publishedAt: '2023-03-01',
  text: 'Ana Lund will meet Luis Ortega in Lima on Monday.',
  actors: [LUND, ORTEGA],
  events: [visit('meet', '2023-03-06', { status: 'planned' })],
};

export const QUOTE = 'We will not accept another season of empty nets while foreign trawlers fill theirs';
export const quoting = (id: string, words: string, publishedAt = '2023-03-07'): DocumentByHand => ({
  id,
  publishedAt,
  text: `“${words},” Luis Ortega said in Lima. Boats stayed in the harbour (${id}).`,
  actors: [ORTEGA],
  statements: [{ speaker: 'o', content: `“${words},”`, form: 'direct', cue: 'said' }],
});
