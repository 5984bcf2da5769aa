import type { Span } from '../contract.ts';

/**
 * Where an offset lies among spans in order that do not overlap.
 *
 * @returns Index of the first span that ends after the offset; the number of spans where all end before it.
 */
export function spanIndex(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items, ordered by where their spans begin, that begin inside a span. */
export function within<Item extends { readonly span: Span }>(
  items: readonly Item[],
  { start, end }: Span,
): readonly Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let at = low; at < items.length; at++) {
    const item = items[at];
    if (item === undefined || item.span.start >= end) break;
    found.push(item);
  }
  return found;
}
