/**
 * Where what is retold ends because the sentence goes on with a main clause of its own: a second verb of the speaker ("accused
 * Oslo of theft and pointed out that …"), or somebody else's deed ("said that Oslo would pay, and Riga sent its ships").
 */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { AttributionContext } from './context.ts';

/** A retold clause up to a second verb of its speaker. */
export function withoutNextVerb(
  { doc, quotedBy }: AttributionContext,
  cue: number,
  { start, end }: Span,
): Span {
  const first = doc.tokenAt(start);
  const isNext = (verb: number) =>
    verb > first + 1 &&
    doc.has(verb, 'VerbForm=Fin') &&
    doc.childBy(verb, 'nsubj', 'mark') < 0 &&
    doc.end(verb) < end &&
    (quotedBy[verb] as number) < 0;
  const next = doc.childrenBy(cue, 'conj').find(isNext);
  const and = next === undefined ? -1 : doc.childBy(next, 'cc');
  if (and <= first || and > (next as number)) return { start, end };
  const last = doc.form(and - 1) === ',' ? and - 2 : and - 1;
  return last > first ? { start, end: doc.end(last) } : { start, end };
}

/** Share of content, as the parser marks it, from which a clause behind ", and" is the speaker's own. */
const OWN = 0.7;

/** A retold clause up to ", and" or ", but" before a finite clause with another subject that stands beside the cue. */
export function withoutNextSubject(
  { doc, quotedBy }: AttributionContext,
  cue: number,
  { start, end }: Span,
): Span {
  const first = doc.tokenAt(start);
  for (const verb of doc.childrenBy(cue, 'conj')) {
    const link = doc.childBy(verb, 'cc');
    const subject = doc.childBy(verb, 'nsubj', 'nsubj:pass');
    if (link < first + 3 || subject < link || doc.end(verb) > end || (quotedBy[link] as number) >= 0)
      continue;
    if (doc.form(link - 1) !== ',' || opensQuestion(doc, verb)) continue;
    if (shareOfContent(doc, link, end) < OWN) return { start, end: doc.end(link - 2) };
  }
  return { start, end };
}

/** "…, and how it would be paid": a second thing that is said. */
function opensQuestion(doc: Doc, verb: number): boolean {
  return doc.children(verb).some((child) => doc.deprel(child) === 'mark' || doc.has(child, 'PronType=Int'));
}

function shareOfContent(doc: Doc, from: number, end: number): number {
  let sum = 0;
  let token = from;
  for (; token < doc.length && doc.end(token) <= end; token++) sum += doc.mark(token, 'content') ?? 0;
  return token > from ? sum / (token - from) : 0;
}
