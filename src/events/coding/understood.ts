/** Parties that the words of a clause leave out and its neighbours tell. */
import type { EventType } from '../../contract.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import { obliquesOf } from '../arguments/obliques.ts';
import { type FoundParty, type PartyContext, placePartiesOf } from '../arguments/parties.ts';
import { subjectsOf } from '../arguments/subjects.ts';
import { isIng } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { ABOUT_OTHER, addressees } from './addressees.ts';
import { isSpeech } from './partner.ts';
import { withSides } from './sides.ts';
import { inferred, type Surroundings } from './surroundings.ts';

/** The roles of a trigger with the parties that are understood; the same roles where none are. */
export function withUnderstood(trigger: Trigger, roles: Roles, surroundings: Surroundings): Roles {
  const each = eachOther(trigger, surroundings);
  if (each.length > 0) return { actors: each, recipients: each };
  const { type } = trigger.sense;
  const unsaid = withoutAgent(trigger, roles, surroundings);
  if (unsaid !== null) return unsaid;
  if (type === 'CONSULT' || (trigger.sense.frame.mutual && roles.actors.length === 0))
    return withSides(trigger, roles, surroundings);
  if (trigger.sense.kind === 'verb' && roles.actors.length === 0 && roles.recipients.length > 0)
    return { ...roles, actors: doers(trigger, roles, surroundings) };
  if (trigger.sense.kind === 'noun' || roles.actors.length === 0) return roles;
  if (trigger.sense.frame.recipient.length === 0 && !ABOUT_OTHER.has(type)) return roles;
  const shared = trigger.sense.weight > 0 ? besides(trigger, roles, surroundings) : [];
  if (shared.length > 0) return { ...roles, recipients: [...roles.recipients, ...shared] };
  const other = isSpeech(type) ? behindNobody(trigger, roles, surroundings) : [];
  if (other.length > 0) return { ...roles, recipients: other };
  if (roles.recipients.length > 0) return withTheirState(trigger, roles, surroundings);
  const there = type === 'ASSAULT' ? hostsOfAttack(trigger, roles, surroundings.context) : [];
  if (there.length > 0) return { ...roles, recipients: there };
  return { ...roles, recipients: addressees(trigger, roles, surroundings) };
}

/**
 * "Ties were restored", "the curbs were lifted in March": who does it in a passive that names nobody. Ties are of the two sides that
 * the report is about; a measure is taken back by those who took it. Null for other clauses, and where nothing tells.
 */
function withoutAgent(
  { sense, token }: Trigger,
  { actors, recipients }: Roles,
  { context: { doc }, foreign, meetings }: Surroundings,
): Roles | null {
  const isNamed = [...actors, ...recipients].some(({ actor }) => actor.country !== undefined || actor.named);
  if (sense.kind !== 'verb' || isNamed || !foreign.isSubject || doc.childBy(token, 'aux:pass') < 0)
    return null;
  if (TAKEN_BACK.has(sense.type) && sense.weight > 0) {
    const measure = meetings.lifting();
    return measure && { actors: inferred(measure.actors), recipients: inferred(measure.recipients) };
  }
  const pair = sense.frame.mutual && sense.type !== 'CONSULT' ? foreign.pairOf([], token) : [];
  return pair.length === 0 ? null : { actors: pair, recipients: pair };
}

const TAKEN_BACK: ReadonlySet<EventType> = new Set(['CONCEDE', 'RETREAT']);

/** "Each side blames the other": both sides that the report is about; empty for other clauses. */
function eachOther({ token }: Trigger, { context: { doc }, foreign }: Surroundings): readonly FoundParty[] {
  const isOther = objectsOf(doc, token).some((object) => doc.lower(object) === 'other');
  const isEach = subjectsOf(doc, token).some((subject) =>
    [subject, ...doc.children(subject)].some((word) => EACH.has(doc.lower(word))),
  );
  return isOther && isEach ? foreign.bothSides([], token) : [];
}

const EACH = new Set(['each', 'both', 'either']);

