/**
 * Whether an event happened, is planned, expected, possible or denied: from its own words, the words that govern it, and its time.
 */
import type { EventStatus } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { coordinatedAbove } from '../arguments/subjects.ts';
import { caseOf, hasTo, isIng, lemmaOf, markOf } from '../arguments/words.ts';
import { isSaidOnContact } from '../embedding/on-contact.ts';
import type { EmbeddingEffect, EventLexicon } from '../lexicon/lexicon.ts';
import { isNegated, modalOf, ownStatus } from './auxiliary.ts';

const NOUN_MODIFIERS: Readonly<Record<string, EventStatus>> = {
  planned: 'planned',
  upcoming: 'planned',
  forthcoming: 'planned',
  scheduled: 'planned',
  coming: 'planned',
  proposed: 'possible',
  possible: 'possible',
  potential: 'possible',
  likely: 'possible',
  future: 'expected',
  expected: 'expected',
  impending: 'expected',
  imminent: 'expected',
  anticipated: 'expected',
  alleged: 'possible',
  suspected: 'possible',
  hypothetical: 'possible',
  eventual: 'possible',
  further: 'happened',
  threatened: 'possible',
  cancelled: 'denied',
  canceled: 'denied',
  failed: 'happened',
};
/** Verbs that only say that a named event takes place: its status is theirs. */
const OCCUR = new Set([
  'take',
  'happen',
  'occur',
  'begin',
  'start',
  'hold',
  'be',
  'open',
  'resume',
  'continue',
  'follow',
  'go',
  'come',
  'end',
  'conclude',
  'schedule',
  'plan',
  'expect',
  'set',
  'cancel',
  'postpone',
  'attend',
  'host',
  'address',
  'join',
  'restart',
  'relaunch',
  'proceed',
  'fail',
  'collapse',
  'stall',
]);
const COMPLEMENT = new Set(['xcomp', 'ccomp', 'advcl', 'acl', 'csubj']);
const MAX_CLIMB = 6;

/** Status of an event that a verb or an adjective carries. */
export function verbStatus(doc: Doc, token: number, lexicon: EventLexicon): EventStatus {
  const copula = doc.children(token).some((child) => doc.relation(child) === 'cop');
  const own = ownStatus(doc, token);
  if (own !== 'happened' || (copula && doc.head(token) < 0)) return own;
  return governedStatus(doc, token, lexicon);
}

/** Words that tell of somebody's coming before it: "is due in Rome". */
const AWAITED: Readonly<Record<string, EventStatus>> = {
  due: 'planned',
  bound: 'planned',
  scheduled: 'planned',
  slated: 'planned',
  schedule: 'planned',
  slate: 'planned',
  expect: 'expected',
  await: 'expected',
};

/** Status of a visit that a verb or an adjective carries. */
export function visitStatus(doc: Doc, token: number, lexicon: EventLexicon): EventStatus {
  const status = verbStatus(doc, token, lexicon);
  return status === 'happened' ? (AWAITED[lemmaOf(doc, token)] ?? status) : status;
}

/** Status that the words above a clause give it, the nearest that says anything first. */
function governedStatus(doc: Doc, token: number, lexicon: EventLexicon): EventStatus {
  let at = token;
  for (let step = 0; step < MAX_CLIMB; step++) {
    const head = doc.head(at);
    if (head < 0) return 'happened';
    const relation = doc.deprel(at);
    if (relation === 'conj') {
      const first = coordinatedAbove(doc, at, head);
      if (first !== head) {
        at = first;
        continue;
      }
      const shared = sharesAuxiliaries(doc, at) ? ownStatus(doc, head) : 'happened';
      if (shared !== 'happened') return shared;
    } else if (COMPLEMENT.has(relation)) {
      const given = complementStatus(doc, at, head, lexicon);
      if (given !== null) return given;
    } else return isStoppedShort(doc, at, head, lexicon) ? 'denied' : 'happened';
    at = head;
  }
  return 'happened';
}

/** "stopped short of expelling": the clause hangs on the adverb, and the adverb makes the verb what it means. */
function isStoppedShort(doc: Doc, adverb: number, verb: number, lexicon: EventLexicon): boolean {
  return (
    doc.relation(adverb) === 'advmod' && adverb === verb + 1 && phrasalEffect(doc, verb, lexicon) === 'denied'
  );
}

