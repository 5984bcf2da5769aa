/**
 * The places that frames name — subject, object, a preposition, possessor, the subject of a light verb — as tokens of a tree.
 */
import type { Doc } from '../../language/index.ts';
import type { Sense } from '../lexicon/sense.ts';
import { adjectivePlace } from './adjective-places.ts';
import {
  complementSubjects,
  infinitivesOf,
  innerParties,
  isCondition,
  isPremodifier,
  phrasePlace,
} from './clause-places.ts';
import { namersOf } from './naming.ts';
import { nounPlace, type Support } from './noun-places.ts';
import { complementsOf, indirectObjectsOf, objectsOf, objectsOfParticle } from './objects.ts';
import { speakersOf } from './speaker.ts';
import { subjectsOf, surfaceSubjects } from './subjects.ts';
import { caseOf } from './words.ts';

/** A trigger's token, the other words of its pattern, its kind of word, and for an event noun the light verb above it. */
export interface PlaceSite {
  readonly token: number;
  readonly words?: readonly number[];
  readonly kind: Sense['kind'];
  readonly support: Support | null;
}

/** Tokens in one place of a trigger's frame, in the order of the text; empty where the place is not filled. */
export function tokensAt(doc: Doc, site: PlaceSite, place: string): readonly number[] {
  const { token, kind, support } = site;
  if (place === 'speaker') return kind === 'verb' ? speakersOf(doc, token) : judgesOf(doc, token);
  if (kind === 'verb') {
    const found = verbPlace(doc, token, place);
    return found.length > 0 || place !== 'obj' ? found : objectsOfParticle(doc, token, site.words ?? []);
  }
  return kind === 'noun' ? nounPlace(doc, token, place, support) : adjectivePlace(doc, token, place);
}

/** Who calls something by a noun or adjective, or says the clause in which it stands. */
function judgesOf(doc: Doc, word: number): readonly number[] {
  const namers = namersOf(doc, word);
  if (namers.length > 0) return namers;
  const speakers = speakersOf(doc, word);
  return speakers.length > 0 ? speakers : viewersOf(doc, word);
}

/** "For Oslo, the base is a red line": in whose eyes. */
function viewersOf(doc: Doc, predicate: number): readonly number[] {
  const [subject = -1] = surfaceSubjects(doc, predicate);
  return doc
    .childrenBy(predicate, 'obl')
    .filter((child) => child < subject && (caseOf(doc, child) === 'for' || caseOf(doc, child) === 'to'));
}

function verbPlace(doc: Doc, verb: number, place: string): readonly number[] {
  switch (place) {
    case 'subj':
      return subjectsOf(doc, verb);
    case 'obj':
      return objectsOf(doc, verb);
    case 'obj-poss':
      return objectsOf(doc, verb).flatMap((object) =>
        doc.children(object).filter((child) => doc.deprel(child) === 'nmod:poss'),
      );
    // "offered Oslo help", of which a tree makes one noun phrase
    case 'obj-name':
      return objectsOf(doc, verb).flatMap((object) =>
        doc.children(object).filter((child) => child < object && doc.xpos(child) === 'NNP'),
      );
    case 'obj-mod':
      return objectsOf(doc, verb).flatMap((object) =>
        doc.children(object).filter((child) => isPremodifier(doc, child, object)),
      );
    case 'iobj':
      return indirectObjectsOf(doc, verb);
    case 'complement-subj':
      return complementsOf(doc, verb).flatMap((clause) => complementSubjects(doc, clause));
    case 'inner':
      return complementsOf(doc, verb).flatMap((clause) => innerParties(doc, clause, 0));
    // "signalled its readiness to help Rome"
    case 'obj-inner':
      return objectsOf(doc, verb)
        .flatMap((object) => infinitivesOf(doc, object))
        .flatMap((clause) => innerParties(doc, clause, 0));
    case 'condition':
      return [verb, ...complementsOf(doc, verb)]
        .flatMap((clause) => doc.children(clause))
        .filter((child) => isCondition(doc, child))
        .flatMap((clause) => surfaceSubjects(doc, clause));
    default:
      return phrasePlace(doc, verb, place);
  }
}
