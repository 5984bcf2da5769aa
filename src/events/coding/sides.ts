/** The two sides of a meeting, where its words leave one or both out. */
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
import { subjectsOf, surfaceSubjects } from '../arguments/subjects.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';
import type { Trigger } from '../triggers/find-triggers.ts';
import { inferred, type Surroundings } from './surroundings.ts';

const PLURAL_PRONOUNS = new Set(['they', 'them', 'their', 'both']);
/** Plural nouns for those who meet on behalf of a side: other people than those who met before. */
const OFFICERS = new Set([
  'commanders',
  'negotiators',
  'delegations',
  'officials',
  'envoys',
  'diplomats',
  'armies',
]);
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
  ...OFFICERS,
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
  'consultation',
  'consultations',
  'discussion',
  'discussions',
  'round',
  'encounter',
  'videoconference',
]);

/** "the talks", "their third meeting", "they first spoke": those of the two sides that the report is about. */
export function withSides(
  trigger: Trigger,
  roles: Roles,
  { context, meetings, sentence, foreign }: Surroundings,
): Roles {
  const known = withoutVenue(trigger, distinct([...roles.actors, ...roles.recipients]));
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
  const together = known.length === 0 ? togetherOnOccasion(trigger, context) : [];
  if (together.length > 0) return { actors: together, recipients: together };
  const both =
    isOneSide && isWithBoth(trigger, context) ? foreign.bothSides([partner.actor], trigger.token) : [];
  if (both.length > 0) return { actors: [...known, ...both], recipients: [...known, ...both] };
  const opposite = withOpposite(trigger, known, { context, foreign });
  if (opposite.length > 0) return { actors: opposite, recipients: opposite };
  const withHost = known.length === 1 ? besideHost(trigger, known, { context, foreign }) : [];
  if (withHost.length > 0) return { actors: withHost, recipients: withHost };
  if (known.length > 1 || !mayOmitParties(trigger, context) || isAnyMeeting(trigger, context)) return roles;
  if (known.length === 0 && meetings.hasMet && isOnlyMentioned(trigger, context)) return roles;
  const isVerb = trigger.sense.kind === 'verb';
  const isKnown = isVerb || isKnownMeeting(context.doc, trigger.token);
  const framed = meetings.sidesOf(known, {
    sentence,
    isDefinite: isKnown || isBareTalks(context.doc, trigger.token),
    isKnown,
  });
  const isTold = isKnown || takesPlace(context.doc, trigger.token);
  // "the bloc called an emergency meeting": no meeting that was told of, and not of the two sides
  if (!isTold && isNewMeeting(context.doc, trigger.token)) return roles;
  const pair = isTold
    ? foreign.pairOf(
        known.map(({ actor }) => actor),
        trigger.token,
      )
    : [];
  // "negotiations on a treaty": no article takes up a meeting with somebody else
  const isOfPair = pair.length > 0 && (isKnown || isSame(framed, pair));
  const sides = framed.length > 0 && (pair.length === 0 || isOfPair) ? framed : pair;
  if (sides.length === 0) return roles;
  // "The commanders spoke": of the same two countries, but not the people who met before.
  const isByOthers = isVerb && areOthers(trigger, context);
  const met = isByOthers ? foreign.asStates(sides, trigger.token) : sides;
  const told = isByOthers ? known.filter(({ actor }) => actor.country !== undefined) : known;
  const others = inferred(
    met.filter(({ actor }) => !known.some((party) => party.actor.country === actor.country)),
  );
  return { actors: [...told, ...others], recipients: [...told, ...others] };
}

/** "attended the meeting in Oslo": where one meets is nobody whom one meets. */
function withoutVenue({ sense }: Trigger, known: readonly FoundParty[]): readonly FoundParty[] {
  if (!ATTENDING.has(sense.head)) return known;
  const people = known.filter(({ actor }) => actor.kind !== 'place');
  return people.length > 0 ? people : known;
}

const ATTENDING = new Set(['attend', 'join', 'skip', 'host', 'chair']);

