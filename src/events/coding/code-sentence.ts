/** The events of one sentence: event words from the root downwards, so that what governs a word is known before the word is read. */

import type { EventType } from '../../contract.ts';
import { isBroughtAbout } from '../arguments/control.ts';
import { fillRoles, type Roles } from '../arguments/fill-roles.ts';
import type { Support } from '../arguments/noun-places.ts';
import type { PartyContext } from '../arguments/parties.ts';
import { isMainVerbBehindNoun } from '../arguments/voice.ts';
import { caseOf, hasTo, isIng, lemmaOf } from '../arguments/words.ts';
import { embeddingOf, isTalk } from '../embedding/embedding.ts';
import { isSaidOnContact } from '../embedding/on-contact.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import { effectOf } from '../status/event-status.ts';
import { type Trigger, triggersAt } from '../triggers/find-triggers.ts';
import { imperativeRequestAt } from '../triggers/imperative-request.ts';
import { modalRequestAt } from '../triggers/modal-request.ts';
import type { UntoldChooser } from '../untold/chooser.ts';
import type { Trail } from '../untold/trail.ts';
import { isAcceptable } from './acceptance.ts';
import type { Candidate } from './candidate.ts';
import { isCapable } from './capable.ts';
import { withoutDistant } from './distant.ts';
import type { Domains } from './domains.ts';
import { isForecastOfThing } from './forecast.ts';
import { type ForeignAffairs, mayLackOther } from './foreign-affairs.ts';
import { isOnlyImagined } from './imagined.ts';
import { isOwnCommand } from './own-command.ts';
import { withoutOwnLand } from './own-land.ts';
import type { MeetingMemory } from './partner.ts';
import { isPublicAffair } from './public-affairs.ts';
import { asRefusal } from './refusal.ts';
import { supportOf } from './support.ts';
import { isDoneByThing, isDoneToThing } from './things.ts';
import { asThreat, isForetold } from './threat.ts';
import { isUnsaid, statusOf } from './told-status.ts';
import { withUnderstood } from './understood.ts';
import { isInAccusation, isToldAlready } from './within.ts';

/** What is known of the text as a whole while its sentences are coded. */
export interface TextMemory {
  readonly meetings: MeetingMemory;
  readonly domains: Domains;
  readonly foreign: ForeignAffairs;
  readonly trail: Trail;
}

interface SentenceState {
  readonly context: PartyContext;
  readonly lexicon: EventLexicon;
  readonly sentence: number;
  readonly roles: SentenceWords['roles'];
  readonly meetings: MeetingMemory;
  readonly domains: Domains;
  readonly foreign: ForeignAffairs;
  readonly trail: Trail;
  readonly untold: UntoldChooser;
  /** Roles of the events coded so far, by the token of their trigger. */
  readonly coded: Map<number, Roles>;
  /** Event words already read, coded or not, by token: what they govern is their content. */
  readonly above: Map<number, Trigger>;
  /** Words that belong to the trigger of a coded event. */
  readonly used: Set<number>;
  /** Verbs by which a government orders those who serve it. */
  readonly commands: Set<number>;
}

/** The event words of one sentence, those that govern others first, and the requests that its modal verbs and imperatives make. */
export interface SentenceWords {
  readonly sentence: number;
  readonly found: readonly (readonly Trigger[])[];
  readonly requests: readonly Candidate[];
  /** Roles that the words themselves fill, by trigger: the same however often the sentence is coded. */
  readonly roles: Map<Trigger, Roles>;
}

/** What a sentence holds whatever the text around it is about. */
export function readSentence(
  sentence: number,
  context: PartyContext,
  lexicon: EventLexicon,
  domains: Domains,
): SentenceWords {
  const { doc } = context;
  const { first, end } = doc.sentenceTokens(sentence);
  const found: (readonly Trigger[])[] = [];
  for (let token = first; token < end; token++) {
    const triggers = triggersAt(doc, token, lexicon);
    if (triggers.length > 0) found.push(triggers);
  }
  const requests = spokenRequests(first, end, context).filter(({ trigger, roles }) =>
    isPublicAffair(trigger.sense, roles, sentence, domains),
  );
  found.sort((a, b) => depthOf(doc, a) - depthOf(doc, b));
  return { sentence, found, requests, roles: new Map() };
}

