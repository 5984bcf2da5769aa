/** Parties that the words of a clause leave out and its neighbours tell. */
import type { EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import { obliquesOf } from '../arguments/obliques.ts';
import { type FoundParty, type PartyContext, placePartiesOf } from '../arguments/parties.ts';
import { subjectsOf } from '../arguments/subjects.ts';
import { isIng, lemmaOf } from '../arguments/words.ts';
import type { Sense } from '../lexicon/sense.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { ABOUT_OTHER, addressees } from './addressees.ts';
import { isOfficial } from './dealings.ts';
import type { ForeignAffairs } from './foreign-affairs.ts';
import { isJudgement, judged } from './judged.ts';
import { isSpeech } from './partner.ts';
import { withSides } from './sides.ts';
import { inferred, type Surroundings } from './surroundings.ts';

/** The roles of a trigger with the parties that are understood; the same roles where none are. */
export function withUnderstood(trigger: Trigger, told: Roles, surroundings: Surroundings): Roles {
  const roles = withOwnersOfForce(trigger, told, surroundings);
  const each = eachOther(trigger, surroundings);
  if (each.length > 0) return { actors: each, recipients: each };
  const { type } = trigger.sense;
  const unsaid = withoutAgent(trigger, roles, surroundings);
  if (unsaid !== null) return unsaid;
  if (type === 'CONSULT' || (trigger.sense.frame.mutual && roles.actors.length === 0))
    return withSides(trigger, roles, surroundings);
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
  const there = type === 'ASSAULT' ? hostsOfAttack(trigger, roles, surroundings.context) : [];
  if (there.length > 0) return { ...roles, recipients: there };
  return { ...roles, recipients: addressees(trigger, roles, surroundings) };
}

/**
 * "Ties were restored", "the curbs were lifted in March", "the levy takes effect": whose they are where no word says. Ties, crossings
 * and what is done jointly are of the two sides that the report is about; a measure starts, stays and ends with those who took it.
 * Null for other clauses, and where nothing tells.
 */
function withoutAgent(
  { sense, token }: Trigger,
  { actors, recipients }: Roles,
  { context: { doc }, foreign, meetings, sentence }: Surroundings,
): Roles | null {
  const isNamed = [...actors, ...recipients].some(({ actor }) => actor.country !== undefined || actor.named);
  if (isNamed || !foreign.isSubject) return null;
  if (sense.kind === 'noun') return isJoint(doc, token) ? ofBoth(sense, token, foreign) : null;
  const isThing = isOfThing(sense.frame);
  if (sense.kind !== 'verb' || !(isThing || doc.childBy(token, 'aux:pass') >= 0)) return null;
  const answered = answer({ sense, token }, doc) ? meetings.asking(sentence) : null;
  if (answered !== null) {
    const [from, to] = OWN_WORDS.has(sense.head)
      ? [answered.actors, answered.recipients]
      : [answered.recipients, answered.actors];
    return { actors: inferred(from), recipients: inferred(to) };
  }
  const isMeasure = sense.type === 'SANCTION' ? isThing : TAKEN_BACK.has(sense.type);
  const things = new Set(objectsOrSubjects(doc, token).map((thing) => lemmaOf(doc, thing)));
  const measure =
    isMeasure && sense.weight > 0 ? meetings.measure((word) => things.has(lemmaOf(doc, word))) : null;
  if (measure === null) return isThing && sense.type === 'REJECT' ? null : ofBoth(sense, token, foreign);
  return { actors: inferred(measure.actors), recipients: inferred(measure.recipients) };
}

function objectsOrSubjects(doc: Doc, verb: number): readonly number[] {
  return [...objectsOf(doc, verb), ...subjectsOf(doc, verb)];
}

/** Both sides that the report is about, for what two do to or with each other; null for a meeting, and where it is not clear which two. */
function ofBoth({ frame, type }: Sense, token: number, foreign: ForeignAffairs): Roles | null {
  const pair = frame.mutual && type !== 'CONSULT' ? foreign.pairOf([], token) : [];
  return pair.length === 0 ? null : { actors: pair, recipients: pair };
}

/** "A joint patrol is planned": what is told of is what they do together. */
function isJoint(doc: Doc, noun: number): boolean {
  return doc.relation(noun) === 'nsubj' && doc.children(noun).some((child) => doc.lower(child) === 'joint');
}

/** Frames of a verb whose subject is a thing of those who act: "the levy takes effect", "the crossing reopened". */
function isOfThing({ actor: [first] }: Sense['frame']): boolean {
  return first?.startsWith('subj-') === true;
}

/** "The demand was rejected", "the invitation was accepted": an answer to what was asked before. */
function answer({ sense, token }: Pick<Trigger, 'sense' | 'token'>, doc: Doc): boolean {
  return (
    ANSWERS.has(sense.type) &&
    sense.frame.name === 'refuse' &&
    objectsOf(doc, token).some(
      (object) =>
        ASKED_FOR.has(lemmaOf(doc, object)) &&
        doc.children(object).some((child) => DEFINITE.has(doc.lower(child))) &&
        !doc.children(object).some((child) => TELLING.has(doc.relation(child))),
    )
  );
}

/** Frames in which a demand is refused or accepted. */
const REFUSALS = new Set(['refuse', 'fell-on']);
const ANSWERS: ReadonlySet<EventType> = new Set(['REJECT', 'AGREE']);
const ASKED_FOR = new Set(
  `demand request proposal offer invitation call appeal plea charge accusation allegation claim ultimatum overture complaint
  criticism suggestion idea condition`.split(/\s+/),
);
const DEFINITE = new Set(['the', 'this', 'that', 'both', 'these', 'those']);
/** What would say whose it is. */
const TELLING = new Set(['nmod', 'amod', 'compound']);
/** Answers that one gives to oneself: "the invitation was withdrawn". */
const OWN_WORDS = new Set(['withdraw', 'revoke', 'retract', 'rescind', 'pull']);

const TAKEN_BACK: ReadonlySet<EventType> = new Set(['CONCEDE', 'RETREAT']);

/** "Another battalion will follow", "a destroyer is patrolling": a force of no country that is told of belongs to who moved one just before. */
function withOwnersOfForce(
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

/** "Each side blames the other": both sides that the report is about; empty for other clauses. */
function eachOther({ token }: Trigger, { context: { doc }, foreign }: Surroundings): readonly FoundParty[] {
  const isOther = objectsOf(doc, token).some((object) =>
    doc.subtree(object).some((word) => isOtherOne(doc, word)),
  );
  const isEach = subjectsOf(doc, token).some((subject) =>
    [subject, ...doc.children(subject)].some((word) => EACH.has(doc.lower(word))),
  );
  return isOther && isEach ? foreign.bothSides([], token) : [];
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

/** "We demand that Rome leave", where nobody is told to speak: in a report on two sides, the other. */
function ourselves(
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
function doers(
  { sense, token }: Trigger,
  { recipients }: Roles,
  { context: { doc }, sentence, foreign }: Surroundings,
) {
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
  return isUndergone && isByOther && !isOwn && sense.weight >= LEAST_WEIGHT
    ? foreign.otherSide(
        recipients.map(({ actor }) => actor),
        token,
        sentence,
      )
    : [];
}

/** "the new Danish tariffs", "a duty on Thai rice": the other side of a measure that is told with one of the two. */
function withOtherSide({ sense, token }: Trigger, roles: Roles, { foreign, sentence }: Surroundings): Roles {
  const named = [...roles.actors, ...roles.recipients].map(({ actor }) => actor);
  if (sense.weight === 0 || roles.actors.length > 0 === roles.recipients.length > 0) return roles;
  const near = foreign.otherNamed(named, token, sentence);
  const other = near.length > 0 ? near : foreign.otherOfPair(named, token);
  return roles.actors.length > 0 ? { ...roles, recipients: other } : { ...roles, actors: other };
}

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
  { sense, token }: Trigger,
  { actors, recipients }: Roles,
  { context: { doc }, sentence, foreign }: Surroundings,
): readonly FoundParty[] {
  const said = sense.type === 'REQUEST' ? ASKED : SAID;
  const isInside = (word: number): boolean =>
    doc.ancestors(word).some((above) => doc.head(above) === token && said.has(doc.relation(above)));
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
/** "requested the return of two pilots": those who are to return are asked nothing. */
const ASKED = new Set([...SAID, 'obj']);

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
  'COOPERATE',
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
