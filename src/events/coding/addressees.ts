/** To whom an act of speech or a measure is directed where its clause does not say. */
import type { Actor, EventType } from '../../contract.ts';
import type { Doc } from '../../language/index.ts';
import type { Roles } from '../arguments/fill-roles.ts';
import { objectsOf } from '../arguments/objects.ts';
import { type FoundParty, partiesOf } from '../arguments/parties.ts';
import { sayingVerbOf } from '../arguments/speaker.ts';
import { surfaceSubjects } from '../arguments/subjects.ts';
import { isPassive } from '../arguments/voice.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';
import { isSaidOnContact } from '../embedding/on-contact.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { isOneSided } from './acceptance.ts';
import { askers, isBareAnswer } from './answers.ts';
import { isOfficial } from './dealings.ts';
import { mayLackOther } from './foreign-affairs.ts';
import { isTakenUp } from './judged.ts';
import { namedWithin } from './named-within.ts';
import { TO_A_GOVERNMENT } from './opposite-side.ts';
import { isSpeech } from './partner.ts';
import { inferred, type Surroundings } from './surroundings.ts';
import { DEFINITE, isBareThat, isDeedToldBefore, TELLING } from './told-before.ts';

/** To whom it is directed: whom the sentence tells of, else whom what was told before, else the other side; empty where nothing tells. */
export function addressees(
  trigger: Trigger,
  roles: Roles,
  surroundings: Surroundings,
): readonly FoundParty[] {
  const here = toldHere(trigger, roles, surroundings);
  if (here.length > 0) return here;
  return toldBefore(trigger, roles, surroundings) ?? towardsOther(trigger, roles, surroundings);
}

/**
 * Whom the clauses around tell of: with whom one is in touch, that of the verb it is coordinated with ("thanked Rome and asked for more"),
 * the accuser of one who is accused of it ("accused Oslo of breaking the deal"), "both", to whom the words are said.
 */
function toldHere(trigger: Trigger, roles: Roles, surroundings: Surroundings): readonly FoundParty[] {
  const { sense, token } = trigger;
  const { context, coded, foreign } = surroundings;
  const contact = isSaidOnContact(context.doc, token)
    ? withoutForum(sense.type, otherOf(coded.get(context.doc.head(token)), roles), foreign)
    : [];
  if (contact.length > 0) return contact;
  const shared = sharedWithFirst(trigger, roles, surroundings);
  if (shared.length > 0) return shared;
  const accusers = isSpeech(sense.type) ? accusersAbove(token, roles, surroundings) : [];
  if (accusers.length > 0) return accusers;
  const both = saidToBoth(token, roles, surroundings);
  if (both.length > 0) return both;
  const isTold = isSpeech(sense.type) || ABOUT_OTHER.has(sense.type);
  return isTold ? toldTo(token, roles, surroundings) : [];
}

/** "thanked Rome and asked for more": those of the verb that one is coordinated with, but for the actors and their own. */
function sharedWithFirst(
  { sense, token }: Trigger,
  { actors }: Roles,
  { context: { doc }, coded }: Surroundings,
): readonly FoundParty[] {
  const first = doc.relation(token) === 'conj' ? coded.get(doc.head(token)) : undefined;
  const isDirected = isSpeech(sense.type) || sense.mode === 'withdraw' || SHARED.has(sense.type);
  if (first === undefined || !isDirected || hasOwnAddressee(doc, token)) return [];
  // "spoke by telephone and ordered a ceasefire": those who met order nobody of each other.
  return first.recipients.filter(
    ({ actor }) =>
      ![...actors, ...first.actors].some((own) => own.actor.id === actor.id) &&
      !actors.every((own) => own.actor.country !== undefined && own.actor.country === actor.country),
  );
}

/** Deeds that go on with whom one is told to deal: "signed a pact with Rome and flew in weapons". */
const SHARED: ReadonlySet<EventType> = new Set(['SANCTION', 'AID']);

