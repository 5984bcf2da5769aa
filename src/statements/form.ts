/**
 * Whether words are given as spoken (direct), retold (indirect), or retold with quoted words in them (mixed).
 */
import type { Span } from '../contract.ts';
import { firstQuotationFrom, type Quotation } from './quotations.ts';

export type StatementForm = 'direct' | 'indirect' | 'mixed';

/** Form of a content; a content of several spans is direct only where each span is a quotation. */
export function formOf(content: readonly Span[], quotations: readonly Quotation[]): StatementForm {
  let whole = 0;
  let some = 0;
  for (const span of content) {
    const inside = quotationsWithin(span, quotations);
    if (inside.some(({ start, end }) => start === span.start && end === span.end)) whole++;
    else if (coversRun(span, inside)) whole++;
    else if (inside.length > 0) some++;
  }
  if (whole === content.length) return 'direct';
  return whole + some > 0 ? 'mixed' : 'indirect';
}

/** A span of several quotations set one after the other. */
function coversRun(span: Span, inside: readonly Quotation[]): boolean {
  const first = inside[0];
  const last = inside[inside.length - 1];
  if (inside.length < 2 || first === undefined || last === undefined) return false;
  if (first.start !== span.start || last.end !== span.end) return false;
  const covered = inside.reduce((sum, { start, end }) => sum + end - start, 0);
  return span.end - span.start - covered <= 2 * inside.length;
}

function quotationsWithin(span: Span, quotations: readonly Quotation[]): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let index = firstQuotationFrom(quotations, span.start); index < quotations.length; index++) {
    const quotation = quotations[index] as Quotation;
    if (quotation.start >= span.end) break;
    if (quotation.depth === 0 && quotation.start >= span.start && quotation.end <= span.end)
      found.push(quotation);
  }
  return found;
}
