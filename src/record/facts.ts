import type { CodedDocument } from '../contract.ts';

/** Counts up whenever `factsOf` gives something else for the same document. */
export const FACTS_VERSION = 1;

/** What joining needs to know of one document, and nothing more; plain JSON. */
export interface DocumentFacts {
  readonly document: string;
}

/** Pure: the same coded document gives the same facts. */
export function factsOf(coded: CodedDocument): DocumentFacts {
  return { document: coded.document.id };
}
