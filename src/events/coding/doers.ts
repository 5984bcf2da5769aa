/** Who does what is told of one side alone, in a report on two: the other; and whose a force of no country is. */
import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import { type FoundParty, type PartyContext, partiesOf } from '../arguments/parties.ts';
import { isPassive } from '../arguments/voice.ts';
import { caseOf, isIng, lemmaOf } from '../arguments/words.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { ANSWERS } from './answers.ts';
import { isSpeech } from './partner.ts';
import { inferred, type Surroundings } from './surroundings.ts';

/** "We demand that Rome leave", where nobody is told to speak: in a report on two sides, the other. */
export function ourselves(
  { sense, token }: Trigger,
  { recipients }: Roles,
  { context: { doc }, foreign }: Surroundings,
): readonly FoundParty[] {
  const isOurs =
    isSpeech(sense.type) && doc.childrenBy(token, 'nsubj').some((word) => doc.lower(word) === 'we');
  if (!isOurs || doc.childBy(token, 'aux:pass') >= 0) return [];
  return foreign.otherOfPair(
    recipients.map(({ actor }) => actor),
    token,
  );
}

/** "The Danish envoy was summoned": who does so to one side, and is not named, is the other. */
export function doers(
  { sense, token }: Trigger,
  { recipients }: Roles,
  { context, sentence, foreign, coded }: Surroundings,
): readonly FoundParty[] {
  const { doc } = context;
  const attackers = sense.type === 'ASSAULT' ? firingFrom(token, context) : [];
  if (attackers.length > 0) return attackers;
  const first =
    doc.relation(token) === 'conj' && isPassive(doc, token) ? coded.get(doc.head(token)) : undefined;
  // "was summoned and handed a note": by the same
  if (first?.recipients.some(({ actor }) => recipients.some((one) => one.actor.id === actor.id)) === true)
    return first.actors;
  const isUndergone =
    sense.kind === 'adjective' ||
    isParticiple(doc, token) ||
    doc.childBy(token, 'aux:pass') >= 0 ||
    isTheirLot(sense.frame) ||
    isOfThing(sense.frame);
  const isAnswered =
    ANSWERS.has(sense.type) &&
    REFUSALS.has(sense.frame.name) &&
    sense.mode !== 'meet' &&
    !OWN_WORDS.has(sense.head);
  const isByOther =
    isAnswered ||
    BETWEEN_GOVERNMENTS.has(sense.type) ||
    ON_OTHERS.has(sense.mode ?? '') ||
    (TAKING.has(sense.mode ?? '') && !isTheirLot(sense.frame));
  // "Oslo's boycott was lifted": whose the thing is lifts it
  const isOwn =
    sense.type === 'CONCEDE' &&
    recipients.some((party) => party.actor.kind === 'state' && objectsOf(doc, token).includes(party.token));
  if (!isUndergone || !isByOther || isOwn || sense.weight < LEAST_WEIGHT) return [];
  const whom = recipients.map(({ actor }) => actor);
  const near =
    foreign.otherNamed(whom, token, sentence).length > 0
      ? []
      : foreign.actingIn(doc, sentence - 1, whom, token);
  return near.length > 0 ? near : foreign.otherSide(whom, token, sentence);
}

/** "Rockets were fired from the Chadian side": whose ground it came from. */
function firingFrom(verb: number, context: PartyContext): readonly FoundParty[] {
  const { doc } = context;
  if (doc.childBy(verb, 'aux:pass') < 0) return [];
  return doc
    .subtree(verb)
    .filter((word) => word > verb && GROUNDS.has(lemmaOf(doc, word)) && caseOf(doc, word) === 'from')
    .flatMap((word) => partiesOf(word, context))
    .filter(({ actor }) => actor.country !== undefined)
    .slice(0, 1);
}

const GROUNDS = new Set(['side', 'territory', 'soil', 'position', 'bank', 'direction', 'airspace', 'waters']);

/** What is done to an official of another country, and not to one's own. */
const BETWEEN_GOVERNMENTS: ReadonlySet<EventType> = new Set([
  'ACCUSE',
  'REQUEST',
  'THREATEN',
  'SANCTION',
  'CONCEDE',
]);
/** Modes in which one state lets people or things of another go, or takes them. */
const ON_OTHERS = new Set(['release', 'return', 'access']);
const TAKING = new Set(['arrest', 'seize']);
const LEAST_WEIGHT = 2;

/** "three sailors held in Oslo": a participle behind the noun that it describes. */
function isParticiple(doc: Doc, verb: number): boolean {
  return doc.relation(verb) === 'acl' && doc.has(verb, 'VerbForm=Part') && !isIng(doc, verb);
}

/** "nine fishermen went home": the subject is whom something is done to, and not who is said to have done it. */
function isTheirLot({ actor, recipient }: Trigger['sense']['frame']): boolean {
  return recipient.includes('subj') && !actor.includes('speaker');
}

/** Frames in which a demand is refused or accepted. */
const REFUSALS = new Set(['refuse', 'fell-on']);
/** Answers that one gives to oneself: "the invitation was withdrawn". */
export const OWN_WORDS = new Set(['withdraw', 'revoke', 'retract', 'rescind', 'pull']);

/** Frames of a verb whose subject is a thing of those who act: "the levy takes effect", "the crossing reopened". */
export function isOfThing({ actor: [first] }: Sense['frame']): boolean {
  return first?.startsWith('subj-') === true;
}

/** "Another battalion will follow", "a destroyer is patrolling": a force of no country that is told of belongs to who moved one just before. */
export function withOwnersOfForce(
  { sense, token }: Trigger,
  roles: Roles,
  { context: { doc }, sentence, foreign, meetings }: Surroundings,
): Roles {
  if (sense.type !== 'MOBILIZE' || sense.kind !== 'verb' || sense.weight === 0 || !foreign.isSubject)
    return roles;
  const isKnown = roles.actors.some(({ actor }) => actor.country !== undefined || actor.named);
  if (isKnown || (roles.actors.length === 0 && doc.childBy(token, 'aux:pass') < 0)) return roles;
  const places = roles.recipients.map(({ actor }) => (actor.kind === 'place' ? actor.country : undefined));
  // in whose land they stand
  const owners = meetings
    .mobilizers(sentence)
    .filter(({ actor }) => places.every((place) => place === undefined || place === actor.country));
  return owners.length === 0 ? roles : { ...roles, actors: inferred(owners) };
}
