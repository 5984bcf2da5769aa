/** Classes of names that the lists of actors and places give to the rows of the lexicon: `@country`, `@capital`, `@national`, `@city`. */
import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import type { WordClasses } from './word-set.ts';

/** Inhabitants of a city that a report names without saying where it lies; smaller ones share their names with common words ("Split", "Orange"). */
const CITY_POPULATION = 300_000;

/**
 * States, their seats of power, their people, and the large cities that are none of these seats, in lower case.
 *
 * A capital is a class of its own, since it also stands for its government: "blasted Chicago" is no "blasted Paris".
 */
export function nameClasses(files: KnowledgeFiles): WordClasses {
  const countries = readRows(files, 'actors/countries.tsv').map(({ cells }) => cells);
  const listed = (...columns: readonly string[]): ReadonlySet<string> =>
    new Set(countries.flatMap((cells) => columns.flatMap((column) => lowerNames(cells[column]))));
  return new Map([
    ['country', listed('name', 'names')],
    ['capital', listed('capital')],
    ['national', listed('demonyms')],
    ['city', largeCities(files)],
  ]);
}

function lowerNames(cell = ''): readonly string[] {
  return cell
    .split(';')
    .map((name) => name.trim().toLowerCase().replace(/^the /, ''))
    .filter((name) => name !== '');
}

function largeCities(files: KnowledgeFiles): ReadonlySet<string> {
  const large = readRows(files, 'places/cities.tsv').filter(
    ({ cells }) => cells['capital'] === '' && Number(cells['population']) >= CITY_POPULATION,
  );
  return new Set(large.flatMap(({ cells }) => lowerNames(cells['name'])));
}
