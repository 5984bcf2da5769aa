/** Whether a verb is active or passive, also where a tree takes a finite verb for a participle. */
import type { Doc } from '../../language/index.ts';
import { CLAUSE_OPENERS, caseOf, hasTo, isIng, lemmaOf, ownObjects, ownSubjects } from './words.ts';

/** Whether a verb is passive, also as a participle behind its noun ("troops sent by Rome") or as second of two. */
export function isPassive(doc: Doc, verb: number): boolean {
  if (doc.childBy(verb, 'aux:pass') >= 0) return true;
  if (doc.childBy(verb, 'obl:agent') >= 0 && !hasObject(doc, verb) && isPastParticiple(doc, verb))
    return true;
  for (const child of doc.children(verb)) {
    const deprel = doc.deprel(child);
    // A finite verb without an auxiliary is active, whatever a tree calls its subject: "the envoys first spoke".
    if ((deprel === 'nsubj:pass' || deprel === 'csubj:pass') && !isPlainPast(doc, verb)) return true;
    if (deprel === 'nsubj') return false;
  }
  if (isToldAsWell(doc, verb)) return true;
  if (!isPastParticiple(doc, verb) || isMainVerbBehindNoun(doc, verb)) return false;
  if (objectAsHead(doc, verb) >= 0) return false;
  const deprel = doc.deprel(verb);
  if (deprel === 'acl' || deprel === 'amod') return true;
  if (deprel === 'advcl' || deprel === 'xcomp') return !hasTo(doc, verb) && !hasObject(doc, verb);
  return deprel === 'conj' && !hasObject(doc, verb) && isPassive(doc, doc.head(verb));
}

/**
 * "was called in and told that the survey was illegal", "was summoned and handed a note": who tells or hands tells or hands it to
 * somebody, and where nobody stands there it is the subject.
 */
function isToldAsWell(doc: Doc, verb: number): boolean {
  if (doc.deprel(verb) !== 'conj' || doc.childBy(verb, 'iobj', 'nsubj') >= 0) return false;
  const lemma = lemmaOf(doc, verb);
  const isHeard = HEARD.has(lemma) && doc.childBy(verb, 'obj', 'obl') < 0;
  const isHanded = HANDED.has(lemma) && hasObject(doc, verb) && !isGivenTo(doc, verb);
  return (isHeard || isHanded) && isPassive(doc, doc.head(verb));
}

const HEARD = new Set(['tell', 'inform', 'notify', 'remind', 'assure']);
const HANDED = new Set(['hand', 'give', 'serve', 'deny', 'grant', 'award', 'offer', 'refuse']);

function isGivenTo(doc: Doc, verb: number): boolean {
  return doc.childrenBy(verb, 'obl').some((word) => caseOf(doc, word) === 'to');
}

/**
 * A finite verb that a tree takes for a participle of its subject, which it makes the sentence's root: "The report called
 * for an inquiry". Told by what only an active verb has: an object, "for" or "on" right behind it, or no passive at all.
 */
export function isMainVerbBehindNoun(doc: Doc, verb: number): boolean {
  const noun = doc.head(verb);
  if (doc.deprel(verb) !== 'acl' || noun < 0) return false;
  if (hasObject(doc, verb) && CLAUSE_OPENERS.has(caseOf(doc, noun) ?? '')) return true;
  if (doc.head(noun) >= 0) return false;
  if (doc.children(noun).some((child) => doc.relation(child) === 'cop' || doc.relation(child) === 'nsubj'))
    return false;
  if (hasObject(doc, verb) || doc.lower(verb + 1) === 'for' || doc.lower(verb + 1) === 'on') return true;
  return WITHOUT_PASSIVE.has(lemmaOf(doc, verb)) && !isIng(doc, verb);
}

/** Verbs of motion and of marching, whose past form is no passive participle: "Nurses demonstrated against the cuts". */
const WITHOUT_PASSIVE = new Set(
  'protest demonstrate rally march riot mutiny clash arrive come go travel fly sail depart retreat withdraw resign talk speak confer meet agree'.split(
    ' ',
  ),
);

/** A simple past whose form is not that of the participle as well: "spoke", not "met". */
function isPlainPast(doc: Doc, verb: number): boolean {
  return (
    doc.xpos(verb) === 'VBD' &&
    doc.has(verb, 'VerbForm=Fin') &&
    !doc.children(verb).some((child) => doc.relation(child) === 'aux')
  );
}

export function isPastParticiple(doc: Doc, verb: number): boolean {
  if (isIng(doc, verb)) return false;
  return doc.has(verb, 'Voice=Pass') || (doc.has(verb, 'VerbForm=Part') && !doc.has(verb, 'Tense=Pres'));
}

export function hasObject(doc: Doc, verb: number): boolean {
  return ownObjects(doc, verb).length > 0;
}

/**
 * The noun that a tree makes the head of a finite verb before it, as if the verb were its adjective: "Officials shared
 * evidence with Rome". Told by a subject before the verb, which a noun without a copula cannot have. -1 for other words.
 */
export function objectAsHead(doc: Doc, verb: number): number {
  if (doc.deprel(verb) !== 'amod' || doc.upos(verb) !== 'VERB' || isIng(doc, verb)) return -1;
  const noun = doc.head(verb);
  if (noun < verb || isDetermined(doc, noun, verb)) return -1;
  const subjects = ownSubjects(doc, noun);
  const hasCopula = doc.children(noun).some((child) => doc.relation(child) === 'cop');
  return !hasCopula && subjects.some((subject) => subject < verb) ? noun : -1;
}

/** Whether an article or another word of the noun phrase stands before the verb: "Officials, the shared evidence". */
function isDetermined(doc: Doc, noun: number, verb: number): boolean {
  return doc
    .children(noun)
    .some((child) => child < verb && ['det', 'nummod', 'case'].includes(doc.relation(child)));
}
