import { yearAt } from '../parsers/quantity.ts';
import type { Scan } from '../scan.ts';
import type { Point, Proposal } from '../timex.ts';
import type { Refiner } from './refiner.ts';

const LINKS = ['-', '–', '—', 'to', 'and', 'through', 'until', 'till', 'or'];

/**
 * Give both ends of a range what is said only once: "March 3-5, 2010", "3 to 5 March", "March and April 2010", "2009-10".
 * TimeML marks each end as an expression of its own.
 */
export const addRangeEnds: Refiner = (proposals, scan) => {
  const taken = new Set<number>();
  for (const { first, end } of proposals) for (let piece = first; piece < end; piece++) taken.add(piece);
  const found: Proposal[] = [];
  proposals.forEach((proposal, index) => {
    const before = dayBefore(proposal, scan, taken);
    if (before) found.push(before);
    const after = endAfter(proposal, scan, taken);
    found.push(
      after?.year !== undefined
        ? withYear(proposal, after.year)
        : shareYear(proposal, proposals[index + 1], scan),
    );
    if (after) found.push(after.proposal);
  });
  return found;
};

/** "-5, 2010" behind "March 3"; "-10" behind "2009". */
function endAfter(
  proposal: Proposal,
  scan: Scan,
  taken: ReadonlySet<number>,
): { readonly proposal: Proposal; readonly year?: number } | null {
  const { meaning, end, parser } = proposal;
  const number = end + 1;
  if (meaning.kind !== 'point' || !LINKS.includes(scan.lower(end)) || taken.has(number)) return null;
  const digits = scan.digits(number, 2);
  if (digits === undefined) return null;
  const isTight = scan.touches(end) && scan.touches(number);
  if (meaning.year !== undefined && meaning.month === undefined && parser === 'year') {
    const isNext =
      isTight && scan.form(number).length === 2 && digits > meaning.year % 100 && !scan.touches(number + 1);
    if (!isNext) return null;
    const year = meaning.year - (meaning.year % 100) + digits;
    return { proposal: { first: number, end: number + 1, meaning: { kind: 'point', year }, parser } };
  }
  if (meaning.month === undefined || meaning.day === undefined || digits <= meaning.day || digits > 31)
    return null;
  // "from March 3 to 5 and …"
  const goesOn = scan.is(end, 'to') && scan.is(number + 1, 'and');
  if (!isTight && !goesOn && !isDayEnd(scan, number + 1)) return null;
  // the year behind the second end is merged with it later; here it is only given to the first
  const year = yearAt(scan, scan.is(number + 1, ',') ? number + 2 : number + 1) ?? meaning.year;
  return {
    proposal: { first: number, end: number + 1, meaning: { ...meaning, day: digits }, parser },
    ...(year !== undefined && { year }),
  };
}

/** "March 3 and 5" ends here; "March 3 and 5 soldiers" does not. */
function isDayEnd(scan: Scan, at: number): boolean {
  return (
    scan.lower(at) === '' || /^[.,;:)]$/.test(scan.lower(at)) || scan.is(at, 'in', 'at', 'for', 'with', 'to')
  );
}

/** "3 to" before "5 March". */
function dayBefore(proposal: Proposal, scan: Scan, taken: ReadonlySet<number>): Proposal | null {
  const { meaning, first, parser } = proposal;
  if (meaning.kind !== 'point' || meaning.month === undefined || meaning.day === undefined) return null;
  const number = first - 2;
  if (scan.digits(first, 2) === undefined || !LINKS.includes(scan.lower(first - 1)) || taken.has(number))
    return null;
  const digits = scan.digits(number, 2);
  if (digits === undefined || digits < 1 || digits >= meaning.day) return null;
  return { first: number, end: number + 1, meaning: { ...meaning, day: digits }, parser };
}

/** "March" of "March to May 2010" is in 2010 as well, "November" of "November to March 2010" in 2009. */
function shareYear(proposal: Proposal, next: Proposal | undefined, scan: Scan): Proposal {
  const { meaning } = proposal;
  if (next === undefined || meaning.kind !== 'point' || next.meaning.kind !== 'point') return proposal;
  const isLinked = next.first === proposal.end + 1 && LINKS.includes(scan.lower(proposal.end));
  const year = next.meaning.year;
  if (!isLinked || year === undefined || !isYearless(meaning) || next.meaning.month === undefined)
    return proposal;
  return withYear(proposal, (meaning.month ?? 0) <= next.meaning.month ? year : year - 1);
}

function isYearless(point: Point): boolean {
  return (
    point.month !== undefined &&
    point.year === undefined &&
    point.shift === undefined &&
    point.choice === undefined
  );
}

function withYear(proposal: Proposal, year: number): Proposal {
  return proposal.meaning.kind === 'point'
    ? { ...proposal, meaning: { ...proposal.meaning, year } }
    : proposal;
}
