import type { Doc } from '../../language/index.ts';
import { fold } from '../lexicon/fold.ts';
import type { Office } from '../lexicon/office.ts';
import { plural } from '../lexicon/plural.ts';
import { tenuresAt } from '../lexicon/tenures.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import { countriesApart } from './countries-apart.ts';
import type { Discourse } from './discourse.ts';
import { countryOfDraft } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { homeCountry } from './home-country.ts';
import { mainPair } from './main-pair.ts';
import { isLinkedOffice } from './office-match.ts';
import {
  armedBody,
  lastSentence,
  recentNeighbours,
  recentPair,
  recentThree,
  sidesOfOwners,
  TRIO,
} from './recent-groups.ts';
import { knownEntity, sectorFromBody } from './resolve-person.ts';
import { salience } from './salience.ts';

/** Nouns whose definite plural means states ("both capitals", "the two sides"). */
const STATE_NOUNS = new Set(
  'country nation power side state government neighbour neighbor superpower capital rival ally partner foe adversary army military delegation colleague counterpart'.split(
    ' ',
  ),
);
/** Nouns whose definite plural means people whoever they are ("the two men"). */
const HUMAN_NOUNS = new Set([
  'man',
  'men',
  'woman',
  'politician',
  'statesman',
  'persons',
  'pair',
  'duo',
  'twosome',
]);

/** Words that mean two without saying it. */
const PAIRS = new Set(['pair', 'duo', 'twosome']);

/** A plural description: a group of actors of the report where it is definite and they can be told, else a group of its own. */
export function resolvePlural(context: ResolveContext, draft: Draft): Entity | null {
  const { doc } = context.text;
  // "as presidents": offices, not their holders.
  if (
    draft.definiteness === 'bare' &&
    doc.childrenBy(draft.head, 'case').some((child) => doc.lower(child) === 'as')
  )
    return null;
  const apart = onePerCountry(context, draft);
  if (apart.length > 1) return groupOf(context.discourse, apart);
  const owned = isTheirs(context, draft) && isOfState(draft) ? sidesOfOwners(context, draft) : [];
  if (owned.length > 1) return groupOf(context.discourse, owned);
  const members = groupMembers(context, draft);
  if (members.length > 1) return groupOf(context.discourse, members);
  const ministers = onePerState(context, draft);
  if (ministers.length > 1) return groupOf(context.discourse, ministers);
  return genericGroup(context, draft);
}

/** "the leaders of Japan and South Korea", "American and Chinese officials": one holder, or one group, for each country. */
function onePerCountry(context: ResolveContext, draft: Draft): readonly Entity[] {
  const countries = countriesApart(context, draft);
  const role = sectorFromBody(context, draft);
  const { office, agent, words } = role.element.noun;
  // "his Egyptian and Somali colleagues": whoever hold the same office there speak for their states
  if (countries.length > 1 && COLLEAGUES.has(words.split(' ').at(-1) ?? ''))
    return countries.map((country) => context.discourse.state(country)).filter((state) => state !== null);
  if (
    countries.length < 2 ||
    (!office &&
      agent?.kind !== 'person' &&
      agent?.kind !== 'body' &&
      agent?.kind !== 'force' &&
      agent?.kind !== 'people')
  )
    return [];
  return countries.map((country) => holderOf(context, country, office) ?? someOf(context, draft, country));
}

const COLLEAGUES = new Set(['colleague', 'counterpart', 'colleagues', 'counterparts', 'guest', 'guests']);

/**
 * "Chile and Peru fell out. The foreign ministers met": those of the states that the report speaks of, where they are two, or as many
 * as the words say. Empty where the phrase tells whose they are, and where the states are more or fewer.
 */
function onePerState(context: ResolveContext, draft: Draft): readonly Entity[] {
  const { office } = (draft.role as NonNullable<Draft['role']>).element.noun;
  const isTwo = draft.count === TWO && TWO_LEVELS.has(office?.level ?? '');
  const isOfStates = office?.isSingle === true && !office.isVague && office.level === 'minister';
  if (
    !(isOfStates || isTwo) ||
    draft.role?.isFormer ||
    draft.definiteness !== 'definite' ||
    isToldWhose(context, draft)
  )
    return [];
  const { discourse } = context;
  const inView = discourse.countriesInView().filter((country) => discourse.lexicon.countries.has(country));
  const states = isTwo && inView.length > TWO ? mainPair(discourse) : inView;
  if (states.length !== (draft.count || TWO)) return [];
  return states.map((country) => holderOf(context, country, office) ?? someOf(context, draft, country));
}

