/** What a verb's own auxiliaries, negation and form say about whether it happened. */
import type { EventStatus } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { auxiliariesOf, hasTo, lemmaOf } from '../arguments/words.ts';

const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'nor', 'hardly', 'nowhere', 'without']);
const NEGATIVE_DETERMINERS = new Set(['no', 'neither', 'nobody', 'none', 'nothing']);
/** "no weapons", "neither weapons nor men" */
const DETERMINING = new Set(['det', 'cc']);
const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest', 'provided', 'should', 'until']);
const HEDGES = new Set([
  'possibly',
  'perhaps',
  'maybe',
  'potentially',
  'allegedly',
  'reportedly',
  'supposedly',
  'probably',
]);
const MODALS: Readonly<Record<string, EventStatus>> = {
  will: 'planned',
  shall: 'planned',
  "'ll": 'planned',
  '’ll': 'planned',
  wo: 'planned',
  would: 'possible',
  "'d": 'possible',
  may: 'possible',
  might: 'possible',
  could: 'possible',
  can: 'possible',
  should: 'possible',
  must: 'possible',
  ought: 'possible',
};

/** Whether "not", "never", "no" or a negative subject or object turns a verb round. */
export function isNegated(doc: Doc, verb: number): boolean {
  return doc.children(verb).some((child) => {
    if (NEGATIONS.has(doc.lower(child))) return true;
    const relation = doc.relation(child);
    if (relation !== 'nsubj' && relation !== 'obj') return false;
    if (NEGATIVE_DETERMINERS.has(doc.lower(child))) return true;
    return doc
      .children(child)
      .some((word) => DETERMINING.has(doc.relation(word)) && NEGATIVE_DETERMINERS.has(doc.lower(word)));
  });
}

/** Whether a clause is introduced by "if", "unless", "whether". */
export function isConditional(doc: Doc, verb: number): boolean {
  return doc
    .children(verb)
    .some((child) => doc.relation(child) === 'mark' && CONDITIONS.has(doc.lower(child)));
}

/** The modal verb before a verb, or -1. */
export function modalOf(doc: Doc, verb: number): number {
  return (
    auxiliariesOf(doc, verb).find(
      (aux) => MODALS[lemmaOf(doc, aux)] !== undefined || MODALS[doc.lower(aux)] !== undefined,
    ) ?? -1
  );
}

/** The status that a verb's own words give it; `happened` where nothing speaks against it. */
export function ownStatus(doc: Doc, verb: number): EventStatus {
  if (isNegated(doc, verb)) return 'denied';
  if (isConditional(doc, verb)) return 'possible';
  const modal = modalOf(doc, verb);
  if (modal >= 0) return modalStatus(doc, verb, modal);
  if (isScheduled(doc, verb)) return isScheduledNot(doc, verb) ? 'denied' : 'planned';
  if (doc.children(verb).some((child) => doc.relation(child) === 'advmod' && HEDGES.has(doc.lower(child))))
    return 'possible';
  return 'happened';
}

/** "would" in reported speech is the past of "will": "announced that he would host". */
function modalStatus(doc: Doc, verb: number, modal: number): EventStatus {
  const status = MODALS[lemmaOf(doc, modal)] ?? MODALS[doc.lower(modal)] ?? 'possible';
  if (doc.lower(modal) !== 'would' && doc.lower(modal) !== "'d") return status;
  if (doc.children(verb).some((child) => doc.lower(child) === 'have')) return 'possible';
  if (doc.childrenBy(verb, 'advcl').some((clause) => isSupposed(doc, clause))) return 'possible';
  const head = doc.head(verb);
  return doc.deprel(verb) === 'ccomp' && head >= 0 && doc.has(head, 'Tense=Past') ? 'planned' : 'possible';
}

/** "if such a step were taken": what follows from it is no plan. */
function isSupposed(doc: Doc, clause: number): boolean {
  const words = doc.children(clause).map((child) => doc.lower(child));
  return words.includes('if') && words.includes('were');
}

/** "is not going to meet": the negation stands with the verb above. */
function isScheduledNot(doc: Doc, verb: number): boolean {
  return doc.deprel(verb) === 'xcomp' && isNegated(doc, doc.head(verb));
}

/** "was to ask": a tree may take the auxiliary for a copula. */
const BE = new Set(['aux', 'cop']);

/** "are to meet"; a headline's "Kings to meet in Oslo"; "is going to meet". */
function isScheduled(doc: Doc, verb: number): boolean {
  if (!hasTo(doc, verb)) return false;
  const governor = doc.head(verb);
  if (governor >= 0 && doc.deprel(verb) === 'xcomp')
    return doc.lower(governor) === 'going' || lemmaOf(doc, governor) === 'be';
  const hasSubject = doc.children(verb).some((child) => doc.relation(child) === 'nsubj');
  const isMain =
    governor < 0 ||
    doc.relation(verb) === 'ccomp' ||
    doc.relation(verb) === 'parataxis' ||
    doc.relation(verb) === 'conj';
  const isBe = doc
    .children(verb)
    .some((child) => BE.has(doc.relation(child)) && lemmaOf(doc, child) === 'be');
  return (isMain && hasSubject) || isBe;
}