/** A second verb without a subject or auxiliary of its own stands under those of the first. */
function sharesAuxiliaries(doc: Doc, verb: number): boolean {
  return !doc
    .children(verb)
    .some((child) => doc.relation(child) === 'nsubj' || doc.relation(child) === 'aux');
}

/** What a governing word says of its complement; null where the next word above is to be asked. */
function complementStatus(doc: Doc, clause: number, head: number, lexicon: EventLexicon): EventStatus | null {
  const relation = doc.relation(clause);
  const isInfinitive = hasTo(doc, clause);
  if (relation === 'advcl' && !isInfinitive) {
    if (!isIng(doc, clause)) return isStillBefore(doc, clause) ? 'expected' : 'happened';
    // "would respond by closing the consulate"
    if (markOf(doc, clause) === 'by' && ownStatus(doc, head) !== 'happened') return ownStatus(doc, head);
    if (markOf(doc, clause) === null && ownStatus(doc, head) === 'planned') return 'planned';
    const isStopped = markOf(doc, clause) === 'from' && effectOf(doc, head, lexicon) === 'denied';
    return isStopped || phrasalEffect(doc, head, lexicon) === 'denied' ? 'denied' : null;
  }
  if (relation === 'acl' && isIng(doc, clause)) return isOfThingToCome(doc, head) ? 'planned' : null;
  if (isInfinitive && isYetTo(doc, clause, head)) return 'denied';
  const effect = effectOf(doc, head, lexicon);
  if (relation === 'acl' && hasNo(doc, head)) return 'denied';
  const above = doc.upos(head) === 'NOUN' ? 'happened' : ownStatus(doc, head);
  if (above === 'denied') return effect === 'denied' ? 'happened' : relation === 'ccomp' ? null : 'denied';
  if (effect === 'denied' && relation === 'acl') return 'denied';
  if (effect !== undefined && effect !== 'pass' && effect !== 'drop') {
    if (relation !== 'ccomp' || effect !== 'possible' || isInfinitive) return effect;
    return doc.has(clause, 'Tense=Past') ? null : effect;
  }
  if (above !== 'happened' && relation !== 'ccomp') return above;
  if (isSaidOnContact(doc, clause)) return null;
  if (isInfinitive && effect === undefined)
    return relation === 'advcl' || relation === 'acl' ? 'planned' : 'possible';
  return null;
}

/** "will present a draft asking Oslo to pay": what is yet to be presented has not asked. */
function isOfThingToCome(doc: Doc, noun: number): boolean {
  const isNew = doc.childrenBy(noun, 'det').some((word) => ARTICLES.has(doc.lower(word)));
  const verb = doc.head(noun);
  return isNew && verb >= 0 && doc.relation(noun) === 'obj' && ownStatus(doc, verb) === 'planned';
}

const ARTICLES = new Set(['a', 'an']);

/** "a day before Oslo and Rome meet": the present behind "before" is yet to come. */
function isStillBefore(doc: Doc, clause: number): boolean {
  return markOf(doc, clause) === 'before' && doc.has(clause, 'Tense=Pres');
}

/** "has yet to reply", "is yet to be signed" */
function isYetTo(doc: Doc, clause: number, head: number): boolean {
  if (!['have', 'be'].includes(lemmaOf(doc, head))) return false;
  return [head, clause].some((verb) =>
    doc.children(verb).some((child) => doc.lower(child) === 'yet' && child < clause && child > head),
  );
}

function hasNo(doc: Doc, noun: number): boolean {
  return doc.children(noun).some((child) => doc.relation(child) === 'det' && doc.lower(child) === 'no');
}

/** What a word does to an event in its complement, by part of speech; undefined where the list says nothing. */
export function effectOf(doc: Doc, token: number, lexicon: EventLexicon): EmbeddingEffect | undefined {
  const lemma = lemmaOf(doc, token);
  switch (doc.upos(token)) {
    case 'VERB':
    case 'AUX':
      return (
        phrasalEffect(doc, token, lexicon) ??
        lexicon.embedding.get(`verb:${lemma}`) ??
        lexicon.embedding.get(`adj:${doc.lower(token)}`)
      );
    case 'NOUN':
      return lexicon.embedding.get(`noun:${lemma}`);
    case 'ADJ':
      return lexicon.embedding.get(`adj:${lemma}`);
    default:
      return undefined;
  }
}