const TWO = 2;
/** Levels of offices of which "the two ministers", "the two leaders" name one of each side. */
const TWO_LEVELS = new Set(['minister', 'leader']);

/** "its ministers", "the EU ministers", "the ministers of the bloc" */
function isToldWhose({ links, text: { doc } }: ResolveContext, draft: Draft): boolean {
  const { chunk, countries, modifiers, properModifiers } = draft;
  if (chunk.possessor || chunk.pronoun >= 0) return true;
  if (countries.length + modifiers.length + properModifiers.length > 0) return true;
  // "the ministers of the region": also where what stands behind "of" is no actor
  if (doc.childrenBy(draft.head, 'nmod').some((noun) => doc.childrenBy(noun, 'case').length > 0)) return true;
  return links.complements(draft).some(({ preposition }) => preposition === 'of' || preposition === 'from');
}

/** The person of the report who holds the office, or the one known to hold it. */
function holderOf(
  { discourse, ...context }: ResolveContext,
  country: string,
  office: Office | null,
): Entity | null {
  if (!office || !(office.isSingle || office.level === 'leader')) return null;
  const [present] = discourse.entities
    .filter(
      (entity) =>
        entity.kind === 'person' &&
        entity.country === country &&
        officesOf(entity, discourse.date).some((held) => isLinkedOffice(office, held, entity.isNamed)),
    )
    .sort((a, b) => lastSentence(b) - lastSentence(a));
  if (present || !office.isSingle || discourse.date === undefined) return present ?? null;
  const holders = discourse.lexicon.holders.at(country, office.name, discourse.date);
  return holders.length === 1 && holders[0] ? knownEntity({ discourse, ...context }, holders[0]) : null;
}

/** Somebody without a name, of one of the countries. */
function someOf({ discourse }: ResolveContext, draft: Draft, country: string): Entity {
  const role = draft.role as NonNullable<Draft['role']>;
  const { noun } = role.element;
  const isOne = noun.office?.isSingle === true || noun.office?.level === 'leader';
  const words = isOne || !noun.office ? noun.words : plural(noun.words);
  const name = `${words} of ${discourse.lexicon.countries.get(country)?.name ?? country}`;
  const same = discourse.entities.find((entity) => entity.name === name && entity.country === country);
  if (same) return same;
  return discourse.add({
    kind: noun.agent && noun.agent.kind !== 'person' ? 'organisation' : isOne ? 'person' : 'group',
    isPlural: !isOne && noun.office !== null,
    name,
    country,
    sector: role.sector,
    role: noun.office ? noun.office.name : '',
    isNamed: false,
  });
}

function groupMembers(context: ResolveContext, draft: Draft): readonly Entity[] {
  if (draft.definiteness === 'indefinite' || draft.countries.length > 0) return [];
  const { noun } = (draft.role as NonNullable<Draft['role']>).element;
  // "urged both members": of a body of states
  const isSided =
    isOfState(draft) || (noun.words === 'member' && draft.count > 1) || isBareParty(context, draft);
  // "two diplomats said": others than those who were named; "Two sides sign pact" in a headline are the two
  if (draft.definiteness === 'bare' && (draft.count === 0 || !isSided)) return [];
  const told = HUMAN_NOUNS.has(noun.words) ? recentPair(context.discourse, draft) : [];
  if (told.length > 0) return told;
  const near = recentNeighbours(context.discourse, draft, countryOfSubject(context, draft));
  if (near.length > 0) return near;
  const three = isSided || noun.words === TRIO ? recentThree(context.discourse, draft) : [];
  if (three.length > 0) return three;
  const ofPair = isSided ? sidesOfPair(context, draft) : holdersOfPair(context, draft);
  if (ofPair.length > 1) return ofPair;
  const candidates = isSided ? presentStates(context, draft) : holders(context, draft);
  const wanted = draft.count > 1 ? draft.count : 2;
  const isTwo = PAIRS.has(noun.words);
  // Without a number the words mean everybody in question: only where those are two is that clear.
  if (draft.count === 0 && !isTwo && candidates.length !== 2) return [];
  return candidates.length >= wanted ? candidates.slice(0, wanted) : [];
}

