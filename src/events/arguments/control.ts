/** Whose deed a clause without a subject is: subjects shared by control and raising, and those of participles. */
import type { Doc } from '../../language/index.ts';
import { resolveRelative } from './relatives.ts';
import { isPastParticiple } from './voice.ts';
import { caseOf, hasTo, isIng, isNominal, lemmaOf, markOf, ownObjects } from './words.ts';

/** The subjects of the verb above a clause. */
type SubjectsAbove = (verb: number) => readonly number[];

/** Verbs whose infinitive has the subject of the verb itself, though an object stands between: "promised Rome to leave". */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'pledge', 'swear', 'use', 'take', 'spend']);

/** Who carries out an open complement of `head`: its object, or its subject where the verb or the voice says so. */
export function controllers(doc: Doc, head: number, subjectsAbove: SubjectsAbove): readonly number[] {
  const object = doc
    .children(head)
    .filter((child) => doc.deprel(child) === 'obj' || doc.deprel(child) === 'iobj');
  if (object.length > 0 && !SUBJECT_CONTROL.has(lemmaOf(doc, head)))
    return object.map((token) => resolveRelative(doc, token));
  const called = doc
    .children(head)
    .filter(
      (child) =>
        doc.relation(child) === 'obl' && ['on', 'upon', 'for', 'to'].includes(caseOf(doc, child) ?? ''),
    );
  if (
    called.length > 0 &&
    !SUBJECT_CONTROL.has(lemmaOf(doc, head)) &&
    ['call', 'appeal', 'plead', 'wait'].includes(lemmaOf(doc, head))
  )
    return called;
  return subjectsAbove(head);
}

/** Verbs that judge what their object did: in "thanked Kenya for sheltering refugees" Kenya shelters them. */
const JUDGING = new Set(
  'thank praise applaud commend congratulate honour honor credit salute criticise criticize blame condemn denounce slam blast punish chide rebuke reprimand berate fault sanction fine jail arrest suspect accuse scold pillory castigate lambaste sue'.split(
    ' ',
  ),
);

/** The object of a judging verb, which does what an -ing form behind "for" or "of" tells; empty for other clauses. */
function judgedFor(doc: Doc, verb: number, head: number): readonly number[] {
  const mark = markOf(doc, verb);
  const isGerund =
    isIng(doc, verb) || doc.childrenBy(verb, 'aux').some((word) => doc.lower(word) === 'having');
  if (!isGerund || (mark !== 'for' && mark !== 'of') || !JUDGING.has(lemmaOf(doc, head))) return [];
  return ownObjects(doc, head).map((token) => resolveRelative(doc, token));
}

export function controllersOfAdverbial(
  doc: Doc,
  verb: number,
  head: number,
  subjectsAbove: SubjectsAbove,
): readonly number[] {
  const judged = judgedFor(doc, verb, head);
  if (judged.length > 0) return judged;
  if (isIng(doc, verb) && markOf(doc, verb) === 'from' && ownObjects(doc, head).length > 0)
    return ownObjects(doc, head).map((token) => resolveRelative(doc, token));
  if (isIng(doc, verb) && markOf(doc, verb) === 'in' && lemmaOf(doc, head) === 'join')
    // "joined Oslo in protesting": both do
    return [...subjectsAbove(head), ...ownObjects(doc, head)];
  const helper = possessorOfHelp(doc, verb);
  if (helper.length > 0) return helper;
  if (hasTo(doc, verb) && (ASKING.has(lemmaOf(doc, head)) || isBroughtAbout(doc, verb)))
    return controllers(doc, head, subjectsAbove);
  const noun = nounBeforeParticiple(doc, verb);
  return noun >= 0 ? [noun] : subjectsAbove(head);
}

const ASKING = new Set(['urge', 'ask', 'order', 'invite', 'call', 'allow']);
const CAUSING = new Set('lead prompt force push drive cause compel oblige spur induce persuade'.split(' '));

/** "The raid prompted Oslo to recall its envoy": not what somebody does it for, but what another does because of it. */
export function isBroughtAbout(doc: Doc, verb: number): boolean {
  const head = doc.head(verb);
  return head >= 0 && hasTo(doc, verb) && CAUSING.has(lemmaOf(doc, head)) && ownObjects(doc, head).length > 0;
}

/** "thanked Rome for Oslo's help in freeing the crew": Oslo freed them, though a tree hangs the gerund on the verb. */
function possessorOfHelp(doc: Doc, verb: number): readonly number[] {
  const mark = doc.children(verb).find((child) => doc.relation(child) === 'mark') ?? -1;
  if (!isIng(doc, verb) || mark < 1 || !OF_A_NOUN.has(doc.lower(mark)) || !isNominal(doc, mark - 1))
    return [];
  return doc.children(mark - 1).filter((child) => doc.deprel(child) === 'nmod:poss');
}

const OF_A_NOUN = new Set(['in', 'of', 'at', 'for']);

/** "spoke of citizens wrongly held in Rome": a participle right behind a noun describes it, though a tree hangs it on the verb. */
function nounBeforeParticiple(doc: Doc, verb: number): number {
  if (
    !isPastParticiple(doc, verb) ||
    doc.children(verb).some((child) => ['aux', 'mark'].includes(doc.relation(child)))
  )
    return -1;
  let before = verb - 1;
  while (before >= 0 && doc.relation(before) === 'advmod' && doc.head(before) === verb) before--;
  return before >= 0 && isNominal(doc, before) && doc.head(before) === doc.head(verb) ? before : -1;
}

/** Things said or written: "a statement urging Rome to leave" is whose it is, or who issued it. */
const UTTERANCES = new Set(
  'statement letter resolution message report communiqué communique tweet post speech declaration note remark editorial memo memorandum petition document release motion broadcast cable address comment appeal call'.split(
    ' ',
  ),
);

const TAKEN_BY = new Set(['by', 'of']);

/** "troops sent to", "ships carrying": the noun; "the decision to leave": who took the decision. */
export function subjectsOfAdnominal(
  doc: Doc,
  verb: number,
  noun: number,
  subjectsAbove: SubjectsAbove,
): readonly number[] {
  const isUtterance = isIng(doc, verb) && UTTERANCES.has(lemmaOf(doc, noun));
  const possessors = doc.children(noun).filter((child) => doc.deprel(child) === 'nmod:poss');
  const isGerund = isIng(doc, verb) && OF_A_NOUN.has(markOf(doc, verb) ?? '');
  if (!hasTo(doc, verb) && !isUtterance && !(isGerund && possessors.length > 0)) return [noun];
  if (possessors.length > 0) return possessors;
  // "the decision by Oslo to leave", "the refusal of Oslo to leave"
  const takers = doc
    .children(noun)
    .filter(
      (child) => doc.relation(child) === 'nmod' && child < verb && TAKEN_BY.has(caseOf(doc, child) ?? ''),
    );
  if (takers.length > 0 && hasTo(doc, verb)) return takers;
  const governor = doc.head(noun);
  const relation = doc.relation(noun);
  if (governor >= 0 && (relation === 'obj' || relation === 'obl')) return subjectsAbove(governor);
  return [noun];
}