/** Whose charge is answered or whose deed is judged, as told before, or who alone is named inside what is said; null where nothing settles it. */
function toldBefore(
  { sense, token }: Trigger,
  roles: Roles,
  surroundings: Surroundings,
): readonly FoundParty[] | null {
  const { context, meetings, sentence, foreign, trail } = surroundings;
  const { doc } = context;
  const actors = roles.actors.map(({ actor }) => actor);
  if ((sense.type === 'REJECT' || sense.type === 'ACCUSE') && isAccusationToldBefore(doc, token)) {
    const before = meetings.accusersOf(actors, sentence);
    if (before.length > 0) return foreign.asStates(inferred(before), token);
  }
  if (isBareAnswer(sense)) return askers(roles, surroundings);
  const within = isSpeech(sense.type) || sense.type === 'SUPPORT' ? namedWithin(token, roles, context) : [];
  if (within.length > 0) return within;
  if (!JUDGEMENTS.has(sense.type)) return null;
  if (sense.type !== 'REJECT' && isBareThat(doc, token))
    return foreign.lastNamed(trail.actorBefore(sentence, actors), token);
  if (!isDeedToldBefore(doc, token)) return null;
  const words = objectsOf(doc, token).map((object) => lemmaOf(doc, object));
  const doers = meetings.doerOf(actors, sentence, words);
  if (doers.length > 0) return foreign.asStates(inferred(doers), token);
  // "Oslo condemned the attack": whoever else is named may be its victim.
  return sense.type === 'ACCUSE' && !foreign.isSide(actors) ? [] : null;
}

/** With whom the actors met, else the other side or both that the report is about. */
function towardsOther(trigger: Trigger, roles: Roles, surroundings: Surroundings): readonly FoundParty[] {
  const { sense, token } = trigger;
  const { context, meetings, sentence, foreign } = surroundings;
  const { doc } = context;
  if (!mayLackOther(doc, token) || isSaidOfThing(sense, token, doc)) return [];
  const actors = roles.actors.map(({ actor }) => actor);
  if (ABOUT_OTHER.has(sense.type)) {
    if (sense.mode === 'resign') return [];
    const named = foreign.otherNamed(actors, token, sentence);
    return named.length > 0 || sense.type === 'RETREAT' ? named : foreign.otherOfPair(actors, token);
  }
  const met = isSpeech(sense.type)
    ? withoutForum(sense.type, partnersHere(roles, surroundings), foreign)
    : [];
  if (met.length > 0) return inferred(met);
  if (sense.type === 'ASSAULT' && roles.actors.every(isArmed)) return foreign.otherOfPair(actors, token);
  const last = meetings.partnersOf(sense.type, actors, sentence, foreign.pairOf(actors, token));
  const partners = withoutForum(sense.type, withoutThird(last, { sense, actors }, foreign), foreign);
  if (partners.length > 0 || !(isClosing(sense) || isOneSided(sense, roles.actors)))
    return foreign.asStates(inferred(partners), token);
  return ofOneSide(trigger, roles, surroundings);
}

/** To whom one side says or does something without a word on whom. */
function ofOneSide(
  { sense, token }: Trigger,
  roles: Roles,
  { context: { doc }, meetings, sentence, foreign }: Surroundings,
): readonly FoundParty[] {
  if (sense.type === 'SUPPORT' && (isOwnThing(doc, token) || isForThing(doc, token))) return [];
  const actors = roles.actors.map(({ actor }) => actor);
  const restored = RESTORING.has(sense.head) ? meetings.restrainedBy(actors) : [];
  if (restored.length > 0) return foreign.asStates(inferred(restored), token);
  const isToBoth =
    TOWARDS_BOTH.has(sense.type) || objectsOf(doc, token).some((object) => JOINT.has(lemmaOf(doc, object)));
  const isHost = sense.type === 'AGREE' && offersToHost(doc, token);
  const together =
    isHost || (isToBoth && !foreign.namesThird(actors, token, sentence))
      ? foreign.bothSides(actors, token)
      : [];
  if (together.length > 0) return together;
  const isDirected = isClosing(sense) || TOWARDS_OTHER.has(sense.type);
  return withoutForum(sense.type, isDirected ? foreign.otherSide(actors, token, sentence) : [], foreign);
}

/** A border or an airspace is closed to those behind it. */
function isClosing({ type, mode, weight }: Trigger['sense']): boolean {
  return type === 'COERCE' && mode === 'restrict' && weight > 1;
}

