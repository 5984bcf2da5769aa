/** "the North", "the South": the two states of a divided country by what tells them apart, in a report that names either in full. */
import type { Doc } from '../../language/index.ts';
import type { NameEntry } from '../lexicon/known-actor.ts';
import type { ActorLexicon } from '../lexicon/lexicon.ts';
import { nameTokens } from '../lexicon/name-index.ts';

const HALVES = ['North', 'South'];
const DIVIDED = /\b(?:North|South) Korean?s?\b/;
const COUNTRY = 'Korea';

/** Entries of each half by its word in small letters; empty where the report is not about a divided country. */
export function halvesOf(doc: Doc, lexicon: ActorLexicon): ReadonlyMap<string, readonly NameEntry[]> {
  if (!DIVIDED.test(doc.text)) return new Map();
  return new Map(
    HALVES.map((half) => {
      const found = lexicon.names.longestAt(nameTokens([half, COUNTRY], false), 0, 2);
      return [half.toLowerCase(), found?.end === 2 ? found.entries : []];
    }),
  );
}

/** Whether a token stands alone behind "the": "the North", and not "the North Sea" or "the north". */
export function isHalf(doc: Doc, token: number): boolean {
  if (token < 1 || doc.lower(token - 1) !== 'the' || !HALVES.includes(doc.form(token))) return false;
  return token + 1 >= doc.length || doc.lower(token + 1) === "'s" || !/^\p{Lu}|^-/u.test(doc.form(token + 1));
}
