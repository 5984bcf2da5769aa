/** Parties that the words of a clause leave out and its neighbours tell. */
import type { EventType } from '../../contract.ts';
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
import { subjectsOf, surfaceSubjects } from '../arguments/subjects.ts';
import { caseOf, isIng, lemmaOf } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { withUntoldParty } from '../untold/choose-untold.ts';
import { ABOUT_OTHER, addressees, withoutForum } from './addressees.ts';
import { isOfficial } from './dealings.ts';
import { doers, ourselves, withOwnersOfForce } from './doers.ts';
import { mayLackOther } from './foreign-affairs.ts';
import { isJudgement, judged } from './judged.ts';
import { withOppositeSide } from './opposite-side.ts';
import { isSpeech } from './partner.ts';
import { withSides } from './sides.ts';
import type { Surroundings } from './surroundings.ts';
import { withoutAgent } from './without-agent.ts';

/** The roles of a trigger with the parties that are understood; the same roles where none are. */
export function withUnderstood(trigger: Trigger, told: Roles, surroundings: Surroundings): Roles {
  return withUntoldParty(trigger, told, byRules(trigger, told, surroundings), surroundings);
}

function byRules(trigger: Trigger, told: Roles, surroundings: Surroundings): Roles {
  const roles = withOppositeSide(trigger, withUntold(trigger, told, surroundings), surroundings);
  const { actors, recipients } = roles;
  if (recipients.length === 0 && AIMED.has(trigger.sense.type))
    return { actors, recipients: otherThan(actors, trigger, surroundings) };
  if (actors.length === 0 && SUFFERED.has(trigger.sense.type))
    return { actors: otherThan(recipients, trigger, surroundings), recipients };
  return roles;
}

/**
 * "Oslo still refused", "the navy opened fire", "two Danes were detained": what is done by or to one of the two sides, in a sentence that
 * names no third one, is done to or by the other. Empty for nouns, and where nobody or somebody of a third country stands in the role.
 */
function otherThan(
  parties: readonly FoundParty[],
  { sense, token }: Trigger,
  { context: { doc }, foreign, sentence }: Surroundings,
): readonly FoundParty[] {
  const own = parties.map(({ actor }) => actor);
  const isMeant =
    sense.kind !== 'noun' &&
    !sense.frame.mutual &&
    own.length > 0 &&
    doc.sentenceCount > 1 &&
    mayLackOther(doc, token) &&
    foreign.isSide(own) &&
    !foreign.namesThird(own, token, sentence);
  return isMeant ? foreign.otherOfPair(own, token) : [];
}

/** Types whose recipient a report on two sides leaves out. */
const AIMED: ReadonlySet<EventType> = new Set(['REJECT', 'ACCUSE', 'COERCE', 'ASSAULT', 'AID']);
/** Types whose actor it leaves out. */
const SUFFERED: ReadonlySet<EventType> = new Set(['COERCE', 'ASSAULT', 'CONCEDE', 'RETREAT']);

function withUntold(trigger: Trigger, told: Roles, surroundings: Surroundings): Roles {
  const roles = withOwnersOfForce(trigger, withoutOwnMatter(trigger, told, surroundings), surroundings);
  const met = metBefore(trigger, roles, surroundings);
  if (met.length > 0) return { actors: met, recipients: met };
  const each = eachOther(trigger, surroundings);
  if (each.length > 0) return { actors: each, recipients: each };
  const { type } = trigger.sense;
  const unsaid = withoutAgent(trigger, roles, surroundings);
  if (unsaid !== null) return unsaid;
  if (type === 'CONSULT' || (trigger.sense.frame.mutual && roles.actors.length === 0))
    return withSides(trigger, roles, surroundings);
  const fighters = fightersOf(trigger, roles, surroundings.context);
  if (fighters.length > 0) return { actors: fighters, recipients: fighters };
  if (trigger.sense.kind === 'noun' && type === 'SANCTION')
    return withOtherSide(trigger, roles, surroundings);
  if (trigger.sense.kind !== 'noun' && roles.actors.length === 0 && roles.recipients.length > 0) {
    const ours = ourselves(trigger, roles, surroundings);
    return { ...roles, actors: ours.length > 0 ? ours : doers(trigger, roles, surroundings) };
  }
  if (isJudgement(trigger) && roles.actors.length > 0 && roles.recipients.length === 0)
    return { ...roles, recipients: judged(trigger, roles, surroundings) };
  if (trigger.sense.kind === 'noun' && roles.recipients.length === 0)
    return { ...roles, recipients: otherOfWords(trigger, roles, surroundings) };
  if (trigger.sense.kind === 'noun' || roles.actors.length === 0) return roles;
  if (trigger.sense.frame.recipient.length === 0 && !ABOUT_OTHER.has(type)) return roles;
  const shared = trigger.sense.weight > 0 ? besides(trigger, roles, surroundings) : [];
  if (shared.length > 0) return { ...roles, recipients: [...roles.recipients, ...shared] };
  const other = isSpeech(type) ? behindNobody(trigger, roles, surroundings) : [];
  if (other.length > 0) return { ...roles, recipients: other };
  if (roles.recipients.length > 0) return withTheirState(trigger, roles, surroundings);
  const there = ON_THE_SPOT.has(type) ? hostsOfAttack(trigger, roles, surroundings.context) : [];
  if (there.length > 0) return { ...roles, recipients: there };
  return { ...roles, recipients: addressees(trigger, roles, surroundings) };
}