/** "Lund met the king in Lima, where she asked for help": the others whom the same sentence says that the actors met. */
function partnersHere({ actors }: Roles, { coded, above }: Surroundings): readonly FoundParty[] {
  const own = new Set(actors.map(({ actor }) => actor.country));
  for (const [token, event] of coded) {
    if (above.get(token)?.sense.type !== 'CONSULT' || own.size !== 1) continue;
    const isThere = actors.every(({ actor }) => event.actors.some((one) => one.actor.id === actor.id));
    const others = event.recipients.filter(
      ({ actor: { country } }) => country !== undefined && !own.has(country),
    );
    if (others.some((party) => party.inferred === true)) continue;
    if (isThere && new Set(others.map(({ actor }) => actor.country)).size === 1) return others.slice(0, 1);
  }
  return [];
}

/** "thanked Oslo and urged all states to help": who is urged is named, though nobody known. */
function hasOwnAddressee(doc: Doc, verb: number): boolean {
  // "accused Oslo of theft and demanded that the firm leave"
  const isNamed = (clause: number) =>
    ['VB', 'VBP'].includes(doc.xpos(clause)) &&
    doc.childBy(clause, 'aux') < 0 &&
    doc.childrenBy(clause, 'nsubj').some((subject) => doc.upos(subject) !== 'PRON');
  return (
    (doc.childBy(verb, 'xcomp') >= 0 &&
      doc.childrenBy(verb, 'obj', 'iobj').some((object) => object > verb && doc.upos(object) === 'NOUN')) ||
    doc.childrenBy(verb, 'ccomp').some((clause) => clause > verb && isNamed(clause))
  );
}

/** "congratulated both", "called on both": the two sides that the report is about. */
function saidToBoth(
  token: number,
  { actors }: Roles,
  { context: { doc }, foreign }: Surroundings,
): readonly FoundParty[] {
  const isBoth =
    doc.childrenBy(token, 'obj', 'iobj', 'obl').some((word) => word > token && doc.lower(word) === 'both') ||
    // "warned both that"
    (doc.lower(token + 1) === 'both' && ['that', 'to'].includes(doc.lower(token + 2)));
  return isBoth
    ? foreign.bothSides(
        actors.map(({ actor }) => actor),
        token,
      )
    : [];
}

/** Those of an event's parties who are of another country than somebody. */
function otherOf(event: Roles | undefined, { actors }: Roles): readonly FoundParty[] {
  const own = new Set(actors.map(({ actor }) => actor.country));
  return (event?.recipients ?? []).filter(
    ({ actor: { country } }) => country !== undefined && !own.has(country),
  );
}

/** "said that the ship had refused to stop": of a thing or people whom nobody named before. */
function isSaidOfThing({ frame }: Trigger['sense'], verb: number, doc: Doc): boolean {
  if (frame.actor[0] !== 'speaker' || frame.recipient[0] !== 'subj') return false;
  const subjects = surfaceSubjects(doc, verb);
  return (
    subjects.length > 0 &&
    subjects.every((subject) => doc.upos(subject) === 'NOUN' && !isTakenUp(doc, subject, 'verb'))
  );
}

/** A state or its forces: in a report on two countries they strike at the other. */
function isArmed({ actor }: FoundParty): boolean {
  return actor.kind === 'state' || actor.sector === 'MIL';
}

/** "defended its record": who stands by what is his own speaks to nobody. */
function isOwnThing(doc: Surroundings['context']['doc'], verb: number): boolean {
  if (!DEFENDING.has(lemmaOf(doc, verb))) return false;
  return [...objectsOf(doc, verb), ...doc.childrenBy(verb, 'obl')].some((object) =>
    doc.children(object).some((word) => doc.deprel(word) === 'nmod:poss' && doc.upos(word) === 'PRON'),
  );
}

