/** The argument finder: fills the roles of a trigger from the places that its frame names. */

import type { Sense } from '../lexicon/sense.ts';
import {
  distinct,
  type FoundParty,
  type PartyContext,
  partiesOf,
  placePartiesOf,
  someoneOf,
} from './parties.ts';
import { type PlaceSite, tokensAt } from './places.ts';
import { speakersOf } from './speaker.ts';
import { lemmaOf } from './words.ts';

export interface Roles {
  readonly actors: readonly FoundParty[];
  readonly recipients: readonly FoundParty[];
}

/** Where to look: the token, its kind of word and its frame; for an event noun also the light verb above it. */
export interface RoleSite extends PlaceSite {
  readonly frame: Sense['frame'];
  readonly type: Sense['type'];
}

/** A site with the places searched so far: what two roles may stand in, and who is no listed actor, is sought there again. */
interface SearchedSite extends RoleSite {
  readonly searched: Map<string, readonly number[]>;
}

function tokensIn(site: SearchedSite, place: string, { doc }: PartyContext): readonly number[] {
  let tokens = site.searched.get(place);
  if (tokens === undefined) {
    tokens = tokensAt(doc, site, place);
    site.searched.set(place, tokens);
  }
  return tokens;
}

/** Types of events in which several who act do so with each other where nobody else is named. */
const MUTUAL: ReadonlySet<Sense['type']> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);

/**
 * Find who acts and who is acted upon.
 *
 * Each role takes the first place of the frame that names an actor not yet in the other role; in a mutual frame without
 * a second place, the members of a plural first place act on each other.
 *
 * @returns Empty lists for roles that nobody fills.
 */
export function fillRoles(of: RoleSite, context: PartyContext): Roles {
  const { frame } = of;
  const site: SearchedSite = { ...of, searched: new Map() };
  const actors = actorsOf(site, context);
  if (actors.length > 1 && isReciprocal(site, context)) return { actors, recipients: actors };
  const isAmongThemselves = (frame.mutual || MUTUAL.has(site.type)) && actors.length > 1;
  const areTwo = isAmongThemselves && new Set(actors.map(({ actor }) => actor.country)).size > 1;
  const isOwnDeed = site.type !== 'REQUEST' && isAboutOneself(site, context, actors);
  const places = frame.recipient.filter(
    (place) =>
      (!areTwo || !(place.startsWith('inner') || (place === 'to' && site.type === 'AGREE'))) &&
      !(isOwnDeed && place === 'complement-subj'),
  );
  const named = firstFilled(site, places, context, actors, true);
  // "agreed on a hotline between their coast guards": those of no country of their own are no third side.
  if (isAmongThemselves && named.every(({ actor }) => actor.country === undefined && !actor.named))
    return { actors, recipients: actors };
  const foreign = named.filter(
    (party) =>
      !isOwnState(party, actors) &&
      !isOwnBody(party, actors, context) &&
      !(site.type === 'REQUEST' && isOwnStaff(party, context)) &&
      !(
        SPEECH.has(site.type) &&
        (isOwnServant(party, actors) ||
          isOfOwnPeople(party, actors, context) ||
          isOwnInMatter(party, actors, site, context))
      ) &&
      !(site.type === 'AGREE' && isOwnPeople(party, actors)) &&
      !(site.type === 'REQUEST' && isOwnPeople(party, actors) && isWishedFor(party, context)) &&
      !(party.actor.country === undefined && isOwnForce(party, actors, context)),
  );
  if (foreign.length > 0) return { actors, recipients: withoutPlace(withoutMeans(foreign), site, actors) };
  // "ordered the army to attack": who is asked is one's own, and whom it attacks is asked nothing.
  if (site.type === 'REQUEST' && named.length > 0) return { actors, recipients: [] };
  const unlisted = firstUnlisted(site, context, actors).filter((party) => !isOwnState(party, actors));
  return { actors, recipients: unlisted.filter((party) => !isOwnForce(party, actors, context)) };
}

/** "The minister warned that Oslo would act": who is spoken of is the speaker's own state. */
function isAboutOneself(site: SearchedSite, context: PartyContext, actors: readonly FoundParty[]): boolean {
  if (!site.frame.recipient.includes('complement-subj')) return false;
  const spokenOf = firstFilled(site, ['complement-subj'], context, actors, true);
  return spokenOf.length > 0 && spokenOf.every((party) => isOwnState(party, actors));
}