/** Candidates of a sentence, in the order of the text. */
export function codeSentence(
  { sentence, found, requests, roles }: SentenceWords,
  context: PartyContext,
  lexicon: EventLexicon,
  { meetings, domains, foreign, trail }: TextMemory,
): readonly Candidate[] {
  if (found.length === 0 && requests.length === 0) return [];
  const state: SentenceState = {
    context,
    lexicon,
    sentence,
    roles,
    meetings,
    domains,
    foreign,
    trail,
    untold: lexicon.untold,
    above: new Map(),
    used: new Set(),
    commands: new Set(),
    coded: new Map(),
  };
  for (const { trigger } of requests)
    for (const token of [trigger.token, ...trigger.words]) state.above.set(token, trigger);
  const candidates = found.map((triggers) => codeWord(triggers, state)).filter((one) => one !== null);
  meetings.note(candidates, sentence);
  trail.note(candidates, sentence);
  return [...requests, ...candidates].sort((a, b) => a.trigger.token - b.trigger.token);
}

/** Requests that stand in the form of a verb: "must go", "Go, she told them". */
function spokenRequests(first: number, end: number, context: PartyContext): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let token = first; token < end; token++) {
    const request = modalRequestAt(token, context) ?? imperativeRequestAt(token, context);
    if (request !== null) found.push(request);
  }
  return found;
}

function depthOf(doc: PartyContext['doc'], [first]: readonly Trigger[]): number {
  return first === undefined ? 0 : doc.ancestors(first.token).length;
}

/** The first sense of a word whose roles are filled, as a candidate; null where it carries no event here. */
function codeWord(triggers: readonly Trigger[], state: SentenceState): Candidate | null {
  const { context, lexicon, above, used } = state;
  const { doc } = context;
  const first = triggers[0] as Trigger;
  const token = first.token;
  if (above.has(token) || isToldAlready(first, state)) return null;
  if (isJudgement(first) && isVerdict(doc, token, above)) return null;
  const embedding = embeddingOf(doc, token, above);
  const isOrdered = state.commands.has(doc.head(token)) && hasTo(doc, token);
  if (
    embedding === 'talk' ||
    (!isOrdered && isMerePurpose(doc, token, lexicon)) ||
    isOnlyImagined(doc, token)
  )
    return null;
  const support = first.sense.kind === 'noun' ? supportOf(doc, token, lexicon) : null;
  const isAside =
    (doc.relation(token) === 'acl' && !isMainVerbBehindNoun(doc, token)) ||
    doc.relation(token) === 'amod' ||
    isIdea(doc, token);
  const isForeign = state.foreign.isSubject && doc.sentenceCount > 1 && mayLackOther(doc, token);
  for (const trigger of triggers) {
    const { sense } = trigger;
    if (embedding === 'agreed' && !UNDERTAKINGS.has(sense.type)) continue;
    if (sense.type === 'ACCUSE' && isInAccusation(token, state)) return null;
    const roles = withUnderstood(trigger, toldRoles(trigger, support, state), state);
    if (isOwnCommand(trigger, roles, context)) {
      state.commands.add(token);
      return null;
    }
    if (!isAcceptable(sense, roles, { isAside, isForeign })) continue;
    if (isDoneByThing(trigger, roles, context, lexicon) || isDoneToThing(trigger, roles, context, lexicon))
      continue;
    if (isForecastOfThing(trigger, context)) continue;
    const isConflict = state.domains.isOf(state.sentence, 'conflict');
    if (!isCapable(sense, roles, { doc, isConflict })) continue;
    if (!isPublicAffair(sense, roles, state.sentence, state.domains, isForeign)) continue;
    if (isForetold(trigger, roles, context)) continue;
    const told = statusOf(doc, trigger, support, lexicon);
    const status = isOrdered && told === 'possible' ? 'planned' : told;
    if (isUnsaid(doc, trigger, status, roles)) continue;
    above.set(token, trigger);
    state.coded.set(token, roles);
    for (const word of trigger.words) used.add(word);
    return asThreat(
      asRefusal({ trigger, roles, status: embedding === 'denied' ? 'denied' : status }, context),
      context,
    );
  }
  // "demanded to leave": the demand lacks a second party, but the leaving still did not happen. Where the lists of embedding
  // words say what became of it ("expected to leave"), that is its status.
  if (isTalk(first.sense) && effectOf(doc, token, lexicon) === undefined) above.set(token, first);
  return null;
}