/** "The Danish ministry called it hostile": "it", of the speaker's own state, is what is spoken of, and not who is accused. */
function withoutOwnMatter({ sense }: Trigger, roles: Roles, { context: { doc } }: Surroundings): Roles {
  if (!isSpeech(sense.type) || roles.actors.length === 0) return roles;
  const isOwn = ({ actor, token }: FoundParty): boolean =>
    MATTERS.has(doc.lower(token)) && roles.actors.every((own) => own.actor.country === actor.country);
  return roles.recipients.some(isOwn)
    ? { ...roles, recipients: roles.recipients.filter((party) => !isOwn(party)) }
    : roles;
}

const MATTERS = new Set(['it', 'this', 'that']);

/** "Soldiers were hurt in clashes with youths": who fights with those named is who suffers or does something there; empty for other words. */
function fightersOf(
  { sense, token }: Trigger,
  { actors, recipients }: Roles,
  context: PartyContext,
): readonly FoundParty[] {
  const { doc } = context;
  const isOneSide =
    sense.kind === 'noun' &&
    sense.type === 'ASSAULT' &&
    sense.frame.mutual &&
    recipients.length === 0 &&
    actors.length > 0;
  if (!isOneSide || doc.relation(token) !== 'obl' || !DURING.has(caseOf(doc, token) ?? '')) return [];
  const others = surfaceSubjects(doc, doc.head(token))
    .flatMap((subject) => partiesOf(subject, context))
    .filter(({ actor }) => actors.every((own) => own.actor.id !== actor.id));
  return others.length === 0 ? [] : [...others, ...actors];
}

const DURING = new Set(['in', 'during', 'after']);

/** "met her Danish counterpart and agreed to share data": with whom one meets one agrees; empty for other clauses. */
function metBefore(
  { sense, token }: Trigger,
  { actors }: Roles,
  { context: { doc }, coded, above }: Surroundings,
): readonly FoundParty[] {
  if (sense.type !== 'AGREE' || !JOINTLY.has(sense.head) || doc.relation(token) !== 'conj') return [];
  const first = doc.head(token);
  const meeting = above.get(first)?.sense.type === 'CONSULT' ? coded.get(first) : undefined;
  if (meeting === undefined) return [];
  const sides = distinct([...meeting.actors, ...meeting.recipients]);
  const isSame = actors.every(({ actor }) => sides.some((met) => met.actor.id === actor.id));
  return sides.length > 1 && isSame ? sides : [];
}

const JOINTLY = new Set(['agree', 'decide', 'resolve']);

/** "Each side blames the other": both sides that the report is about; empty for other clauses. */
function eachOther({ token }: Trigger, { context: { doc }, foreign }: Surroundings): readonly FoundParty[] {
  const isEach = subjectsOf(doc, token).some((subject) =>
    [subject, ...doc.children(subject)].some((word) => EACH.has(doc.lower(word))),
  );
  if (!isEach) return [];
  const isOther = objectsOf(doc, token).some((object) =>
    doc.subtree(object).some((word) => isOtherOne(doc, word)),
  );
  return isOther ? foreign.bothSides([], token) : [];
}

