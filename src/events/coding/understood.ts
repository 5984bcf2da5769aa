/** Parties that the words of a clause leave out and its neighbours tell. */

import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import { obliquesOf } from '../arguments/obliques.ts';
import {
  distinct,
  type FoundParty,
  type PartyContext,
  partiesOf,
  placePartiesOf,
} from '../arguments/parties.ts';
import { subjectsOf } from '../arguments/subjects.ts';
import { caseOf, isIng, lemmaOf } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { isOneSided } from './acceptance.ts';
import { type ForeignAffairs, isAimedAtPerson } from './foreign-affairs.ts';
import { isSpeech, type MeetingMemory } from './partner.ts';

export interface Surroundings {
  readonly context: PartyContext;
  readonly sentence: number;
  readonly meetings: MeetingMemory;
  readonly foreign: ForeignAffairs;
  /** Roles of the events coded so far in the sentence, by the token of their trigger. */
  readonly coded: ReadonlyMap<number, Roles>;
  /** Event words read so far, by token. */
  readonly above: ReadonlyMap<number, Trigger>;
}

const PLURAL_PRONOUNS = new Set(['they', 'them', 'their', 'both']);
/** Plural nouns for those who meet. */
const SIDES = new Set([
  'presidents',
  'leaders',
  'ministers',
  'sides',
  'governments',
  'countries',
  'nations',
  'capitals',
  'pair',
  'premiers',
  'neighbours',
  'neighbors',
  'rivals',
  'foes',
  'commanders',
  'negotiators',
  'delegations',
  'officials',
  'envoys',
  'diplomats',
  'armies',
]);
/** Nouns for a meeting between sides that are known: not "a forum", "a round". */
const MEETINGS = new Set([
  'meeting',
  'talk',
  'talks',
  'summit',
  'call',
  'conversation',
  'negotiation',
  'negotiations',
  'encounter',
  'videoconference',
]);

/** Parties that stand elsewhere in the text, marked as such. */
function inferred(parties: readonly FoundParty[]): readonly FoundParty[] {
  return parties.map((party) => ({ ...party, inferred: true }));
}

/** The roles of a trigger with the parties that are understood; the same roles where none are. */
export function withUnderstood(trigger: Trigger, roles: Roles, surroundings: Surroundings): Roles {
  const each = eachOther(trigger, surroundings);
  if (each.length > 0) return { actors: each, recipients: each };
  const { type } = trigger.sense;
  if (type === 'CONSULT' || (trigger.sense.frame.mutual && roles.actors.length === 0))
    return withSides(trigger, roles, surroundings);
  if (trigger.sense.kind === 'verb' && roles.actors.length === 0 && roles.recipients.length > 0)
    return { ...roles, actors: doers(trigger, roles, surroundings) };
  if (trigger.sense.kind === 'noun' || roles.actors.length === 0) return roles;
  if (trigger.sense.frame.recipient.length === 0) return roles;
  const shared = trigger.sense.weight > 0 ? besides(trigger, roles, surroundings) : [];
  if (shared.length > 0) return { ...roles, recipients: [...roles.recipients, ...shared] };
  const other = isSpeech(type) ? behindNobody(trigger, roles, surroundings) : [];
  if (other.length > 0) return { ...roles, recipients: other };
  if (roles.recipients.length > 0) return roles;
  const there = type === 'ASSAULT' ? hostsOfAttack(trigger, roles, surroundings.context) : [];
  if (there.length > 0) return { ...roles, recipients: there };
  return { ...roles, recipients: addressees(trigger, roles, surroundings) };
}

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
  { context: { doc }, foreign }: Surroundings,
) {
  const isPassive = doc.childBy(token, 'aux:pass') >= 0;
  return isPassive && BETWEEN_GOVERNMENTS.has(sense.type) && sense.weight >= LEAST_WEIGHT
    ? foreign.otherSide(
        recipients.map(({ actor }) => actor),
        token,
      )
    : [];
}

/** What is done to an official of another country, and not to one's own. */
const BETWEEN_GOVERNMENTS: ReadonlySet<EventType> = new Set(['ACCUSE', 'REQUEST', 'THREATEN']);
const LEAST_WEIGHT = 2;

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
  { context: { doc }, foreign }: Surroundings,
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
  );
}

const SAID = new Set(['ccomp', 'xcomp']);

/** "hit a depot in Odesa": who is attacked where only a thing is named is whose place it is; empty for one's own. */
function hostsOfAttack({ token }: Trigger, { actors }: Roles, context: PartyContext): readonly FoundParty[] {
  const own = new Set(actors.map(({ actor }) => actor.country));
  return PLACES.flatMap((preposition) => obliquesOf(context.doc, token, preposition))
    .flatMap((noun) => placePartiesOf(noun, context))
    .filter(({ actor }) => actor.country !== undefined && !own.has(actor.country))
    .slice(0, 1);
}

const PLACES = ['in', 'at', 'near', 'outside'];

/**
 * That of the verb it is coordinated with ("thanked Rome and asked for more"), the accuser of one who is accused of it ("accused Oslo of
 * breaking the deal"), else the other side of the meeting told of.
 */
