/** Who says a clause: the subject of the verb whose content it is, before it ("Xi said that …") or set in after it ("…, Xi said"). */
import type { Doc } from '../../language/index.ts';
import { subjectsOf, surfaceSubjects } from './subjects.ts';
import { lemmaOf } from './words.ts';

const MAX_CLIMB = 5;
/** Relations over which a clause still belongs to the same reported words. */
const SAME_WORDS = new Set([
  'conj',
  'advcl',
  'xcomp',
  'acl',
  'nsubj',
  'obj',
  'obl',
  'csubj',
  'ccomp',
  'parataxis',
]);

/**
 * The verb of saying above or beside a clause, or -1.
 *
 * Rests on the tree alone: a clause is said where it is the clausal object of a verb with a subject, or where a short clause
 * with a subject and no object is set beside it.
 */
export function sayingVerbOf(doc: Doc, token: number): number {
  let at = token;
  for (let step = 0; step < MAX_CLIMB; step++) {
    const aside = doc.children(at).find((child) => isAside(doc, child));
    if (aside !== undefined) return aside;
    const head = doc.head(at);
    if (head < 0) return -1;
    if (doc.deprel(at) === 'ccomp' && hasSubject(doc, head)) return head;
    if (goesOnSaying(doc, at, head)) return head;
    const beyond = Math.max(sayingVerbBeyondDay(doc, at, head), sayingVerbBeyondText(doc, at, head));
    if (beyond >= 0) return beyond;
    if (!SAME_WORDS.has(doc.relation(at))) return -1;
    at = head;
  }
  return -1;
}

/** Heads of the phrases that name who says a clause; empty where nobody is named. */
export function speakersOf(doc: Doc, token: number): readonly number[] {
  const verb = sayingVerbOf(doc, token);
  if (verb < 0) return [];
  const subjects = subjectsOf(doc, verb);
  return subjects.length > 0 ? subjects : invertedSubjects(doc, verb);
}

/** Verbs of saying that have nobody for an object. */
const SAYING = new Set('say add reply note insist retort declare argue'.split(' '));

/** "“That is untrue,” said the Foreign Minister": a tree may take who speaks, behind the verb, for its object. */
function invertedSubjects(doc: Doc, verb: number): readonly number[] {
  if (!SAYING.has(lemmaOf(doc, verb)) || !doc.childrenBy(verb, 'ccomp').some((clause) => clause < verb))
    return [];
  return doc.childrenBy(verb, 'obj').filter((object) => object > verb);
}

/** "said on Tuesday that Rome must act": a tree may make the clause a relative one of the day. */
function sayingVerbBeyondDay(doc: Doc, clause: number, noun: number): number {
  if (doc.deprel(clause) !== 'acl:relcl' || doc.relation(noun) !== 'obl') return -1;
  const isThat = doc
    .children(clause)
    .some((child) => doc.lower(child) === 'that' && doc.lower(child - 1) === doc.lower(noun));
  const verb = doc.head(noun);
  return isThat && verb >= 0 && hasSubject(doc, verb) ? verb : -1;
}

const TEXTS = new Set('statement letter speech interview post message address note tweet report'.split(' '));

/** "countered in a statement that Rome lied": a tree may hang the clause on the text in which it is said. */
function sayingVerbBeyondText(doc: Doc, clause: number, noun: number): number {
  if (doc.relation(clause) !== 'acl' || doc.relation(noun) !== 'obl' || !TEXTS.has(lemmaOf(doc, noun)))
    return -1;
  const mark = doc.childBy(clause, 'mark');
  const verb = doc.head(noun);
  return mark > noun && doc.lower(mark) === 'that' && verb >= 0 && hasSubject(doc, verb) ? verb : -1;
}

const OF_THE_SAID = new Set(['should', 'must', 'would', 'could', 'might']);

/**
 * "Xi said that China would act, and Rome should not take sides": a clause with a subject and a modal verb of its own beside a
 * verb with a said clause goes on with what is said, though a tree coordinates it with the verb of saying.
 */
function goesOnSaying(doc: Doc, clause: number, verb: number): boolean {
  if (doc.deprel(clause) !== 'conj' || clause < verb || doc.childBy(verb, 'ccomp') < 0) return false;
  const has = (relation: string, isRight: (child: number) => boolean): boolean =>
    doc.children(clause).some((child) => doc.relation(child) === relation && isRight(child));
  return (
    has('nsubj', (child) => child < clause) &&
    has('aux', (child) => OF_THE_SAID.has(doc.lower(child))) &&
    hasSubject(doc, verb)
  );
}

function isAside(doc: Doc, child: number): boolean {
  if (doc.upos(child) !== 'VERB' || !(doc.deprel(child) === 'parataxis' || isUnmarkedSaying(doc, child)))
    return false;
  const isToldTo = lemmaOf(doc, child) === 'tell';
  return (
    hasSubject(doc, child) &&
    !doc.children(child).some((word) => (isToldTo ? CLAUSES : COMPLEMENTS).has(doc.deprel(word)))
  );
}

/** "…, analysts said", of which a tree makes a circumstance, though no word marks it as one. */
function isUnmarkedSaying(doc: Doc, verb: number): boolean {
  return doc.deprel(verb) === 'advcl' && UTTERING.has(lemmaOf(doc, verb)) && doc.childBy(verb, 'mark') < 0;
}

const UTTERING = new Set(['say', 'add', 'warn', 'tell', 'note', 'claim']);

const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'xcomp']);
/** "…, he told parliament": whom somebody tells is no content. */
const COMPLEMENTS: ReadonlySet<string> = new Set([...CLAUSES, 'obj']);

function hasSubject(doc: Doc, verb: number): boolean {
  return surfaceSubjects(doc, verb).length > 0 || invertedSubjects(doc, verb).length > 0;
}
