/** The words of a noun phrase: from its head out to its modifiers, without what is coordinated with it or tells more about it. */
import type { Span } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { caseOf } from './words.ts';

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

/** Characters of the noun phrase that a token heads, without outer punctuation. */
export function phraseSpan(doc: Doc, head: number): Span {
  const tokens = phraseTokens(doc, head);
  return doc.span(tokens.first, tokens.end);
}

/** Tokens [first, end) of a noun phrase, unbroken around its head. */
export function phraseTokens(doc: Doc, head: number): { first: number; end: number } {
  const members = new Set<number>();
  collect(doc, head, head, members);
  let first = head;
  while (first > 0 && (members.has(first - 1) || (isInnerMark(doc, first - 1) && members.has(first - 2))))
    first--;
  let end = head + 1;
  while (members.has(end) || (isInnerMark(doc, end) && members.has(end + 1))) end++;
  while (doc.upos(first) === 'PUNCT' && first < head) first++;
  return { first, end };
}

function collect(doc: Doc, token: number, head: number, members: Set<number>): void {
  members.add(token);
  for (const child of doc.children(token)) {
    if (token === head ? isOutside(doc, child, head) : isClause(doc, child)) continue;
    collect(doc, child, head, members);
  }
}

function isOutside(doc: Doc, child: number, head: number): boolean {
  const relation = doc.relation(child);
  if (relation === 'advmod') return child > head;
  if (OUTSIDE.has(relation)) return true;
  return child > head && relation === 'nmod' && LATER_WORDS.has(caseOf(doc, child) ?? '');
}

function isClause(doc: Doc, child: number): boolean {
  const relation = doc.relation(child);
  return relation === 'advcl' || relation === 'parataxis' || doc.deprel(child) === 'acl:relcl';
}

/** Commas, hyphens and quotation marks between two words of a phrase. */
function isInnerMark(doc: Doc, token: number): boolean {
  return token >= 0 && token < doc.length && doc.upos(token) === 'PUNCT';
}