/** "rang both", "spoke to both by telephone": the two sides that the report is about. */
function isWithBoth({ sense, token }: Trigger, { doc }: PartyContext): boolean {
  return (
    sense.kind === 'verb' &&
    doc.childrenBy(token, 'obj', 'iobj', 'obl').some((word) => word > token && doc.lower(word) === 'both')
  );
}

/**
 * "The premier met the delegation", "spoke to the minister by phone": beside somebody of one of the two sides that the report is about,
 * somebody in office of whom no country is told is of the other; empty for others, and where nobody stands beside.
 */
function withOpposite(
  { sense, token }: Trigger,
  known: readonly FoundParty[],
  { context: { doc, actors }, foreign }: Pick<Surroundings, 'context' | 'foreign'>,
): readonly FoundParty[] {
  const [partner, ...more] = known.filter(({ actor }) => actor.country !== undefined);
  const areOthersUnnamed = known.every((party) => party === partner || !party.actor.named);
  if (sense.kind !== 'verb' || SENT.has(sense.mode ?? '') || !partner || more.length > 0 || !areOthersUnnamed)
    return [];
  const countryAt = (word: number) => actors.byId(actors.mentionAt(word)?.mention.actor ?? '')?.country;
  const hasOpposite = [
    ...subjectsOf(doc, token),
    ...objectsOf(doc, token),
    ...doc.childrenBy(token, 'obl').filter((word) => WITH.has(caseOf(doc, word) ?? '')),
  ].some(
    (word) =>
      word !== partner.token &&
      doc.upos(word) === 'NOUN' &&
      DEALERS.has(lemmaOf(doc, word)) &&
      countryAt(word) === undefined,
  );
  const others = hasOpposite ? foreign.otherOfPair([partner.actor], token) : [];
  return others.length === 0 ? [] : [partner, ...others];
}

/** "A Chinese team held talks in Hanoi": of the two sides that a report is about, the one talks with the other where the other is at home. */
function besideHost(
  { sense, token }: Trigger,
  [guest, ...more]: readonly FoundParty[],
  { context, foreign }: Pick<Surroundings, 'context' | 'foreign'>,
): readonly FoundParty[] {
  if (sense.kind !== 'verb' || SENT.has(sense.mode ?? '') || guest === undefined || more.length > 0)
    return [];
  const places = obliquesOf(context.doc, token, 'in').flatMap((noun) => placePartiesOf(noun, context));
  const hosts = foreign
    .otherOfPair([guest.actor], token)
    .filter(({ actor }) => places.some((place) => place.actor.country === actor.country));
  return hosts.length > 0 ? [guest, ...hosts] : [];
}

/** Modes of those who come or write to somebody. */
const SENT = new Set(['visit', 'letter']);
const WITH = new Set(['with', 'to']);
/** Nouns for those who deal for a state with another one. */
const DEALERS = new Set(
  `delegation guest host visitor counterpart colleague envoy emissary minister president premier leader chancellor ambassador
  negotiator official mission interlocutor diplomat king queen emir sultan`.split(/\s+/),
);

function isSame(one: readonly FoundParty[], other: readonly FoundParty[]): boolean {
  return one.every(({ actor }) => other.some((party) => party.actor.country === actor.country));
}

/** Whether a verb's subject is described by an office of its own, and not by a pronoun or as "the two sides". */
function areOthers({ token }: Trigger, { doc }: PartyContext): boolean {
  return subjectsOf(doc, token).some(
    (subject) => doc.upos(subject) === 'NOUN' && OFFICERS.has(doc.lower(subject)),
  );
}

/** Prepositions that tell on which occasion something is done or said. */
const ON_OCCASION = new Set(['after', 'during', 'at', 'in', 'on', 'before', 'following', 'ahead', 'for']);

/** Of these, those that tell when, and of what they follow nothing. */
const LATER = new Set(['after', 'during', 'before', 'following']);

/** The verb that a phrase of occasion belongs to, though a tree may hang it on a noun before it; or -1. */
function verbOfOccasion(doc: Doc, meeting: number): number {
  const noun = measureOf(doc, meeting);
  const isAhead = doc.children(noun).some((word) => word < noun && doc.lower(word) === 'ahead');
  if (!isAhead && !ON_OCCASION.has(caseOf(doc, noun) ?? '')) return -1;
  const [, first = -1, second = -1] = doc.ancestors(noun);
  if (doc.relation(noun) === 'obl') return first;
  if (doc.relation(noun) !== 'nmod') return -1;
  if (isAhead && doc.relation(first) === 'obl') return second;
  // "announced the step after talks with"
  return doc.relation(first) === 'obj' && LATER.has(caseOf(doc, noun) ?? '') ? second : -1;
}

