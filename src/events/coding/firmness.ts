/**
 * What a report on something else than dealings between governments tells of them in passing: only what it tells firmly is an
 * event. Comment, quotation, wish and habit speak of deeds as well as news does, and there they are the most of what is found.
 */
import type { Actor, EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty } from '../arguments/parties.ts';
import { hasTo, isIng, lemmaOf, markOf } from '../arguments/words.ts';
import type { Candidate } from './candidate.ts';
import type { Domains } from './domains.ts';

/** What is known of the text beside its trees. */
export interface FirmnessSite {
  readonly doc: Doc;
  readonly domains: Domains;
  /** 1 for tokens inside quotation marks. */
  readonly quoted: Uint8Array;
}

/** Whether a candidate is told as a fact or a plan of parties that its own clause names, in the report's own words. */
export function isFirm(candidate: Candidate, site: FirmnessSite): boolean {
  const { trigger, roles, status } = candidate;
  const { doc, quoted } = site;
  const { token, sense } = trigger;
  const parties = [...roles.actors, ...roles.recipients];
  if (
    quoted[token] === 1 ||
    isUnderCondition(doc, token) ||
    !parties.every((party) => isPlain(party, token, doc))
  )
    return false;
  if (sense.type !== 'ASSAULT' && parties.some(isUnknownName)) return false;
  if (!isToldBy(candidate, doc)) return false;
  return isDeed(candidate)
    ? isFirmDeed(candidate, site)
    : status !== 'expected' && isFirmDealing(candidate, site);
}

/** "If the duke orders a raid, the guard will carry it out." */
function isUnderCondition(doc: Doc, token: number): boolean {
  return [token, ...doc.ancestors(token)].some((clause) => CONDITIONS.has(markOf(doc, clause) ?? ''));
}

const CONDITIONS = new Set(['if', 'unless', 'whether', 'lest']);

/** Deeds that are news wherever they are told; the other types are dealings by word or favour. */
const DEEDS: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE']);

/** Whether a candidate is a deed rather than a dealing by word or favour. */
export function isDeed({ trigger }: Candidate): boolean {
  return DEEDS.has(trigger.sense.type);
}

/** Words that name the speaker, the reader, or anything. */
const VAGUE = new Set('it its i me my we us our you your one'.split(' '));

/** Named in the clause, by a word that can mean only one, and that does not tell the event itself ("anti-piracy patrols"). */
function isPlain({ actor, inferred, token, span }: FoundParty, trigger: number, doc: Doc): boolean {
  if (inferred !== undefined || VAGUE.has(doc.lower(token))) return false;
  const isPartOfTrigger = span.start < doc.start(trigger) && span.end >= doc.end(trigger);
  return token !== trigger && !isPartOfTrigger && !isCalledAfter(actor, doc.lower(trigger));
}

/** "anti-piracy patrols", whose patrols are told of */
function isCalledAfter({ name, named }: Actor, trigger: string): boolean {
  return !named && name.toLowerCase().endsWith(trigger);
}

/** A name of which neither a state nor an office is known: as often a thing's as a body's. */
function isUnknownName({ actor }: FoundParty): boolean {
  return (
    actor.kind === 'organisation' && actor.named && actor.country === undefined && actor.sector === undefined
  );
}

const TOLD = new Set(['happened', 'planned']);

/** Nouns tell of what has a name; adjectives and demands ("should leave") tell of attitudes. */
function isToldBy({ trigger, status }: Candidate, doc: Doc): boolean {
  const { sense, token } = trigger;
  if (sense.kind === 'noun') return TOLD.has(status);
  return (
    sense.kind === 'verb' &&
    sense.frame.name !== 'modal-request' &&
    isToldByVerb(doc, token, status) &&
    !describesNoun(doc, token)
  );
}

/** "arrested", "will arrest", "tried to arrest"; not "arrest anybody who", "to arrest", "might arrest". */
function isToldByVerb(doc: Doc, verb: number, status: Candidate['status']): boolean {
  if (hasTo(doc, verb)) return status === 'planned' || isAttempt(doc, verb);
  return TOLD.has(status) && doc.xpos(verb) !== 'VBP';
}

/** Verbs whose infinitive was begun: "tried to storm the palace". */
const ATTEMPTS = new Set(['try', 'attempt', 'begin', 'start', 'continue']);

function isAttempt(doc: Doc, verb: number): boolean {
  const head = doc.head(verb);
  return doc.relation(verb) === 'xcomp' && head >= 0 && ATTEMPTS.has(lemmaOf(doc, head));
}

/** So far above it a noun may stand that a verb describes. */
const CLIMB = 2;

/** "a plan to admit", "his failure to act", "imprisoned editors", "a man who had fought": what a noun is said to be about, or to be. */
function describesNoun(doc: Doc, verb: number): boolean {
  if (doc.relation(verb) === 'amod' || doc.deprel(verb) === 'acl:relcl') return true;
  return [verb, ...doc.ancestors(verb)]
    .slice(0, CLIMB)
    .some((word) => doc.relation(word) === 'acl' && doc.deprel(word) !== 'acl:relcl');
}

