/**
 * The places of `knowledge/places/` and the countries of `knowledge/actors/countries.tsv`, looked up by name.
 *
 * The file of cities has tens of thousands of lines: its lines are indexed by name when loading and read when looked up.
 */
import { LexiconError } from '../errors.ts';
import { type KnowledgeFiles, readRows } from '../knowledge.ts';
import type { PlaceInText } from '../reading.ts';
import { placeKey } from './place-key.ts';

/** A place that a name may mean. */
export interface Candidate {
  readonly name: string;
  readonly precision: PlaceInText['precision'];
  /** ISO 3166-1 alpha-3; undefined for seas and other places of no or several countries. */
  readonly country?: string;
  /** GeoNames code of the division within the country. */
  readonly region?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** People who live there; 0 where that is not known. */
  readonly population: number;
  readonly isCapital: boolean;
  /** True for hand-written rows, which win over others of the same name. */
  readonly isCurated: boolean;
}

/** A country, and the words that name its capital: "the Peruvian capital". */
export interface CapitalEntry {
  readonly country: string;
  readonly capital: string;
}

export interface Gazetteer {
  /** Places that a name may mean, best known first; empty where none. `key` as from `placeKey`. */
  lookup(key: string): readonly Candidate[];
  /** Division or country that a name or short form behind a comma means: "Calif.", "Peru". */
  container(key: string): readonly Candidate[];
  /** Most words that a name beginning with this word has; 1 where only single words or none do. */
  longest(firstWord: string): number;
  /** Capital of the country that an adjective, name or code names ("peruvian", "peru"); undefined where none. */
  capitalOf(key: string): CapitalEntry | undefined;
}

/**
 * Load the gazetteer.
 *
 * @throws {LexiconError} Where a file is missing or does not keep to its format.
 */
export function readGazetteer(files: KnowledgeFiles): Gazetteer {
  const index = new NameIndex();
  const regions = readRegions(files, index);
  // before the countries: "Scotland" is a place of its own, though it stands among the names of a state
  readCurated(files, index);
  readCountries(files, index, regions);
  const cities = new CityLines(files, index);
  const aliases = new Map<string, readonly Candidate[]>();
  for (const { cells } of readRows(files, 'places/region-names.tsv')) {
    const region = regions.named.get(`${cells['country']}:${placeKey(cells['region'] ?? '')}`);
    if (region) aliases.set(placeKey(cells['name'] ?? ''), [region]);
  }
  const lookup = (key: string) => [...(index.places.get(key) ?? []), ...cities.lookup(key)];
  return {
    lookup,
    container: (key) => [
      ...(aliases.get(key) ?? []),
      ...lookup(key).filter(({ precision }) => precision === 'country' || precision === 'region'),
    ],
    longest: (firstWord) => index.longest.get(firstWord) ?? 1,
    capitalOf: (key) => regions.capitals.get(key),
  };
}

/** Candidates by key, and how long names can get by their first word. */
class NameIndex {
  readonly places = new Map<string, Candidate[]>();
  readonly longest = new Map<string, number>();

  add(name: string, candidate: Candidate): void {
    const key = placeKey(name);
    const known = this.places.get(key);
    if (known) known.push(candidate);
    else this.places.set(key, [candidate]);
    this.note(key);
  }

  note(key: string): void {
    const space = key.indexOf(' ');
    if (space < 0) return;
    const first = key.slice(0, space);
    let words = 2;
    for (let at = key.indexOf(' ', space + 1); at >= 0; at = key.indexOf(' ', at + 1)) words++;
    if (words > (this.longest.get(first) ?? 1)) this.longest.set(first, words);
  }
}

interface Regions {
  /** By "USA:california". */
  readonly named: Map<string, Candidate>;
  /** Where a country's people live. */
  readonly countries: Map<string, { latitude: number; longitude: number; population: number }>;
  readonly capitals: Map<string, CapitalEntry>;
}

function readRegions(files: KnowledgeFiles, index: NameIndex): Regions {
  const regions: Regions = { named: new Map(), countries: new Map(), capitals: new Map() };
  for (const { cells } of readRows(files, 'places/regions.tsv')) {
    const { name = '', country = '', region = '' } = cells;
    const at = {
      latitude: Number(cells['latitude']),
      longitude: Number(cells['longitude']),
      population: Number(cells['population']),
    };
    if (name === '') {
      regions.countries.set(country, at);
      continue;
    }
    const candidate: Candidate = {
      name,
      precision: 'region',
      country,
      region,
      ...at,
      isCapital: false,
      isCurated: false,
    };
    regions.named.set(`${country}:${placeKey(name)}`, candidate);
    index.add(name, candidate);
  }
  return regions;
}

