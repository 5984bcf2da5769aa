/** The country of a person that nothing but the name tells: of those that a report is about or was filed in, the one where people are called so. */
import { fold } from '../lexicon/fold.ts';
import type { NameWord } from '../lexicon/name-homes.ts';
import type { Discourse } from './discourse.ts';
import type { Entity } from './entity.ts';

/** Sectors whose people deal for a state. */
const OFFICIAL = new Set(['GOV', 'LEG', 'MIL', 'JUD', 'SPY']);
/** The code of bodies of states, whose people have names of any country. */
const BODIES = 'IGO';
/** So many countries of a report may be an official's whose country it does not tell. */
const MAIN_COUNTRIES = 5;
/** Most reports on dealings are about two. */
const FIRST_COUNTRIES = 2;
/** A name that is at home in so few countries tells one of them by itself. */
const FEW_HOMES = 6;

/**
 * "Foreign Minister Kwabena Osei" in a report on Ghana and Peru: more words of his name are usual in Ghana than in Peru. Where as many
 * are, he is of the country that the report is about, else of the one whose known office holders have such names.
 *
 * @returns A country code; empty for one word, and where the names are at home in several of the report's countries or in none.
 */
export function namesakeCountry(discourse: Discourse, { name, sector }: Entity): string {
  if (!OFFICIAL.has(sector)) return '';
  const words = discourse.namesakes(name);
  if (words.length < 2) return '';
  const main = discourse.mainCountry();
  const ranked = mainCountries(discourse)
    .map((country) => ({
      country,
      isMain: Number(country === main),
      usual: words.filter((word) => isUsual(word, country)).length,
      held: words.filter(({ holders }) => holders.has(country)).length,
    }))
    .sort((a, b) => b.usual - a.usual || b.isMain - a.isMain || b.held - a.held);
  const [first, second] = ranked;
  if (first === undefined || !isAtHome(discourse, words, first.country)) return '';
  const isTie =
    second && first.usual === second.usual && first.isMain === second.isMain && first.held === second.held;
  return isTie ? '' : first.country;
}

/**
 * "Gleb Sobolev" in a report on Bulgaria and Russia, whatever he is: of its countries only Russia has all words of the name that are
 * known at all, and few others have such names, or the report is about that country first. In a report that is about one country
 * alone, people without an office are of that one or of none that is told.
 *
 * @returns A country code; empty where the name does not tell so clearly, and for one word where there is no office.
 */
export function clearNamesakeCountry(discourse: Discourse, { name, sector }: Entity): string {
  const isOfficial = OFFICIAL.has(sector);
  const words = discourse.namesakes(name);
  const known = words.filter(({ homes }) => homes.size > 0);
  if (!known.some(({ isListed }) => isListed) || (words.length < 2 && !isOfficial)) return '';
  // one office holder of a name says less than the list, which has it elsewhere
  const listed = known.filter(({ isListed }) => isListed);
  const bearing = mainCountries(discourse).filter((country) =>
    listed.every((word) => isUsual(word, country)),
  );
  const [only = ''] = bearing.length === 1 ? bearing : [];
  if (only === '' || !known.every(({ homes }) => homes.has(only))) return '';
  if (known.length === 1 && isFamilyNameInFront(discourse, name, only)) return '';
  if (!isOfFew(known) && !isAbout(discourse, only)) return '';
  const main = discourse.mainCountry();
  return isOfficial || main === '' || main === only ? only : '';
}

/** "Morris Ulunwa": a word that is known as a family name alone tells little where it goes first, but of Chinese and others. */
function isFamilyNameInFront({ lexicon }: Discourse, name: string, country: string): boolean {
  const [first = '', ...rest] = fold(name).split(' ');
  const { nameHomes } = lexicon;
  if (rest.length === 0 || lexicon.nameOrder(country) === 'family-first') return false;
  return nameHomes.isFamily(first) && !nameHomes.isGiven(first) && !lexicon.givenNames.has(first);
}

/** Whether the list of names has all words of a full name, none of them at home in a country: "Goran Petrovic" is no Hungarian. */
export function bearsForeignName(discourse: Discourse, { name }: Entity, country: string): boolean {
  const words = discourse.namesakes(name);
  if (country === '' || country === BODIES || words.length < 2) return false;
  return words.every(({ homes }) => homes.size > 0) && !words.some((word) => isUsual(word, country));
}

/** By two words of the name, or one that few countries have; a given name of half the world tells the report's first countries apart. */
function isAtHome(discourse: Discourse, words: readonly NameWord[], country: string): boolean {
  const bearing = words.filter(({ homes }) => homes.has(country));
  if (bearing.length !== 1) return bearing.length > 1;
  const isFirst = discourse.countries().slice(0, FIRST_COUNTRIES).includes(country);
  return (
    isFirst || bearing.some(({ homes }) => homes.size <= FEW_HOMES) || discourse.homes().includes(country)
  );
}

function mainCountries(discourse: Discourse): readonly string[] {
  const spokenOf = discourse.countriesInView().filter((country) => country !== BODIES);
  return [...new Set([...spokenOf.slice(0, MAIN_COUNTRIES), ...discourse.homes()])];
}

/** Whether people are called so in a country, wherever their forebears came from. */
function isUsual({ homes, settled }: NameWord, country: string): boolean {
  return homes.has(country) || settled.has(country);
}

/** Few countries have all the words that the list of names has. */
function isOfFew(words: readonly NameWord[]): boolean {
  const [first, ...rest] = words.filter(({ isListed }) => isListed);
  const shared = [...(first?.homes ?? [])].filter((home) => rest.every(({ homes }) => homes.has(home)));
  return shared.filter((home) => home !== BODIES).length <= FEW_HOMES;
}

/** The report speaks of the country most, or was filed there. */
function isAbout(discourse: Discourse, country: string): boolean {
  return discourse.countries()[0] === country || discourse.homes().includes(country);
}
