import type { Refiner } from './refiner.ts';

/** Of proposals that overlap keep the longest; of equally long ones the first proposed. */
export const chooseLongest: Refiner = (proposals) => {
  const taken = new Set<number>();
  const kept = [];
  // a stable sort keeps the order of the parsers among equals
  for (const proposal of [...proposals].sort((a, b) => b.end - b.first - (a.end - a.first))) {
    let isFree = true;
    for (let piece = proposal.first; piece < proposal.end; piece++) if (taken.has(piece)) isFree = false;
    if (!isFree) continue;
    for (let piece = proposal.first; piece < proposal.end; piece++) taken.add(piece);
    kept.push(proposal);
  }
  return kept.sort((a, b) => a.first - b.first);
};