/** "ruled out", "stopped short of", "look forward to": verbs whose next word or two make the meaning. */
function phrasalEffect(doc: Doc, verb: number, lexicon: EventLexicon): EmbeddingEffect | undefined {
  if (verb + 1 >= doc.length) return undefined;
  const phrase = `verb:${lemmaOf(doc, verb)} ${doc.lower(verb + 1)}`;
  return lexicon.embedding.get(phrase);
}

/** Status of an event that a noun carries. */
export function nounStatus(
  doc: Doc,
  noun: number,
  support: { readonly verb: number; readonly status: EventStatus | undefined } | null,
  lexicon: EventLexicon,
): EventStatus {
  if (support?.status === 'denied' && verbStatus(doc, support.verb, lexicon) === 'happened') return 'denied';
  for (const child of doc.children(noun)) {
    const given = child < noun ? NOUN_MODIFIERS[doc.lower(child)] : undefined;
    if (given !== undefined && given !== 'happened') return given;
  }
  if (isAhead(doc, noun)) return 'planned';
  if (hasNo(doc, noun)) return 'denied';
  if (support !== null) {
    const above = verbStatus(doc, support.verb, lexicon);
    if (support.status === undefined) return above;
    return above === 'happened' ? support.status : above;
  }
  const relative = doc.children(noun).find((child) => doc.deprel(child) === 'acl:relcl');
  if (relative !== undefined && occurs(doc, relative)) {
    const given = verbStatus(doc, relative, lexicon);
    const effect = effectOf(doc, relative, lexicon);
    if (given === 'happened' && (effect === 'planned' || effect === 'expected')) return effect;
    if (given !== 'happened') return given;
  }
  return governorOfNoun(doc, noun, lexicon);
}

function occurs(doc: Doc, verb: number): boolean {
  return OCCUR.has(lemmaOf(doc, verb)) || doc.children(verb).some((child) => doc.relation(child) === 'cop');
}

/** "spoke ahead of Friday's meeting": what something is done ahead of is still to come. */
function isAhead(doc: Doc, noun: number): boolean {
  return (
    ['obl', 'nmod'].includes(doc.relation(noun)) &&
    doc
      .children(noun)
      .some((word) => word < noun && doc.lower(word) === 'ahead' && doc.lower(word + 1) === 'of')
  );
}

/** "a strike could lead to war": one of which nothing is known but what it may bring. */
function isIndefinite(doc: Doc, noun: number): boolean {
  return doc.children(noun).some((word) => word < noun && INDEFINITE.has(doc.lower(word)));
}

const INDEFINITE = new Set(['a', 'an', 'any', 'another']);

function governorOfNoun(doc: Doc, noun: number, lexicon: EventLexicon): EventStatus {
  const head = doc.head(noun);
  if (head < 0) return ownStatus(doc, noun);
  const relation = doc.relation(noun);
  if (relation === 'nsubj' && isIndefinite(doc, noun) && modalOf(doc, head) >= 0) return 'possible';
  if ((relation === 'nsubj' || relation === 'obj') && occurs(doc, head)) {
    const effect = effectOf(doc, head, lexicon);
    const above = verbStatus(doc, head, lexicon);
    if (above === 'happened' && (effect === 'planned' || effect === 'expected')) return effect;
    const isJudged = doc.upos(head) === 'ADJ' && doc.childBy(head, 'cop') >= 0 && effect === undefined;
    return above === 'denied' && (isJudged || !isNegated(doc, head)) ? 'happened' : above;
  }
  if (relation === 'obl') {
    const effect = phrasalEffect(doc, head, lexicon);
    return effect === undefined || effect === 'pass' || effect === 'drop' ? 'happened' : effect;
  }
  if (
    relation === 'nmod' &&
    doc.upos(head) === 'NOUN' &&
    ['for', 'of', 'on'].includes(caseOf(doc, noun) ?? '')
  ) {
    const effect = lexicon.embedding.get(`noun:${lemmaOf(doc, head)}`);
    if (effect !== undefined && effect !== 'pass' && effect !== 'drop') return effect;
  }
  return 'happened';
}
