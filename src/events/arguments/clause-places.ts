/** Places of a frame that lie in the subject, the complement or the condition of a clause. */
import type { Doc } from '../../language/index.ts';
import { complementsOf, indirectObjectsOf, objectsOf } from './objects.ts';
import { obliquesOf, prepositional } from './obliques.ts';
import { surfaceSubjects } from './subjects.ts';
import { caseOf, hasTo, isNominal, lemmaOf } from './words.ts';

const INNER_PREPOSITIONS = [
  'on',
  'against',
  'to',
  'with',
  'from',
  'of',
  'at',
  'into',
  'in',
  'for',
  'between',
  'over',
  'around',
  'near',
  'towards',
  'toward',
];
/** Before a preposition: its phrase in the clause that completes the verb. */
const INNER = 'inner-';
/** Before a preposition: its phrase behind the noun that "to" leads to. */
const BEHIND_TO = 'to-';
/** Before "poss", "mod" or a preposition: what that part of the subject names. */
export const OF_SUBJECT = 'subj-';
export const PREMODIFIER: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod', 'flat', 'nmod:desc']);

/** A phrase of the verb, of the clause that completes it, or of its subject. */
export function phrasePlace(doc: Doc, verb: number, place: string): readonly number[] {
  if (place.startsWith(INNER))
    return complementsOf(doc, verb).flatMap((clause) => obliquesOf(doc, clause, place.slice(INNER.length)));
  if (place.startsWith(BEHIND_TO))
    return obliquesOf(doc, verb, 'to').flatMap((noun) =>
      prepositional(doc, noun, place.slice(BEHIND_TO.length)),
    );
  if (place.startsWith(OF_SUBJECT)) return subjectPart(doc, verb, place.slice(OF_SUBJECT.length));
  return obliquesOf(doc, verb, place);
}

/** "Oslo's border with Riga reopened", "the tariff on Danish rice ran out": possessor, premodifiers or a phrase of the subject. */
function subjectPart(doc: Doc, verb: number, part: string): readonly number[] {
  return surfaceSubjects(doc, verb).flatMap((first) => {
    const subject = measuredBy(doc, first);
    if (part === 'poss') return doc.children(subject).filter((child) => doc.deprel(child) === 'nmod:poss');
    if (part === 'mod') return doc.children(subject).filter((child) => isPremodifier(doc, child, subject));
    return prepositional(doc, subject, part);
  });
}

/** "another round of talks", "three days of fighting": the noun that is measured out. */
function measuredBy(doc: Doc, noun: number): number {
  const whole = MEASURES.has(lemmaOf(doc, noun))
    ? doc.childrenBy(noun, 'nmod').find((child) => caseOf(doc, child) === 'of')
    : undefined;
  return whole ?? noun;
}

const MEASURES = new Set('round series session day week month hour night bout string spell wave'.split(' '));

/** "if Oslo goes on", "unless it stops", "should Oslo go on" */
export function isCondition(doc: Doc, clause: number): boolean {
  if (doc.relation(clause) !== 'advcl') return false;
  const [subject = -1] = surfaceSubjects(doc, clause);
  return doc.children(clause).some((child) => {
    if (doc.relation(child) === 'mark') return CONDITIONS.has(doc.lower(child));
    return doc.relation(child) === 'aux' && doc.lower(child) === 'should' && child < subject;
  });
}

const CONDITIONS = new Set(['if', 'should', 'unless']);

/** Whom the completing clause speaks of: its own subject, or, of a passive, also what it is done to. */
export function complementSubjects(doc: Doc, clause: number): readonly number[] {
  return doc
    .children(clause)
    .filter(
      (child) =>
        doc.relation(child) === 'nsubj' ||
        (hasTo(doc, clause) && doc.relation(child) === 'mark' && isNominal(doc, child)),
    );
}

/** What a completing clause acts upon: its objects, then its prepositional phrases, then the same of its own complement. */
export function innerParties(doc: Doc, clause: number, depth: number): readonly number[] {
  const direct = [...indirectObjectsOf(doc, clause), ...objectsOf(doc, clause)];
  const oblique = INNER_PREPOSITIONS.flatMap((preposition) => prepositional(doc, clause, preposition));
  const aimed = direct.flatMap((object) =>
    AIMED.flatMap((preposition) => prepositional(doc, object, preposition)),
  );
  const deeper =
    depth > 1 ? [] : complementsOf(doc, clause).flatMap((inner) => innerParties(doc, inner, depth + 1));
  return [...direct, ...oblique, ...aimed, ...deeper];
}

/** Prepositions behind an object that lead to whom it is meant for: "impose duties on Rome". */
const AIMED = ['on', 'against'];

/** "the threat to bomb Riga": what completes the noun. */
export function infinitivesOf(doc: Doc, noun: number): readonly number[] {
  return complementsOf(doc, noun).filter((clause) => hasTo(doc, clause));
}

export function isPremodifier(doc: Doc, child: number, noun: number): boolean {
  return child < noun && PREMODIFIER.has(doc.deprel(child));
}