/** In texts on campaigns deeds of states are what candidates speak of; what crowds do there is news. */
function isFirmDeed(candidate: Candidate, { doc, domains }: FirmnessSite): boolean {
  const { trigger, roles } = candidate;
  const sentence = doc.sentenceOf(trigger.token);
  if (domains.countIn(sentence, 'campaign') > 0 || !isWhole(candidate, doc)) return false;
  const isConflict = domains.countIn(sentence, 'conflict') > 0;
  if (!isConflict && isPrivate(trigger.sense, roles)) return false;
  const isOfState = [...roles.actors, ...roles.recipients].some(({ actor }) => actor.country !== undefined);
  return !(isOfState && domains.isOfText('campaign'));
}

/** Whether all are found that a deed of its kind has: whom force is used on, more than one who marches, who moves troops by a verb. */
function isWhole(candidate: Candidate, doc: Doc): boolean {
  const { trigger, roles } = candidate;
  switch (trigger.sense.type) {
    case 'PROTEST':
      return !isLonely(roles);
    case 'MOBILIZE':
      return isWholeMove(candidate, doc);
    default:
      return roles.recipients.length > 0 && !isDoneByNobody(candidate, doc);
  }
}

/** Troops are moved by a finite verb, by more than one man's own journey. */
function isWholeMove({ trigger: { sense, token }, roles }: Candidate, doc: Doc): boolean {
  if (sense.kind === 'noun') return sense.mode === 'weapons' || roles.recipients.length > 0;
  if (isIng(doc, token) && doc.childBy(token, 'aux') < 0) return false;
  return sense.object !== null || !roles.actors.every(({ actor }) => actor.kind === 'person');
}

/** Where no word tells of a conflict: a death by nobody's hand, and what is done to a man in the street but by those who rule. */
function isPrivate({ type, mode }: Candidate['trigger']['sense'], { actors, recipients }: Roles): boolean {
  if (type === 'ASSAULT') return actors.length === 0;
  if (type !== 'COERCE') return false;
  if (actors.length === 0 && mode === 'seize') return true;
  return (
    recipients.length > 0 &&
    recipients.every(({ actor }) => isManInTheStreet(actor)) &&
    !actors.some(({ actor }) => actor.kind === 'state' || RULING.has(actor.sector ?? ''))
  );
}

/** Sectors of those whose compulsion is a public matter whomever it meets. */
const RULING = new Set(['GOV', 'MIL', 'REB', 'SPY', 'PRM', 'UAF']);

/** What nobody is told to have done is told in the passive, and is more than a hindrance: "was arrested". */
function isDoneByNobody({ trigger: { sense, token }, roles }: Candidate, doc: Doc): boolean {
  if (roles.actors.length > 0 || sense.kind !== 'verb') return false;
  if (sense.type === 'COERCE' && (sense.mode === undefined || sense.mode === 'restrict')) return true;
  return isIng(doc, token) && doc.childBy(token, 'aux', 'nsubj') < 0;
}

/** One man or woman of no name: whoever marches alone is no demonstration. */
function isLonely({ actors }: Roles): boolean {
  return actors.length > 0 && actors.every(({ actor }) => actor.kind === 'person' && !actor.named);
}

function isManInTheStreet({ kind, sector }: Actor): boolean {
  if (kind === 'place') return true;
  return kind === 'person' && (sector === undefined || sector === 'CVL' || sector === 'CRM');
}

/** A clause inside more clauses than that is background. */
const DEEPEST = 3;
/** In sentences of so many tokens trees fail. */
const LONGEST = 45;

/** What one country's side does to another's, told as the matter of the sentence. */
function isFirmDealing({ trigger, roles }: Candidate, { doc, domains }: FirmnessSite): boolean {
  const { sense, token } = trigger;
  const sentence = doc.sentenceOf(token);
  const { first, end } = doc.sentenceTokens(sentence);
  if (end - first >= LONGEST || doc.ancestors(token).length >= DEEPEST) return false;
  if (FAVOURS.has(sense.type) || isForecast(sense) || domains.countIn(sentence, 'conflict') > 0) return false;
  if (sense.kind === 'verb' && isIng(doc, token) && doc.childBy(token, 'aux') < 0) return false;
  if (sense.kind === 'noun' && ![...roles.actors, ...roles.recipients].every(({ actor }) => actor.named))
    return false;
  if (roles.recipients.some((party) => doc.upos(party.token) === 'PRON')) return false;
  return isBetweenSides(
    roles.actors.map(({ actor }) => actor),
    roles.recipients.map(({ actor }) => actor),
  );
}

/** "warned that prices would rise", "warned of a crisis": whoever warns of what will come threatens nobody. */
function isForecast({ type, complement, with: tests }: Candidate['trigger']['sense']): boolean {
  if (type !== 'THREATEN') return false;
  return complement?.form === 'that' || tests.some(({ places }) => places.includes('of'));
}

const FAVOURS: ReadonlySet<EventType> = new Set(['CONCEDE', 'RETREAT']);

/** A company, or the press, whose dealings are business and comment. */
function isBystander({ sector }: Actor): boolean {
  return sector === 'BUS' || sector === 'JRN';
}

/** Two countries, neither of them by its companies or press alone. */
function isBetweenSides(actors: readonly Actor[], recipients: readonly Actor[]): boolean {
  if ([actors, recipients].some((side) => side.length > 0 && side.every(isBystander))) return false;
  const countries = new Set([...actors, ...recipients].flatMap(({ country }) => country ?? []));
  return countries.size > 1 && actors.every(({ country }) => country !== undefined);
}