/** "after four hours of talks": the measure stands where the meeting would. */
function measureOf(doc: Doc, noun: number): number {
  const head = doc.head(noun);
  const isMeasured =
    doc.relation(noun) === 'nmod' && caseOf(doc, noun) === 'of' && MEASURES.has(lemmaOf(doc, head));
  return isMeasured ? head : noun;
}

const MEASURES = new Set('hour day week month minute round series night'.split(' '));

/** Who does something, or is expected somewhere. */
function comersOf(doc: Doc, verb: number): readonly number[] {
  return AWAITING.has(lemmaOf(doc, verb)) && doc.childBy(verb, 'aux:pass') >= 0
    ? surfaceSubjects(doc, verb)
    : subjectsOf(doc, verb);
}

const AWAITING = new Set(['expect', 'schedule', 'slate', 'await']);

/** "Lund was speaking after a summit with her Chilean counterpart": who does something on the occasion takes part in it. */
function subjectsOnOccasion(noun: number, partner: FoundParty, context: PartyContext): readonly FoundParty[] {
  const { doc } = context;
  const verb = verbOfOccasion(doc, noun);
  if (verb < 0) return [];
  return distinct(
    comersOf(doc, verb).flatMap((subject) => partiesOf(subject, context, { isActing: true })),
  ).filter(({ actor }) => actor.country !== undefined && actor.country !== partner.actor.country);
}

/** "The two agreed on a truce after six hours of talks": those of two countries who do something on the occasion; empty for others. */
function togetherOnOccasion({ sense, token }: Trigger, context: PartyContext): readonly FoundParty[] {
  const { doc } = context;
  if (
    sense.kind !== 'noun' ||
    !MEETINGS.has(sense.head) ||
    doc.children(token).some((child) => ANY.has(doc.lower(child)))
  )
    return [];
  const verb = verbOfOccasion(doc, token);
  const parties =
    verb < 0
      ? []
      : distinct(comersOf(doc, verb).flatMap((subject) => partiesOf(subject, context, { isActing: true })));
  const countries = new Set(parties.map(({ actor }) => actor.country));
  return countries.size === 2 && !countries.has(undefined) ? parties : [];
}

/** Nouns for a meeting that may be anybody's, unless it is told when it takes place. */
const LOOSE = new Set(['consultation', 'consultations', 'discussion', 'discussions', 'round']);
const ANY = new Set(['any', 'every', 'no', 'some', 'another', 'such', 'future']);

/** "any negotiation", "harsh talk": none in particular. */
function isAnyMeeting({ sense, token }: Trigger, { doc }: PartyContext): boolean {
  if (sense.kind === 'verb') return false;
  // "recalled its envoy for consultations"
  if (LOOSE.has(sense.head) && !takesPlace(doc, token)) return true;
  return doc.lower(token) === 'talk' || doc.children(token).some((child) => ANY.has(doc.lower(child)));
}

function mayOmitParties({ sense, token }: Trigger, { doc }: PartyContext): boolean {
  if (sense.mode === 'visit' || sense.mode === 'letter') return false;
  if (sense.kind === 'verb')
    return subjectsOf(doc, token).some(
      (subject) =>
        isBothSides(doc, subject) || (TAKING_PLACE.has(sense.head) && MEETINGS.has(lemmaOf(doc, subject))),
    );
  return MEETINGS.has(sense.head) && !(sense.head === 'summit' && isOtherSummit(doc, token));
}

