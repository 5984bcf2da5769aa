/** "accused Riga | on Monday | of theft": the day on which something was said is no part of it, though it stands within. */
import type { Span } from '../contract.ts';
import type { AttributionContext } from './context.ts';
import { isTime } from './source-span.ts';

/** Words that go on with what was begun before the day: "urged Oslo on Friday to pay". */
const GOES_ON = new Set(['of', 'to', 'not', 'for', 'over', 'against', 'that', 'with']);

/** The content without a day of the cue's own that stands between an object and what follows it. */
export function withoutDay(
  { doc, quotedBy }: AttributionContext,
  cue: number,
  { start, end }: Span,
): readonly Span[] {
  for (const day of doc.childrenBy(cue, 'obl', 'obl:unmarked')) {
    if (!isTime(doc, day) || doc.start(day) < start || doc.end(day + 1) >= end) continue;
    const words = doc.subtree(day);
    const first = Math.min(...words);
    const last = Math.max(...words);
    const isWithin = doc.start(first) > start && last - first < 4 && GOES_ON.has(doc.lower(last + 1));
    if (!isWithin || first <= cue || (quotedBy[first] as number) >= 0) continue;
    return [
      { start, end: doc.end(first - 1) },
      { start: doc.start(last + 1), end },
    ];
  }
  return [{ start, end }];
}
