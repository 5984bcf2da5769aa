/** Phrases behind prepositions, also where a tree hangs them beside the word that they belong to. */
import type { Doc } from '../../language/index.ts';
import { objectsOf } from './objects.ts';
import { resolveRelative } from './relatives.ts';
import { isPassive } from './voice.ts';
import { caseOf, conjunctsOf, isNominal, markOf, ownObjects, ownSubjects } from './words.ts';

/** Nouns behind a preposition that hang on the verb, on its objects, or on a verb coordinated with it. */
export function obliquesOf(doc: Doc, verb: number, preposition: string): readonly number[] {
  const own = [verb, ...objectsOf(doc, verb), ...directionsOf(doc, verb)].flatMap((head) =>
    prepositional(doc, head, preposition),
  );
  if (own.length > 0) return own;
  // "called and wrote to Rome", but not "thanked Oslo and wrote to Rome"
  const later =
    ownObjects(doc, verb).length > 0
      ? []
      : conjunctsOf(doc, verb).filter((other) => ownSubjects(doc, other).length === 0);
  const shared = later.flatMap((other) => prepositional(doc, other, preposition));
  if (shared.length > 0) return shared;
  const behind = behindSecond(doc, verb, preposition);
  if (behind.length > 0) return behind;
  return doc
    .children(verb)
    .filter((child) => doc.relation(child) === 'obj' || isOfTheDeed(doc, child))
    .flatMap((child) => prepositionalBelow(doc, child, preposition));
}

/** "called its envoy home from Oslo", "nudged both back to the table": adverbs of direction, on which a tree hangs what stands behind them. */
function directionsOf(doc: Doc, verb: number): readonly number[] {
  return doc.childrenBy(verb, 'advmod').filter((word) => word > verb && DIRECTIONS.has(doc.lower(word)));
}

const DIRECTIONS = new Set([
  'home',
  'back',
  'out',
  'away',
  'off',
  'down',
  'up',
  'in',
  'over',
  'ashore',
  'abroad',
  'close',
  'closer',
  'deep',
  'deeper',
]);

/** "blocked and hosed down a boat with water": what stands behind the second of two verbs hangs on the first in a tree. */
function behindSecond(doc: Doc, verb: number, preposition: string): readonly number[] {
  const first = doc.head(verb);
  if (doc.relation(verb) !== 'conj' || first < 0 || first > verb) return [];
  return prepositional(doc, first, preposition).filter((noun) => noun > verb);
}

/** Prepositions that tell when, why or by whose account something was done: who stands below them takes no part in it. */
const CIRCUMSTANCES = new Set([
  'according',
  'amid',
  'amidst',
  'after',
  'before',
  'during',
  'since',
  'until',
  'despite',
  'because',
  'following',
  'ahead',
]);

/** Nouns that with "in" before and "of" behind make a preposition: "in spite of Oslo's protests". */
const OF_CIRCUMSTANCE = new Set(['spite', 'view', 'light', 'addition', 'lieu', 'wake', 'front']);

function isOfTheDeed(doc: Doc, child: number): boolean {
  if (doc.relation(child) !== 'obl' || CIRCUMSTANCES.has(caseOf(doc, child) ?? '')) return false;
  return !(OF_CIRCUMSTANCE.has(doc.lower(child)) && doc.lower(child - 1) === 'in');
}

/** Relations over which a prepositional phrase may be hung too deep. */
const NESTING = new Set(['nmod', 'conj', 'appos']);
const MAX_NESTING = 3;

/** Prepositional phrases that a tree hangs on a phrase before them: "ties on Saturday with Bhutan", "met in Oslo, Norway, with". */
function prepositionalBelow(doc: Doc, noun: number, preposition: string, depth = 0): readonly number[] {
  const direct = doc
    .children(noun)
    .filter(
      (child) =>
        NESTING.has(doc.relation(child)) && isNominal(doc, child) && caseOf(doc, child) === preposition,
    );
  if (direct.length > 0 || depth >= MAX_NESTING) return direct;
  return doc
    .children(noun)
    .filter((child) => NESTING.has(doc.relation(child)) && child > noun && isWhenOrWhere(doc, child))
    .flatMap((child) => prepositionalBelow(doc, child, preposition, depth + 1));
}

/** "ties on Saturday with", "met in Oslo, Norway, with": a phrase that may stand between a word and its own phrase. */
function isWhenOrWhere(doc: Doc, child: number): boolean {
  return doc.relation(child) !== 'nmod' || ['on', 'in', 'at', 'of'].includes(caseOf(doc, child) ?? '');
}

const PREPOSITIONAL = new Set(['obl', 'nmod', 'advcl', 'advmod']);

/** Dependents of a token behind a preposition. */
export function prepositional(doc: Doc, head: number, preposition: string): readonly number[] {
  const own = doc
    .children(head)
    .filter((child) => PREPOSITIONAL.has(doc.relation(child)) && isBehind(doc, child, preposition));
  const found =
    own.length > 0
      ? own
      : preposition === 'before'
        ? inFrontOf(doc, head)
        : phraseBeside(doc, head, preposition);
  return found.map((token) => resolveRelative(doc, token));
}

/** "rallied in front of the embassy": before it. */
function inFrontOf(doc: Doc, head: number): readonly number[] {
  return doc
    .children(head)
    .filter((child) => doc.lower(child) === 'front' && caseOf(doc, child) === 'in')
    .flatMap((front) => doc.childrenBy(front, 'nmod'));
}

/** A noun behind a preposition, or a clause that it introduces: "troubled by Rome's continuing silence". */
function isBehind(doc: Doc, child: number, preposition: string): boolean {
  if (isNominal(doc, child))
    return caseOf(doc, child) === preposition || isBehindParticle(doc, child, preposition);
  return doc.relation(child) === 'advcl' && markOf(doc, child) === preposition && preposition !== 'to';
}

/** "handed over to Oslo", "pulled out of Oslo": a particle that a tree takes for the first of two prepositions. */
function isBehindParticle(doc: Doc, noun: number, preposition: string): boolean {
  if (!PARTICLES.has(caseOf(doc, noun) ?? '')) return false;
  return doc
    .children(noun)
    .some((word) => word < noun && doc.relation(word) === 'case' && doc.lower(word) === preposition);
}

const PARTICLES = new Set(['over', 'back', 'out', 'up', 'down', 'off', 'away']);

/**
 * "of" belongs to the noun before it, and so does "by" behind an active verb, though a tree may hang them on the verb:
 * "condemned the sending of troops", "condemned the raid by soldiers".
 */
function phraseBeside(doc: Doc, noun: number, preposition: string): readonly number[] {
  const verb = doc.head(noun);
  if (verb < 0 || doc.relation(noun) !== 'obj') return [];
  if (preposition !== 'of' && (preposition !== 'by' || isPassive(doc, verb))) return [];
  return doc
    .children(verb)
    .filter((child) => child > noun && doc.relation(child) === 'obl' && caseOf(doc, child) === preposition);
}
