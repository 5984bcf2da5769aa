/** Places of a frame around an adjective: what it describes, and its phrases. */
import type { Doc } from '../../language/index.ts';
import { complementSubjects, innerParties, OF_SUBJECT, PREMODIFIER, phrasePlace } from './clause-places.ts';
import { namedBy } from './naming.ts';
import { complementsOf } from './objects.ts';
import { obliquesOf, prepositional } from './obliques.ts';
import { surfaceSubjects } from './subjects.ts';
import { isNominal } from './words.ts';

const NONE: readonly number[] = [];

/** Tokens in one place of an adjective's frame; empty where it is not filled. */
export function adjectivePlace(doc: Doc, adjective: number, place: string): readonly number[] {
  switch (place) {
    case 'head':
      return describedBy(doc, adjective);
    case 'inner':
      return complementsOf(doc, adjective).flatMap((clause) => innerParties(doc, clause, 0));
    case 'complement-subj':
      return complementsOf(doc, adjective).flatMap((clause) => complementSubjects(doc, clause));
    default:
      return isBeforePlace(doc, adjective) && doc.lower(adjective + 1) === place
        ? [doc.head(adjective)]
        : adjectiveOblique(doc, adjective, place);
  }
}

/** A phrase of an adjective, of its complement, or, where quotation marks cut it off, of the clause around it. */
function adjectiveOblique(doc: Doc, adjective: number, preposition: string): readonly number[] {
  if (preposition.startsWith(OF_SUBJECT)) return phrasePlace(doc, adjective, preposition);
  const complements = complementsOf(doc, adjective);
  const own = [
    ...prepositional(doc, adjective, preposition),
    ...complements.flatMap((clause) => obliquesOf(doc, clause, preposition)),
  ];
  const head = doc.head(adjective);
  if (own.length > 0 || complements.length === 0 || head < 0) return own;
  return prepositional(doc, head, preposition).filter((token) => token > adjective);
}

/** "is due in Rome": a tree may take the adjective for a part of the preposition. */
function isBeforePlace(doc: Doc, adjective: number): boolean {
  return doc.relation(adjective) === 'case' && doc.head(adjective) > adjective;
}

/** The noun that an adjective describes: the subject of its copula, the controller above it, or the noun it modifies. */
function describedBy(doc: Doc, adjective: number): readonly number[] {
  const named = namedBy(doc, adjective);
  if (named.length > 0) return named;
  const subjects = surfaceSubjects(doc, isBeforePlace(doc, adjective) ? doc.head(adjective) : adjective);
  if (subjects.length > 0) return subjects;
  // "the premier is due in Rome", where a tree hangs the subject on the place
  const cut = doc
    .children(adjective)
    .filter((child) => doc.relation(child) === 'obl')
    .flatMap((place) => doc.children(place).filter((child) => doc.relation(child) === 'nsubj'));
  if (cut.length > 0) return cut;
  // A headline leaves the copula out: "Norway ready to talk".
  const before = doc
    .children(adjective)
    .filter((child) => PREMODIFIER.has(doc.deprel(child)) && isNominal(doc, child));
  if (before.length > 0) return before;
  const head = doc.head(adjective);
  return head >= 0 && isNominal(doc, head) ? [head] : NONE;
}