/** "countries", "delegations": nouns for states and those who stand for one. */
function isOfState({ role }: Draft): boolean {
  const noun = role?.element.noun;
  return STATE_NOUNS.has(noun?.agent?.noun ?? noun?.words ?? '');
}

/** "both sides": the two states that the report is mostly about; empty for another number, and where the subject is one of them. */
function sidesOfPair(context: ResolveContext, draft: Draft): readonly Entity[] {
  const { noun } = (draft.role as NonNullable<Draft['role']>).element;
  if (draft.count !== 2 && !(draft.count === 0 && SIDES.has(noun.words))) return [];
  const pair = mainPair(context.discourse);
  if (pair.includes(countryOfSubject(context, draft))) return [];
  return pair.map((code) => context.discourse.state(code)).filter((entity) => entity !== null);
}

/** "the two foreign ministers", "their foreign ministers": of an office that a state has one holder of, those of the two states that the report is mostly about. */
function holdersOfPair(context: ResolveContext, draft: Draft): readonly Entity[] {
  const { office } = (draft.role as NonNullable<Draft['role']>).element.noun;
  const isOfTwo = draft.count === 2 || (draft.count === 0 && isTheirs(context, draft));
  if (!isOfTwo || !(office?.isSingle || office?.level === 'leader')) return [];
  if (context.links.complements(draft).some(({ preposition }) => preposition === 'of')) return [];
  const pair = mainPair(context.discourse);
  return pair.map((country) => holderOf(context, country, office) ?? someOf(context, draft, country));
}

/** "their foreign ministers" */
function isTheirs({ text: { doc } }: ResolveContext, { chunk }: Draft): boolean {
  return chunk.pronoun >= 0 && doc.lower(chunk.pronoun) === 'their';
}

/** "the parties signed a pact", and not "the opposition parties" */
function isBareParty({ links }: ResolveContext, draft: Draft): boolean {
  const { role, modifiers, properModifiers, count } = draft;
  if (role?.element.noun.words !== 'party') return false;
  const isOfOthers = links.complements(draft).some(({ preposition }) => preposition === 'of');
  return count === 2 || (modifiers.length + properModifiers.length === 0 && !isOfOthers);
}

/** Nouns for the two that deal with each other. */
const SIDES = new Set(['side', 'party']);

/** States by how present they and their people are, but for that of the subject: "China urged the two countries" means two others. */
function presentStates(context: ResolveContext, draft: Draft): readonly Entity[] {
  const { discourse } = context;
  const own = countryOfSubject(context, draft);
  const scores = new Map<string, number>();
  for (const entity of discourse.entities) {
    if (!discourse.lexicon.countries.has(entity.country) || entity.country === own) continue;
    const score = salience(discourse, entity, draft.head);
    if (score > 0)
      scores.set(entity.country, Math.max(scores.get(entity.country) ?? 0, score) + frequency(entity) * 0.1);
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => discourse.state(code))
    .filter((entity) => entity !== null);
}

/** The country of the subject of the verb that a description is the object of; empty where it is none or has none. */
function countryOfSubject({ links, resolve, text: { doc } }: ResolveContext, draft: Draft): string {
  if (!OBJECTS.has(doc.relation(draft.head)) && !isGoal(doc, draft)) return '';
  const verb = doc.head(draft.head);
  const own = doc.childBy(verb, 'nsubj');
  // "Rome protested, accusing both capitals"
  const subject = own < 0 && doc.relation(verb) === 'advcl' ? doc.childBy(doc.head(verb), 'nsubj') : own;
  const other = subject < 0 || subject > draft.head ? null : links.draftAt(subject);
  return (other ? resolve(other) : null)?.country ?? '';
}

