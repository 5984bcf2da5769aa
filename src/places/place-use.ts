import type { Doc } from '../language/index.ts';
import type { Reading } from '../reading.ts';
import { isBuilding, isEventNoun, isSite } from './event-nouns.ts';
import type { Candidate } from './gazetteer.ts';
import { isLocated, isSetIn } from './prepositions.ts';

/** A name that may be a place, as it stands in the tree. */
export interface NameInText {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/** The token of a name whose head stands outside it; the last such one. */
export function headOf(doc: Doc, first: number, end: number): number {
  for (let token = end - 1; token >= first; token--) {
    const head = doc.head(token);
    if ((head < first || head >= end) && doc.upos(token) !== 'PUNCT') return token;
  }
  return end - 1;
}

/** Tokens that belong to a longer name of a person or body, or to a person's name however short: "Paris Hilton", "Bank of China". */
export function tokensInNames({ mentions, actors }: Reading): ReadonlySet<string> {
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  const taken = new Set<string>();
  for (const { mention, first, end } of mentions) {
    const kind = kinds.get(mention.actor);
    if (mention.kind !== 'name' || kind === 'state' || kind === 'place' || kind === undefined) continue;
    for (let from = first; from < end; from++)
      for (let to = from + 1; to <= end; to++)
        if (kind === 'person' || to - from < end - first) taken.add(`${from}:${to}`);
  }
  return taken;
}

/** Cities below this are named with a preposition, a region or not at all; their names are surnames and words as well. */
const KNOWN_POPULATION = 200_000;

/** Nouns that make a place's name part of an event's or a building's: "the Lima Summit", "Istanbul Airport". */
const NAME_NOUNS = new Set([
  'summit',
  'conference',
  'talks',
  'meeting',
  'forum',
  'airport',
  'port',
  'airbase',
  'base',
  'province',
  'region',
  'state',
  'city',
  'district',
  'island',
  'peninsula',
  'border',
  'strait',
  'olympics',
  'games',
  'agreement',
  'accord',
  'accords',
  'declaration',
  'treaty',
  'protocol',
  'dialogue',
]);

/** Whether a name is used as a place, and not as a state that acts, a person, or another word. */
export function isPlaceUse(doc: Doc, name: NameInText, candidate: Candidate): boolean {
  const { first, end, head } = name;
  if (!isNameTagged(doc, name) || isPartOfOtherName(doc, name)) return false;
  if (isLocated(doc, name) || isSiteName(doc, head)) return true;
  const relation = doc.deprel(head);
  if (relation === 'nsubj' || relation === 'vocative' || relation === 'nsubj:outer') return false;
  if (candidate.precision === 'country') return isVisited(doc, head) || isDirection(doc, head);
  if (candidate.isCapital)
    return (
      isVisited(doc, head) ||
      isDirection(doc, head) ||
      (relation === 'compound' &&
        (isEventNoun(doc, doc.head(head)) ||
          (isBuilding(doc, doc.head(head)) && isSetIn(doc, doc.head(head)))))
    );
  const isKnown =
    candidate.isCurated || candidate.precision === 'region' || candidate.population >= KNOWN_POPULATION;
  return isKnown || end - first > 1 || isDirection(doc, head) || isVisited(doc, head);
}

/** "the Wagah crossing" */
function isSiteName(doc: Doc, head: number): boolean {
  return (
    doc.relation(head) === 'compound' && doc.upos(doc.head(head)) === 'NOUN' && isSite(doc, doc.head(head))
  );
}

function isNameTagged(doc: Doc, name: NameInText): boolean {
  const { first, end, head } = name;
  return end - first > 1 || doc.upos(head) === 'PROPN' || (doc.upos(head) === 'NOUN' && isLocated(doc, name));
}

function isPartOfOtherName(doc: Doc, { first, end, head }: NameInText): boolean {
  const outside = (token: number) => token >= 0 && (token < first || token >= end);
  const relation = doc.relation(head);
  const parent = doc.head(head);
  if (relation === 'flat' && outside(parent) && !isComma(doc, first - 1)) return true;
  if (relation === 'compound' && doc.upos(parent) === 'PROPN' && !NAME_NOUNS.has(doc.lower(parent)))
    return true;
  return doc
    .children(head)
    .some((child) => outside(child) && isNamePart(doc, child, head) && !isComma(doc, child - 1));
}

/** "Hilton" of "Paris Hilton", "Jack" of "Jack London". */
function isNamePart(doc: Doc, child: number, head: number): boolean {
  const relation = doc.relation(child);
  if (doc.upos(child) !== 'PROPN') return false;
  return relation === 'flat' || (relation === 'compound' && Math.abs(child - head) === 1);
}

function isComma(doc: Doc, token: number): boolean {
  return token >= 0 && doc.form(token) === ',';
}

function isDirection(doc: Doc, token: number): boolean {
  return doc
    .childrenBy(token, 'case')
    .some((marker) =>
      ['to', 'into', 'from', 'toward', 'towards', 'onto', 'of', 'for', 'via', 'through'].includes(
        doc.lower(marker),
      ),
    );
}

/** Verbs whose object is where one is. */
export const VISIT_VERBS = new Set([
  'visit',
  'tour',
  'enter',
  'reach',
  'invade',
  'leave',
  'bomb',
  'shell',
  'strike',
  'attack',
  'seize',
  'capture',
  'occupy',
  'raid',
  'besiege',
  'blockade',
  'cross',
  'bombard',
  'pound',
  'storm',
  'liberate',
  'hit',
  'target',
  'destroy',
  'damage',
]);

function isVisited(doc: Doc, token: number): boolean {
  return doc.relation(token) === 'obj' && VISIT_VERBS.has(doc.lemma(doc.head(token)));
}
