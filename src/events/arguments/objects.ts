/** To whom or what a verb's deed is done, and what completes it. */
import type { Doc } from '../../language/index.ts';
import { namedByClause, relativeGap, resolveRelative } from './relatives.ts';
import { surfaceSubjects } from './subjects.ts';
import { hasObject, isPassive, objectAsHead } from './voice.ts';
import { conjunctsOf, hasTo, isIng, lemmaOf, ownObjects, ownSubjects, TIME_NOUNS } from './words.ts';

/** Logical objects: to whom or what it is done. */
export function objectsOf(doc: Doc, verb: number): readonly number[] {
  const own = ownObjects(doc, verb);
  // "were declared personae non gratae": who is called something, and not what
  if (own.length > 0 && NAMING.has(lemmaOf(doc, verb)) && isPassive(doc, verb))
    return surfaceSubjects(doc, verb);
  if (own.length > 0)
    return own.flatMap((token) => [resolveRelative(doc, token), ...namedByClause(doc, token)]);
  const misnamed = misnamedObject(doc, verb);
  if (misnamed >= 0) return [misnamed];
  if (isPassive(doc, verb)) return surfaceSubjects(doc, verb);
  const head = objectAsHead(doc, verb);
  if (head >= 0) return [head];
  const gap = relativeGap(doc, verb);
  if (gap !== null) return [gap];
  return sharedObjects(doc, verb);
}

const NAMING = new Set(['declare', 'name', 'call', 'label', 'brand']);

const MISNAMED = new Set(['xcomp', 'obl', 'obl:unmarked']);
/** Words that an object cannot lack in the singular and a complement of another kind rarely has. */
const DETERMINER = new Set(['det', 'nmod:poss']);

/**
 * An object that a tree calls something else: a noun with a determiner as a complement right behind its verb ("called off a
 * visit"), or the subject of a clause whose introducing word comes only after it ("accused Rome of planning a raid"). Or -1.
 */
function misnamedObject(doc: Doc, verb: number): number {
  for (const child of doc.children(verb)) {
    if (child < verb) continue;
    const deprel = doc.deprel(child);
    if (deprel === 'advcl') {
      const subject = doc.children(child).find((word) => doc.relation(word) === 'nsubj' && word > verb);
      const mark = doc.children(child).find((word) => doc.relation(word) === 'mark');
      if (subject === undefined) continue;
      if (mark === undefined ? isBareParticiple(doc, child, verb, subject) : mark > subject) return subject;
    } else if (MISNAMED.has(deprel) && doc.upos(child) === 'NOUN') {
      const parts = doc.children(child);
      const isBare = parts.every((word) => !['case', 'mark', 'cop', 'nsubj'].includes(doc.relation(word)));
      if (
        isBare &&
        child - verb <= 5 &&
        doc.lemma(verb) !== 'be' &&
        parts.some((word) => DETERMINER.has(doc.deprel(word)))
      )
        return TIME_NOUNS.has(doc.lemma(child)) ? -1 : child;
    }
  }
  return -1;
}

/** "shot down a balloon drifting over the sea": an -ing form behind the noun that it describes, no comma between. */
function isBareParticiple(doc: Doc, child: number, verb: number, noun: number): boolean {
  if (!isIng(doc, child) || noun > child) return false;
  for (let token = verb + 1; token < noun; token++) if (doc.upos(token) === 'PUNCT') return false;
  return !doc.children(child).some((word) => ['aux', 'cop'].includes(doc.relation(word)));
}

/** The object of a phrasal verb whose particle a tree takes for a preposition: "handed over vehicles to Rome", but not "pulled out of Rome". */
export function objectsOfParticle(doc: Doc, verb: number, words: readonly number[]): readonly number[] {
  return words
    .filter((word) => doc.relation(word) === 'case' && doc.relation(word + 1) !== 'case')
    .map((word) => doc.head(word))
    .filter((noun) => doc.head(noun) === verb);
}

/** Indirect objects, also the subject of a passive that keeps its object ("Rome was given aid"). */
export function indirectObjectsOf(doc: Doc, verb: number): readonly number[] {
  const own = doc.children(verb).filter((child) => doc.deprel(child) === 'iobj');
  if (own.length > 0 || !isPassive(doc, verb) || !hasObject(doc, verb)) return own;
  return surfaceSubjects(doc, verb);
}

/** An object that two coordinated verbs share: "condemned and rejected the plan". */
function sharedObjects(doc: Doc, verb: number): readonly number[] {
  for (const other of conjunctsOf(doc, verb)) {
    if (ownSubjects(doc, other).length > 0) continue;
    const shared = ownObjects(doc, other);
    if (shared.length > 0 && other - verb <= 3) return shared;
  }
  if (doc.deprel(verb) !== 'conj') return [];
  const first = doc.head(verb);
  return ownObjects(doc, first).filter((child) => child > verb);
}

/** The clauses that complete a verb, a noun or an adjective. */
export function complementsOf(doc: Doc, head: number): readonly number[] {
  return doc.children(head).filter((child) => {
    const relation = doc.deprel(child);
    return (
      relation === 'xcomp' ||
      relation === 'ccomp' ||
      (relation === 'advcl' && hasTo(doc, child)) ||
      (relation === 'acl' && hasTo(doc, child)) ||
      (relation === 'advcl' && (isBareGerund(doc, child, head) || isGerundBehind(doc, child, head)))
    );
  });
}

/** "ruled out ceding the isles": right behind the verb or its particle. */
function isBareGerund(doc: Doc, clause: number, verb: number): boolean {
  if (!isIng(doc, clause) || doc.childBy(clause, 'mark') >= 0) return false;
  return clause === verb + 2 && doc.deprel(verb + 1) === 'compound:prt';
}

/** "shied away from joining", "stopped short of endorsing": a gerund behind the preposition that a verb and its adverb lead to. */
function isGerundBehind(doc: Doc, clause: number, verb: number): boolean {
  if (!isIng(doc, clause) || doc.upos(verb) !== 'VERB') return false;
  const mark = doc.childBy(clause, 'mark');
  const isBeside = mark === verb + 2 && BESIDE_VERB.has(doc.relation(verb + 1));
  return isBeside && LEADING.has(doc.lower(mark));
}

const BESIDE_VERB = new Set(['advmod', 'compound', 'xcomp']);
const LEADING = new Set(['from', 'of', 'on', 'to', 'against']);
