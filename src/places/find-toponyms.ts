import type { Doc } from '../language/index.ts';
import type { Candidate, Gazetteer } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

/** Tokens [first, end) that may name a place, and the places that the name may mean. */
export interface Toponym {
  readonly first: number;
  readonly end: number;
  readonly key: string;
  readonly candidates: readonly Candidate[];
}

/** Tokens that a name's words may be cut into: a hyphen, an apostrophe or a full stop may stand between them. */
const TOKENS_A_WORD = 3;

/** Names of the gazetteer in a text, longest first at each place, without overlaps, in the order of the text. */
export function findToponyms(doc: Doc, gazetteer: Gazetteer): readonly Toponym[] {
  const found: Toponym[] = [];
  for (let token = 0; token < doc.length; ) {
    const toponym = isCapital(doc, token) ? longestAt(doc, gazetteer, token) : null;
    if (toponym) found.push(toponym);
    token = toponym ? toponym.end : token + 1;
  }
  return found;
}

function longestAt(doc: Doc, gazetteer: Gazetteer, first: number): Toponym | null {
  const { end: sentenceEnd } = doc.sentenceTokens(doc.sentenceOf(first));
  const word = placeKey(firstWord(doc, first)).split(' ', 1)[0] ?? '';
  const words = gazetteer.longest(word);
  const limit = words === 1 ? (isGlued(doc, first + 1) ? TOKENS_A_WORD : 1) : words * TOKENS_A_WORD;
  for (let end = Math.min(first + limit, sentenceEnd); end > first; end--) {
    if (end > first + 1 && !isNameEnd(doc, end - 1)) continue;
    const key = placeKey(doc.text.slice(doc.start(first), doc.end(end - 1)));
    const candidates = MONTHS.has(key) ? [] : gazetteer.lookup(key);
    if (candidates.length > 0) return { first, end, key, candidates };
  }
  return null;
}

/** Towns bear the names of months; news that says "March" means the month. */
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

const WORD_END = /[\s,;:!?]/;

/** The word that a token begins, with what a tokeniser cut off: "People's" of "People" and "'s". */
function firstWord(doc: Doc, token: number): string {
  const start = doc.start(token);
  const text = doc.text.slice(start, start + 40);
  const length = text.search(WORD_END);
  return length < 0 ? text : text.slice(0, Math.max(length, doc.end(token) - start));
}

function isCapital(doc: Doc, token: number): boolean {
  const first = doc.form(token).charAt(0);
  return first !== first.toLowerCase();
}

function isGlued(doc: Doc, token: number): boolean {
  return token < doc.length && doc.start(token) === doc.end(token - 1);
}

const NAME_END = /^[\p{L}\d].*|^\.$/u;

/** "D.C" before its last full stop. */
const INITIALS = /^\p{Lu}(?:\.\p{Lu})*$/u;

/** A name ends in a word or in the full stop of "D.C." */
function isNameEnd(doc: Doc, token: number): boolean {
  if (doc.form(token) === '.') return INITIALS.test(doc.form(token - 1));
  return NAME_END.test(doc.form(token)) && doc.form(token) !== 's';
}