/** "blames the other", "threw out six of the other's envoys" */
function isOtherOne(doc: Surroundings['context']['doc'], word: number): boolean {
  return doc.lower(word) === 'other' && doc.lower(word - 1) === 'the' && doc.relation(word) !== 'amod';
}

const EACH = new Set(['each', 'both', 'either']);

/** "Oslo's demand that the crew be freed": what one of two sides asks, threatens or refuses, by a noun that says what. */
function otherOfWords(
  { sense, token }: Trigger,
  { actors }: Roles,
  { context: { doc }, foreign }: Surroundings,
): readonly FoundParty[] {
  const isTold =
    sense.weight >= LEAST_WEIGHT &&
    !(sense.head === 'call' && sense.with.every(({ words }) => words === null));
  const isOwn = ({ token: word }: FoundParty): boolean => doc.ancestors(word).includes(token);
  const isOnlyTold = sense.type === 'ACCUSE' && !sense.with.some(({ places }) => places.includes('that'));
  if (
    !SAID_BY_NOUN.has(sense.type) ||
    isOnlyTold ||
    !isTold ||
    !actors.some((one) => isOwn(one) && isOfficial(one.actor))
  )
    return [];
  return foreign.otherOfPair(
    actors.map(({ actor }) => actor),
    token,
  );
}

const SAID_BY_NOUN: ReadonlySet<EventType> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);

const LEAST_WEIGHT = 2;

/** "the new Danish tariffs", "a duty on Thai rice": the other side of a measure that is told with one of the two. */
function withOtherSide({ sense, token }: Trigger, roles: Roles, { foreign, sentence }: Surroundings): Roles {
  const named = [...roles.actors, ...roles.recipients].map(({ actor }) => actor);
  if (sense.weight === 0 || roles.actors.length > 0 === roles.recipients.length > 0) return roles;
  const near = foreign.otherNamed(named, token, sentence);
  const other = near.length > 0 ? near : foreign.otherOfPair(named, token);
  return roles.actors.length > 0 ? { ...roles, recipients: other } : { ...roles, actors: other };
}

/** "approved sanctions on Chad, freezing the assets of nine officials": whose officials they are stands in the clause above. */
function besides(
  { token, sense }: Trigger,
  roles: Roles,
  { context: { doc }, coded, foreign }: Surroundings,
): readonly FoundParty[] {
  const isOpen = roles.recipients.every(({ actor }) => actor.country === undefined && !actor.named);
  const above = doc.relation(token) === 'advcl' && isIng(doc, token) ? coded.get(doc.head(token)) : undefined;
  const isSame = above?.actors.some(({ actor }) => roles.actors.some((own) => own.actor.id === actor.id));
  if (!isOpen || !isSame) return [];
  const others = (above?.recipients ?? []).filter(({ actor }) => actor.country !== undefined);
  return withoutForum(sense.type, others, foreign);
}

/** "denied that soldiers had been sent": nobody in particular in the clause that is said; it is said to the other side. */
function behindNobody(
  { sense, token }: Trigger,
  { actors, recipients }: Roles,
  { context: { doc }, sentence, foreign }: Surroundings,
): readonly FoundParty[] {
  const said = sense.type === 'REQUEST' ? ASKED : SAID;
  const objects = objectsOf(doc, token);
  const isInside = (word: number): boolean =>
    doc.ancestors(word).some(
      (above) =>
        // "denied the claim that agents were involved"
        (doc.relation(above) === 'acl' && objects.includes(doc.head(above))) ||
        (doc.head(above) === token &&
          said.has(doc.relation(above)) &&
          // "advised consumers to wait": those who are asked themselves
          !(above === word && doc.childBy(token, 'xcomp', 'ccomp', 'advcl') > word)),
    );
  // "demanded the release of the Ida Lund": a name that nobody knows is mostly a ship's or a thing's
  const isUnknown = ({ kind, named, sector, country }: FoundParty['actor']): boolean =>
    country === undefined && (!named || (kind === 'organisation' && sector === undefined));
  const isNobody = recipients.every((party) => isUnknown(party.actor) && isInside(party.token));
  if (recipients.length === 0 || !isNobody) return [];
  return foreign.otherSide(
    actors.map(({ actor }) => actor),
    token,
    sentence,
  );
}

