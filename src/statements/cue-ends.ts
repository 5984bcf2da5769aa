/**
 * Where the reach of a cue goes wrong at its ends: it breaks into a phrase that goes on behind it ("asked Finnish | readers"),
 * ends with a preposition whose object it leaves out ("said during | a debate"), takes in the end of a long subject
 * ("the guests who | stayed said"), or stops short of the colon that opens the words ("wrote back | :").
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

/** A reach from the first word before the cue behind which no subject and no clause of the cue's stands. */
export function withoutSubject(doc: Doc, cue: number, { first, end }: TokenRange): TokenRange {
  for (let token = cue - 1; token >= first; token--)
    if (isInSubject(doc, token, cue)) return { first: token + 1, end };
  return { first, end };
}

/** Relations of what stands before a cue and is no part of it; a long subject is sometimes read as a clause. */
const SUBJECTS = new Set(['nsubj', 'nsubj:pass', 'csubj', 'ccomp', 'advcl', 'parataxis']);

/** Whether a word stands below a subject of the cue; a subject that is a pronoun may be part of the cue ("it seems"). */
function isInSubject(doc: Doc, token: number, cue: number): boolean {
  let below = token;
  while (doc.head(below) >= 0 && doc.head(below) !== cue) below = doc.head(below);
  return doc.head(below) === cue && SUBJECTS.has(doc.deprel(below)) && doc.upos(below) !== 'PRON';
}

/** An attribution whose cue takes in the colon that opens its content. */
export function withColon<Kind extends Attribution>({ doc }: AttributionContext, attribution: Kind): Kind {
  const { cue, cueRange, content } = attribution;
  const colon = cueRange.end;
  if (colon >= doc.length || doc.form(colon) !== ':' || cue === colon) return attribution;
  const opens = content.some(
    ({ start }) => start >= doc.end(colon) && doc.text.slice(doc.end(colon), start).trim() === '',
  );
  return opens ? { ...attribution, cueRange: { first: cueRange.first, end: colon + 1 } } : attribution;
}