const OBJECTS = new Set(['obj', 'iobj']);

/** "shuttled between the two countries", "spoke to both sides": the subject is a third. */
function isGoal(doc: Doc, { head }: Draft): boolean {
  const [preposition = -1] = doc.childrenBy(head, 'case');
  return doc.relation(head) === 'obl' && preposition >= 0 && GOALS.has(doc.lower(preposition));
}

const GOALS = new Set(['to', 'with', 'between']);

function frequency({ mentions }: Entity): number {
  return Math.min(mentions.length, 10);
}

/** Persons of the report who hold the office that the noun names. */
function holders(context: ResolveContext, draft: Draft): readonly Entity[] {
  const { discourse } = context;
  // "Rome's premier rang both men": two others
  const own = countryOfSubject(context, draft);
  const { noun } = (draft.role as NonNullable<Draft['role']>).element;
  const isHuman = HUMAN_NOUNS.has(noun.words);
  const { office } = noun;
  if (!isHuman && !office) return [];
  return discourse.entities
    .filter(({ kind, isNamed, country }) => kind === 'person' && isNamed && (own === '' || country !== own))
    .filter(
      (entity) =>
        isHuman ||
        (office && officesOf(entity, discourse.date).some((held) => isLinkedOffice(office, held, true))),
    )
    .map((entity) => ({ entity, score: salience(discourse, entity, draft.head) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entity }) => entity);
}

function officesOf(entity: Entity, date: string | undefined) {
  const known = entity.known ? tenuresAt(entity.known, date).map(({ office }) => office) : [];
  return [...entity.offices.values(), ...known.filter((office) => office !== null)];
}

/** One entity for one set of members, whatever it is called in the text. */
export function groupOf(discourse: Discourse, members: readonly Entity[]): Entity {
  const ordered = [...members].sort((a, b) => a.order - b.order);
  const same = discourse.entities.find(
    (entity) =>
      entity.members.length === ordered.length &&
      entity.members.every((member, at) => member === ordered[at]),
  );
  if (same) return same;
  const name = ordered.map((member) => member.name).join(' and ');
  const countries = new Set(ordered.map(({ country }) => country));
  const [country = ''] = countries.size === 1 ? countries : [];
  return discourse.add({ kind: 'group', name, members: ordered, country, isPlural: true, isNamed: false });
}

/** "U.S. officials", "three rival militias": the same words and country are the same group. */
function genericGroup(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse } = context;
  const role = sectorFromBody(context, draft);
  const { noun } = role.element;
  if (
    ['side', 'state'].includes(noun.agent?.kind ?? '') &&
    draft.countries.length === 0 &&
    noun.words !== 'member'
  )
    return null;
  if (noun.agent?.kind === 'proper' && role.sector === '') return null;
  const country = countryOfDraft(context, draft) || homeCountry(context, draft, role.sector);
  if (noun.agent?.isVague && role.sector === '' && country === '' && noun.words !== 'group') return null;
  const body = country === '' ? armedBody(discourse, draft, role.sector) : null;
  if (body) return body;
  const key = fold(noun.words);
  const isOpen = draft.definiteness === 'indefinite' && draft.count > 0;
  const same = discourse.entities.filter(
    (entity) =>
      entity.kind === 'group' &&
      entity.members.length === 0 &&
      entity.nouns.has(key) &&
      isOfThatNumber(entity, draft) &&
      (entity.country === country || country === ''),
  );
  const known = same.findLast(({ sector }) => sector === role.sector);
  if (known && !isOpen) return known;
  const group = discourse.add({
    kind: 'group',
    name: draft.description,
    country,
    sector: role.isFormer ? 'ELI' : role.sector,
    role: noun.office ? role.words : '',
    isPlural: true,
    count: draft.count,
    isNamed: false,
  });
  group.nouns.add(key);
  return group;
}

/** "Three people died. People marched": without an article those who are counted are others than those who are not, or not as many. */
function isOfThatNumber({ count }: Entity, { count: said, definiteness }: Draft): boolean {
  if (count === said) return true;
  if (definiteness === 'definite' || definiteness === 'demonstrative') return said === 0 || count === 0;
  return count === 0 && said === 0;
}