/** Who acts; of forces that are moved without a word on who moves them, they themselves: "warships were sent". */
function actorsOf(site: SearchedSite, context: PartyContext): readonly FoundParty[] {
  const actors = firstFilled(site, site.frame.actor, context, []);
  const author = site.frame.actor.includes('speaker') ? context.authorAt(site.token) : null;
  if (actors.length === 0 && author !== null && speakersOf(context.doc, site.token).length === 0)
    return [author];
  if (actors.length > 0 || site.type !== 'MOBILIZE' || site.kind !== 'verb') return actors;
  return firstFilled(site, ['obj'], context, []);
}

/** What is said to others: a state does not accuse or refuse its own envoys in the words of a report. */
const SPEECH: ReadonlySet<Sense['type']> = new Set(['ACCUSE', 'REJECT', 'THREATEN']);

/** "The charges against our diplomats are baseless": unnamed servants of the state that speaks. */
function isOwnServant({ actor }: FoundParty, actors: readonly FoundParty[]): boolean {
  const isServant = actor.kind === 'group' && !actor.named && SERVANTS.has(actor.sector ?? '');
  return (
    isServant &&
    actors.length > 0 &&
    actors.every(({ actor: own }) => own.country !== undefined && own.country === actor.country)
  );
}

/** "condemned the arrest of its citizens": what is done to one's own people is done by somebody else. */
function isOfOwnPeople(
  { actor, token }: FoundParty,
  actors: readonly FoundParty[],
  { doc }: PartyContext,
): boolean {
  if (actor.kind !== 'group' || actor.named || !actors.some((own) => own.actor.country === actor.country))
    return false;
  // "on the trial of four Danes, she said: “We reject them”": remarks, rather than her own people
  if (doc.lower(token) === 'them') return true;
  return doc
    .subtree(token)
    .some((word) => isPronoun(doc, word) && OWN_PEOPLE.has(lemmaOf(doc, doc.head(word))));
}

/** "denied that a deal had been reached on the case of Lund, a Danish journalist": one's own, inside what is spoken of, is not who is spoken to. */
function isOwnInMatter(
  { actor, token }: FoundParty,
  actors: readonly FoundParty[],
  { token: verb }: RoleSite,
  { doc }: PartyContext,
): boolean {
  return (
    actor.kind === 'person' &&
    !SERVANTS.has(actor.sector ?? '') &&
    doc.head(token) !== verb &&
    actors.length > 0 &&
    actors.every(({ actor: own }) => own.country !== undefined && own.country === actor.country)
  );
}

const OWN_PEOPLE = new Set(
  'citizen national people sailor soldier fisherman crew worker student migrant troop'.split(' '),
);

/** "agreed to take back its citizens": what is agreed to about one's own people is agreed with somebody else. */
function isOwnPeople({ actor }: FoundParty, actors: readonly FoundParty[]): boolean {
  return actor.kind === 'group' && !actor.named && actors.some((own) => own.actor.country === actor.country);
}

/** "wants its soldiers freed", "demanded that they be returned": to whom something is to happen is asked nothing. */
function isWishedFor({ token }: FoundParty, { doc }: PartyContext): boolean {
  return doc.deprel(token) === 'nsubj:pass' || (doc.relation(token) === 'obj' && isBehindWish(doc, token));
}

/** "wants them freed": a participle completes the verb behind its object. */
function isBehindWish(doc: PartyContext['doc'], object: number): boolean {
  return doc
    .childrenBy(doc.head(object), 'xcomp')
    .some((verb) => verb > object && doc.xpos(verb) === 'VBN' && doc.childBy(verb, 'mark') < 0);
}

/** "promised 5,000 troops to Chad": where a country is named too, forces of none are what it is given. */
function withoutMeans(parties: readonly FoundParty[]): readonly FoundParty[] {
  if (!parties.some(({ actor }) => actor.country !== undefined)) return parties;
  return parties.filter(
    ({ actor }) =>
      actor.country !== undefined || actor.named || !MEANS.has(actor.sector ?? '') || actor.kind !== 'group',
  );
}

