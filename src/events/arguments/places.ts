/**
 * The places that frames name — subject, object, a preposition, possessor, the subject of a light verb — as tokens of a tree.
 */
import type { Doc } from '../../language/index.ts';
import type { Sense } from '../lexicon/sense.ts';
import { namedBy, namersOf } from './naming.ts';
import { complementsOf, indirectObjectsOf, objectsOf, objectsOfParticle } from './objects.ts';
import { obliquesOf, prepositional } from './obliques.ts';
import { speakersOf } from './speaker.ts';
import { subjectsOf, surfaceSubjects } from './subjects.ts';
import { caseOf, hasTo, isNominal } from './words.ts';

/** Where an event noun gets its verb's arguments from: "held talks with". */
export interface Support {
  readonly verb: number;
  readonly subject: 'actor' | 'recipient' | 'none';
}

/** A trigger's token, the other words of its pattern, its kind of word, and for an event noun the light verb above it. */
export interface PlaceSite {
  readonly token: number;
  readonly words?: readonly number[];
  readonly kind: Sense['kind'];
  readonly support: Support | null;
}

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
/** Before a preposition: its phrase below the noun that "of" leads to. */
const OF_OBJECT = 'of-';
const PREMODIFIER = new Set(['amod', 'compound', 'nmod', 'flat', 'nmod:desc']);
/** Before "poss", "mod" or a preposition: what that part of the subject names. */
const OF_SUBJECT = 'subj-';
const NONE: readonly number[] = [];

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

/** A phrase of the verb, of the clause that completes it, or of its subject. */
function phrasePlace(doc: Doc, verb: number, place: string): readonly number[] {
  if (place.startsWith(INNER))
    return complementsOf(doc, verb).flatMap((clause) => obliquesOf(doc, clause, place.slice(INNER.length)));
  if (place.startsWith(OF_SUBJECT)) return subjectPart(doc, verb, place.slice(OF_SUBJECT.length));
  return obliquesOf(doc, verb, place);
}

/** "Oslo's border with Riga reopened", "the tariff on Danish rice ran out": possessor, premodifiers or a phrase of the subject. */
function subjectPart(doc: Doc, verb: number, part: string): readonly number[] {
  return surfaceSubjects(doc, verb).flatMap((subject) => {
    if (part === 'poss') return doc.children(subject).filter((child) => doc.deprel(child) === 'nmod:poss');
    if (part === 'mod') return doc.children(subject).filter((child) => isPremodifier(doc, child, subject));
    return prepositional(doc, subject, part);
  });
}

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
function complementSubjects(doc: Doc, clause: number): readonly number[] {
  return doc
    .children(clause)
    .filter(
      (child) =>
        doc.relation(child) === 'nsubj' ||
        (hasTo(doc, clause) && doc.relation(child) === 'mark' && isNominal(doc, child)),
    );
}

