import type { Scan } from '../scan.ts';
import type { Proposal } from '../timex.ts';
import type { Refiner } from './refiner.ts';

/** Drop what is an expression of time only beside others: a lone "night", a lone "24:00", "now" in "now that", "Monday" in "Black Monday". */
export const dropWeak: Refiner = (proposals, scan) => proposals.filter((proposal) => !isWeak(proposal, scan));

function isWeak({ first, end, meaning, parser }: Proposal, scan: Scan): boolean {
  if (parser === 'fixed-phrase' && end - first === 1 && scan.is(first, 'now'))
    return !isPointInTime(scan, first);
  if (parser === 'weekday' && end - first === 1 && scan.value(first - 1, 'epithet') !== undefined)
    return true;
  if (parser === 'day-part') return !isDefinitePart(scan, first, end);
  // "3:10" alone is a score or a verse as often as a time
  if (parser === 'clock' && meaning.kind === 'point' && meaning.zone === undefined)
    return (
      end - first === 3 &&
      !scan.is(
        first - 1,
        'at',
        'by',
        'until',
        'from',
        'around',
        'about',
        'before',
        'after',
        'since',
        'till',
        'to',
        'than',
      )
    );
  return false;
}

/** "until now", "right now", "a week now." point at a time; "will now", "now that" only carry the story on. */
function isPointInTime(scan: Scan, piece: number): boolean {
  if (scan.is(piece - 1, 'until', 'till', 'by', 'from', 'since', 'of', 'up', 'than', 'for', 'to'))
    return !scan.is(piece + 1, 'on');
  return /^[.!?;]$/.test(scan.lower(piece + 1)) && !scan.touches(piece);
}

/** "in the morning", "the evening", "early morning". */
function isDefinitePart(scan: Scan, first: number, end: number): boolean {
  return (
    (scan.is(first, 'the') || scan.is(first - 1, 'of')) &&
    !scan.is(end, 'of', 'before', 'after', '-') &&
    !isModifier(scan, end - 1)
  );
}

/** "the morning session": the part of the day only qualifies a noun. */
function isModifier(scan: Scan, piece: number): boolean {
  const token = scan.token(piece);
  return scan.doc.head(token) > token && ['compound', 'amod', 'nmod'].includes(scan.doc.relation(token));
}
