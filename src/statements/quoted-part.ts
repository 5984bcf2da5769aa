/** Contents of which a part is quoted: where the quotation alone is said, and where it ends what is retold. */
import type { Span } from '../contract.ts';
import type { AttributionContext } from './context.ts';
import { firstQuotationFrom, type Quotation } from './quotations.ts';

/** So many words may stand between a retold clause and the quotation that ends it. */
const MOST_BETWEEN = 1;

/**
 * A content with the quotation that ends its clause ("would not resume until “Riga pays”"), and without the words before a
 * quotation that make no clause of their own ("praised the plan as “the best news”").
 */
export function withQuotedPart(context: AttributionContext, span: Span): Span {
  return quotedAlone(context, withClosingQuote(context, span));
}

function withClosingQuote(context: AttributionContext, span: Span): Span {
  const { doc, quotations } = context;
  const quotation = quotations[firstQuotationFrom(quotations, span.end)];
  if (quotation === undefined || quotation.depth > 0 || quotation.start < span.end) return span;
  const last = doc.tokenAt(span.end - 1);
  const first = doc.tokenAt(quotation.start);
  if (first - last - 1 > MOST_BETWEEN || doc.sentenceOf(first) !== doc.sentenceOf(last)) return span;
  for (let token = last + 1; token < first; token++) if (doc.upos(token) === 'PUNCT') return span;
  // "until “Riga pays”"
  const opensClause = first - last === 2 && doc.relation(last + 1) === 'mark';
  return opensClause || isPartOf(context, quotation, span) ? { start: span.start, end: quotation.end } : span;
}

/** Whether the quoted words hang on the clause before them. */
function isPartOf({ doc }: AttributionContext, quotation: Quotation, span: Span): boolean {
  for (
    let token = doc.tokenAt(quotation.start);
    token < doc.length && doc.end(token) <= quotation.end;
    token++
  ) {
    const head = doc.head(token);
    if (
      doc.upos(token) !== 'PUNCT' &&
      head >= 0 &&
      doc.start(head) >= span.start &&
      doc.end(head) <= span.end
    )
      return true;
  }
  return false;
}

/** "hailed it as “…”", "praised Oslo for “…”" */
const LEADING = new Set(['as', 'for']);

function quotedAlone({ doc, quotations, quotedBy }: AttributionContext, span: Span): Span {
  const quotation = quotations[firstQuotationFrom(quotations, span.start)];
  if (
    quotation === undefined ||
    quotation.depth > 0 ||
    quotation.start <= span.start ||
    quotation.end < span.end
  )
    return span;
  const first = doc.tokenAt(span.start);
  const mark = doc.tokenAt(quotation.start);
  for (let token = first; token < mark; token++) {
    const isOfClause =
      doc.has(token, 'VerbForm=Fin') ||
      doc.upos(token) === 'AUX' ||
      doc.upos(token) === 'SCONJ' ||
      doc.upos(token) === 'VERB';
    if (isOfClause || (quotedBy[token] as number) >= 0) return span;
  }
  const isLedTo =
    LEADING.has(doc.lower(mark - 1)) || doc.form(mark - 1) === ',' || doc.lower(mark + 1) === 'to';
  return isLedTo ? { start: quotation.start, end: span.end } : span;
}
