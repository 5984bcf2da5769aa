import type { Doc } from '../language/index.ts';
import type { PlaceInText } from '../reading.ts';
import type { CapitalEntry, Gazetteer } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

/** What a state has of land, sea and air. */
const DOMAINS = new Set(['waters', 'airspace', 'territory', 'soil']);

/** "Peruvian waters", "Peru's airspace": as the text says it, of the country. */
export function findDomains(doc: Doc, gazetteer: Gazetteer): readonly PlaceInText[] {
  const found: PlaceInText[] = [];
  for (let token = 1; token < doc.length; token++) {
    if (!DOMAINS.has(doc.lower(token))) continue;
    const owner = ownerBefore(doc, gazetteer, token);
    if (owner === null) continue;
    const { first, country } = owner;
    const name = doc.text.slice(doc.start(first), doc.end(token));
    found.push({ name, country, precision: 'region', first, end: token + 1, head: token, isDateline: false });
  }
  return found;
}

/** "the Peruvian capital", "Peru's capital", "the capital of Peru": the city, found by what it is the capital of. */
export function findCapitals(doc: Doc, gazetteer: Gazetteer): readonly PlaceInText[] {
  const found: PlaceInText[] = [];
  for (let token = 1; token < doc.length; token++) {
    if (doc.lower(token) !== 'capital') continue;
    const place = capitalAt(doc, gazetteer, token);
    if (place) found.push(place);
  }
  return found;
}

function capitalAt(doc: Doc, gazetteer: Gazetteer, token: number): PlaceInText | null {
  const owner = ownerBefore(doc, gazetteer, token);
  if (owner === null) return null;
  const { first, country, capital } = owner;
  const city = gazetteer
    .lookup(placeKey(capital))
    .find((candidate) => candidate.country === country && candidate.precision === 'city');
  return {
    name: capital,
    country,
    ...(city?.latitude !== undefined && { latitude: city.latitude }),
    ...(city?.longitude !== undefined && { longitude: city.longitude }),
    precision: 'city',
    first,
    end: token + 1,
    head: token,
    isDateline: false,
  };
}

/** The country that stands before a noun as its owner, and its first token; null where none does. */
function ownerBefore(
  doc: Doc,
  gazetteer: Gazetteer,
  token: number,
): (CapitalEntry & { readonly first: number }) | null {
  const { first: sentenceStart } = doc.sentenceTokens(doc.sentenceOf(token));
  for (let words = 1; words <= 4; words++) {
    const first = token - words;
    if (first < sentenceStart) return null;
    const text = doc.text.slice(doc.start(first), doc.end(token - 1)).replace(/['’]s$/, '');
    const entry = gazetteer.capitalOf(placeKey(text));
    if (entry !== undefined) return { ...entry, first };
  }
  return null;
}
