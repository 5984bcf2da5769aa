import { type KnowledgeFiles, readRows } from '../../knowledge.ts';
import { values } from './cells.ts';
import { fold } from './fold.ts';
import type { KnownActor } from './known-actor.ts';
import { isParticle } from './surnames.ts';

/** A word of a name and where people are called so. */
export interface NameWord {
  /** Countries, by code, where the name is at home: people who held office have it, or the list of names says so. */
  readonly homes: ReadonlySet<string>;
  /** Those of them whose office holders have it. */
  readonly holders: ReadonlySet<string>;
  /** Countries where many have the name whose forebears came from elsewhere. */
  readonly settled: ReadonlySet<string>;
  /** Whether the list of names has it, as against office holders alone. */
  readonly isListed: boolean;
}

interface NameRow {
  readonly countries: readonly string[];
  readonly isSettled: boolean;
}

const FILE = 'actors/names-by-country.tsv';
const NOWHERE: NameWord = { homes: new Set(), holders: new Set(), settled: new Set(), isListed: false };
/** So many letters stand before an ending that tells. */
const STEM = 3;

/** Where the words of people's names are at home, by the list of names and by who is known to have held office. */
export class NameHomes {
  readonly #names = new Map<string, NameRow[]>();
  readonly #syllables = new Map<string, NameRow[]>();
  readonly #endings = new Map<string, NameRow[]>();
  readonly #holders: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #given = new Set<string>();
  readonly #family = new Set<string>();
  readonly #longest: number;

  constructor(files: KnowledgeFiles, people: readonly KnownActor[]) {
    for (const { cells } of readRows(files, FILE)) {
      const row = { countries: values(cells['countries']), isSettled: cells['spread'] === 'some' };
      for (const name of values(cells['names'])) {
        const key = fold(name).trim();
        add(this.#tableOf(cells['part']), key, row);
        if (cells['part'] === 'given') this.#given.add(key);
        if (cells['part'] === 'family') this.#family.add(key);
      }
    }
    this.#longest = Math.max(0, ...[...this.#endings.keys()].map((ending) => ending.length));
    this.#holders = indexHolders(people);
  }

  /**
   * The words of a full name, without particles and initials; a given name of two syllables ("Eun-ji") is one word.
   *
   * @returns A word for each, also for those that no list has.
   */
  wordsOf(name: string): readonly NameWord[] {
    return name.split(/\s+/).flatMap((token) => this.#wordsOfToken(fold(token)));
  }

  /** Whether the list of names has a folded word as a given name. */
  isGiven(word: string): boolean {
    return this.#given.has(word);
  }

  /** Whether the list of names has a folded word as a family name. */
  isFamily(word: string): boolean {
    return this.#family.has(word) || this.#family.has(brotherOf(word));
  }

  #tableOf(part: string | undefined): Map<string, NameRow[]> {
    if (part === 'ending') return this.#endings;
    return part === 'syllable' ? this.#syllables : this.#names;
  }

  #wordsOfToken(token: string): readonly NameWord[] {
    const parts = token.split(' ').filter((part) => part !== '');
    if (parts.length > 1) {
      if (this.#names.has(token)) return [this.#word(token)];
      const together = this.#inSyllables(parts);
      if (together) return [together];
    }
    return parts.filter((part) => part.length > 1 && !isParticle(part)).map((part) => this.#word(part));
  }

  /** Null where not every part is a syllable of one country's given names. */
  #inSyllables(parts: readonly string[]): NameWord | null {
    const [first = [], ...rest] = parts.map((part) => this.#syllables.get(part) ?? []);
    const homes = first
      .flatMap(({ countries }) => countries)
      .filter((country) => rest.every((rows) => rows.some(({ countries }) => countries.includes(country))));
    return homes.length > 0 ? { ...NOWHERE, homes: new Set(homes), isListed: true } : null;
  }

  #word(word: string): NameWord {
    const brother = brotherOf(word);
    const rows = this.#names.get(word) ?? this.#names.get(brother);
    const holders = this.#holders.get(word) ?? this.#holders.get(brother);
    const listed = rows ?? this.#byEnding(word);
    if (!listed && !holders) return NOWHERE;
    return wordOf(listed ?? [], holders ?? NOWHERE.homes, listed !== undefined);
  }

  /** Rows of the longest ending that the word has. */
  #byEnding(word: string): readonly NameRow[] | undefined {
    for (let length = Math.min(this.#longest, word.length - STEM); length > 1; length--) {
      const rows = this.#endings.get(word.slice(-length));
      if (rows) return rows;
    }
    return undefined;
  }
}

function wordOf(rows: readonly NameRow[], holders: ReadonlySet<string>, isListed: boolean): NameWord {
  const countriesOf = (isSettled: boolean) =>
    rows.filter((row) => row.isSettled === isSettled).flatMap(({ countries }) => countries);
  return {
    homes: new Set([...countriesOf(false), ...holders]),
    holders,
    settled: new Set(countriesOf(true)),
    isListed,
  };
}

function add(index: Map<string, NameRow[]>, key: string, row: NameRow): void {
  const rows = index.get(key);
  if (rows) rows.push(row);
  else index.set(key, [row]);
}

/** "zhukova" has a brother "zhukov", "sikorska" one "sikorski". */
function brotherOf(name: string): string {
  return name.replace(/(?<=ov|ev|in)a$/, '').replace(/(?<=sk|ck)a(?:ya|ia)?$/, 'i');
}

function indexHolders(people: readonly KnownActor[]): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const { name, tenures } of people)
    for (const word of fold(name).split(' ')) {
      const countries = index.get(word) ?? new Set<string>();
      for (const { country } of tenures) countries.add(country);
      index.set(word, countries);
    }
  return index;
}
