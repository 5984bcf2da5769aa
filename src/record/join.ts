import type { DocumentFacts } from './facts.ts';
import type { Derived } from './types.ts';

/** Join the facts of all documents, in the order of filing, into the record. Pure. */
export function joinFacts(facts: readonly DocumentFacts[]): Derived {
  return {
    stories: facts.map(({ document }) => ({ id: document, documents: [document], copies: [] })),
    happenings: [],
    utterances: [],
    expectations: [],
    contacts: [],
    claims: [],
  };
}
