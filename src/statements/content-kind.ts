/** What kind of words a content is made of. */
import type { Span } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { AttributionContext } from './context.ts';

export type ContentKind = 'quote' | 'clause' | 'infinitive' | 'phrase' | 'word';

/** What a content is made of: quoted words, a clause with a finite verb, an infinitive, a phrase, or a word or two. */
export function contentKind({ doc, quotedBy }: AttributionContext, content: readonly Span[]): ContentKind {
  let words = 0;
  let quoted = 0;
  let first = -1;
  let isClause = false;
  for (const { start, end } of content)
    for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++) {
      if (doc.upos(token) === 'PUNCT') continue;
      if (first < 0) first = token;
      words++;
      if ((quotedBy[token] as number) >= 0) quoted++;
      isClause ||= isFiniteVerb(doc, token) && !isAside(doc, token, content);
    }
  if (quoted * 2 >= words && quoted > 0) return 'quote';
  if (words <= 2) return 'word';
  if (doc.lower(first) === 'to') return 'infinitive';
  return isClause ? 'clause' : 'phrase';
}

function isFiniteVerb(doc: Doc, token: number): boolean {
  return doc.has(token, 'VerbForm=Fin') || doc.upos(token) === 'AUX';
}

/** Whether a verb belongs to a clause that only says more of a word of the content: "a pact, which was never signed". */
function isAside(doc: Doc, token: number, content: readonly Span[]): boolean {
  for (let at = token; isWithin(doc, doc.head(at), content); at = doc.head(at)) {
    const relation = doc.relation(at);
    if (relation === 'acl' || relation === 'advcl') return true;
  }
  return false;
}

function isWithin(doc: Doc, token: number, content: readonly Span[]): boolean {
  if (token < 0 || doc.upos(token) === 'PUNCT') return false;
  const offset = doc.start(token);
  return content.some(({ start, end }) => start <= offset && offset < end);
}
