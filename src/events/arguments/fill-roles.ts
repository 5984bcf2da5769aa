/** The argument finder: fills the roles of a trigger from the places that its frame names. */

import type { Sense } from '../lexicon/sense.ts';
import { isOwn, isOwnForce, isOwnState } from './own-parties.ts';
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
      !(isOwnDeed && place === 'complement-subj') &&
      // "traded barbs over Chad"
      !(
        areTwo &&
        place === 'obj' &&
        tokensIn(site, place, context).every((token) => site.words?.includes(token))
      ),
  );
  const named = firstFilled(site, places, context, actors, true);
  // "agreed on a hotline between their coast guards": those of no country of their own are no third side.
  if (isAmongThemselves && named.every(({ actor }) => actor.country === undefined && !actor.named))
    return { actors, recipients: actors };
  const foreign = named.filter((party) => !isOwn(party, actors, site, context));
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
  if (actors.length > 0 || site.kind !== 'verb') return actors;
  if (site.type === 'MOBILIZE') return firstFilled(site, ['obj'], context, []);
  return site.frame.name === 'custody' ? holdersOf(site, context) : [];
}

/** "was arrested in Cairo": whose town it is. */
function holdersOf(site: SearchedSite, context: PartyContext): readonly FoundParty[] {
  const places = ['in', 'at'].filter((place) => site.frame.actor.includes(place));
  return places
    .flatMap((place) => tokensIn(site, place, context))
    .flatMap((token) => placePartiesOf(token, context))
    .filter(({ actor }) => actor.country !== undefined)
    .slice(0, 1);
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

/** "rallied on the eve of a vote in the Senate", "sent monitors on behalf of the bloc": when or for whom, not against whom. */
function isOccasion({ type }: RoleSite, token: number, { doc }: PartyContext): boolean {
  const lemma = lemmaOf(doc, token);
  return CIRCUMSTANCES.has(lemma) || (type === 'PROTEST' && OCCASIONS.has(lemma));
}

const CIRCUMSTANCES = new Set(['behalf', 'sideline', 'sidelines', 'margin', 'fringe', 'basis', 'pretext']);

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
    if (!TERRITORIAL.has(place) && !(place === 'of' && site.kind === 'verb')) continue;
    const found = tokensIn(site, place, context).flatMap((token) => placePartiesOf(token, context));
    if (found.length > 0) return found;
  }
  return [];
}
