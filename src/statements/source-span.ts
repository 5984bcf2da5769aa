/**
 * The words of a source: its noun phrase with titles, appositions and relative clauses, without the cue.
 */

import type { Doc } from '../language/index.ts';
import type { Constituent } from './constituents.ts';
import type { AttributionContext } from './context.ts';

const EDGE = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'ADP']);

/** "The envoy on Monday said": a day between subject and verb is no part of the noun phrase. */
function isWhen(doc: Doc, token: number): boolean {
  return WHEN.test(doc.form(token));
}
const WHEN =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|today|yesterday|ago|earlier|later|recently|also|then)$/i;

/** "From Wu, a week ago:" a stretch of time is a source only where nothing else can be. */
export function isTime(doc: Doc, head: number): boolean {
  return TIME_UNIT.has(doc.lemma(head)) || (doc.upos(head) !== 'ADJ' && isWhen(doc, head));
}
export const TIME_UNIT: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

/** In "Wu, the envoy, said" the second comma belongs to the phrase that the first one opened. */
function closesAside(doc: Doc, head: number, end: number): boolean {
  const mark = doc.form(end);
  if (mark !== ',' && mark !== '—' && mark !== '–' && mark !== '--') return false;
  for (let token = head + 1; token < end; token++) if (doc.form(token) === mark) return true;
  return false;
}

/** The unbroken run of the constituent's tokens around its head, without the cue and without marks at its edges. */
export function sourceTokens(
  { doc }: AttributionContext,
  { head, tokens }: Constituent,
  cue: number,
): readonly number[] {
  const own = new Set(tokens);
  own.delete(cue);
  let first = head;
  while (own.has(first - 1)) first--;
  let end = head + 1;
  while (own.has(end)) end++;
  while (first < head && EDGE.has(doc.upos(first))) first++;
  for (const child of doc.childrenBy(head, 'nmod', 'obl', 'obl:unmarked', 'nmod:unmarked', 'advmod'))
    if (child > head && child < end && isWhen(doc, child)) end = Math.min(end, doc.subtree(child)[0] ?? end);
  while (end - 1 > head && doc.upos(end - 1) === 'PUNCT' && !/^[)\]”"’']$/.test(doc.form(end - 1))) end--;
  if (end < cue && closesAside(doc, head, end)) end++;
  return Array.from({ length: end - first }, (_, index) => first + index);
}
