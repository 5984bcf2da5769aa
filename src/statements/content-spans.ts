/**
 * From the tokens of a content to its spans in the text: whole quotations with their marks, unbroken runs otherwise.
 */
import type { Span } from '../contract.ts';
import type { AttributionContext } from './context.ts';
import type { TokenRange } from './cue-span.ts';
import { firstQuotationFrom, type Quotation } from './quotations.ts';

/** Marks that neither begin nor end a content. */
const EDGE = /^(?:[,.;:!—–-]+|\.\.\.|…)$/;
const SENTENCE_END = /[.!?…]["”’']*$/;

/**
 * Spans of a content in the order of the text. A content that touches a quotation takes the whole of it, and goes on
 * through the quotations that follow in the same paragraph, if it is quoted itself.
 */
export function contentSpans(
  context: AttributionContext,
  cue: number,
  tokens: ReadonlySet<number>,
  source: ReadonlySet<number>,
  range: TokenRange,
): readonly Span[] {
  const spans = runs(
    context,
    tokens,
    (token) => source.has(token) || (token >= range.first && token < range.end),
  );
  const snapped = spans.map((span) => snap(context, cue, span));
  return merge(context, continued(context, cue, merge(context, snapped)));
}

/** Unbroken runs of tokens; a gap of marks alone does not break one, the cue and the source do. */
function runs(
  { doc }: AttributionContext,
  tokens: ReadonlySet<number>,
  isBarred: (token: number) => boolean,
): Span[] {
  const sorted = [...tokens].sort((a, b) => a - b);
  const spans: Span[] = [];
  let first = -1;
  let last = -1;
  const push = (): void => {
    let a = first;
    let b = last;
    while (a <= b && EDGE.test(doc.form(a))) a++;
    while (b >= a && EDGE.test(doc.form(b))) b--;
    if (a <= b) spans.push(doc.span(a, b + 1));
  };
  for (const token of sorted) {
    if (first < 0) first = token;
    else {
      for (let between = last + 1; between < token; between++)
        if (isBarred(between) || doc.upos(between) !== 'PUNCT') {
          push();
          first = token;
          break;
        }
    }
    last = token;
  }
  if (first >= 0) push();
  return spans;
}

/** Take in the whole of a quotation that the span touches, unless the cue itself is quoted by it. */
function snap({ quotations, quotedBy }: AttributionContext, cue: number, span: Span): Span {
  let { start, end } = span;
  const own = quotedBy[cue] as number;
  for (let index = firstQuotationFrom(quotations, start); index < quotations.length; index++) {
    const quotation = quotations[index] as Quotation;
    if (quotation.start >= end) break;
    if (quotation.depth > 0) continue;
    if (index === own) {
      start = Math.max(start, quotation.start + 1);
      end = Math.min(end, quotation.end - 1);
      continue;
    }
    start = Math.min(start, quotation.start);
    end = Math.max(end, quotation.end);
  }
  return { start, end };
}

/** A quotation that begins where the sentence with the cue ends goes on with the same speaker's words. */
function continued(
  { doc, quotations, paragraphs }: AttributionContext,
  cue: number,
  spans: readonly Span[],
): readonly Span[] {
  const isQuoted = (span: Span): boolean => quotations.some((one) => one.end === span.end && one.depth === 0);
  const lastSpan = spans[spans.length - 1];
  if (
    lastSpan === undefined ||
    !spans.some(
      (span) =>
        isQuoted(span) &&
        SENTENCE_END.test(doc.text.slice(span.start, span.end).replace(/,(?=["”’']+$)/, '.')),
    )
  )
    return spans;
  const more: Span[] = [...spans];
  let reach = Math.max(lastSpan.end, doc.end(cue));
  for (const quotation of quotations) {
    if (quotation.depth > 0 || quotation.start < reach) continue;
    const token = doc.tokenAt(quotation.start);
    if (token >= doc.length || paragraphs[token] !== paragraphs[cue]) break;
    const between = doc.text.slice(reach, quotation.start);
    if (!/^[^"“”]{0,160}[.!?]["”’')]*\s+$/.test(between) && between.trim() !== '') break;
    if (/[.!?]\s+\S.*[.!?]\s+$/.test(between)) break;
    more.push({ start: quotation.start, end: quotation.end });
    reach = quotation.end;
  }
  return more;
}

/** Spans in order, those that touch or overlap made one. */
function merge({ doc }: AttributionContext, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && (span.start <= last.end || doc.text.slice(last.end, span.start).trim() === ''))
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}
