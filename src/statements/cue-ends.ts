/**
 * Where the reach of a cue goes wrong at its end: it breaks into a phrase that goes on behind it ("asked Finnish | readers"),
 * or it ends with a preposition whose object it leaves out ("said during | a debate").
 */
import type { Doc } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';
import type { TokenRange } from './cue-span.ts';

/** Relations of words that a cue may end with though what they belong to follows: "vowed to", "asked for", "said that". */
const LINKS = new Set(['case', 'mark', 'cc', 'fixed', 'punct', 'compound:prt', 'advmod']);

/** A reach up to the first word behind the cue that belongs to a word beyond the reach. */
export function withoutBrokenPhrase(doc: Doc, cue: number, { first, end }: TokenRange): TokenRange {
  for (let token = cue + 1; token < end; token++)
    if (doc.head(token) >= end && !LINKS.has(doc.deprel(token))) return { first, end: token };
  return { first, end };
}

/** An attribution whose cue does not end with a preposition of what is no content; "called on" is a cue of the lexicon's own. */
export function withoutLoosePreposition(
  { doc, cueAt }: AttributionContext,
  attribution: Attribution,
): Attribution {
  const { cue, cueRange, content } = attribution;
  const last = cueRange.end - 1;
  const object = doc.head(last);
  if (last <= cue || doc.deprel(last) !== 'case' || object < cueRange.end) return attribution;
  if (cueAt(cue)?.cue.endsWith(` ${doc.lower(last)}`) === true) return attribution;
  const offset = doc.start(object);
  if (content.some(({ start, end }) => start <= offset && offset < end)) return attribution;
  return { ...attribution, cueRange: { first: cueRange.first, end: last } };
}
