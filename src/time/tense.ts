import type { Doc } from '../language/index.ts';

/** Where a clause stands to its report's day; `unknown` where no verb tells. */
export type ClauseTense = 'past' | 'present' | 'future' | 'unknown';

const FUTURE_AUXILIARIES = [
  'will',
  "'ll",
  '’ll',
  'wo',
  'shall',
  'would',
  'may',
  'might',
  'could',
  'should',
  'must',
  'can',
];
/** Heads whose infinitive or object lies ahead: "plans to", "is expected to", "scheduled for". */
const AHEAD = new Set([
  'plan',
  'expect',
  'schedule',
  'set',
  'due',
  'intend',
  'agree',
  'prepare',
  'hope',
  'promise',
  'pledge',
  'vow',
  'want',
  'aim',
  'seek',
  'slate',
  'poise',
  'propose',
  'decide',
  'threaten',
  'likely',
  'ready',
  'bind',
  'order',
  'urge',
  'ask',
  'invite',
  'go',
  'about',
  'offer',
  'demand',
  'call',
]);

/** Those whose bare participle sets a day ahead: "talks planned for Friday"; "a truce agreed on Friday" is over. */
const BARE_AHEAD = new Set('plan expect schedule set due slate likely ready poise bind about'.split(' '));

/**
 * Tense of the clause that a token stands in: past, present or future seen from the report's day.
 * The nearest verb above the token decides; an infinitive under a verb of planning is future whatever that verb's tense.
 */
export function clauseTense(doc: Doc, token: number): ClauseTense {
  const markers = doc.childrenBy(token, 'case').map((marker) => doc.lower(marker));
  if (token > 0 && doc.lower(token - 1) === 'since') return 'past';
  const looksAhead = markers.some((marker) => AHEAD_MARKERS.has(marker));
  for (const at of doc.ancestors(token)) {
    // "talks proposed for Friday"
    if (at !== token && markers.includes('for') && AHEAD.has(doc.lemma(at)) && isScheduled(doc, at))
      return 'future';
    if (at !== token && isSetFor(doc, at, markers)) return 'future';
    if (looksAhead && at !== token && isVerb(doc, at)) return isFinitePast(doc, at) ? 'past' : 'future';
    const tense = verbTense(doc, at);
    if (tense !== 'unknown') return tense;
  }
  return looksAhead ? 'future' : 'unknown';
}

/** "to stay closed until Friday", "talks ahead of Friday": what comes after the clause it is told in. */
const AHEAD_MARKERS = new Set(['until', 'till', 'ahead']);

/** Verbs that set a day: "called a meeting for Thursday". */
const SETTING = new Set('call convene schedule set plan fix book slate announce'.split(' '));
/** Verbs that move one: "postponed the vote to Thursday". */
const MOVING = new Set('postpone delay move shift push defer adjourn reschedule'.split(' '));

function isSetFor(doc: Doc, verb: number, markers: readonly string[]): boolean {
  if (doc.upos(verb) !== 'VERB') return false;
  return (
    (markers.includes('for') && SETTING.has(doc.lemma(verb))) ||
    (markers.includes('to') && MOVING.has(doc.lemma(verb)))
  );
}

function isVerb(doc: Doc, token: number): boolean {
  return doc.upos(token) === 'VERB' || doc.upos(token) === 'AUX';
}

function isFinitePast(doc: Doc, token: number): boolean {
  if (doc.childrenBy(token, 'aux').some((helper) => doc.has(helper, 'Tense=Past'))) return true;
  return doc.has(token, 'Tense=Past') && doc.has(token, 'VerbForm=Fin');
}