/** What a completing clause acts upon: its objects, then its prepositional phrases, then the same of its own complement. */
function innerParties(doc: Doc, clause: number, depth: number): readonly number[] {
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

function nounPlace(doc: Doc, noun: number, place: string, support: Support | null): readonly number[] {
  if (place === 'poss') return doc.children(noun).filter((child) => doc.deprel(child) === 'nmod:poss');
  if (place === 'mod') return doc.children(noun).filter((child) => isPremodifier(doc, child, noun));
  if (place.startsWith(OF_OBJECT)) return behindObject(doc, noun, place.slice(OF_OBJECT.length));
  if (place === 'host') return hostSubjects(doc, noun, BEHEST);
  if (place === 'around') return hostSubjects(doc, noun, CIRCUMSTANCE);
  if (place === 'guest') return guestsOf(doc, noun);
  if (place === 'stay')
    return guestsOf(doc, noun).length > 0 && travellersOf(doc, noun).length === 0 && !isOfOthers(doc, noun)
      ? [doc.head(noun)]
      : NONE;
  if (place === 'subj') return predicateSubjects(doc, noun);
  if (place === 'head') return [...predicateSubjects(doc, noun), ...namedBy(doc, noun)];
  if (place === 'inner') return infinitivesOf(doc, noun).flatMap((clause) => innerParties(doc, clause, 0));
  if (place === 'complement-subj')
    return thatClausesOf(doc, noun).flatMap((clause) => complementSubjects(doc, clause));
  if (place === 'light') return support?.subject === 'actor' ? subjectsOf(doc, support.verb) : NONE;
  if (place === 'light-obj') return support?.subject === 'recipient' ? subjectsOf(doc, support.verb) : NONE;
  if (place === 'light-iobj') return support === null ? NONE : indirectObjectsOf(doc, support.verb);
  if (place.startsWith('light-'))
    return support === null ? NONE : prepositional(doc, support.verb, place.slice('light-'.length));
  const direct = [...prepositional(doc, noun, place), ...participlePhrases(doc, noun, place)];
  const own = direct.length > 0 ? direct : besideObject(doc, noun, place);
  return own.length > 0 || support === null || !BESIDE.has(place)
    ? own
    : behindNoun(doc, noun, place, support);
}

/** "Oslo is in talks with Riga", "the raid was a crime": the subject of the copula that the noun follows. */
function predicateSubjects(doc: Doc, noun: number): readonly number[] {
  return doc.childBy(noun, 'cop') < 0 ? NONE : surfaceSubjects(doc, noun);
}

const BEHEST = new Set(['at']);
const CIRCUMSTANCE = new Set(['at', 'in', 'under', 'during']);

/** "was sent home at Oslo's request", "said in talks with Oslo": who does what the phrase of the noun goes with. */
function hostSubjects(doc: Doc, noun: number, cases: ReadonlySet<string>): readonly number[] {
  const host = doc.head(noun);
  const isPhrase = host >= 0 && doc.relation(noun) === 'obl' && cases.has(caseOf(doc, noun) ?? '');
  return isPhrase ? subjectsOf(doc, host) : NONE;
}

/** "is in Rome for talks", "in Rome on a visit": who stays at the place whose phrase the noun ends. */
function guestsOf(doc: Doc, noun: number): readonly number[] {
  const place = doc.head(noun);
  const journey = travellersOf(doc, noun);
  if (journey.length > 0) return journey;
  if (place < 0 || !STAY.has(caseOf(doc, noun) ?? '') || caseOf(doc, place) !== 'in') return NONE;
  return predicateSubjects(doc, place);
}

/** "said on a visit to Rome", "the premier, on a trip to Rome": who makes the journey. */
function travellersOf(doc: Doc, noun: number): readonly number[] {
  const host = doc.head(noun);
  if (host < 0 || !JOURNEYS.has(doc.lower(noun)) || !ON_JOURNEY.has(caseOf(doc, noun) ?? '')) return NONE;
  if (doc.childBy(noun, 'nmod:poss') >= 0) return NONE;
  if (doc.relation(noun) === 'nmod') return [host];
  return doc.relation(noun) === 'obl' && doc.upos(host) === 'VERB' ? subjectsOf(doc, host) : NONE;
}

const JOURNEYS = new Set(['visit', 'trip', 'tour', 'stopover']);
const ON_JOURNEY = new Set(['on', 'during']);

/** "in Rome for a meeting of bankers": not with those who live there. */
function isOfOthers(doc: Doc, noun: number): boolean {
  return doc.childrenBy(noun, 'nmod').some((word) => OTHERS.has(caseOf(doc, word) ?? ''));
}

const OTHERS = new Set(['of', 'with', 'between', 'among']);

const STAY = new Set(['for', 'on']);

/** "the threat to bomb Riga": what completes the noun. */
function infinitivesOf(doc: Doc, noun: number): readonly number[] {
  return complementsOf(doc, noun).filter((clause) => hasTo(doc, clause));
}

/** "the claim that Rome lied": the clause that tells what the noun holds. */
function thatClausesOf(doc: Doc, noun: number): readonly number[] {
  return doc.children(noun).filter(
    (child) =>
      CLAUSE_OF_NOUN.has(doc.deprel(child)) &&
      // "it was time Rome left"
      ((doc.lower(noun) === 'time' && surfaceSubjects(doc, child)[0] !== noun) ||
        doc.children(child).some((mark) => doc.relation(mark) === 'mark' && OF_NOUN.has(doc.lower(mark)))),
  );
}

/** "the claim that Rome lied", "the call for Rome to leave" */
const OF_NOUN = new Set(['that', 'for']);
const CLAUSE_OF_NOUN = new Set(['acl', 'ccomp', 'acl:relcl']);

/** Prepositions whose phrase belongs to the noun, though a tree may hang it on the light verb: "ruled out sanctions on Rome". */
const BESIDE = new Set(['on', 'against', 'with', 'between']);

/** Prepositions whose phrase belongs to what is done, though a tree may hang it on what it is done with. */
const TOWARDS = new Set(['to', 'into', 'from', 'against', 'by', 'for', 'on', 'between']);

/** "the sending of soldiers to Rome", "the seizure of a ship by guards": the phrase behind the noun that "of" or "by" leads to. */
function behindObject(doc: Doc, noun: number, place: string): readonly number[] {
  return ['of', 'by'].flatMap((middle) =>
    prepositional(doc, noun, middle).flatMap((object) => prepositional(doc, object, place)),
  );
}

function besideObject(doc: Doc, noun: number, place: string): readonly number[] {
  if (place === 'of') return behindDoer(doc, noun);
  return TOWARDS.has(place) ? behindObject(doc, noun, place) : NONE;
}

/** "a blockade by fishermen of the port": what "of" leads to, which a tree hangs on whoever does it. */
function behindDoer(doc: Doc, noun: number): readonly number[] {
  return prepositional(doc, noun, 'by').flatMap((doer) => prepositional(doc, doer, 'of'));
}

function behindNoun(doc: Doc, noun: number, place: string, { verb }: Support): readonly number[] {
  return prepositional(doc, verb, place).filter((token) => token > noun);
}

/** "sanctions imposed on the duchy by Rome": the phrases of a participle behind the noun. */
function participlePhrases(doc: Doc, noun: number, preposition: string): readonly number[] {
  return doc
    .children(noun)
    .filter((child) => doc.deprel(child) === 'acl' && doc.upos(child) === 'VERB' && !hasTo(doc, child))
    .flatMap((verb) => prepositional(doc, verb, preposition));
}

function isPremodifier(doc: Doc, child: number, noun: number): boolean {
  return child < noun && PREMODIFIER.has(doc.deprel(child));
}

function adjectivePlace(doc: Doc, adjective: number, place: string): readonly number[] {
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