function addressees(
  { sense, token }: Trigger,
  roles: Roles,
  surroundings: Surroundings,
): readonly FoundParty[] {
  const { context, coded, meetings, sentence, foreign } = surroundings;
  const { doc } = context;
  const first = doc.relation(token) === 'conj' ? coded.get(doc.head(token)) : undefined;
  const shared = (first?.recipients ?? []).filter(
    ({ actor }) => !roles.actors.some((own) => own.actor.id === actor.id),
  );
  if (shared.length > 0 && (isSpeech(sense.type) || sense.mode === 'withdraw')) return shared;
  const accusers = accusersAbove(token, roles, surroundings);
  if (accusers.length > 0 && isSpeech(sense.type)) return accusers;
  if (sense.type === 'REJECT' && isAccusationToldBefore(doc, token)) {
    const before = meetings.accusersOf(
      roles.actors.map(({ actor }) => actor),
      sentence,
    );
    if (before.length > 0) return foreign.asStates(inferred(before), token);
  }
  if (JUDGEMENTS.has(sense.type) && isDeedToldBefore(doc, token)) {
    const doers = meetings.doerOf(
      roles.actors.map(({ actor }) => actor),
      sentence,
    );
    if (doers.length > 0) return foreign.asStates(inferred(doers), token);
  }
  const actors = roles.actors.map(({ actor }) => actor);
  const partners = meetings.partnersOf(sense.type, actors, sentence);
  if (partners.length > 0 || !isOneSided(sense, roles.actors) || isAimedAtPerson(doc, token))
    return foreign.asStates(inferred(partners), token);
  const other = TOWARDS_OTHER.has(sense.type) ? foreign.otherSide(actors, token) : [];
  const isToBoth =
    TOWARDS_BOTH.has(sense.type) || objectsOf(doc, token).some((object) => JOINT.has(lemmaOf(doc, object)));
  return other.length > 0 || !isToBoth ? other : foreign.bothSides(actors, token);
}

/** What one side of a relationship says or does to the other, where the report says no more. */
const TOWARDS_OTHER: ReadonlySet<EventType> = new Set([
  'AGREE',
  'SUPPORT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SANCTION',
  'ASSAULT',
]);
/** What others say to both: they welcome a truce, or ask for one. */
const TOWARDS_BOTH: ReadonlySet<EventType> = new Set(['SUPPORT', 'REQUEST']);
/** What two sides do together: who praises or condemns it speaks to both. */
const JOINT = new Set(
  'plan deal agreement accord pact treaty talks talk meeting summit truce ceasefire arrangement alliance partnership'.split(
    ' ',
  ),
);

/** Who accuses the actors of what a word tells, in the clause around it; empty where nobody does. */
function accusersAbove(
  token: number,
  { actors }: Roles,
  { context, coded, above }: Surroundings,
): readonly FoundParty[] {
  const isAccused = ({ recipients }: Roles): boolean =>
    actors.every(({ actor }) => recipients.some((one) => one.actor.id === actor.id));
  const accusing = context.doc
    .ancestors(token)
    .filter((word) => above.get(word)?.sense.type === 'ACCUSE')
    .flatMap((word) => coded.get(word) ?? []);
  return accusing.find(isAccused)?.actors ?? [];
}

/** Judgements on what another did. */
const JUDGEMENTS: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'REJECT']);
/** Nouns that take up a deed told before. */
const DEED_NOUNS = new Set(
  'move measure step decision action act strike attack raid assault bombing shelling airstrike bombardment sanction tariff duty levy embargo ban restriction penalty expulsion arrest detention deployment exercise drill incursion invasion killing offensive operation blockade closure seizure withdrawal release execution'.split(
    ' ',
  ),
);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
/** What would say whose deed, or which: then it is not the one told before. */
const TELLING = new Set(['nmod', 'acl', 'amod', 'compound', 'appos', 'conj', 'nummod']);

/** Nouns and pronouns that take up an accusation told before. */
const ACCUSATIONS = new Set('accusation allegation charge claim this that it them'.split(' '));

/** "denied the accusation", "denies this" */
function isAccusationToldBefore(doc: Doc, verb: number): boolean {
  return objectsOf(doc, verb).some(
    (object) =>
      ACCUSATIONS.has(lemmaOf(doc, object)) &&
      !doc.children(object).some((child) => TELLING.has(doc.relation(child))),
  );
}

/** "condemned the strikes", "welcomed the move": the object takes up a deed told before and says no more of it. */
function isDeedToldBefore(doc: Doc, verb: number): boolean {
  return objectsOf(doc, verb).some(
    (object) =>
      DEED_NOUNS.has(lemmaOf(doc, object)) &&
      doc.children(object).some((child) => DEFINITE.has(doc.lower(child))) &&
      !doc.children(object).some((child) => TELLING.has(doc.relation(child))),
  );
}

