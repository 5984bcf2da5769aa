import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { values } from './cells.ts';
import { fold } from './fold.ts';
import { Holders } from './holders.ts';
import type { KnownActor } from './known-actor.ts';
import { type Country, loadCountries } from './load-countries.ts';
import { loadGivenNames } from './load-given-names.ts';
import { loadOrganisations } from './load-organisations.ts';
import { loadPeople } from './load-people.ts';
import { loadUserFile } from './load-user-file.ts';
import { NameHomes, type NameWord } from './name-homes.ts';
import { NameIndex } from './name-index.ts';
import { loadNouns, type Nouns } from './nouns.ts';
import type { FileProblem } from './petrarch.ts';
import { loadNameOrders, type NameOrder, surnamesOf } from './surnames.ts';
import { standingAt, tenureRank } from './tenures.ts';

/** Where a user's own files stand in the knowledge files: any name below this folder. */
export const USER_FOLDER = 'actors/user/';

/** Everything that the knowledge files say about actors, ready for look-up. */
export interface ActorLexicon {
  readonly names: NameIndex;
  readonly nouns: Nouns;
  readonly countries: ReadonlyMap<string, Country>;
  readonly holders: Holders;
  readonly givenNames: ReadonlyMap<string, 'm' | 'f' | ''>;
  /** Names by country, and which words of them are given and which are family names. */
  readonly nameHomes: NameHomes;
  /** Country by the letters before the names of its ships: "HMS". */
  readonly shipPrefixes: ReadonlyMap<string, string>;
  /** Lines of users' files that could not be read. */
  readonly problems: readonly FileProblem[];
  nameOrder(country: string): NameOrder;
  /** Everybody known by a family name. */
  bearers(surname: string): readonly KnownActor[];
  /** The words of a person's name, with the countries where people are called so. */
  namesakes(name: string): readonly NameWord[];
  /**
   * Whom a family name alone means to a reader of a day: office holders of the highest rank who bear it then.
   *
   * @returns One person where it is clear, several where it is not, none where nobody of that name is in high office.
   */
  wellKnown(surname: string, date: string | undefined): readonly KnownActor[];
}

/**
 * Read the actors' part of the knowledge files. Files below `actors/user/` win over the others.
 *
 * @throws {LexiconError} Where a file is missing or does not keep to its format.
 */
export function loadActorLexicon(files: KnowledgeFiles): ActorLexicon {
  const names = new NameIndex();
  const nouns = loadNouns(files);
  const countries = loadCountries(files, names, 'actors/countries.tsv', 0);
  const orders = loadNameOrders(files);
  for (const file of shipped(files, 'organisations', 'groups')) loadOrganisations(files, names, file, 0);
  const people = [
    ...loadPeople(files, shipped(files, 'people'), { names, officeOf: nouns.officeOf, priority: 0 }),
  ];
  const problems: FileProblem[] = [];
  for (const file of [...files.keys()].filter((path) => path.startsWith(USER_FOLDER)).sort())
    loadUserFile(files, file, { names, nouns, countries, people, problems });
  const holders = new Holders(people);
  const nameOrder = (country: string) => orders.get(country) ?? 'western';
  const givenNames = loadGivenNames(files);
  const bySurname = indexSurnames(people, nameOrder, givenNames);
  const nameHomes = new NameHomes(files, people);
  return {
    names,
    nouns,
    countries,
    holders,
    givenNames,
    nameHomes,
    shipPrefixes: loadShipPrefixes(files),
    problems,
    nameOrder,
    bearers: (surname) => bySurname.get(fold(surname)) ?? [],
    namesakes: (name) => nameHomes.wordsOf(name),
    wellKnown: (surname, date) => highestRanked(bySurname.get(fold(surname)) ?? [], date),
  };
}

function loadShipPrefixes(files: KnowledgeFiles): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const { cells } of readRows(files, 'actors/ship-prefixes.tsv'))
    for (const prefix of values(cells['prefixes'])) prefixes.set(prefix, cells['country'] ?? '');
  return prefixes;
}

/** Files of a kind: `actors/people*.tsv`, and those of a folder `actors/people/`. */
function shipped(files: KnowledgeFiles, ...kinds: readonly string[]): readonly string[] {
  return [...files.keys()].filter((path) => kinds.some((kind) => path.startsWith(`actors/${kind}`))).sort();
}

function indexSurnames(
  people: readonly KnownActor[],
  nameOrder: (country: string) => NameOrder,
  givenNames: ActorLexicon['givenNames'],
): ReadonlyMap<string, readonly KnownActor[]> {
  const index = new Map<string, KnownActor[]>();
  for (const person of people) {
    const country = person.tenures[0]?.country ?? '';
    for (const [at, surname] of surnamesOf(person.name, nameOrder(country)).entries()) {
      // "Ana Lucía Prado": what may be a second given name means nobody by itself.
      if (at > 0 && givenNames.has(surname)) continue;
      const bearers = index.get(surname);
      if (bearers) bearers.push(person);
      else index.set(surname, [person]);
    }
  }
  return index;
}

/** Ranks of `tenureRank` up to which a family name alone is understood: leaders and ministers. */
const WELL_KNOWN_RANK = 1;

function highestRanked(bearers: readonly KnownActor[], date: string | undefined): readonly KnownActor[] {
  let top = WELL_KNOWN_RANK;
  let found: KnownActor[] = [];
  for (const actor of bearers) {
    const { when, tenure } = standingAt(actor, date);
    const rank = tenureRank(tenure);
    if (when !== 'current' || rank > top) continue;
    if (rank < top) found = [];
    top = rank;
    found.push(actor);
  }
  return found;
}