/** "The Danish envoy was summoned": who does so to one side, and is not named, is the other. */
function doers(
  { sense, token }: Trigger,
  { recipients }: Roles,
  { context: { doc }, sentence, foreign }: Surroundings,
) {
  const isUndergone = doc.childBy(token, 'aux:pass') >= 0 || isTheirLot(sense.frame);
  const isByOther = BETWEEN_GOVERNMENTS.has(sense.type) || FREEING.has(sense.mode ?? '');
  return isUndergone && isByOther && sense.weight >= LEAST_WEIGHT
    ? foreign.otherSide(
        recipients.map(({ actor }) => actor),
        token,
        sentence,
      )
    : [];
}

/** What is done to an official of another country, and not to one's own. */
const BETWEEN_GOVERNMENTS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN', 'SANCTION']);
/** Modes in which one state lets people or things of another go. */
const FREEING = new Set(['release', 'return', 'access']);
const LEAST_WEIGHT = 2;

/** "nine fishermen went home": the subject is whom something is done to. */
function isTheirLot({ recipient }: Trigger['sense']['frame']): boolean {
  return recipient.includes('subj');
}

/** "approved sanctions on Chad, freezing the assets of nine officials": whose officials they are stands in the clause above. */
function besides(
  { token }: Trigger,
  roles: Roles,
  { context: { doc }, coded }: Surroundings,
): readonly FoundParty[] {
  const isOpen = roles.recipients.every(({ actor }) => actor.country === undefined && !actor.named);
  const above = doc.relation(token) === 'advcl' && isIng(doc, token) ? coded.get(doc.head(token)) : undefined;
  const isSame = above?.actors.some(({ actor }) => roles.actors.some((own) => own.actor.id === actor.id));
  if (!isOpen || !isSame) return [];
  return (above?.recipients ?? []).filter(({ actor }) => actor.country !== undefined);
}

/** "denied that soldiers had been sent": nobody in particular in the clause that is said; it is said to the other side. */
function behindNobody(
  { token }: Trigger,
  { actors, recipients }: Roles,
  { context: { doc }, sentence, foreign }: Surroundings,
): readonly FoundParty[] {
  const isInside = (word: number): boolean =>
    doc.ancestors(word).some((above) => doc.head(above) === token && SAID.has(doc.relation(above)));
  const isNobody = recipients.every(
    (party) => party.actor.country === undefined && !party.actor.named && isInside(party.token),
  );
  if (recipients.length === 0 || !isNobody) return [];
  return foreign.otherSide(
    actors.map(({ actor }) => actor),
    token,
    sentence,
  );
}

const SAID = new Set(['ccomp', 'xcomp']);

/** "freed nine prisoners": beside people and places of which no country is told, the only other state that stands in the sentence. */
function withTheirState({ sense, token }: Trigger, roles: Roles, { sentence, foreign }: Surroundings): Roles {
  if (!DEEDS.has(sense.type) || sense.weight < LEAST_WEIGHT) return roles;
  if (roles.recipients.some(({ actor }) => actor.country !== undefined)) return roles;
  const actors = roles.actors.map(({ actor }) => actor);
  // What crowds do in a country, and what is done to pirates off its coast, is not done to it.
  if (!actors.some(({ country }) => country !== undefined)) return roles;
  if (roles.recipients.some(({ actor }) => actor.sector === 'CRM')) return roles;
  const others = foreign.isSubject ? foreign.otherNamed(actors, token, sentence) : [];
  return others.length === 0 ? roles : { ...roles, recipients: [...roles.recipients, ...others] };
}

const DEEDS: ReadonlySet<EventType> = new Set([
  'AID',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'RETREAT',
  'CONCEDE',
]);

/** "hit a depot in Odesa": who is attacked where only a thing is named is whose place it is; empty for one's own. */
function hostsOfAttack({ token }: Trigger, { actors }: Roles, context: PartyContext): readonly FoundParty[] {
  const own = new Set(actors.map(({ actor }) => actor.country));
  return PLACES.flatMap((preposition) => obliquesOf(context.doc, token, preposition))
    .flatMap((noun) => placePartiesOf(noun, context))
    .filter(({ actor }) => actor.country !== undefined && !own.has(actor.country))
    .slice(0, 1);
}

const PLACES = ['in', 'at', 'near', 'outside'];