/** Sectors of crowds, which fight nobody abroad. */
const CROWDS = new Set(['CVL', 'EDU', 'LAB', 'AGR']);

/** "Youths hurled stones at banks and guards in the Danish capital": where crowds are told to hit somebody, the state is only where. */
function withoutPlace(
  parties: readonly FoundParty[],
  { type }: RoleSite,
  actors: readonly FoundParty[],
): readonly FoundParty[] {
  const isByCrowd = actors.length > 0 && actors.every(({ actor }) => CROWDS.has(actor.sector ?? ''));
  const others = parties.filter(({ actor }) => actor.kind !== 'state' && actor.kind !== 'place');
  return type === 'ASSAULT' && isByCrowd && others.length > 0 ? others : parties;
}

/** Sectors of those whom one country lends another. */
const MEANS = new Set(['MIL', 'COP']);

/** Forces and officials of whom nothing more is said: those of a state or government that orders them about. */
function isOwnForce({ token }: FoundParty, actors: readonly FoundParty[], { doc }: PartyContext): boolean {
  const isRuler = ({ actor }: FoundParty) => actor.kind === 'state' || actor.sector === 'GOV';
  if (actors.length === 0 || !actors.every(isRuler) || !FORCES.has(lemmaOf(doc, token))) return false;
  const children = doc.children(token);
  // "its trade envoy" is its own, whatever else describes her.
  return (
    children.some((child) => isPronoun(doc, child)) ||
    children.every((child) => !TELLING.has(doc.relation(child)))
  );
}

/** "told his advisers to wait", "ordered its envoys to leave": those whom one orders about at home. */
function isOwnStaff({ token }: FoundParty, { doc }: PartyContext): boolean {
  return STAFF.has(lemmaOf(doc, token)) && doc.children(token).some((child) => isPronoun(doc, child));
}

const STAFF = new Set(
  'adviser advisor aide staff team cabinet minister envoy ambassador consul delegation diplomat negotiator official deputy army troops force commander general'.split(
    ' ',
  ),
);

/** "its ambassador": the possessor is who recalls it. */
function isPronoun(doc: PartyContext['doc'], token: number): boolean {
  return doc.deprel(token) === 'nmod:poss' && doc.upos(token) === 'PRON';
}

/** "Germany pledged to expand its military": a state's armed servants, by a common noun, are no other party than the state. */
function isOwnBody(
  { actor, token }: FoundParty,
  actors: readonly FoundParty[],
  { doc }: PartyContext,
): boolean {
  if (doc.upos(token) !== 'NOUN' || !FORCES.has(lemmaOf(doc, token)) || actor.country === undefined)
    return false;
  return (
    actors.length > 0 &&
    actors.every(
      (other) =>
        other.actor.country === actor.country &&
        (other.actor.kind === 'state' || other.actor.sector === 'GOV' || other.actor.sector === 'LEG'),
    )
  );
}

const FORCES = new Set(
  'troop troops soldier force army military navy police officer official minister ambassador envoy diplomat consul representative cabinet general commander agency ministry embassy mission consulate delegation'.split(
    ' ',
  ),
);
const TELLING = new Set(['amod', 'nmod', 'compound', 'acl', 'nummod', 'appos']);

/** "accused each other", "visa rules for one another's citizens" */
function isReciprocal({ token }: RoleSite, { doc }: PartyContext): boolean {
  return doc.subtree(token).some((word) => {
    const before = word > token ? doc.lower(word - 1) : '';
    return doc.lower(word).startsWith('other')
      ? before === 'each'
      : doc.lower(word) === 'another' && before === 'one';
  });
}

/** @param isRecipient - Then a territory behind a preposition is a party too: "withdrew troops from the valley". */
function firstFilled(
  site: SearchedSite,
  places: readonly string[],
  context: PartyContext,
  taken: readonly FoundParty[],
  isRecipient = false,
): readonly FoundParty[] {
  for (const place of places) {
    const tokens = tokensIn(site, place, context).filter(
      (token) => !isOccasion(site, token, context) && !(place === 'with' && isHelp(token, context)),
    );
    const parties = tokens.flatMap((token) => partiesOf(token, context, { taken, isActing: !isRecipient }));
    const free = withoutDoubles(distinct(parties)).filter(
      ({ actor }) => !taken.some((other) => other.actor.id === actor.id),
    );
    if (free.length > 0) return free;
    if (!isRecipient || place === 'obj' || !TERRITORIAL.has(place)) continue;
    const territory = tokens.flatMap((token) => placePartiesOf(token, context));
    if (territory.length > 0) return territory;
  }
  return [];
}

