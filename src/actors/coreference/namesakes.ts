/** The country of an official that nothing but the name tells: of those that a report is about, the one where people are called so. */
import { fold } from '../lexicon/fold.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';

/** Sectors whose people deal for a state. */
const OFFICIAL = new Set(['GOV', 'LEG', 'MIL', 'JUD', 'SPY']);
/** So many countries of a report may be an official's whose country it does not tell. */
const MAIN_COUNTRIES = 4;

/**
 * "Foreign Minister Kwabena Osei" in a report on Ghana and Peru: the known office holders of Ghana have such names, those of
 * Peru have not.
 *
 * @returns A country code; empty for one word, and where the names are at home in several of the report's countries or in none.
 */
export function namesakeCountry({ discourse }: ResolveContext, { name, sector }: Entity): string {
  const words = fold(name).split(' ');
  if (!OFFICIAL.has(sector) || words.length < 2) return '';
  const counts = discourse
    .countries()
    .slice(0, MAIN_COUNTRIES)
    .map((country) => ({
      country,
      count: words.filter((word) => discourse.lexicon.namesakes(word).has(country)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count === 0 || first.count === second?.count) return '';
  return first.country;
}
