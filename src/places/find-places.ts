import { isCalendarWord } from '../actors/index.ts';
import type { Doc } from '../language/index.ts';
import type { PlaceInText, Reading } from '../reading.ts';
import { type CountryCounts, choosePlace } from './choose-place.ts';
import { findDateline } from './dateline.ts';
import { findToponyms, type Toponym } from './find-toponyms.ts';
import type { Candidate, Gazetteer } from './gazetteer.ts';
import { findCapitals, findDomains } from './owned-places.ts';
import { placeKey } from './place-key.ts';
import { headOf, isPlaceUse, tokensInNames } from './place-use.ts';
import { isLocated } from './prepositions.ts';

/** All places that a report names as places, in the order of the text. */
export function findPlaces(reading: Reading, gazetteer: Gazetteer): readonly PlaceInText[] {
  const { doc } = reading;
  const dateline = findDateline(doc.text);
  const inNames = tokensInNames(reading);
  const toponyms = findToponyms(doc, gazetteer).filter(({ first, end }) => !inNames.has(`${first}:${end}`));
  const counts = countCountries(reading, toponyms);
  const settled = settleByContainer(doc, toponyms, gazetteer);
  const found: PlaceInText[] = [];
  for (const toponym of toponyms) {
    const isDateline =
      dateline !== null &&
      doc.start(toponym.first) >= dateline.start &&
      doc.end(toponym.end - 1) <= dateline.end;
    const around = containing(doc, toponym, found);
    const candidate = around ?? settled.get(toponym.key) ?? choosePlace(toponym.candidates, counts);
    if (candidate === undefined) continue;
    const head = headOf(doc, toponym.first, toponym.end);
    const name = { first: toponym.first, end: toponym.end, head };
    const isNamedWhole =
      isDateline || containerBehind(doc, toponym.end, gazetteer) !== undefined || around !== undefined;
    if (isNamedWhole || isPlaceUse(doc, name, candidate))
      found.push(toPlace(doc, candidate, name, isDateline));
  }
  found.push(
    ...unlisted(doc, toponyms, gazetteer),
    ...findCapitals(doc, gazetteer),
    ...findDomains(doc, gazetteer),
  );
  return found.sort((a, b) => a.first - b.first || b.end - a.end).filter(isFirstOfOverlap);
}

function toPlace(
  doc: Doc,
  candidate: Candidate,
  name: { readonly first: number; readonly end: number; readonly head: number },
  isDateline: boolean,
): PlaceInText {
  const { latitude, longitude, country } = candidate;
  return {
    name: nameOf(doc, candidate, name),
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
    precision: candidate.precision,
    ...name,
    isDateline,
  };
}

/** A state by its usual name; other places as the text writes them, but not in capitals throughout. */
function nameOf(
  doc: Doc,
  candidate: Candidate,
  { first, end }: { readonly first: number; readonly end: number },
): string {
  const written = doc.text.slice(doc.start(first), doc.end(end - 1));
  const isShouted = written === written.toUpperCase();
  if (candidate.precision === 'country' || (isShouted && candidate.name !== written)) return candidate.name;
  return isShouted ? titleCase(written) : written;
}

function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function isFirstOfOverlap(place: PlaceInText, index: number, all: readonly PlaceInText[]): boolean {
  const before = all[index - 1];
  return before === undefined || before.end <= place.first;
}

/** Countries that the report's actors belong to and that its toponyms name. */
function countCountries({ mentions, actors }: Reading, toponyms: readonly Toponym[]): CountryCounts {
  const counts = new Map<string, number>();
  const countries = new Map(actors.map(({ id, country }) => [id, country]));
  const add = (country: string | undefined) => {
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1);
  };
  for (const { mention } of mentions) add(countries.get(mention.actor));
  for (const { candidates } of toponyms)
    if (candidates.length === 1 || candidates[0]?.precision === 'country') add(candidates[0]?.country);
  return counts;
}

