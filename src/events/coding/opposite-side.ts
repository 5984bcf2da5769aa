/** Officials of whom no country is told: beside one of the two sides that a report is about, they are mostly of the other. */
import type { Actor, EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty } from '../arguments/parties.ts';
import { lemmaOf } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { behindBorder } from './border.ts';
import type { Surroundings } from './surroundings.ts';

/** Sectors of those who deal for a state. */
const OFFICIAL = new Set(['GOV', 'MIL', 'LEG', 'SPY', 'JUD']);

/** What one government says or does to another; what police and courts do is mostly done at home. */
export const TO_A_GOVERNMENT: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
]);

/** Modes of what one state does to another's people and ships: "the seizure of a Danish boat". */
const TAKING = new Set(['arrest', 'seize', 'expel', 'release', 'deport', 'kill']);

type Sides = Pick<Surroundings, 'context' | 'foreign'>;

/**
 * "The spokesman rejected the Danish charge": in a report on Denmark and another country, the other country acts as well, and is spoken to
 * in "Denmark told the minister so".
 *
 * @returns The same roles where both sides have a country, or it is not clear which two the report is about.
 */
export function withOppositeSide(trigger: Trigger, roles: Roles, sides: Sides): Roles {
  const { sense, token } = trigger;
  const { actors, recipients } = roles;
  if (sense.kind === 'noun' && TAKING.has(sense.mode ?? '') && actors.length === 0)
    return { actors: otherOf(recipients, token, sides), recipients };
  const neighbours =
    sense.type === 'MOBILIZE' && recipients.length === 0 ? behindBorder(token, actors, sides.context) : [];
  if (neighbours.length > 0) return { actors, recipients: neighbours };
  if (sense.type === 'MOBILIZE' && recipients.length > 0 && recipients.every(isNobodys))
    return { actors, recipients: [...recipients, ...towardsWhom(trigger, actors, sides)] };
  if (TAKING.has(sense.mode ?? '') && sense.kind === 'verb' && arePersonsOfNoCountry(recipients))
    return { actors, recipients: [...recipients, ...otherOf(actors, token, sides)] };
  if (UPON_A_PLACE.has(sense.type) && recipients.length > 0 && recipients.every(isUnknownPlace))
    return { actors, recipients: [...recipients, ...otherOf(actors, token, sides)] };
  if (!TO_A_GOVERNMENT.has(sense.type) || sense.kind === 'noun' || sense.frame.mutual) return roles;
  const pair = bothTogether(trigger, actors, sides);
  if (pair.length > 0) return { actors: pair, recipients: pair };
  if (isUnknownOffice(actors) || (actors.length === 0 && hasUnknownSubject(sides.context.doc, token)))
    return { actors: [...actors, ...otherOf(recipients, token, sides)], recipients };
  return { actors, recipients: [...recipients, ...spokenTo(trigger, roles, sides)] };
}

/** "sent 200 guards": the other side, towards which one of the two sends forces. */
function towardsWhom(
  { token }: Trigger,
  actors: readonly FoundParty[],
  { context, foreign }: Sides,
): readonly FoundParty[] {
  return foreign.otherSide(actorsOf(actors), token, context.doc.sentenceOf(token));
}

/** "The presidents agreed": the two sides; empty where those who agree are not officials of no country that is told. */
function bothTogether(
  { sense, token }: Trigger,
  actors: readonly FoundParty[],
  { context, foreign }: Sides,
): readonly FoundParty[] {
  const isOfBoth = sense.type === 'AGREE' && isUnknownOffice(actors) && arePlural(actors, context.doc);
  return isOfBoth ? foreign.pairOf([], token) : [];
}

