/** Villages and towns that no gazetteer lists, told as such by the words around their names. */
import type { Doc } from '../../language/index.ts';
import type { PlaceInText } from '../../reading.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';

const SETTLEMENTS = new Set(
  `village town city hamlet settlement township port suburb district municipality county quarter neighbourhood neighborhood camp oasis
  crossing outpost enclave island islet`.split(/\s+/),
);

/** "the village of Lunda", "the border town Lunda": whether a name is that of a settlement. */
export function isSettlement(doc: Doc, name: number): boolean {
  const head = doc.head(name);
  if (head < 0 || !SETTLEMENTS.has(lemmaOf(doc, head))) return false;
  return (
    (doc.relation(name) === 'nmod' && caseOf(doc, name) === 'of') ||
    (doc.relation(name) === 'appos' && name > head)
  );
}

/** So many tokens may stand between a name and the place that it lies in: "in the southern province of". */
const REACH = 6;
const BETWEEN = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PUNCT']);
const LOCATIVE = new Set(['in', 'near', 'of', ',']);

/** "Lunda in the south of Tigray", "Lunda, Tigray": the country of the place that follows a name; nothing where none does. */
export function countryBehind(
  doc: Doc,
  end: number,
  placeByHead: ReadonlyMap<number, PlaceInText>,
): { readonly country?: string } {
  if (end >= doc.length || !LOCATIVE.has(doc.lower(end))) return {};
  for (let token = end; token <= Math.min(end + REACH, doc.length - 1); token++) {
    const country = placeByHead.get(token)?.country;
    if (country !== undefined) return { country };
    if (!BETWEEN.has(doc.upos(token)) && doc.upos(token) !== 'PROPN') return {};
  }
  return {};
}