/** Country or division named behind a comma at a token: "Peru" of "Lima, Peru"; undefined where there is none. */
function containerBehind(
  doc: Doc,
  comma: number,
  gazetteer: Gazetteer,
): { readonly candidate: Candidate; readonly end: number } | undefined {
  if (comma >= doc.length || doc.form(comma) !== ',') return undefined;
  for (let end = Math.min(comma + 5, doc.length); end > comma + 1; end--) {
    const key = placeKey(doc.text.slice(doc.start(comma + 1), doc.end(end - 1)));
    const [candidate] = gazetteer.container(key);
    if (candidate !== undefined && isCapital(doc, comma + 1)) return { candidate, end };
  }
  return undefined;
}

/** Settle names once for all by a country or division behind them: "Palo Alto, California" makes every "Palo Alto" that one. */
function settleByContainer(
  doc: Doc,
  toponyms: readonly Toponym[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, Candidate> {
  const settled = new Map<string, Candidate>();
  for (const { end, key, candidates } of toponyms) {
    const container = containerBehind(doc, end, gazetteer)?.candidate;
    if (container === undefined) continue;
    const within = candidates.filter(
      (candidate) => candidate !== container && isWithin(candidate, container),
    );
    const best = choosePlace(within, new Map());
    if (best !== undefined) settled.set(key, best);
    else if (candidates.every(({ precision }) => precision === 'city') && container.country !== undefined)
      settled.set(key, unlistedCity(doc.text.slice(doc.start(end - 1), doc.end(end - 1)), container));
  }
  return settled;
}

function isWithin(candidate: Candidate, container: Candidate): boolean {
  if (candidate.country !== container.country || candidate.precision === 'country') return false;
  return (
    container.precision === 'country' ||
    candidate.region === container.region ||
    candidate.region === undefined
  );
}

function unlistedCity(name: string, container: Candidate): Candidate {
  return {
    name,
    precision: 'city',
    ...(container.country !== undefined && { country: container.country }),
    population: 0,
    isCapital: false,
    isCurated: true,
  };
}

/** "Peru" of "Lima, Peru": the country or division of the place before the comma; undefined where none is named. */
function containing(
  doc: Doc,
  { first, candidates }: Toponym,
  found: readonly PlaceInText[],
): Candidate | undefined {
  const before = found.at(-1);
  if (before === undefined || before.end !== first - 1 || doc.form(first - 1) !== ',') return undefined;
  return candidates.find(
    ({ country, precision }) =>
      country === before.country && (precision === 'country' || precision === 'region'),
  );
}

/** Small towns that no gazetteer lists, named with their country or division: "in Hadley, Massachusetts". */
function unlisted(doc: Doc, toponyms: readonly Toponym[], gazetteer: Gazetteer): readonly PlaceInText[] {
  const found: PlaceInText[] = [];
  const known = new Set(toponyms.map(({ end }) => end));
  for (const { first } of toponyms) {
    const comma = first - 1;
    if (comma < 1 || doc.form(comma) !== ',' || known.has(comma) || doc.upos(comma - 1) !== 'PROPN') continue;
    const container = containerBehind(doc, comma, gazetteer)?.candidate;
    // "In January, Chad shelled a village"
    if (container?.country === undefined || isCalendarWord(placeKey(doc.form(comma - 1)))) continue;
    let start = comma - 1;
    while (
      start > 0 &&
      doc.upos(start - 1) === 'PROPN' &&
      doc.sentenceOf(start - 1) === doc.sentenceOf(comma)
    )
      start--;
    const head = headOf(doc, start, comma);
    if (comma - start > 3 || !isLocated(doc, { first: start, end: comma, head })) continue;
    const name = doc.text.slice(doc.start(start), doc.end(comma - 1));
    found.push(toPlace(doc, unlistedCity(name, container), { first: start, end: comma, head }, false));
  }
  return found;
}

function isCapital(doc: Doc, token: number): boolean {
  const first = doc.form(token).charAt(0);
  return first !== first.toLowerCase();
}