/** "voiced support for self-rule": of a thing, of which no word says whose it is. */
function isForThing(doc: Doc, verb: number): boolean {
  const heads = [verb, ...objectsOf(doc, verb)];
  return heads
    .flatMap((head) => doc.children(head))
    .some(
      (noun) =>
        noun > verb &&
        caseOf(doc, noun) === 'for' &&
        doc.upos(noun) === 'NOUN' &&
        !JOINT.has(lemmaOf(doc, noun)) &&
        !doc.children(noun).some((word) => DEFINITE.has(doc.lower(word))),
    );
}

const DEFENDING = new Set(['defend', 'justify', 'vindicate', 'stand', 'uphold', 'champion']);

/** What one side of a relationship says or does to the other, where the report says no more. */
const TOWARDS_OTHER: ReadonlySet<EventType> = new Set([...TO_A_GOVERNMENT, 'ASSAULT', 'AID']);
/** What a state does on its own, in view of the only other one that is named beside it. */
export const ABOUT_OTHER: ReadonlySet<EventType> = new Set(['RETREAT', 'CONCEDE', 'MOBILIZE']);
/** "Chad restored relations": with whom it had broken them off. */
const RESTORING = new Set(
  'restore renew resume re-establish reestablish mend normalise normalize repair'.split(' '),
);
/** What others say to both: they welcome a truce, ask for one, or offer to mediate. */
const TOWARDS_BOTH: ReadonlySet<EventType> = new Set(['SUPPORT', 'REQUEST', 'AGREE']);
/** What two sides do together: who praises or condemns it speaks to both. */
const JOINT = new Set(
  'plan deal agreement accord pact treaty talks talk meeting summit truce ceasefire arrangement alliance partnership'.split(
    ' ',
  ),
);

/** "offered to host the talks", "offered to mediate": who brings two together offers it to both. */
function offersToHost(doc: Doc, verb: number): boolean {
  const isMeeting = (object: number) => JOINT.has(lemmaOf(doc, object)) || ROUNDS.has(lemmaOf(doc, object));
  return doc.childrenBy(verb, 'xcomp', 'advcl').some((clause) => {
    const lemma = lemmaOf(doc, clause);
    return lemma === 'mediate' || (HOSTING.has(lemma) && objectsOf(doc, clause).some(isMeeting));
  });
}

const HOSTING = new Set(['host', 'broker', 'chair', 'facilitate', 'hold', 'convene']);
const ROUNDS = new Set(['round', 'session', 'negotiation', 'conference', 'dialogue']);

/** What one of the two sides refuses or complains of is the other's doing, also after a meeting with a third. */
function withoutThird(
  partners: readonly FoundParty[],
  { sense, actors }: { readonly sense: Trigger['sense']; readonly actors: readonly Actor[] },
  foreign: Surroundings['foreign'],
): readonly FoundParty[] {
  if (!OPPOSING.has(sense.type) || !foreign.hasSides || !foreign.isSide(actors)) return partners;
  return partners.filter(({ actor }) => foreign.isSide([actor]));
}

const OPPOSING: ReadonlySet<EventType> = new Set(['REJECT', 'ACCUSE', 'THREATEN']);

/** "wrote to the United Nations, condemning the dam": a body of states is where one complains of another state, unless the report is about it. */
export function withoutForum(
  type: EventType,
  parties: readonly FoundParty[],
  foreign: Surroundings['foreign'],
): readonly FoundParty[] {
  if (type !== 'ACCUSE' && type !== 'THREATEN') return parties;
  return parties.filter(({ actor }) => actor.country !== 'IGO' || foreign.isSide([actor]));
}

/** "“We will not bow,” she told Oslo": to whom the words are said; empty where nobody else is told. */
function toldTo(token: number, { actors }: Roles, { context }: Surroundings): readonly FoundParty[] {
  const { doc } = context;
  const saying = sayingVerbOf(doc, token);
  if (saying < 0 || !TELLING_TO.has(lemmaOf(doc, saying))) return [];
  const told = isPassive(doc, saying) ? surfaceSubjects(doc, saying) : doc.childrenBy(saying, 'obj', 'iobj');
  return told
    .flatMap((word) => partiesOf(word, context))
    .filter(({ actor }) => isOfficial(actor) && actors.every((own) => own.actor.country !== actor.country));
}

const TELLING_TO = new Set(['tell', 'inform', 'assure', 'notify', 'remind']);

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