/** "rallied on the eve of a vote in the Senate": when people march, not against whom. */
function isOccasion({ type }: RoleSite, token: number, { doc }: PartyContext): boolean {
  return type === 'PROTEST' && OCCASIONS.has(lemmaOf(doc, token));
}

/** "settled their quarrel with Oslo's help": who helped is no party to it. */
function isHelp(token: number, { doc }: PartyContext): boolean {
  return HELP.has(lemmaOf(doc, token));
}

const HELP = new Set('help aid assistance backing support blessing mediation consent approval'.split(' '));

const OCCASIONS = new Set(['eve', 'anniversary', 'day', 'night', 'morning', 'evening', 'week']);

/** Plural nouns that sum up the states listed before them: "Kenya and Uganda, the two largest members". */
const SUMS = new Set(
  'member country nation state side power ally neighbour neighbor government leader'.split(' '),
);

/** Without a state whose own leader stands beside it, and without an unnamed group that sums up the others. */
function withoutDoubles(parties: readonly FoundParty[]): readonly FoundParty[] {
  if (parties.length < 2) return parties;
  return parties.filter(({ actor }) => {
    if (actor.kind === 'state') return !parties.some((other) => isLeaderOf(other, actor.country));
    const lastWord = actor.name.split(' ').at(-1) ?? '';
    const isSum = actor.kind === 'group' && !actor.named && SUMS.has(lastWord.replace(/s$/, ''));
    return !(
      isSum &&
      actor.sector === undefined &&
      parties.filter(({ actor: other }) => other.country !== undefined).length > 1 &&
      parties.length > 2
    );
  });
}

function isLeaderOf({ actor }: FoundParty, country: string | undefined): boolean {
  return actor.kind === 'person' && actor.named && actor.sector === 'GOV' && actor.country === country;
}

/** Prepositions that lead to a territory: what is done there is done to it. */
const TERRITORIAL = new Set([
  'in',
  'on',
  'to',
  'near',
  'around',
  'along',
  'toward',
  'towards',
  'obj',
  'into',
  'at',
  'from',
  'stay',
]);

/** Places where people who are no listed actors are acted upon. */
const UPON = new Set([
  'obj',
  'iobj',
  'on',
  'against',
  'to',
  'with',
  'at',
  'of',
  'for',
  'inner',
  'from',
  'into',
]);

/** A territory, else people without a name, in the places of the recipient. */
function firstUnlisted(
  site: SearchedSite,
  context: PartyContext,
  actors: readonly FoundParty[],
): readonly FoundParty[] {
  const places = firstPlace(site, context);
  if (places.length > 0) return places;
  for (const place of site.frame.recipient) {
    if (!UPON.has(place)) continue;
    const found = tokensIn(site, place, context)
      .flatMap((token) => someoneOf(token, context))
      .filter(({ token }) => !actors.some((actor) => actor.token === token));
    if (found.length > 0) return found;
  }
  return [];
}

function firstPlace(site: SearchedSite, context: PartyContext): readonly FoundParty[] {
  for (const place of site.frame.recipient) {
    if (!TERRITORIAL.has(place)) continue;
    const found = tokensIn(site, place, context).flatMap((token) => placePartiesOf(token, context));
    if (found.length > 0) return found;
  }
  return [];
}

/** Servants of a state: what it does with them is not done to them. */
const SERVANTS = new Set(['GOV', 'MIL', 'SPY', 'COP']);

/** A person or body and the state it belongs to are no two parties, nor are a state and its own envoy or troops. */
function isOwnState({ actor }: FoundParty, actors: readonly FoundParty[]): boolean {
  if (actor.country === undefined || actors.length === 0) return false;
  if (actors.some((other) => other.actor.country !== actor.country)) return false;
  if (actor.kind === 'state') return true;
  const isServant = !actor.named && SERVANTS.has(actor.sector ?? '');
  return isServant && actors.every((other) => other.actor.kind === 'state');
}
