import type { Candidate } from './gazetteer.ts';

/** Countries that a report speaks of, by how often. */
export type CountryCounts = ReadonlyMap<string, number>;

const COUNTRY_SCORE = 9;
const CURATED_SCORE = 8.5;
const CAPITAL_BONUS = 2;
const REGION_MALUS = 1;

/**
 * Choose among the places of one name by size, by whether it is a capital, and by the countries that the report speaks of.
 *
 * @returns The best candidate; undefined only where there is none.
 */
export function choosePlace(candidates: readonly Candidate[], counts: CountryCounts): Candidate | undefined {
  let best: Candidate | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, counts);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(candidate: Candidate, counts: CountryCounts): number {
  const { precision, population, isCapital, isCurated, country } = candidate;
  const size = Math.log10(population + 1);
  const base =
    precision === 'country'
      ? COUNTRY_SCORE
      : isCurated
        ? CURATED_SCORE
        : precision === 'region'
          ? size - REGION_MALUS
          : size;
  const mentions = country === undefined ? 0 : (counts.get(country) ?? 0);
  return base + (isCapital ? CAPITAL_BONUS : 0) + Math.min(3, 1.5 * Math.log2(1 + mentions));
}
