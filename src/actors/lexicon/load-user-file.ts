import type { KnowledgeFiles } from '../../knowledge.ts';
import { fold, foldName } from './fold.ts';
import type { KnownActor } from './known-actor.ts';
import { type Country, loadCountries } from './load-countries.ts';
import { loadOrganisations } from './load-organisations.ts';
import { addPeople, loadPeople } from './load-people.ts';
import type { NameIndex } from './name-index.ts';
import type { Nouns } from './nouns.ts';
import { type FileProblem, type PetrarchEntry, readPetrarch } from './petrarch.ts';
import { plural } from './plural.ts';
import { isWikidata, readWikidata } from './wikidata.ts';

/** What a user's file adds to. */
export interface UserFileTarget {
  readonly names: NameIndex;
  readonly nouns: Nouns;
  readonly countries: Map<string, Country>;
  readonly people: KnownActor[];
  readonly problems: FileProblem[];
}

/** Names of a user's files win over ours. */
const PRIORITY = 1;

/**
 * Load one file of a user, in whichever of the documented forms it is; see `knowledge/actors/README.md`.
 *
 * @throws {LexiconError} Where a TSV or Wikidata file does not keep to its form. Lines of a PETRARCH dictionary that
 * cannot be read become problems.
 */
export function loadUserFile(files: KnowledgeFiles, file: string, target: UserFileTarget): void {
  const { names, nouns, people } = target;
  const text = files.get(file) ?? '';
  const officeOf = nouns.officeOf;
  const options = { names, officeOf, priority: PRIORITY };
  const columns = headerOf(text);
  if (isWikidata(text)) people.push(...addPeople(readWikidata(text, file), options));
  else if (columns.has('code') && columns.has('demonyms'))
    for (const [code, country] of loadCountries(files, names, file, PRIORITY))
      target.countries.set(code, country);
  else if (columns.has('office') && columns.has('country'))
    people.push(...loadPeople(files, [file], options));
  else if (columns.has('name') && columns.has('country')) loadOrganisations(files, names, file, PRIORITY);
  else loadPetrarch(text, file, target);
}

function headerOf(text: string): ReadonlySet<string> {
  const header = text.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  return new Set(
    header
      .replace(/\r$/, '')
      .split('\t')
      .map((name) => name.trim()),
  );
}

function loadPetrarch(text: string, file: string, target: UserFileTarget): void {
  const { entries, problems } = readPetrarch(text, file);
  target.problems.push(...problems);
  for (const entry of entries) {
    if (entry.isAgent) addAgent(entry, target);
    else addActor(entry, target);
  }
}

function addAgent(entry: PetrarchEntry, { nouns }: UserFileTarget): void {
  const sector = entry.codes[0]?.sector ?? '';
  for (const [at, name] of entry.names.entries()) {
    const words = name.toLowerCase();
    const agent = { noun: words, sector, kind: 'person', isVague: false } as const;
    const irregular = entry.plurals[at]?.toLowerCase();
    nouns.roles.add(fold(words), { office: null, agent, isPlural: false, words }, { first: true });
    nouns.roles.add(
      fold(irregular ?? plural(words)),
      { office: null, agent, isPlural: true, words },
      { first: true },
    );
  }
}

/** Dictionaries of this family do not say what an actor is: a code of a country alone is a state, dated codes are a person's. */
function addActor(entry: PetrarchEntry, { names, countries }: UserFileTarget): void {
  const [first] = entry.codes;
  const name = entry.names[0] ?? '';
  if (!first) return;
  const state = countries.get(first.country);
  const isState =
    state !== undefined &&
    entry.codes.every(({ sector }) => sector === '') &&
    namesState(entry, state, names);
  const isDated = entry.codes.some(({ from, until }) => from !== '' || until !== '');
  const actor: KnownActor = isState
    ? state.actor
    : {
        id: `user:${foldName(name)}`,
        kind: isDated ? 'person' : 'organisation',
        name: titleCase(name),
        gender: '',
        tenures: entry.codes.map((code) => ({ ...code, role: '', office: null })),
        members: [],
      };
  for (const form of entry.names) names.add(titleCase(form), actor, { priority: PRIORITY });
}

function namesState(entry: PetrarchEntry, state: Country, names: NameIndex): boolean {
  return entry.names.some((name) => names.get(name).some(({ actor }) => actor === state.actor));
}

/** Dictionaries write in capitals; names in texts do not. */
function titleCase(name: string): string {
  return name.toLowerCase().replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
}
