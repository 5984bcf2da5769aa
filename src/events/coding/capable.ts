/**
 * Whether parties are of a kind that can do what an event's type tells, or have it done to them: senators do not shell each
 * other, a single minister is no demonstration, and nobody pays a state visit at home.
 */
import type { Actor } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import type { Sense } from '../lexicon/sense.ts';

/** Sectors whose members do not use force of their own; when told so of them, the word is meant otherwise or the name is mistaken. */
const UNARMED = new Set(['LEG', 'JRN', 'EDU', 'BUS', 'MED', 'NGO', 'ELI', 'AGR', 'JUD', 'PTY', 'REF']);
/** Those of them who nevertheless ban, arrest and fine. */
const ORDERING = new Set(['LEG', 'JUD', 'PTY', 'EDU', 'BUS']);
/** Sectors whose persons command or bear arms. */
const ARMED = new Set(['MIL', 'REB', 'COP', 'PRM', 'UAF', 'SPY']);
/** Sectors and kinds of bodies and groups that fight without being at war. */
const FIGHTING = new Set([...ARMED, 'PTY', 'CVL', 'LAB', 'REL', 'EDU', 'AGR', 'OPP', 'state', 'group']);

/**
 * Whether an event's parties can have dealt with each other in that way.
 *
 * @param site.isConflict - Whether words of war, arms or protest stand in the sentence.
 */
export function isCapable(
  { type, mode, head }: Sense,
  { actors, recipients }: Roles,
  { doc, isConflict }: { readonly doc: Doc; readonly isConflict: boolean },
): boolean {
  const doers = actors.map(({ actor }) => actor);
  const others = recipients.map(({ actor }) => actor);
  if (mode === 'visit') return isJourney(doers, others) || isDelegation(doc, actors, others);
  if (doers.length === 0) return true;
  switch (type) {
    case 'ASSAULT':
      if (TAKING.has(head) && doers.every(isCrowd)) return false;
      if (PAYING_BACK.has(head) && !isConflict) return false;
      return doers.some((doer) => canFight(doer, isConflict)) && (isConflict || isFight(doers, others));
    case 'COERCE':
      return doers.some((doer) => canCompel(doer, isConflict)) && (isConflict || !areSingle(doers, others));
    case 'MOBILIZE':
      return doers.some(canDeploy);
    case 'PROTEST':
      return doers.some(canMarch);
    default:
      return true;
  }
}

/** Verbs for what armies do to countries, and students to schools. */
const TAKING = new Set(['occupy', 'annex', 'take']);
/** Verbs for blows and for tariffs alike: without a word of war they tell of none. */
const PAYING_BACK = new Set(['retaliate']);
const CROWDS = new Set(['CVL', 'EDU', 'LAB', 'REL', 'AGR', 'NGO']);

/** People without arms: what they occupy is no conquest. */
function isCrowd({ sector, kind }: Actor): boolean {
  return kind !== 'state' && CROWDS.has(sector ?? '');
}

/** Without a word of war, a fight is one by crowds, by states or by those who bear arms, or against another country. */
function isFight(doers: readonly Actor[], others: readonly Actor[]): boolean {
  if (areSingle(doers, others)) return false;
  const isForeign = others.some(({ country }) => country !== undefined && country !== doers[0]?.country);
  return isForeign || doers.some(({ kind, sector }) => kind !== 'person' && FIGHTING.has(sector ?? kind));
}

/** Parties may have armed wings, and where a conflict is told of, farmers and students may be armed; one legislator or editor hardly is. */
function canFight({ kind, sector }: Actor, isConflict: boolean): boolean {
  if (sector === 'PTY' && kind !== 'person') return true;
  return sector === undefined || !UNARMED.has(sector) || (isConflict && kind !== 'person');
}

function canCompel(actor: Actor, isConflict: boolean): boolean {
  return canFight(actor, isConflict) || ORDERING.has(actor.sector ?? '');
}

function canDeploy({ kind, sector, country }: Actor): boolean {
  if (kind === 'state' || kind === 'place') return country !== undefined;
  return sector !== undefined ? !UNARMED.has(sector) : kind !== 'person';
}

/** Crowds, unions, parties and lone activists; no state, no officer of one and no candidate. */
function canMarch({ kind, sector }: Actor): boolean {
  if (kind === 'state') return false;
  return kind !== 'person' || (sector !== undefined && MARCHING.has(sector));
}

const MARCHING = new Set(['CVL', 'LAB', 'REL', 'OPP', 'EDU', 'NGO', 'REB', 'REF', 'AGR', 'MED', 'JRN']);

/** Private people, or two named people of one country, neither of them armed: their fights are fought with words, or are crimes. */
function areSingle(doers: readonly Actor[], others: readonly Actor[]): boolean {
  const all = [...doers, ...others];
  if (doers.every(isPrivatePerson)) return true;
  if (others.length === 0 || !all.every(({ kind, named }) => kind === 'person' && named)) return false;
  if (all.some(({ sector }) => ARMED.has(sector ?? ''))) return false;
  return new Set(all.map(({ country }) => country)).size === 1;
}

/** One man or woman of no country: whoever shoots without a war or a cause is a criminal. */
function isPrivatePerson({ kind, country }: Actor): boolean {
  return kind === 'person' && country === undefined;
}

/** "A Danish delegation flew to Norway": people who stand for their state. */
function isDelegation(doc: Doc, visitors: Roles['actors'], hosts: readonly Actor[]): boolean {
  const [first] = visitors;
  if (first === undefined || !visitors.every(({ token }) => DELEGATIONS.has(doc.lowerLemma(token))))
    return false;
  return hosts.some(({ country }) => country !== undefined && country !== first.actor.country);
}
const DELEGATIONS = new Set(['delegation', 'mission', 'team', 'party', 'contingent']);

/** Countries do not travel to each other, and troops are deployed; a visit of people leads abroad, or to an international body, or brings two sides together. */
function isJourney(visitors: readonly Actor[], hosts: readonly Actor[]): boolean {
  if (visitors.length > 0 && visitors.every(({ kind, sector }) => kind !== 'person' && sector === 'MIL'))
    return false;
  if (
    visitors.length > 0 &&
    visitors.every(({ kind }) => kind === 'state') &&
    hosts.every(({ kind }) => kind === 'state')
  )
    return false;
  const own = new Set(visitors.map(({ country }) => country).filter((country) => country !== undefined));
  return hosts.some(({ country, kind }) => (country === undefined ? kind !== 'place' : !own.has(country)));
}
