/** Nouns that take up what the report has told before: "the move", "that strike". */
import type { Doc } from '../../language/index.ts';
import { objectsOf } from '../arguments/objects.ts';
import { lemmaOf } from '../arguments/words.ts';

/** Nouns for deeds. */
export const DEED_NOUNS: ReadonlySet<string> = new Set(
  `move measure step decision action act strike attack raid assault bombing shelling airstrike bombardment sanction tariff duty levy
  embargo ban restriction penalty expulsion arrest detention deployment exercise drill incursion invasion killing offensive operation
  blockade closure seizure withdrawal release execution launch test intrusion curb violation manoeuvre maneuver patrol`.split(
    /\s+/,
  ),
);
/** Words before a noun that say that the reader knows which is meant. */
export const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those', 'such']);
/** What would say whose deed, or which: then it is not the one told before. */
export const TELLING: ReadonlySet<string> = new Set([
  'nmod',
  'acl',
  'amod',
  'compound',
  'appos',
  'conj',
  'nummod',
]);

/** "condemned the strikes", "welcomed the move": the object takes up a deed told before and says no more of it. */
export function isDeedToldBefore(doc: Doc, verb: number): boolean {
  return objectsOf(doc, verb).some(
    (object) =>
      DEED_NOUNS.has(lemmaOf(doc, object)) &&
      doc.children(object).some((child) => DEFINITE.has(doc.lower(child))) &&
      !doc.children(object).some((child) => TELLING.has(doc.relation(child))),
  );
}

/** "welcomed that": the object is what was told just before. */
export function isBareThat(doc: Doc, verb: number): boolean {
  return objectsOf(doc, verb).some(
    (object) => object > verb && THAT.has(doc.lower(object)) && doc.children(object).length === 0,
  );
}

const THAT = new Set(['that', 'this']);
