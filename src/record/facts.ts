import type { CodedDocument } from '../contract.ts';
import { dayNumber, isoDay } from './days.ts';
import { eventFacts } from './event-facts.ts';
import type { DocumentFacts } from './fact-types.ts';
import type { RecordLexicon } from './lexicon.ts';
import { sayingsOf } from './sayings.ts';
import { sketchOf } from './sketch.ts';
import { termsOf } from './terms.ts';

/** Counts up whenever `factsOf` gives something else for the same document. */
export const FACTS_VERSION = 7;

/** Pure: the same coded document gives the same facts. */
export function factsOf(coded: CodedDocument, lexicon: RecordLexicon): DocumentFacts {
  const { document } = coded;
  const published = publishedDay(document.publishedAt);
  const sketch = sketchOf(document.text, lexicon);
  return {
    document: document.id,
    ...(published === undefined ? {} : { publishedAt: published }),
    ...(document.publisher === undefined ? {} : { publisher: document.publisher }),
    words: sketch.words,
    notes: [...new Set(coded.notes.map(({ kind }) => kind))],
    terms: termsOf(document.text, lexicon),
    sketch: { verbatim: sketch.verbatim, content: sketch.content },
    events: eventFacts(coded, lexicon),
    sayings: sayingsOf(coded),
  };
}

/** The day of an ISO date or date-time; `undefined` where it is none. */
export function publishedDay(iso: string | undefined): string | undefined {
  const day = dayNumber(iso);
  return day === null ? undefined : isoDay(day);
}
