/** The words of a noun phrase: from its head out to its modifiers, without what is coordinated with it or tells more about it. */
import type { Doc } from '../../language/index.ts';
import { caseOf, hasTo } from './words.ts';

/** Dependents that are no part of the phrase: other members, clauses, and the preposition before it. */
const OUTSIDE = new Set([
  'conj',
  'cc',
  'case',
  'parataxis',
  'advcl',
  'ccomp',
  'xcomp',
  'mark',
  'cop',
  'aux',
  'nsubj',
  'obl',
  'advmod',
  'discourse',
  'dep',
  'orphan',
  'acl',
]);
const LATER_WORDS = new Set([
  'on',
  'after',
  'before',
  'during',
  'since',
  'over',
  'until',
  'as',
  'amid',
  'following',
  'despite',
  'because',
  'about',
]);

/** What bounds a phrase beside the tree: times told beside it are no part of it, and a name ends it. */
export interface PhraseBounds {
  isTime(token: number): boolean;
  /** Whether a token heads a name: "the premier in Oslo" is a phrase, "Joe Biden in Oslo" is not. */
  isName(token: number): boolean;
}

/** Tokens [first, end) of a noun phrase, unbroken around its head. */
export function phraseTokens(doc: Doc, head: number, bounds: PhraseBounds): { first: number; end: number } {
  const members = new Set<number>();
  collect({ doc, head, bounds, members }, head);
  let first = head;
  while (first > 0 && (members.has(first - 1) || (isInnerMark(doc, first - 1) && members.has(first - 2))))
    first--;
  let end = head + 1;
  while (members.has(end) || (isInnerMark(doc, end) && members.has(end + 1))) end++;
  while (doc.upos(first) === 'PUNCT' && first < head) first++;
  while (doc.upos(end - 1) === 'PUNCT' && end - 1 > head && !isBracket(doc, end - 1)) end--;
  return { first, end };
}

interface Collecting {
  readonly doc: Doc;
  readonly head: number;
  readonly bounds: PhraseBounds;
  readonly members: Set<number>;
}

function collect(state: Collecting, token: number): void {
  const { doc, head, members } = state;
  members.add(token);
  for (const child of doc.children(token)) {
    if (token === head ? isOutside(state, child) : isClause(doc, child)) continue;
    if (isTellingTime(state, child)) continue;
    collect(state, child);
  }
}

/** "the talks on Tuesday", "Merkel next week": a time behind the head. One before it belongs to the phrase: "Friday's call". */
function isTellingTime({ doc, head, bounds }: Collecting, child: number): boolean {
  return child > head && bounds.isTime(child) && TIME_RELATIONS.has(doc.relation(child));
}

const TIME_RELATIONS = new Set(['nmod', 'obl', 'advmod']);

function isOutside({ doc, head, bounds }: Collecting, child: number): boolean {
  const relation = doc.relation(child);
  if (relation === 'advmod') return child > head;
  if (OUTSIDE.has(relation)) return true;
  if (child < head || relation !== 'nmod') return false;
  const preposition = caseOf(doc, child);
  if (preposition === null) return false;
  return LATER_WORDS.has(preposition) || bounds.isName(head);
}

function isClause(doc: Doc, child: number): boolean {
  const relation = doc.relation(child);
  if (relation === 'advcl' || relation === 'parataxis' || doc.deprel(child) === 'acl:relcl') return true;
  return relation === 'acl' && hasTo(doc, child);
}

/** Commas, hyphens and quotation marks between two words of a phrase. */
function isInnerMark(doc: Doc, token: number): boolean {
  return token >= 0 && token < doc.length && doc.upos(token) === 'PUNCT';
}

function isBracket(doc: Doc, token: number): boolean {
  return doc.lower(token) === ')' || doc.lower(token) === ']';
}