function readCountries(files: KnowledgeFiles, index: NameIndex, regions: Regions): void {
  for (const { cells } of readRows(files, 'actors/countries.tsv')) {
    const { code = '', name = '', capital = '' } = cells;
    const at = regions.countries.get(code);
    const candidate: Candidate = {
      name,
      precision: 'country',
      country: code,
      ...(at && { latitude: at.latitude, longitude: at.longitude }),
      population: at?.population ?? 0,
      isCapital: false,
      isCurated: true,
    };
    const names = [name, ...list(cells['names'])];
    const isPartName = (one: string) =>
      index.places.get(placeKey(one))?.some(({ isCurated }) => isCurated) === true;
    for (const one of names)
      if (!isPartName(one) || one === name) index.add(one.replace(/^the /, ''), candidate);
    if (capital === '') continue;
    for (const one of [...names, ...list(cells['adjective'])])
      regions.capitals.set(placeKey(one), { country: code, capital: list(capital)[0] ?? capital });
  }
}

function list(cell: string | undefined): readonly string[] {
  return (cell ?? '')
    .split(';')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

const PRECISIONS: readonly string[] = ['country', 'region', 'city', 'site', 'sea', 'continent'];

/** Files of hand-written places. */
export const CURATED_PLACES: readonly string[] = ['places/extra.tsv', 'places/towns.tsv'];

function readCurated(files: KnowledgeFiles, index: NameIndex): void {
  for (const { cells, line, file } of CURATED_PLACES.flatMap((name) => readRows(files, name))) {
    const { name = '', precision = '', country = '' } = cells;
    if (!PRECISIONS.includes(precision))
      throw new LexiconError(
        `${file}:${line}: precision ${precision} is not one of ${PRECISIONS.join(', ')}`,
        {
          details: { file, line },
        },
      );
    const candidate: Candidate = {
      name,
      precision: precision as Candidate['precision'],
      ...(country && { country }),
      latitude: Number(cells['latitude']),
      longitude: Number(cells['longitude']),
      population: 0,
      isCapital: false,
      isCurated: true,
    };
    for (const one of [name, ...list(cells['names'])]) index.add(one.replace(/^the /, ''), candidate);
  }
}

/** The lines of `cities.tsv`, found by name and read on demand. */
class CityLines {
  readonly #text: string;
  /** Offsets of the lines by key. */
  readonly #offsets = new Map<string, number | number[]>();

  constructor(files: KnowledgeFiles, index: NameIndex) {
    const text = files.get('places/cities.tsv');
    if (text === undefined)
      throw new LexiconError('knowledge file places/cities.tsv is missing', {
        details: { file: 'places/cities.tsv' },
      });
    this.#text = text;
    let isHeader = true;
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      if (end > start && text[start] !== '#') {
        if (!isHeader) this.#add(placeKey(text.slice(start, text.indexOf('\t', start))), start, index);
        isHeader = false;
      }
      start = end + 1;
    }
    for (const { cells } of readRows(files, 'places/city-names.tsv')) this.#alias(cells, index);
  }

  lookup(key: string): readonly Candidate[] {
    const offsets = this.#offsets.get(key);
    if (offsets === undefined) return [];
    return (typeof offsets === 'number' ? [offsets] : offsets).map((offset) => this.#read(offset));
  }

  #add(key: string, offset: number, index: NameIndex): void {
    const known = this.#offsets.get(key);
    if (known === undefined) this.#offsets.set(key, offset);
    else if (typeof known === 'number') this.#offsets.set(key, [known, offset]);
    else known.push(offset);
    index.note(key);
  }

  #alias(cells: Readonly<Record<string, string>>, index: NameIndex): void {
    const offsets = this.#offsets.get(placeKey(cells['city'] ?? '')) ?? [];
    const name = placeKey(cells['name'] ?? '');
    if (name === placeKey(cells['city'] ?? '')) return;
    for (const offset of typeof offsets === 'number' ? [offsets] : offsets)
      if (this.#read(offset).country === cells['country']) this.#add(name, offset, index);
  }

  #read(offset: number): Candidate {
    const newline = this.#text.indexOf('\n', offset);
    const line = this.#text.slice(offset, newline < 0 ? this.#text.length : newline).trimEnd();
    const [name = '', country = '', region = '', latitude, longitude, population, capital] = line.split('\t');
    return {
      name,
      precision: 'city',
      country,
      region,
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(population),
      isCapital: capital === 'capital',
      isCurated: false,
    };
  }
}
