import type { Scan } from '../scan.ts';
import type { Meaning, Point, Proposal } from '../timex.ts';
import type { Refiner } from './refiner.ts';

/**
 * Take in the words before an expression that belong to it: "early March", "the end of the year", "mid-2011",
 * "later this year", "about three hours", "more than a decade".
 */
export const extendLeft: Refiner = (proposals, scan) =>
  proposals.map((proposal, index) => {
    const floor = proposals[index - 1]?.end ?? 0;
    const extended = extend(proposal, scan, floor);
    return extended.first < floor ? proposal : extended;
  });

function extend(proposal: Proposal, scan: Scan, floor: number): Proposal {
  const { meaning } = proposal;
  if (meaning.kind === 'reference') return proposal;
  if (meaning.kind === 'point') {
    const counted = withWeek(proposal, meaning, scan);
    if (counted.first !== proposal.first) return counted;
    const bounded = withBoundary(proposal, meaning, scan);
    if (bounded.first !== proposal.first) return bounded;
    const modified = withModifier(proposal, meaning, scan);
    if (modified.first !== proposal.first) return modified;
  }
  return isMeasured(meaning)
    ? { ...proposal, first: Math.max(floor, approximate(scan, proposal.first)) }
    : proposal;
}

/** "the first week of July", "the last week in May 2020" */
function withWeek(proposal: Proposal, point: Point, scan: Scan): Proposal {
  const { first } = proposal;
  if (point.month === undefined || point.day !== undefined) return proposal;
  if (!scan.is(first - 1, 'of', 'in') || !scan.is(first - 2, 'week')) return proposal;
  const weekOfMonth = scan.is(first - 3, 'last', 'final') ? -1 : scan.numeric(first - 3, 'ordinal');
  if (weekOfMonth === undefined || weekOfMonth > WEEKS_OF_MONTH) return proposal;
  const start = scan.is(first - 4, 'the') ? first - 4 : first - 3;
  return { ...proposal, first: start, meaning: { ...point, weekOfMonth } };
}
const WEEKS_OF_MONTH = 4;

/** "the end of", "the very beginning of", "at the start of". */
function withBoundary(proposal: Proposal, point: Point, scan: Scan): Proposal {
  const { first } = proposal;
  const noun = scan.is(first - 1, 'of')
    ? first - 2
    : scan.is(first - 1, 'the') && scan.is(first - 2, 'of')
      ? first - 3
      : -1;
  const boundary = noun < 0 ? undefined : scan.value(noun, 'boundary');
  if (boundary === undefined) return proposal;
  let start = noun;
  if (scan.is(start - 1, 'very', 'early')) start--;
  if (scan.is(start - 1, 'the')) start--;
  return {
    ...proposal,
    first: start,
    meaning: boundary === 'ALL' ? point : { ...point, portion: boundary as 'START' | 'MID' | 'END' },
  };
}

/** "early", "late", "mid-", "earlier", "later". */
function withModifier(proposal: Proposal, point: Point, scan: Scan): Proposal {
  const { first } = proposal;
  const hyphen = scan.is(first - 1, '-', '‑') ? 1 : 0;
  const word = first - 1 - hyphen;
  const mod = scan.value(word, 'mod');
  if (mod !== undefined) {
    const start = scan.is(word - 1, 'the') ? word - 1 : word;
    const isCoarse = point.weekday === undefined && point.part === undefined && point.shift?.unit !== 'D';
    return {
      ...proposal,
      first: start,
      meaning: isCoarse ? { ...point, portion: mod as 'START' | 'MID' | 'END' } : point,
    };
  }
  if (hyphen === 0 && scan.is(word, 'earlier', 'later')) return { ...proposal, first: word };
  return proposal;
}

/** Whether "about" and "more than" may stand before it: lengths and clock times. */
function isMeasured(meaning: Meaning): boolean {
  return meaning.kind === 'duration' || (meaning.kind === 'point' && meaning.hour !== undefined);
}

function approximate(scan: Scan, first: number): number {
  if (scan.is(first - 1, 'than') && scan.is(first - 2, 'more', 'less', 'fewer')) return first - 2;
  if (scan.is(first - 1, 'least', 'most') && scan.is(first - 2, 'at')) return first - 2;
  return scan.value(first - 1, 'approx') === undefined ? first : first - 1;
}
