/**
 * Which words of a sentence tell of one and the same happening, so that the place and time of one are those of the other:
 * a meeting and the verb that says it was held, a clause and what is told of the same moment.
 */
import type { Doc } from '../language/index.ts';

/** Verbs that say of a noun that it happens, or that someone makes it happen: their time and place are the noun's. */
export const OCCURRENCE_VERBS: ReadonlySet<string> = new Set([
  'hold',
  'take',
  'happen',
  'occur',
  'begin',
  'start',
  'open',
  'end',
  'conclude',
  'host',
  'attend',
  'gather',
  'convene',
  'schedule',
  'set',
  'plan',
  'expect',
  'stage',
  'convene',
  'sign',
  'reach',
  'make',
  'conduct',
  'launch',
  'carry',
  'impose',
  'announce',
  'give',
  'pay',
  'deliver',
  'complete',
  'finish',
  'have',
  'mount',
  'wage',
  'strike',
  'join',
  'arrange',
  'organise',
  'organize',
  'chair',
  'issue',
  'place',
  'be',
  'come',
  'mark',
]);

/** Verbs whose infinitive happens when and where they do. */
const ASPECT_VERBS = new Set([
  'begin',
  'start',
  'continue',
  'stop',
  'manage',
  'help',
  'keep',
  'fail',
  'resume',
  'try',
]);

const SIMULTANEOUS = /^(?:when|while|as|where|whilst)$/;

/** Tokens whose place and time are also those of a token, nearest first; empty where it stands alone. */
export function sharers(doc: Doc, token: number): readonly number[] {
  const around = isNominal(doc, token) ? nounSharers(doc, token) : verbSharers(doc, token);
  return [...around, ...simultaneousClauses(doc, token)];
}

/** Of a noun: the verb that says that it takes place. */
function nounSharers(doc: Doc, noun: number): readonly number[] {
  const found = doc
    .childrenBy(noun, 'acl')
    .filter((clause) => OCCURRENCE_VERBS.has(doc.lemma(clause)))
    .flatMap((clause) => [clause, ...doc.childrenBy(clause, 'xcomp')]);
  const head = doc.head(noun);
  if (head < 0) return [...found, ...doc.childrenBy(noun, 'advcl')];
  const relation = doc.relation(noun);
  if ((relation === 'obj' || relation === 'nsubj') && OCCURRENCE_VERBS.has(doc.lemma(head)))
    return [...found, head, ...doc.childrenBy(head, 'xcomp')];
  if (relation === 'obl' && isWithin(doc, noun)) return [...found, head];
  // "their talks, a meeting in Lima": an apposition is the same thing, as is "a summit that was their first meeting"
  const isSame = relation === 'appos' || (relation === 'acl' && doc.childBy(noun, 'cop') >= 0);
  return isSame ? [...found, head] : found;
}

/** "at the meeting", "in talks", "during a visit": what the clause tells happened then and there. */
function isWithin(doc: Doc, noun: number): boolean {
  return doc.childrenBy(noun, 'case').some((marker) => ['at', 'in', 'during'].includes(doc.lower(marker)));
}

/** Of a verb: the clause around it that is told of the same moment. */
function verbSharers(doc: Doc, verb: number): readonly number[] {
  const head = doc.head(verb);
  if (head < 0) return [];
  const relation = doc.relation(verb);
  if (relation === 'conj') return sharesTense(doc, verb, head) ? [head] : [];
  if (relation === 'xcomp') return ASPECT_VERBS.has(doc.lemma(head)) ? [head] : [];
  if (relation === 'advcl' || (relation === 'parataxis' && verb > head))
    return isSimultaneous(doc, verb) ? [head] : [];
  // "in August 2022, when she visited": the clause hangs on the time itself
  if (relation === 'acl') return marksTime(doc, verb) ? [head] : [];
  return [];
}

function sharesTense(doc: Doc, verb: number, head: number): boolean {
  const isSame = isPast(doc, verb) === isPast(doc, head);
  const hasSubject = doc.childBy(verb, 'nsubj') >= 0;
  // "flew over it and were stopped"
  const helpers = doc.childrenBy(verb, 'aux').filter((helper) => doc.deprel(helper) !== 'aux:pass');
  return isSame && !hasSubject && helpers.length === 0;
}

/** "spoke", "did speak" */
function isPast(doc: Doc, verb: number): boolean {
  return (
    doc.has(verb, 'Tense=Past') || doc.childrenBy(verb, 'aux').some((helper) => doc.lower(helper) === 'did')
  );
}

/** A clause opened by "when", "while", "as", or a bare participle: "ending a visit". */
function isSimultaneous(doc: Doc, verb: number): boolean {
  if (marksTime(doc, verb)) return true;
  const hasMark = doc.childrenBy(verb, 'mark').length > 0;
  return !hasMark && doc.lower(verb).endsWith('ing') && doc.childBy(verb, 'nsubj') < 0;
}

function marksTime(doc: Doc, verb: number): boolean {
  return doc
    .childrenBy(verb, 'mark', 'advmod')
    .some((marker) => marker < verb && SIMULTANEOUS.test(doc.lower(marker)));
}

/**
 * Clauses below a verb that are told of the same moment: "acknowledged the risks while speaking in Oslo last week".
 * A parser may hang such a clause on the verb's object.
 */
function simultaneousClauses(doc: Doc, token: number): readonly number[] {
  if (!isVerbal(doc, token)) return [];
  const below = doc.childrenBy(token, 'advcl').filter((clause) => isSimultaneous(doc, clause));
  const misplaced = doc
    .childrenBy(token, 'obj', 'obl')
    .flatMap((noun) => doc.childrenBy(noun, 'acl'))
    .filter((clause) => marksTime(doc, clause));
  return [...below, ...misplaced];
}

export function isNominal(doc: Doc, token: number): boolean {
  const upos = doc.upos(token);
  return upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'NUM';
}

export function isVerbal(doc: Doc, token: number): boolean {
  const upos = doc.upos(token);
  return upos === 'VERB' || upos === 'AUX' || upos === 'ADJ';
}
