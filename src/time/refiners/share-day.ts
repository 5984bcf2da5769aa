import type { Scan } from '../scan.ts';
import type { Point, Proposal } from '../timex.ts';
import type { Refiner } from './refiner.ts';

/** Give a day that is told by its place in a row the date beside it: "on Friday, the third day", "opening night, May 3". */
export const shareDay: Refiner = (proposals, scan) =>
  proposals.map((proposal, index) => {
    const { meaning } = proposal;
    if (meaning.kind !== 'point' || !meaning.isUnknownDay) return proposal;
    const date =
      dateBeside(proposals[index - 1], proposal, scan) ?? dateBeside(proposals[index + 1], proposal, scan);
    return date === null ? proposal : { ...proposal, meaning: ofDay(date, meaning) };
  });

/** The calendar day that only a comma parts from an expression. */
function dateBeside(other: Proposal | undefined, { first, end }: Proposal, scan: Scan): Point | null {
  if (other?.meaning.kind !== 'point' || other.meaning.isUnknownDay) return null;
  const comma = other.end === first - 1 ? other.end : other.first === end + 1 ? end : -1;
  const { weekday, day, shift } = other.meaning;
  const isDay = weekday !== undefined || day !== undefined || shift?.unit === 'D';
  return isDay && scan.is(comma, ',') ? other.meaning : null;
}

function ofDay(
  { hour: _, minute: __, second: ___, zone: ____, part: _____, ...day }: Point,
  { part }: Point,
): Point {
  return { ...day, ...(part !== undefined && { part }) };
}