/** "hostile", "an insult": what a speaker thinks of something. */
function isJudgement({ sense: { kind, frame } }: Trigger): boolean {
  return kind === 'adjective' || frame.actor[0] === 'speaker';
}

/**
 * "rejected the charge as baseless", "condemned the raid as a hostile act": how a verb that is coded judges its object is no second event,
 * and neither is what a protest is over: "summoned the envoy over what it called hostile remarks".
 */
function isVerdict(doc: PartyContext['doc'], token: number, above: SentenceState['above']): boolean {
  const judged = doc.relation(token) === 'amod' ? doc.head(token) : token;
  if (judged < 0 || caseOf(doc, judged) !== 'as') return false;
  const [, verb, clause, protest] = doc.ancestors(judged);
  const isCoded = [verb, clause].some((word) => word !== undefined && above.has(word));
  return isCoded || (protest !== undefined && above.get(protest)?.sense.type === 'ACCUSE');
}

/** The roles that the words around a trigger fill. */
function toldRoles(
  trigger: Trigger,
  support: Support | null,
  { context, roles: known }: SentenceState,
): Roles {
  let roles = known.get(trigger);
  if (roles === undefined) {
    const { token, words, sense } = trigger;
    const { kind, frame, type } = sense;
    const told = fillRoles({ token, words, kind, frame, type, support }, context);
    roles = withoutOwnLand(sense, withoutDistant(told, context));
    known.set(trigger, roles);
  }
  return roles;
}

/** What two agree on or one promises is planned, beside the agreement: acts that are done on a day, and not the spirit of it. */
const UNDERTAKINGS: ReadonlySet<EventType> = new Set(['CONSULT', 'CONCEDE', 'AID', 'RETREAT']);

/** Verbs of motion, whose purpose is told as what happened there: "flew to Oslo to meet the king". */
const MOTION = new Set([
  'travel',
  'fly',
  'arrive',
  'come',
  'go',
  'gather',
  'visit',
  'return',
  'sit',
  'head',
  'land',
]);

/** "shelling the port would be a crime": a bare gerund in a noun's place names a deed, and tells none. */
function isIdea(doc: PartyContext['doc'], token: number): boolean {
  return (
    isIng(doc, token) && ['csubj', 'nsubj'].includes(doc.relation(token)) && doc.childBy(token, 'aux') < 0
  );
}

const FINITE_BE = new Set(['is', 'are', 'was', 'were']);
const DUTY = new Set(['have', 'be']);

/** An infinitive that tells to what end something is done: it is an aim, and neither planned nor done by itself. */
function isMerePurpose(doc: PartyContext['doc'], token: number, lexicon: EventLexicon): boolean {
  const first = doc.head(token);
  // "worked with the police to find tunnels and guard the border"
  if (doc.relation(token) === 'conj' && hasTo(doc, first) && isBareSecond(doc, token))
    return isMerePurpose(doc, first, lexicon);
  // "where she is to meet the king"
  if (
    !hasTo(doc, token) ||
    doc.childrenBy(token, 'aux', 'cop').some((word) => FINITE_BE.has(doc.lower(word)))
  )
    return false;
  const head = doc.head(token);
  if (head < 0) return false;
  // "has yet to leave", "is to leave"
  if (doc.relation(token) === 'advcl')
    return (
      !isBroughtAbout(doc, token) &&
      !MOTION.has(lemmaOf(doc, head)) &&
      !DUTY.has(lemmaOf(doc, head)) &&
      !isSaidOnContact(doc, token)
    );
  return doc.relation(token) === 'acl' && effectOf(doc, head, lexicon) === undefined;
}

/** A bare form that shares the "to" of the one before it. */
function isBareSecond(doc: PartyContext['doc'], verb: number): boolean {
  return doc.xpos(verb) === 'VB' && doc.childBy(verb, 'aux', 'nsubj') < 0;
}
