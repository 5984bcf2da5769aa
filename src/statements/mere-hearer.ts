import type { Span } from '../contract.ts';
import type { Attribution } from './attributions.ts';
import { contentKind } from './content-kind.ts';
import type { AttributionContext } from './context.ts';
import { isPersonNoun } from './person-noun.ts';

const OBJECTS = ['iobj', 'obj', 'nsubj:pass', 'xcomp'] as const;

/**
 * Whether what is taken for somebody's words is only who hears them or is sent for: "told business leaders", "recalled
 * its envoy from Chad", "the ambassador was summoned".
 */
export function isMereHearer(context: AttributionContext, { cue, content }: Attribution): boolean {
  const { doc } = context;
  const isTold = doc.lemma(cue) === 'tell';
  if (isTold && contentKind(context, content) === 'clause') return false;
  if (!isTold && context.cueAt(cue)?.frames.includes('person') !== true) return false;
  if (doc.childrenBy(cue, 'ccomp', 'xcomp').some((clause) => !isNoun(context, clause))) return false;
  return doc.childrenBy(cue, ...OBJECTS).some((hearer) => {
    const words = doc.subtree(hearer);
    const phrase = doc.span(Math.min(...words), Math.max(...words) + 1);
    if (isTold) return content.every((span) => isWithin(span, phrase));
    const isPerson = doc.upos(hearer) === 'PROPN' || isPersonNoun(doc.lemma(hearer));
    return isPerson && content.some(({ start, end }) => start < phrase.end && end > phrase.start);
  });
}

function isNoun({ doc }: AttributionContext, token: number): boolean {
  return doc.upos(token) === 'NOUN' || doc.upos(token) === 'PROPN';
}

function isWithin(span: Span, { start, end }: Span): boolean {
  return span.start >= start && span.end <= end;
}
