import type { Scan } from '../scan.ts';
import type { Refiner } from './refiner.ts';

/** Drop what stands inside a name or a set phrase that names no time: "Thirty Years' War", "Black September", "day and age". */
export const dropSetPhrases: Refiner = (proposals, scan) => {
  const inside = insideSetPhrases(scan);
  if (inside.size === 0) return proposals;
  return proposals.filter(({ first, end }) => {
    for (let piece = first; piece < end; piece++) if (inside.has(piece)) return false;
    return true;
  });
};

function insideSetPhrases(scan: Scan): ReadonlySet<number> {
  const inside = new Set<number>();
  for (let at = 0; at < scan.pieces.length; at++)
    for (const { words } of scan.lexicon.others.get(scan.lower(at)) ?? []) {
      const end = scan.match(at, words);
      for (let piece = at; piece < end; piece++) inside.add(piece);
    }
  return inside;
}
