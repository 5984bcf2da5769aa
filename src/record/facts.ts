import type { CodedDocument } from '../contract.ts';
import { dayNumber, isoDay } from './days.ts';
import { eventFacts } from './event-facts.ts';
import type { DocumentFacts } from './fact-types.ts';
import type { RecordLexicon } from './lexicon.ts';
import { sayingsOf } from './sayings.ts';
import { sketchOf } from './sketch.ts';
import { termsOf } from './terms.ts';

/** Counts up whenever `factsOf` gives something else for the same document. */
export const FACTS_VERSION = 2;

/** Pure: the same coded document gives the same facts. */
export function factsOf(coded: CodedDocument, lexicon: RecordLexicon): DocumentFacts {
  const { document } = coded;
  const published = dayNumber(document.publishedAt);
  const sketch = sketchOf(document.text, lexicon);
  return {
    document: document.id,
    ...(published === null ? {} : { publishedAt: isoDay(published) }),
    ...(document.publisher === undefined ? {} : { publisher: document.publisher }),
    words: sketch.words,
    notes: [...new Set(coded.notes.map(({ kind }) => kind))],
    terms: termsOf(document.text, lexicon),
    sketch: { verbatim: sketch.verbatim, content: sketch.content },
    events: eventFacts(coded, lexicon),
    sayings: sayingsOf(coded),
  };
}
