/** Which found events are events of ours: enough parties, and among them one that is political or organised. */
import type { Actor, EventType } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { Sense } from '../lexicon/sense.ts';
import { isBareAnswer } from './answers.ts';
import { isOfficial } from './dealings.ts';

/** Acts that are often told without saying who did them ("the editor was arrested"). */
const MAY_LACK_ACTOR: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'RETREAT',
  'CONCEDE',
  'PROTEST',
]);
/** Acts that need no second party to be told: a march, a deployment, a truce, a resignation. */
const MAY_LACK_RECIPIENT: ReadonlySet<EventType> = new Set([
  'PROTEST',
  'MOBILIZE',
  'RETREAT',
  'CONCEDE',
  'COERCE',
  'ASSAULT',
]);
/** The same for events that a noun carries: fewer, since a noun is often mere background. */
const NOUN_MAY_LACK_RECIPIENT: ReadonlySet<EventType> = new Set(['PROTEST', 'MOBILIZE', 'RETREAT']);

/** Acts of a government that a report on dealings between governments may tell without the other side: "Oslo welcomed the truce". */
const MAY_BE_ONE_SIDED: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'AID',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
]);

/** Modes that are done to somebody: nothing was released or returned unless it is said who or what. */
const NEEDS_RECIPIENT = new Set(['release', 'return', 'arrest', 'deport', 'expel', 'convict', 'investigate']);

const OF_PEOPLE = new Set(['arrest', 'convict', 'deport']);

/** "arrested Ann Ek, of Varna": a town is not arrested. */
function isArrestOfPlace({ mode }: Sense, recipients: Roles['recipients']): boolean {
  return (
    OF_PEOPLE.has(mode ?? '') &&
    recipients.length > 0 &&
    recipients.every(({ actor }) => actor.kind === 'place')
  );
}

/** What a state may do on its own land. */
const ON_LAND: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'MOBILIZE',
  'RETREAT',
  'CONCEDE',
  'PROTEST',
  'AID',
]);

/** The same party on both sides or, but for what a state may do on its own land, the same state: a slip of a tree. */
function isWithItself(type: EventType, actors: Roles['actors'], recipients: Roles['recipients']): boolean {
  const all = [...actors, ...recipients].map(({ actor }) => actor);
  if (actors.length !== 1 || recipients.length === 0) return false;
  if (new Set(all.map(({ id }) => id)).size === 1) return true;
  if (ON_LAND.has(type)) return false;
  const areStates = all.every(({ kind }) => kind === 'state' || kind === 'place');
  return areStates && all.every(({ country }) => country !== undefined && country === all[0]?.country);
}

/** Whether an actor belongs to a state, or to a sector of public life, or is an organisation. */
export function isPolitical(actor: Actor): boolean {
  return (
    actor.country !== undefined ||
    actor.sector !== undefined ||
    actor.kind === 'state' ||
    actor.kind === 'organisation'
  );
}

/**
 * What a government says or does, told by a verb or adjective with its object or the like: a bare "reject" says too little, and
 * what two affirm together is nothing that one affirms.
 */
export function isOneSided(sense: Sense, actors: Roles['actors']): boolean {
  const { type, kind, weight, frame, head } = sense;
  return (
    (kind !== 'noun' || frame.actor[0] === 'speaker') &&
    !isBareAnswer(sense) &&
    // "denied any hand in it" withholds nothing from anybody
    frame.name !== 'deny-thing' &&
    // "the navy defended its actions": nobody but itself
    head !== 'defend' &&
    frame.recipient.length > 0 &&
    weight >= LEAST_TOLD &&
    MAY_BE_ONE_SIDED.has(type) &&
    actors.some(({ actor }) => isOfficial(actor))
  );
}

/**
 * "The council convened at noon", "the bloc's envoys debated the levy", "the foreign ministers of the region met": a body of states, or
 * several who hold the same office in states that are not named, meet among themselves.
 */
function isSession({ type, kind, mode }: Sense, actors: Roles['actors']): boolean {
  const isBody = ({ actor: { country, kind: what } }: Roles['actors'][number]) =>
    country === 'IGO' && what !== 'person';
  const areHolders = ({ actor: { country, kind: what, sector, name } }: Roles['actors'][number]) =>
    what === 'group' && country === undefined && sector === 'GOV' && HOLDERS.test(name);
  return (
    type === 'CONSULT' &&
    kind === 'verb' &&
    mode !== 'visit' &&
    actors.length > 0 &&
    actors.every((party) => isBody(party) || areHolders(party))
  );
}

/** Plural offices of which a state has one holder. */
const HOLDERS =
  /\b(?:ministers|presidents|premiers|chancellors|leaders|heads of (?:state|government)|chiefs of staff|kings|monarchs|defence chiefs|defense chiefs|army chiefs)\b/i;

/** Weight of a sense with a list of objects or the like. */
const LEAST_TOLD = 1;

/**
 * Whether the roles of an event are filled well enough for its type.
 *
 * @param site.isAside - The word stands in a clause that only describes a noun: a victim alone makes no event there.
 * @param site.isForeign - The report is about dealings between governments.
 */
export function isAcceptable(
  sense: Sense,
  { actors, recipients }: Roles,
  { isAside, isForeign }: { readonly isAside: boolean; readonly isForeign: boolean },
): boolean {
  if (isWithItself(sense.type, actors, recipients) || isArrestOfPlace(sense, recipients)) return false;
  if (actors.length === 0) {
    if (sense.kind === 'noun' || isAside || !MAY_LACK_ACTOR.has(sense.type)) return false;
    return recipients.some(({ actor }) => isPolitical(actor) && actor.kind !== 'place');
  }
  if (recipients.length === 0) {
    if (isForeign && (isOneSided(sense, actors) || isSession(sense, actors))) return true;
    const lenient = sense.kind === 'noun' ? NOUN_MAY_LACK_RECIPIENT : MAY_LACK_RECIPIENT;
    if (!lenient.has(sense.type) || NEEDS_RECIPIENT.has(sense.mode ?? '')) return false;
    return actors.some(({ actor }) => isPolitical(actor));
  }
  return [...actors, ...recipients].some(({ actor }) => isPolitical(actor));
}
