import type { Doc } from '../language/index.ts';

/** Prepositions that put what happens at the place behind them. */
const LOCATIVE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'off',
  'across',
  'within',
  'along',
  'throughout',
  'above',
  'beside',
]);

/** Prepositions that lead to a place; it is where a journey happens. */
export const DIRECTIONAL: ReadonlySet<string> = new Set([
  'to',
  'into',
  'onto',
  'toward',
  'towards',
  'through',
  'via',
]);

/** Words whose "of" says where: "south of Oslo", "the outskirts of Oslo". */
export const RELATIVE_PLACES: ReadonlySet<string> = new Set([
  'south',
  'north',
  'east',
  'west',
  'southeast',
  'southwest',
  'northeast',
  'northwest',
  'outskirt',
  'outskirts',
  'suburb',
  'suburbs',
  'centre',
  'center',
  'heart',
  'coast',
  'shore',
  'shores',
  'outside',
  'edge',
  'town',
  'city',
  'village',
  'region',
  'province',
  'district',
  'island',
]);

/** Last words of names that one is "on": "on the Korean Peninsula"; "on Taiwan" says what about. */
const SURFACES: ReadonlySet<string> = new Set([
  'island',
  'islands',
  'peninsula',
  'hill',
  'square',
  'heights',
  'border',
  'reef',
  'shoal',
  'line',
]);

/** Words that may stand between a preposition and a name. */
const BETWEEN: ReadonlySet<string> = new Set([
  'the',
  'nearby',
  'central',
  'northern',
  'southern',
  'eastern',
  'western',
  'downtown',
  'occupied',
  'rebel-held',
]);

/** Whether a place's name stands behind a preposition that says where: by the tree, or where that errs, by the words. */
export function isLocated(
  doc: Doc,
  name: { readonly first: number; readonly end: number; readonly head: number },
): boolean {
  const { first, end, head } = name;
  if (doc.childrenBy(head, 'case').some((marker) => says(doc, marker, end))) return true;
  let before = first - 1;
  while (before >= 0 && BETWEEN.has(doc.lower(before))) before--;
  return (
    before >= 0 &&
    doc.upos(before) === 'ADP' &&
    doc.sentenceOf(before) === doc.sentenceOf(first) &&
    says(doc, before, end)
  );
}

function says(doc: Doc, marker: number, end: number): boolean {
  const word = doc.lower(marker);
  if (LOCATIVE.has(word)) return true;
  if (word === 'on') return SURFACES.has(doc.lower(end - 1));
  return word === 'of' && RELATIVE_PLACES.has(doc.lower(marker - 1));
}

/** Whether a noun that is no place stands behind such a preposition: "at a dinner", "during talks", "on the sidelines". */
export function isSetIn(doc: Doc, noun: number): boolean {
  return doc.childrenBy(noun, 'case').some((marker) => {
    const word = doc.lower(marker);
    return (
      LOCATIVE.has(word) ||
      word === 'during' ||
      (word === 'on' && /^(?:sidelines?|margins?|fringes?)$/.test(doc.lower(noun)))
    );
  });
}
