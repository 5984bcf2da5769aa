/** "“…,” the envoy told a briefing": what is told is the quotation before, and not who hears it. */
import type { Span } from '../contract.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

/** The quotation right before the source, where all that is taken for the words is the hearer behind the verb; else null. */
export function toldQuote(
  { doc, quotations, quotedBy }: AttributionContext,
  { cue, cueRange, source, content }: Attribution,
): Span | null {
  if (source === null || doc.lemma(cue) !== 'tell' || source.start > doc.start(cue)) return null;
  if (content.some(({ start }) => start < doc.start(cueRange.end))) return null;
  if (doc.childBy(cue, 'ccomp', 'xcomp') > cue) return null;
  for (const { start, end } of content)
    for (let token = doc.tokenAt(start); token < doc.length && doc.start(token) < end; token++)
      if ((quotedBy[token] as number) >= 0 || doc.has(token, 'VerbForm=Fin')) return null;
  const before = doc.tokenAt(source.start) - 1;
  const at = before < 0 ? -1 : (quotedBy[doc.form(before) === ',' ? before - 1 : before] as number);
  const quotation = at < 0 ? undefined : quotations[at];
  return quotation === undefined ? null : { start: quotation.start, end: quotation.end };
}