function verbTense(doc: Doc, token: number): ClauseTense {
  const upos = doc.upos(token);
  const helpers = doc.childrenBy(token, 'aux', 'cop');
  if (upos !== 'VERB' && upos !== 'AUX' && helpers.length === 0) return 'unknown';
  // "May said": no modal verb stands before a past form
  if (doc.xpos(token) !== 'VBD' && helpers.some((helper) => FUTURE_AUXILIARIES.includes(doc.lower(helper))))
    return perfectOr(doc, helpers, 'future');
  if (isInfinitive(doc, token)) return infinitiveTense(doc, token);
  if (isMarkedAhead(doc, token) && isPresent(doc, token, helpers)) return 'future';
  const looksAhead = helpers.length > 0 ? AHEAD : BARE_AHEAD;
  if (looksAhead.has(doc.lemma(token)) && isPresent(doc, token, helpers) && isScheduled(doc, token))
    return 'future';
  if (helpers.length > 0 && doc.xpos(token) !== 'VBD') return helperTense(doc, token, helpers);
  if (doc.has(token, 'VerbForm=Ger') || (doc.has(token, 'VerbForm=Part') && doc.has(token, 'Tense=Pres')))
    return 'unknown';
  if (doc.has(token, 'Tense=Past') || doc.has(token, 'VerbForm=Part')) return 'past';
  if (!doc.has(token, 'Tense=Pres')) return 'unknown';
  return TIMETABLED.has(doc.lemma(token)) ? 'future' : 'present';
}

/** Verbs whose present tense tells what a timetable has: "the round begins on Sunday". */
const TIMETABLED = new Set(
  `begin start open reopen resume end close finish expire meet gather convene vote arrive depart fly travel leave land return go come
  head sail`.split(/\s+/),
);

/** "may have met" looks back. */
function perfectOr(doc: Doc, helpers: readonly number[], tense: ClauseTense): ClauseTense {
  return helpers.some((helper) => doc.lemma(helper) === 'have') &&
    !helpers.some((helper) => doc.lower(helper) === 'will')
    ? 'past'
    : tense;
}

function isPresent(doc: Doc, token: number, helpers: readonly number[]): boolean {
  return (
    helpers.length === 0 ||
    helpers.some((helper) => doc.has(helper, 'Tense=Pres')) ||
    doc.has(token, 'Tense=Pres')
  );
}

/** "is expected", "a vote set for", "is due". */
function isScheduled(doc: Doc, token: number): boolean {
  return doc.has(token, 'VerbForm=Part') || doc.upos(token) === 'ADJ';
}

/** Whether a verb is an infinitive with its "to". */
export function isInfinitive(doc: Doc, token: number): boolean {
  return doc
    .children(token)
    .some((child) => child < token && doc.upos(child) === 'PART' && doc.lower(child) === 'to');
}

/** "are due to meet", where a tree takes "due to" for a conjunction. */
function isMarkedAhead(doc: Doc, token: number): boolean {
  return doc.childrenBy(token, 'mark').some((mark) => mark < token && AHEAD.has(doc.lemma(mark)));
}

/** "is to meet", "plans to meet", "was expected to meet" look ahead; "managed to meet" looks where its verb does. */
function infinitiveTense(doc: Doc, token: number): ClauseTense {
  const head = doc.head(token);
  if (head < 0) return 'future';
  if (
    doc
      .childrenBy(token, 'aux', 'cop')
      .some((helper) => doc.lemma(helper) === 'be' && doc.has(helper, 'VerbForm=Fin'))
  )
    return 'future';
  if (doc.upos(head) === 'NOUN' || AHEAD.has(doc.lemma(head))) return 'future';
  return 'unknown';
}

/** Tense by the finite helper: "has met", "had met", "was meeting" are past; "is meeting" is not yet over. */
function helperTense(doc: Doc, token: number, helpers: readonly number[]): ClauseTense {
  if (helpers.some((helper) => doc.lemma(helper) === 'have')) return 'past';
  const finite = helpers.find((helper) => doc.has(helper, 'VerbForm=Fin'));
  if (finite === undefined) return 'unknown';
  if (doc.has(finite, 'Tense=Past')) return 'past';
  return doc.has(token, 'VerbForm=Ger') || (doc.has(token, 'Tense=Pres') && doc.has(token, 'VerbForm=Part'))
    ? 'future'
    : 'present';
}