const SAID = new Set(['ccomp', 'xcomp']);
/** "requested the return of two pilots": those who are to return are asked nothing. */
const ASKED = new Set([...SAID, 'obj']);

/** "freed nine prisoners": beside people and places of which no country is told, the only other state that stands in the sentence. */
function withTheirState(
  { sense, token }: Trigger,
  roles: Roles,
  { sentence, foreign, context: { doc } }: Surroundings,
): Roles {
  if (!DEEDS.has(sense.type) || sense.weight < LEAST_WEIGHT) return roles;
  if (roles.recipients.some(({ actor }) => actor.country !== undefined)) return roles;
  const actors = roles.actors.map(({ actor }) => actor);
  // What crowds do in a country, and what is done to pirates off its coast, is not done to it.
  if (!actors.some(({ country }) => country !== undefined)) return roles;
  if (roles.recipients.some(({ actor }) => actor.sector === 'CRM')) return roles;
  // "ordered a strike on Lund, whom Oman had jailed": who acts in a clause of its own beside it suffers nothing
  const isMeant = (head: number) => !isActingBeside(doc, head, token);
  const others = foreign.isSubject ? foreign.otherNamed(actors, token, sentence, isMeant) : [];
  return others.length === 0 ? roles : { ...roles, recipients: [...roles.recipients, ...others] };
}

/** Whether somebody is the subject of a relative clause behind a deed, or of the clause that a relative clause with the deed belongs to. */
function isActingBeside(doc: Surroundings['context']['doc'], head: number, deed: number): boolean {
  if (doc.relation(head) !== 'nsubj') return false;
  const verb = doc.head(head);
  const isRelative = (clause: number, other: number) =>
    [clause, ...doc.ancestors(clause)].some(
      (word) => doc.deprel(word) === 'acl:relcl' && !doc.subtree(word).includes(other),
    );
  return verb !== deed && (isRelative(verb, deed) || isRelative(deed, verb));
}

const DEEDS: ReadonlySet<EventType> = new Set([
  'AID',
  'COOPERATE',
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'MOBILIZE',
  'RETREAT',
  'CONCEDE',
]);

/** Types of deeds that are done where their victim is at home. */
const ON_THE_SPOT: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE']);

/**
 * "hit a depot in Odesa", "boarded a tanker in Danish waters", "launched airstrikes along its border with Chad": who is attacked where only a thing is named is whose place
 * it is, or who is behind the border; empty for one's own.
 */
function hostsOfAttack({ token }: Trigger, { actors }: Roles, context: PartyContext): readonly FoundParty[] {
  const { doc } = context;
  const own = new Set(actors.map(({ actor }) => actor.country));
  const verbs = [token, ...clausesOfWhat(doc, token)];
  const places = PLACES.flatMap((preposition) => verbs.flatMap((verb) => obliquesOf(doc, verb, preposition)));
  const hosts = places.flatMap((noun) =>
    TERRITORIES.has(lemmaOf(doc, noun)) ? partiesOf(noun, context) : placePartiesOf(noun, context),
  );
  const isAtBorder = [...places, ...obliquesOf(doc, token, 'along')].some((noun) =>
    BORDERS.has(lemmaOf(doc, noun)),
  );
  const neighbours = isAtBorder
    ? obliquesOf(doc, token, 'with').flatMap((noun) => partiesOf(noun, context))
    : [];
  return [...hosts, ...neighbours]
    .filter(({ actor }) => actor.country !== undefined && !own.has(actor.country))
    .slice(0, 1);
}

/** "hit what it called a depot in Odesa": a tree hangs the place on the clause that names the depot. */
function clausesOfWhat(doc: PartyContext['doc'], verb: number): readonly number[] {
  return doc
    .childrenBy(verb, 'obj')
    .filter((object) => doc.lower(object) === 'what')
    .flatMap((what) => doc.childrenBy(what, 'acl'));
}

const PLACES = ['in', 'at', 'near', 'outside', 'inside'];
const BORDERS = new Set(['border', 'frontier', 'boundary']);
const TERRITORIES = new Set('water waters airspace territory soil sky coast shore port'.split(' '));