/** "told the minister so", "asked his guest to leave": the other side of the actors; empty where the clause tells whom. */
function spokenTo(
  { sense, token }: Trigger,
  { actors, recipients }: Roles,
  sides: Sides,
): readonly FoundParty[] {
  const { doc } = sides.context;
  const isOpposite = areOpposite(recipients, sense.type, doc);
  const isOpen = isOpposite || isUnknownOffice(recipients) || areUnknownNames(recipients);
  if (!isOpen) return [];
  const other = otherOf(actors, token, sides);
  // "Oman called on its neighbours to hold back", in a report on two of them
  const isToBoth = isOpposite && recipients.some((party) => doc.has(party.token, 'Number=Plur'));
  return other.length > 0 || !isToBoth ? other : sides.foreign.bothSides(actorsOf(actors), token);
}

/** "accepted an invitation to the Lund Forum": names of which nobody tells whose they are. */
function areUnknownNames(parties: readonly FoundParty[]): boolean {
  const isUnknown = ({ actor: { country, kind, named, sector } }: FoundParty) =>
    country === undefined && named && kind === 'organisation' && sector === undefined;
  return parties.length > 0 && parties.every(isUnknown);
}

/** What those are called who stand opposite: "asked his guest to leave", "called on its neighbours to hold back". */
const OPPOSITES = new Set(
  `guest host visitor neighbour neighbor rival adversary foe enemy ally partner interlocutor counterpart opponent aggressor invader
  occupier offender side party`.split(/\s+/),
);

/** Whether people of whom no country is told stand opposite by the word for them; an undertaking towards anybody is one towards the other side. */
function areOpposite(parties: readonly FoundParty[], type: EventType, doc: Doc): boolean {
  const isOpposite = ({ actor, token }: FoundParty) =>
    actor.country === undefined && !actor.named && (type === 'AGREE' || OPPOSITES.has(lemmaOf(doc, token)));
  return parties.length > 0 && parties.every(isOpposite);
}

const PRONOUNS = new Set(['it', 'he', 'she', 'they']);

/** "It flatly denied the Danish report": a pronoun of which the report does not clearly tell whom it means. */
function hasUnknownSubject(doc: Doc, verb: number): boolean {
  return (
    doc.childBy(verb, 'aux:pass') < 0 &&
    doc.childrenBy(verb, 'nsubj').some((word) => PRONOUNS.has(doc.lower(word)))
  );
}

function arePlural(parties: readonly FoundParty[], doc: Doc): boolean {
  return parties.every(({ token }) => doc.has(token, 'Number=Plur'));
}

/** "sent 200 guards", "ordered ships to the Orinoco": forces and waters of no country that is told. */
function isNobodys({ actor }: FoundParty): boolean {
  return actor.country === undefined;
}

/** "freed Ana Lund": somebody by name, of whom no country is told. */
function arePersonsOfNoCountry(parties: readonly FoundParty[]): boolean {
  return (
    parties.length > 0 &&
    parties.every(({ actor }) => actor.kind === 'person' && actor.named && actor.country === undefined)
  );
}

/** What is done to a village of which no country is told is done to the other side, whose it mostly is. */
const UPON_A_PLACE: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

function isUnknownPlace({ actor }: FoundParty): boolean {
  return actor.kind === 'place' && actor.country === undefined;
}

/** Whether the parties of a role are officials without a name and a country, all of them. */
function isUnknownOffice(parties: readonly FoundParty[]): boolean {
  return parties.length > 0 && parties.every(({ actor }) => isOfficeWithoutCountry(actor));
}

function isOfficeWithoutCountry({ country, sector }: Actor): boolean {
  return country === undefined && OFFICIAL.has(sector ?? '');
}

/** The other of the two sides, where all parties of a role are of the one. */
function otherOf(
  parties: readonly FoundParty[],
  token: number,
  { foreign }: Pick<Sides, 'foreign'>,
): readonly FoundParty[] {
  const actors = actorsOf(parties);
  return actors.length > 0 && foreign.isSide(actors) ? foreign.otherOfPair(actors, token) : [];
}

function actorsOf(parties: readonly FoundParty[]): readonly Actor[] {
  return parties.map(({ actor }) => actor);
}