/** "the Nuclear Security Summit", "a summit of tribal elders": named, or said to be of others. */
function isOtherSummit(doc: Doc, noun: number): boolean {
  // "at the Group of 20 summit", of which a tree makes the name's last noun
  if (doc.relation(noun) === 'nmod' && doc.upos(doc.head(noun)) === 'PROPN') return true;
  return doc
    .children(noun)
    .some(
      (child) =>
        (child < noun && doc.relation(child) === 'compound' && NAMING.has(doc.upos(child))) ||
        (doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of'),
    );
}

const NAMING = new Set(['PROPN', 'NUM']);

/** "talks resumed": those that were going on. */
function isBareTalks(doc: Doc, noun: number): boolean {
  return BARE.has(doc.lower(noun));
}

const BARE = new Set(['talks', 'negotiations']);

/** Verbs whose subject is a meeting of which they tell when or how it goes. */
const TAKING_PLACE = new Set(
  'take hold schedule plan pencil set begin start open resume continue end conclude close fail collapse break stall go slip happen due planned scheduled slated resume restart'.split(
    ' ',
  ),
);

/** "Another session is planned for May": of which meeting else would a report on two countries tell? */
function takesPlace(doc: Doc, noun: number): boolean {
  const round =
    doc.relation(noun) === 'nmod' && doc.lower(doc.head(noun)) === 'round' ? doc.head(noun) : noun;
  return doc.relation(round) === 'nsubj' && TAKING_PLACE.has(lemmaOf(doc, doc.head(round)));
}

/** "before the meeting", "the talks are a chance": a meeting that the report has told of, and of which this tells nothing. */
function isOnlyMentioned({ sense, token }: Trigger, { doc }: PartyContext): boolean {
  const round = doc.relation(token) === 'nmod' ? doc.head(token) : token;
  return (
    sense.kind === 'noun' &&
    doc.children(token).some((child) => TAKEN_UP.has(doc.lower(child))) &&
    !takesPlace(doc, token) &&
    !takesPlace(doc, round) &&
    !doc.children(token).some((child) => TELLING.has(doc.relation(child)))
  );
}

const TAKEN_UP = new Set(['the', 'this', 'these', 'those']);
/** What tells more of a meeting: which, where, when, with whom. */
const TELLING = new Set(['nmod', 'acl', 'amod', 'nummod', 'compound', 'appos']);

/** "the talks", "their third meeting": one that the reader knows of; "a negotiation", "meetings" are any. */
function isKnownMeeting(doc: Doc, noun: number): boolean {
  return doc
    .children(noun)
    .some((child) => child < noun && (KNOWN.has(doc.lower(child)) || doc.deprel(child) === 'nmod:poss'));
}

/** "a meeting", "an emergency session", but not "a meeting between the presidents" */
function isNewMeeting(doc: Doc, noun: number): boolean {
  const isNew = doc
    .childrenBy(noun, 'det')
    .some((child) => doc.lower(child) === 'a' || doc.lower(child) === 'an');
  return isNew && !doc.childrenBy(noun, 'nmod').some((child) => caseOf(doc, child) === 'between');
}

const KNOWN = new Set(['the', 'this', 'these', 'those', 'that', 'both', 'first', 'last']);

/** "they", "the presidents", "officials of the two countries": both sides, as told before. */
function isBothSides(doc: Doc, subject: number): boolean {
  // "the talks collapsed"
  if (BARE.has(doc.lower(subject))) return true;
  if (PLURAL_PRONOUNS.has(doc.lower(subject))) return true;
  const words = doc.subtree(subject).map((word) => doc.lower(word));
  if (words.includes('two') || words.includes('both')) return true;
  // "the foreign ministers of the region"
  if (doc.childrenBy(subject, 'nmod').some((child) => caseOf(doc, child) === 'of' && isOfOthers(doc, child)))
    return false;
  // "Field commanders met at the border"
  if (OFFICERS.has(doc.lower(subject)) && doc.childBy(subject, 'det', 'amod', 'nummod', 'nmod', 'acl') < 0)
    return true;
  return SIDES.has(doc.lower(subject)) && (words[0] === 'the' || words[0] === 'their');
}

/** "of the region", "of Chad", not "the commanders of military operations". */
function isOfOthers(doc: Doc, owner: number): boolean {
  return doc.upos(owner) === 'PROPN' || OTHERS.has(lemmaOf(doc, owner).toLowerCase());
}

const OTHERS = new Set(
  'region bloc group community union alliance league council world continent state country nation party opposition member club company bank committee parliament'.split(
    ' ',
  ),
);
