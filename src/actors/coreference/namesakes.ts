/** The country of an official that nothing but the name tells: of those that a report is about or was filed in, the one where people are called so. */
import { fold } from '../lexicon/fold.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';

/** Sectors whose people deal for a state. */
const OFFICIAL = new Set(['GOV', 'LEG', 'MIL', 'JUD', 'SPY']);
/** The code of bodies of states, whose people have names of any country. */
const BODIES = 'IGO';
/** So many countries of a report may be an official's whose country it does not tell. */
const MAIN_COUNTRIES = 4;

/**
 * "Foreign Minister Kwabena Osei" in a report on Ghana and Peru: the known office holders of Ghana have such names, those of
 * Peru have not.
 *
 * @param options.isNational - Ask only the words of the name that are at home in one country.
 * @returns A country code; empty for one word, and where the names are at home in several of the report's countries or in none.
 */
export function namesakeCountry(
  { discourse }: ResolveContext,
  { name, sector }: Entity,
  { isNational }: { readonly isNational: boolean },
): string {
  const words = fold(name).split(' ');
  if (!OFFICIAL.has(sector) || words.length < 2) return '';
  const bearers = words
    .map((word) => discourse.lexicon.namesakes(word))
    .filter((names) => !isNational || isAtHome(names));
  const countries = new Set([...discourse.countries().slice(0, MAIN_COUNTRIES), ...discourse.homes()]);
  const [first, second] = [...countries]
    .filter((country) => country !== BODIES)
    .map((country) => ({ country, count: bearers.filter((names) => names.has(country)).length }))
    .sort((a, b) => b.count - a.count);
  if (first === undefined || first.count === 0 || first.count === second?.count) return '';
  return first.country;
}

/** Known people of one country alone have the name: it tells more than a date line does. */
function isAtHome(names: ReadonlyMap<string, number>): boolean {
  return [...names.keys()].filter((country) => country !== BODIES).length === 1;
}
