/**
 * Who does what in a clause, over a Universal Dependencies tree: logical subjects and objects with passives turned round,
 * subjects shared over coordination, control and raising, participles, and gaps of relative clauses filled.
 */
import type { Doc } from '../../language/index.ts';
import { caseOf, conjunctsOf, hasTo, isIng, isNominal, lemmaOf, markOf } from './words.ts';

/** Verbs whose infinitive has the subject of the verb itself, though an object stands between: "promised Rome to leave". */
const SUBJECT_CONTROL = new Set(['promise', 'threaten', 'vow', 'pledge', 'swear', 'use', 'take', 'spend']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
/** How far up subjects are sought: a chain of infinitives is rarely longer. */
const MAX_DEPTH = 8;

/** Whether a verb is passive, also as a participle behind its noun ("troops sent by Rome") or as second of two. */
export function isPassive(doc: Doc, verb: number): boolean {
  for (const child of doc.children(verb)) {
    const deprel = doc.deprel(child);
    if (deprel === 'aux:pass') return true;
    // A finite verb without an auxiliary is active, whatever a tree calls its subject: "the presidents last spoke".
    if ((deprel === 'nsubj:pass' || deprel === 'csubj:pass') && !isPlainPast(doc, verb)) return true;
    if (deprel === 'nsubj') return false;
  }
  if (!isPastParticiple(doc, verb) || isMainVerbBehindNoun(doc, verb)) return false;
  if (objectAsHead(doc, verb) >= 0) return false;
  const deprel = doc.deprel(verb);
  if (deprel === 'acl' || deprel === 'amod') return true;
  if (deprel === 'advcl' || deprel === 'xcomp') return !hasTo(doc, verb) && !hasObject(doc, verb);
  return deprel === 'conj' && !hasObject(doc, verb) && isPassive(doc, doc.head(verb));
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

/** Words that open a clause as well as a phrase: "after gunmen attacked a village". */
const CLAUSE_OPENERS = new Set(['after', 'before', 'since', 'until', 'as']);

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

function isPastParticiple(doc: Doc, verb: number): boolean {
  if (isIng(doc, verb)) return false;
  return doc.has(verb, 'Voice=Pass') || (doc.has(verb, 'VerbForm=Part') && !doc.has(verb, 'Tense=Pres'));
}

function hasObject(doc: Doc, verb: number): boolean {
  return doc.children(verb).some((child) => doc.deprel(child) === 'obj');
}

/**
 * The noun that a tree makes the head of a finite verb before it, as if the verb were its adjective: "Officials shared
 * evidence with Rome". Told by a subject before the verb, which a noun without a copula cannot have. -1 for other words.
 */
function objectAsHead(doc: Doc, verb: number): number {
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

/** Logical subjects: who does it. Empty for a passive without an agent. */
export function subjectsOf(doc: Doc, verb: number): readonly number[] {
  return isPassive(doc, verb) ? agentsOf(doc, verb) : surfaceSubjects(doc, verb);
}

/** Logical objects: to whom or what it is done. */
export function objectsOf(doc: Doc, verb: number): readonly number[] {
  const own = doc.children(verb).filter((child) => doc.deprel(child) === 'obj');
  if (own.length > 0) return own.map((token) => resolveRelative(doc, token));
  const misnamed = misnamedObject(doc, verb);
  if (misnamed >= 0) return [misnamed];
  if (isPassive(doc, verb)) return surfaceSubjects(doc, verb);
  const head = objectAsHead(doc, verb);
  if (head >= 0) return [head];
  const gap = relativeGap(doc, verb);
  if (gap !== null) return [gap];
  return sharedObjects(doc, verb);
}

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
    } else if ((deprel === 'xcomp' || deprel === 'obl:unmarked') && doc.upos(child) === 'NOUN') {
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

/** "left the same day" has no object. */
const TIME_NOUNS = new Set(
  'day night week month year time hour minute morning evening afternoon weekend moment decade'.split(' '),
);

/** The object of a phrasal verb whose particle a tree takes for a preposition: "handed over vehicles to Rome". */
export function objectsOfParticle(doc: Doc, verb: number, words: readonly number[]): readonly number[] {
  return words
    .filter((word) => doc.relation(word) === 'case')
    .map((word) => doc.head(word))
    .filter((noun) => doc.head(noun) === verb);
}

/** Indirect objects, also the subject of a passive that keeps its object ("Rome was given aid"). */
export function indirectObjectsOf(doc: Doc, verb: number): readonly number[] {
  const own = doc.children(verb).filter((child) => doc.deprel(child) === 'iobj');
  if (own.length > 0 || !isPassive(doc, verb) || !hasObject(doc, verb)) return own;
  return surfaceSubjects(doc, verb);
}

/** Nouns behind a preposition that hang on the verb, on its objects, or on a verb coordinated with it. */
export function obliquesOf(doc: Doc, verb: number, preposition: string): readonly number[] {
  const own = [verb, ...objectsOf(doc, verb)].flatMap((head) => prepositional(doc, head, preposition));
  if (own.length > 0) return own;
  const later = conjunctsOf(doc, verb).filter((other) => ownSubjects(doc, other).length === 0);
  const shared = later.flatMap((other) => prepositional(doc, other, preposition));
  if (shared.length > 0) return shared;
  return doc
    .children(verb)
    .filter((child) => doc.relation(child) === 'obl' || doc.relation(child) === 'obj')
    .flatMap((child) => prepositionalBelow(doc, child, preposition));
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
    .filter((child) => NESTING.has(doc.relation(child)) && child > noun)
    .flatMap((child) => prepositionalBelow(doc, child, preposition, depth + 1));
}

const PREPOSITIONAL = new Set(['obl', 'nmod', 'advcl', 'advmod']);

/** Dependents of a token behind a preposition. */
export function prepositional(doc: Doc, head: number, preposition: string): readonly number[] {
  const own = doc
    .children(head)
    .filter((child) => PREPOSITIONAL.has(doc.relation(child)) && isBehind(doc, child, preposition));
  const found = own.length > 0 ? own : phraseBeside(doc, head, preposition);
  return found.map((token) => resolveRelative(doc, token));
}

/** A noun behind a preposition, or a clause that it introduces: "troubled by Rome's continuing silence". */
function isBehind(doc: Doc, child: number, preposition: string): boolean {
  if (isNominal(doc, child)) return caseOf(doc, child) === preposition;
  return doc.relation(child) === 'advcl' && markOf(doc, child) === preposition && preposition !== 'to';
}

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

/** The clauses that complete a verb, a noun or an adjective. */
export function complementsOf(doc: Doc, head: number): readonly number[] {
  return doc.children(head).filter((child) => {
    const relation = doc.deprel(child);
    return (
      relation === 'xcomp' ||
      relation === 'ccomp' ||
      (relation === 'advcl' && hasTo(doc, child)) ||
      (relation === 'acl' && hasTo(doc, child))
    );
  });
}

function agentsOf(doc: Doc, verb: number): readonly number[] {
  return doc
    .children(verb)
    .filter(
      (child) =>
        doc.deprel(child) === 'obl:agent' || (doc.relation(child) === 'obl' && caseOf(doc, child) === 'by'),
    );
}

function ownSubjects(doc: Doc, verb: number): readonly number[] {
  return doc.children(verb).filter((child) => doc.relation(child) === 'nsubj');
}

/** A subject that a tree hangs on the adverb before the verb: "They last spoke in May". */
function subjectsOfAdverb(doc: Doc, verb: number): readonly number[] {
  return doc
    .children(verb)
    .filter((child) => child < verb && doc.relation(child) === 'advmod')
    .flatMap((adverb) => ownSubjects(doc, adverb));
}

/** The grammatical subject of a verb, taken from a governing verb where it has none of its own. */
export function surfaceSubjects(doc: Doc, verb: number, depth = 0): readonly number[] {
  const own = [...ownSubjects(doc, verb), ...subjectsOfAdverb(doc, verb)];
  if (own.length > 0) return own.map((token) => resolveRelative(doc, token));
  const possessors = isIng(doc, verb)
    ? doc.children(verb).filter((child) => doc.deprel(child) === 'nmod:poss')
    : [];
  if (possessors.length > 0) return possessors;
  const head = doc.head(verb);
  if (head < 0 || depth > MAX_DEPTH) return [];
  switch (doc.deprel(verb)) {
    case 'conj':
      if (isNominal(doc, head) && !hasSubject(doc, head)) return [];
      if (openedSubject(doc, verb, head) >= 0) return [openedSubject(doc, verb, head)];
      return surfaceSubjects(doc, coordinatedAbove(doc, verb, head), depth + 1);
    case 'xcomp':
      return controllers(doc, head, depth);
    case 'advcl':
    case 'ccomp':
    case 'parataxis':
    case 'dep':
      if (doc.deprel(verb) !== 'advcl') return [];
      if (isSimplePast(doc, verb) && openedSubject(doc, verb, head) >= 0)
        return [openedSubject(doc, verb, head)];
      return controllersOfAdverbial(doc, verb, head, depth);
    case 'acl':
      return subjectsOfAdnominal(doc, verb, head, depth);
    case 'acl:relcl':
      return relativeGapIsSubject(doc, verb) ? [head] : [];
    case 'csubj':
      return hasTo(doc, verb) ? ownSubjects(doc, head) : [];
    case 'advmod':
      return doc.upos(head) === 'VERB' ? surfaceSubjects(doc, head, depth + 1) : [];
    case 'amod':
      return objectAsHead(doc, verb) < 0 ? [] : ownSubjects(doc, head);
    default:
      return [];
  }
}

/**
 * The subject of a clause that a tree cuts in two: "flew home after gunmen attacked a village", where it takes "after gunmen"
 * for a phrase of the first verb and the second verb for coordinated with it, though no "and" stands there. Or -1.
 */
function openedSubject(doc: Doc, verb: number, first: number): number {
  const children = doc.children(verb);
  if (children.some((child) => doc.relation(child) === 'cc' || doc.upos(child) === 'PUNCT')) return -1;
  return (
    doc
      .children(first)
      .findLast(
        (child) =>
          child > first &&
          child < verb &&
          doc.relation(child) === 'obl' &&
          CLAUSE_OPENERS.has(caseOf(doc, child) ?? ''),
      ) ?? -1
  );
}

/**
 * What a verb is really coordinated with: "She said the sides were preparing talks and urged Rome to come" has "urged" beside
 * "said", since it has the form of that verb and not the auxiliary of the nearer one.
 */
function coordinatedAbove(doc: Doc, verb: number, first: number): number {
  const above = doc.head(first);
  if (doc.deprel(first) !== 'ccomp' || above < 0 || !isSimplePast(doc, verb)) return first;
  return isSimplePast(doc, above) && !isSimplePast(doc, first) && hasSubject(doc, above) ? above : first;
}

function isSimplePast(doc: Doc, verb: number): boolean {
  return (
    doc.has(verb, 'Tense=Past') &&
    !doc.children(verb).some((child) => ['aux', 'cop'].includes(doc.relation(child)))
  );
}

function hasSubject(doc: Doc, token: number): boolean {
  return ownSubjects(doc, token).length > 0;
}

/** Who carries out an open complement of `head`: its object, or its subject where the verb or the voice says so. */
function controllers(doc: Doc, head: number, depth: number): readonly number[] {
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
  return surfaceSubjects(doc, head, depth + 1);
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
  if (!isIng(doc, verb) || (mark !== 'for' && mark !== 'of') || !JUDGING.has(lemmaOf(doc, head))) return [];
  return objectsOf(doc, head).map((token) => resolveRelative(doc, token));
}

function controllersOfAdverbial(doc: Doc, verb: number, head: number, depth: number): readonly number[] {
  const judged = judgedFor(doc, verb, head);
  if (judged.length > 0) return judged;
  if (
    hasTo(doc, verb) &&
    ['urge', 'ask', 'order', 'invite', 'call', 'force', 'allow'].includes(lemmaOf(doc, head))
  )
    return controllers(doc, head, depth);
  const noun = nounBeforeParticiple(doc, verb);
  return noun >= 0 ? [noun] : surfaceSubjects(doc, head, depth + 1);
}

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

/** "troops sent to", "ships carrying": the noun; "the decision to leave": who took the decision. */
function subjectsOfAdnominal(doc: Doc, verb: number, noun: number, depth: number): readonly number[] {
  const isUtterance = isIng(doc, verb) && UTTERANCES.has(lemmaOf(doc, noun));
  if (!hasTo(doc, verb) && !isUtterance) return [noun];
  const possessors = doc.children(noun).filter((child) => doc.deprel(child) === 'nmod:poss');
  if (possessors.length > 0) return possessors;
  const governor = doc.head(noun);
  const relation = doc.relation(noun);
  if (governor >= 0 && (relation === 'obj' || relation === 'obl'))
    return surfaceSubjects(doc, governor, depth + 1);
  return [noun];
}

/** The antecedent of a relative pronoun; any other token as it is. */
export function resolveRelative(doc: Doc, token: number): number {
  if (!RELATIVE.has(doc.lower(token)) || doc.upos(token) === 'SCONJ') return token;
  for (const ancestor of doc.ancestors(token).slice(1, 6))
    if (doc.deprel(ancestor) === 'acl:relcl') return doc.head(ancestor);
  return token;
}

/** The antecedent, where a relative clause has a subject of its own and lacks an object: "the drone Rome shot down". */
function relativeGap(doc: Doc, verb: number): number | null {
  if (doc.deprel(verb) !== 'acl:relcl') return null;
  const subjects = ownSubjects(doc, verb);
  if (subjects.length === 0 || subjects.some((token) => RELATIVE.has(doc.lower(token)))) return null;
  return doc.head(verb);
}

function relativeGapIsSubject(doc: Doc, verb: number): boolean {
  return ownSubjects(doc, verb).length === 0;
}

/** An object that two coordinated verbs share: "condemned and rejected the plan". */
function sharedObjects(doc: Doc, verb: number): readonly number[] {
  for (const other of conjunctsOf(doc, verb)) {
    if (ownSubjects(doc, other).length > 0) continue;
    const shared = doc.children(other).filter((child) => doc.deprel(child) === 'obj');
    if (shared.length > 0 && other - verb <= 3) return shared;
  }
  if (doc.deprel(verb) !== 'conj') return [];
  const first = doc.head(verb);
  return doc.children(first).filter((child) => doc.deprel(child) === 'obj' && child > verb);
}
