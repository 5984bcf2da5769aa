/** Places of a frame around an event noun: its phrases, its copula's subject, the light verb above it, the journey it names. */
import type { Doc } from '../../language/index.ts';
import { complementSubjects, infinitivesOf, innerParties, isPremodifier } from './clause-places.ts';
import { namedBy } from './naming.ts';
import { indirectObjectsOf } from './objects.ts';
import { prepositional } from './obliques.ts';
import { subjectsOf, surfaceSubjects } from './subjects.ts';
import { caseOf, hasTo } from './words.ts';

/** Where an event noun gets its verb's arguments from: "held talks with". */
export interface Support {
  readonly verb: number;
  readonly subject: 'actor' | 'recipient' | 'none';
}

/** Before a preposition: its phrase below the noun that "of" leads to. */
const OF_OBJECT = 'of-';
const NONE: readonly number[] = [];

/** Tokens in one place of a noun's frame; empty where it is not filled. */
export function nounPlace(doc: Doc, noun: number, place: string, support: Support | null): readonly number[] {
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
const TOWARDS = new Set(['to', 'into', 'from', 'against', 'by', 'for', 'on', 'between', 'with']);
/** Prepositions of phrases on which a tree may hang those behind them: "talks in Muscat between", "a raid on the mission by police". */
const MIDDLES = ['of', 'by', 'to', 'from', 'for', 'on', 'against', 'in', 'at', 'over'];

/** "the sending of soldiers to Rome", "the gift of buses by Oslo to Rome": the phrase behind the noun that a preposition leads to, or behind the next. */
function behindObject(
  doc: Doc,
  noun: number,
  place: string,
  middles = OF_OR_BY,
  depth = 0,
): readonly number[] {
  const objects = middles
    .filter((middle) => middle !== place)
    .flatMap((middle) => prepositional(doc, noun, middle));
  const found = objects.flatMap((object) => prepositional(doc, object, place));
  if (found.length > 0 || depth >= DEEPEST) return found;
  return objects.flatMap((object) => behindObject(doc, object, place, middles, depth + 1));
}

const DEEPEST = 1;
const OF_OR_BY: readonly string[] = ['of', 'by'];

function besideObject(doc: Doc, noun: number, place: string): readonly number[] {
  if (place === 'of') return behindDoer(doc, noun);
  if (!TOWARDS.has(place)) return NONE;
  const near = behindObject(doc, noun, place);
  return near.length > 0 ? near : behindObject(doc, noun, place, MIDDLES);
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
    .filter(
      (child) =>
        doc.deprel(child) === 'acl' &&
        doc.upos(child) === 'VERB' &&
        !hasTo(doc, child) &&
        // "the claim that Oslo plotted against Rome"
        doc.childBy(child, 'nsubj') < 0,
    )
    .flatMap((verb) => prepositional(doc, verb, preposition));
}