/** "the talks", "their third meeting", "they first spoke": those of the two sides that the report is about. */
function withSides(trigger: Trigger, roles: Roles, { context, meetings, sentence }: Surroundings): Roles {
  const known = distinct([...roles.actors, ...roles.recipients]);
  const [partner] = known;
  // "at the G20 summit" is with all of its members
  const isOneSide = partner !== undefined && known.length === 1 && partner.actor.country !== 'IGO';
  if (isOneSide && roles.actors.length === 0 && trigger.sense.mode === 'letter') {
    const writers = subjectsOnOccasion(trigger.token, partner, context);
    if (writers.length > 0) return { actors: writers, recipients: [partner] };
  }
  if (isOneSide && MEETINGS.has(trigger.sense.head)) {
    const subjects = subjectsOnOccasion(trigger.token, partner, context);
    if (subjects.length > 0) return { actors: [...subjects, partner], recipients: [...subjects, partner] };
  }
  if (known.length > 1 || !mayOmitParties(trigger, context) || isAnyMeeting(trigger, context)) return roles;
  const isVerb = trigger.sense.kind === 'verb';
  const isKnown = isVerb || isKnownMeeting(context.doc, trigger.token);
  const sides = meetings.sidesOf(known, {
    sentence,
    isDefinite: isKnown || isBareTalks(context.doc, trigger.token),
    isKnown,
  });
  if (sides.length === 0) return roles;
  const others = inferred(
    sides.filter(({ actor }) => !known.some((party) => party.actor.country === actor.country)),
  );
  return { actors: [...known, ...others], recipients: [...known, ...others] };
}

/** Prepositions that tell on which occasion something is done or said. */
const ON_OCCASION = new Set(['after', 'during', 'at', 'in', 'on', 'before', 'following', 'ahead', 'for']);

/** The verb that a phrase of occasion belongs to, though a tree may hang it on a noun before it; or -1. */
function verbOfOccasion(doc: Doc, noun: number): number {
  const isAhead = doc.children(noun).some((word) => word < noun && doc.lower(word) === 'ahead');
  if (!isAhead && !ON_OCCASION.has(caseOf(doc, noun) ?? '')) return -1;
  const [, first = -1, second = -1] = doc.ancestors(noun);
  if (doc.relation(noun) === 'obl') return first;
  return isAhead && doc.relation(noun) === 'nmod' && doc.relation(first) === 'obl' ? second : -1;
}

/** "Lund was speaking after a summit with her Chilean counterpart": who does something on the occasion takes part in it. */
function subjectsOnOccasion(noun: number, partner: FoundParty, context: PartyContext): readonly FoundParty[] {
  const { doc } = context;
  const verb = verbOfOccasion(doc, noun);
  if (verb < 0) return [];
  return distinct(
    subjectsOf(doc, verb).flatMap((subject) => partiesOf(subject, context, { isActing: true })),
  ).filter(({ actor }) => actor.country !== undefined && actor.country !== partner.actor.country);
}

const ANY = new Set(['any', 'every', 'no', 'some', 'another', 'such', 'future']);

/** "any negotiation", "harsh talk": none in particular. */
function isAnyMeeting({ sense, token }: Trigger, { doc }: PartyContext): boolean {
  if (sense.kind === 'verb') return false;
  return doc.lower(token) === 'talk' || doc.children(token).some((child) => ANY.has(doc.lower(child)));
}

function mayOmitParties({ sense, token }: Trigger, { doc }: PartyContext): boolean {
  if (sense.mode === 'visit' || sense.mode === 'letter') return false;
  if (sense.kind === 'verb') return subjectsOf(doc, token).some((subject) => isBothSides(doc, subject));
  return MEETINGS.has(sense.head) && !(sense.head === 'summit' && isOtherSummit(doc, token));
}

/** "the Nuclear Security Summit", "a summit of tribal elders": named, or said to be of others. */
function isOtherSummit(doc: Doc, noun: number): boolean {
  return doc
    .children(noun)
    .some(
      (child) =>
        (child < noun && doc.relation(child) === 'compound' && doc.upos(child) === 'PROPN') ||
        (doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of'),
    );
}

/** "talks resumed": those that were going on. */
function isBareTalks(doc: Doc, noun: number): boolean {
  return doc.lower(noun) === 'talks' || doc.lower(noun) === 'negotiations';
}

/** "the talks", "their third meeting": one that the reader knows of; "a negotiation", "meetings" are any. */
function isKnownMeeting(doc: Doc, noun: number): boolean {
  return doc
    .children(noun)
    .some((child) => child < noun && (KNOWN.has(doc.lower(child)) || doc.deprel(child) === 'nmod:poss'));
}

const KNOWN = new Set(['the', 'this', 'these', 'those', 'that', 'both', 'first', 'last']);

/** "they", "the presidents", "officials of the two countries": both sides, as told before. */
function isBothSides(doc: Doc, subject: number): boolean {
  if (PLURAL_PRONOUNS.has(doc.lower(subject))) return true;
  const words = doc.subtree(subject).map((word) => doc.lower(word));
  if (words.includes('two') || words.includes('both')) return true;
  return SIDES.has(doc.lower(subject)) && words[0] === 'the';
}
