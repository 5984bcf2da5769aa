/** From a candidate to the contract's event, with its time, place, mode, issues and ordinal. */
import type { Event, EventType, Party, Time } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import { placeOf } from '../../places/index.ts';
import type { EventInText, PlaceInText, Reading } from '../../reading.ts';
import { timeOf, timeOfEntry } from '../../time/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty } from '../arguments/parties.ts';
import { sayingVerbOf } from '../arguments/speaker.ts';
import { issuesOf } from '../details/issues.ts';
import { findMode } from '../details/mode.ts';
import { findOrdinal } from '../details/ordinal.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { settleFuture } from './not-yet.ts';

/** Types among equals: every party stands on both sides. */
const AMONG_EQUALS: ReadonlySet<EventType> = new Set(['CONSULT']);
/** Types that are done to people and things where they are. */
const DEEDS: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'MOBILIZE',
  'RETREAT',
  'CONCEDE',
  'PROTEST',
]);
/** Contacts that have a place on each side, and none of their own. */
const REMOTE = new Set(['phone', 'virtual']);
/** Trigger words further apart than this are given by the head word alone. */
const TRIGGER_WIDTH = 5;

export function buildEvent(
  candidate: Candidate,
  id: string,
  reading: Reading,
  lexicon: EventLexicon,
): EventInText {
  const { doc } = reading;
  const { trigger, roles } = candidate;
  const { sense, token } = trigger;
  const words = [token, ...trigger.words];
  const mode = findMode(doc, sense.type, words, lexicon.modes) ?? sense.mode;
  const shared = AMONG_EQUALS.has(sense.type) && mode !== 'visit' && mode !== 'letter';
  const all = [...roles.actors, ...roles.recipients.filter((party) => !roles.actors.includes(party))];
  const told =
    timeOf(doc, reading.timexes, token) ??
    timeOfSaying(candidate, reading) ??
    timeOfAnnouncing(candidate, reading) ??
    (candidate.status === 'happened' ? timeOfEntry(reading, token) : undefined);
  const { status, when } = settleFuture(candidate, told, reading.document.publishedAt, doc);
  const isRemote = sense.type === 'CONSULT' && REMOTE.has(mode ?? '');
  const place = isRemote
    ? undefined
    : (placeOf(doc, reading.places, token, DEEDS.has(sense.type)) ?? placeDoneTo(candidate, reading));
  const event: Event = {
    id,
    type: sense.type,
    ...(mode === undefined ? {} : { mode }),
    ...(sense.cameo === undefined ? {} : { cameo: sense.cameo }),
    status,
    actors: (shared ? all : roles.actors).map(toParty),
    recipients: (shared ? all : roles.recipients).map(toParty),
    ...(when === undefined ? {} : { when }),
    ...(place === undefined ? {} : { where: toWhere(reading, place) }),
    issues: issuesOf(reading, wordsAbout(doc, token), lexicon.issues),
    trigger: triggerSpan(reading, words),
    evidence: doc.sentenceSpan(doc.sentenceOf(token)),
    reportedBy: [],
    confidence: confidenceOf(candidate),
    rule: sense.id,
  };
  const ordinal = findOrdinal(doc, words);
  return { event: ordinal === undefined ? event : { ...event, ordinal }, trigger: token };
}

/** The words that tell what an event is about: those below its own, its subject's where that stands above, and the noun an adjective goes with. */
function wordsAbout(doc: Doc, token: number): readonly number[] {
  const head = doc.head(token);
  if (head < 0) return doc.subtree(token);
  if (doc.relation(token) === 'amod') return doc.subtree(head);
  const subject = doc.relation(token) === 'xcomp' ? doc.childBy(head, 'nsubj') : -1;
  return subject < 0 ? doc.subtree(token) : [...doc.subtree(subject), ...doc.subtree(token)];
}

/** Of what somebody does by saying it ("said on Thursday that the remark was wrong"): when it was said. */
function timeOfSaying({ trigger: { sense, token } }: Candidate, { doc, timexes }: Reading): Time | undefined {
  // "said on Thursday that it was ready to talk"
  if (!sense.frame.actor.includes('speaker') && sense.kind !== 'adjective') return undefined;
  const clause = doc.relation(token) === 'aux' ? doc.head(token) : token;
  const verb = sayingVerbOf(doc, clause);
  return verb < 0 ? undefined : timeOf(doc, timexes, verb);
}

/** Verbs that give out what has just been done. */
const ANNOUNCING = new Set(['announce', 'declare', 'proclaim']);

/** "has recalled its envoy, Oslo announced on Monday": what has just been done is of the day it is given out, as far as one can tell. */
function timeOfAnnouncing({ trigger, status }: Candidate, { doc, timexes }: Reading): Time | undefined {
  const { token } = trigger;
  // "has recalled its envoy and put the treaty on ice"
  const first = doc.relation(token) === 'conj' ? doc.head(token) : token;
  const isPerfect = doc
    .childrenBy(first, 'aux')
    .some((helper) => doc.lemma(helper) === 'have' && doc.has(helper, 'Tense=Pres'));
  if (status !== 'happened' || !isPerfect) return undefined;
  const aside = doc.childrenBy(first, 'conj', 'parataxis').filter((verb) => verb > token);
  const verb = [sayingVerbOf(doc, token), ...aside].find(
    (one) => one >= 0 && ANNOUNCING.has(doc.lemma(one)) && doc.sentenceOf(one) === doc.sentenceOf(token),
  );
  const time = verb === undefined ? undefined : timeOf(doc, timexes, verb);
  return time?.grain === 'day' ? { ...time, inferred: true } : undefined;
}

/** The place that a deed is done to: "shelled Aden", "closed the Wagah crossing", "withdrew from Goma". */
function placeDoneTo({ trigger, roles }: Candidate, { doc, places }: Reading): PlaceInText | undefined {
  if (!DEEDS.has(trigger.sense.type)) return undefined;
  const spans = roles.recipients
    .filter(({ actor, inferred }) => actor.kind === 'place' && inferred === undefined)
    .map(({ span }) => span);
  return places.find(
    ({ first, end, precision }) =>
      precision !== 'country' &&
      spans.some((span) => doc.start(first) < span.end && span.start < doc.end(end - 1)),
  );
}

function toWhere({ doc }: Reading, { name, country, first, end }: PlaceInText): NonNullable<Event['where']> {
  return { name, ...(country === undefined ? {} : { country }), span: doc.span(first, end) };
}

function toParty({ actor, span, inferred }: FoundParty): Party {
  return { actor: actor.id, span, ...(inferred && { inferred }) };
}

function triggerSpan({ doc }: Reading, words: readonly number[]): { start: number; end: number } {
  const first = Math.min(...words);
  const last = Math.max(...words);
  const token = words[0] as number;
  return last - first < TRIGGER_WIDTH ? doc.span(first, last + 1) : doc.span(token, token + 1);
}

/** Two named parties and a specific rule are firm; a missing, inferred or generic party, or a bare word, less so. */
function confidenceOf({ trigger, roles }: Candidate): number {
  const parties = [...roles.actors, ...roles.recipients];
  const named = parties.length === 0 ? 0 : parties.filter(({ actor }) => actor.named).length / parties.length;
  const isTold = (side: Roles['actors']) => side.some(({ inferred }) => inferred === undefined);
  const complete = isTold(roles.actors) && isTold(roles.recipients) ? 1 : 0;
  const specific = Math.min(trigger.sense.weight, 4) / 4;
  return Math.round((0.5 + 0.2 * named + 0.15 * complete + 0.1 * specific) * 100) / 100;
}
