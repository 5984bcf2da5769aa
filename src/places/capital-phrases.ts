import type { Doc } from '../language/index.ts';
import type { PlaceInText } from '../reading.ts';
import type { Gazetteer } from './gazetteer.ts';
import { placeKey } from './place-key.ts';

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
  const { first: sentenceStart } = doc.sentenceTokens(doc.sentenceOf(token));
  for (let words = 1; words <= 4; words++) {
    const first = token - words;
    if (first < sentenceStart) return null;
    const text = doc.text.slice(doc.start(first), doc.end(token - 1)).replace(/['’]s$/, '');
    const entry = gazetteer.capitalOf(placeKey(text));
    if (entry === undefined) continue;
    const city = gazetteer
      .lookup(placeKey(entry.capital))
      .find(({ country, precision }) => country === entry.country && precision === 'city');
    return {
      name: entry.capital,
      country: entry.country,
      ...(city?.latitude !== undefined && { latitude: city.latitude }),
      ...(city?.longitude !== undefined && { longitude: city.longitude }),
      precision: 'city',
      first,
      end: token + 1,
      head: token,
      isDateline: false,
    };
  }
  return null;
}
