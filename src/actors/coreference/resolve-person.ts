import type { KnownActor } from '../lexicon/known-actor.ts';
import type { Office } from '../lexicon/office.ts';
import { isBefore } from '../lexicon/partial-date.ts';
import { tenuresAt } from '../lexicon/tenures.ts';
import { personKey } from '../mentions/classify-proper.ts';
import { type Draft, isCounterpart, isSuccessor } from '../mentions/draft.ts';
import type { ResolvedMention } from '../read-actors.ts';
import type { ResolveContext } from './context.ts';
import type { Discourse } from './discourse.ts';
import { countryOfDraft, ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { officesOf } from './held-offices.ts';
import { capitalCountry } from './home-country.ts';
import { bearsForeignName, clearNamesakeCountry, namesakeCountry } from './namesakes.ts';
import { isLinkedOffice } from './office-match.ts';
import { frontedCapital, onlyCountryWithOffice, ownGovernment } from './own-government.ts';
import { pointsByDeeds } from './own-words.ts';
import { roleWords } from './role-words.ts';
import { mostSalient } from './salience.ts';
import { addRole, choosePerson, knownPerson } from './settle-person.ts';

/**
 * The person whom a name stands for: somebody the report has named before, a known office holder, or somebody new.
 *
 * @returns Null where the name may as well be a place's or a thing's.
 */
export function resolvePerson(context: ResolveContext, draft: Draft): Entity | null {
  const entity = findPerson(context, draft) ?? newPerson(context, draft);
  if (entity) addPhrase(context, draft, entity);
  return entity;
}

/**
 * As `resolvePerson`, for a mention in its place in the text: what stands before it may tell the government that an
 * official without a country belongs to.
 */
export function resolveMentionedPerson(context: ResolveContext, draft: Draft): Entity | null {
  const entity = resolvePerson(context, draft);
  if (!entity || entity.known || entity.country !== '') return entity;
  const { discourse } = context;
  const phrases = [draft, context.links.apposition(draft)].filter((phrase) => phrase !== null);
  entity.isSomebodys ||= phrases.some((phrase) => servesNamed(context, phrase));
  const told = entity.sector === '' || entity.isSomebodys ? '' : clearNamesakeCountry(discourse, entity);
  const guess =
    told ||
    firstOf(
      ...phrases
        .flatMap((phrase) => [
          () => ownGovernment(context, phrase, entity.sector),
          () => onlyCountryWithOffice(context, phrase),
        ])
        .map((ask) => () => {
          const country = ask();
          return bearsForeignName(discourse, entity, country) ? '' : country;
        }),
    );
  const country = guess || (entity.isSomebodys ? '' : namesakeCountry(discourse, entity));
  entity.isCountryGuessed = country !== told;
  if (country !== '') setCountry(discourse, entity, country);
  return entity;
}

/**
 * Give those whose country nothing in the text tells the one that their names and deeds tell, now that all countries of the report are
 * known: officials, whose country may have been guessed from the date line, and everybody else of a full name.
 *
 * @param mentions - Of the whole text, in its order.
 */
export function settleCountries(discourse: Discourse, mentions: readonly ResolvedMention[]): void {
  const deeds = pointsByDeeds(discourse.doc, mentions);
  for (const entity of discourse.entities) {
    if (entity.kind !== 'person' || entity.known || !entity.isNamed || entity.isSomebodys) continue;
    if (entity.country !== '' && !entity.isCountryGuessed) continue;
    const country = settledCountry(discourse, entity, deeds.get(entity) ?? new Map());
    if (country !== entity.country) setCountry(discourse, entity, country);
  }
}

function settledCountry(discourse: Discourse, entity: Entity, deeds: ReadonlyMap<string, number>): string {
  const clear = clearNamesakeCountry(discourse, entity);
  const guesses = [clear, entity.country, namesakeCountry(discourse, entity)];
  const guess = guesses.find((country) => country !== '' && (deeds.get(country) ?? 0) >= 0) ?? '';
  const own = [...deeds].filter(([country, points]) => points > 0 && country !== guess);
  const [promised] = own.length === 1 ? own : [];
  if (promised === undefined || bearsForeignName(discourse, entity, promised[0])) return guess;
  return guess === '' || bearsForeignName(discourse, entity, guess) || promised[1] > (deeds.get(guess) ?? 0)
    ? promised[0]
    : guess;
}

function setCountry(discourse: Discourse, entity: Entity, country: string): void {
  entity.country = country;
  discourse.indexPerson(entity, entity.name);
}

const OF_SOMEBODY = new Set(['of', 'from', 'at', 'with']);

/** "President Ana Vidal of Brandtek": any body may have such an office; a mayor or judge is of a place. */
function servesNamed({ links }: ResolveContext, draft: Draft): boolean {
  const office = draft.role?.element.noun.office;
  if (office && office.level !== 'leader' && !office.isVague) return false;
  return links.complements(draft).some(
    ({ preposition, drafts }) =>
      // "Lund at Narva" is only there
      OF_SOMEBODY.has(preposition) &&
      !(preposition === 'at' && !draft.role) &&
      drafts.some(({ name }) => name !== ''),
  );
}

/** The first answer that is not empty. */
function firstOf(...answers: readonly (() => string)[]): string {
  for (const answer of answers) {
    const found = answer();
    if (found !== '') return found;
  }
  return '';
}

function findPerson(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse } = context;
  const known = knownPeople(draft);
  if (known.length > 0) {
    const chosen = choosePerson(
      known,
      known.length > 1 ? withCountryToldOf(context, draft) : draft,
      discourse.date,
    );
    return chosen && knownEntity(context, chosen);
  }
  const same = discourse.named(draft.name) ?? sameButForInitials(discourse, draft.name);
  if (same) return same;
  const bearers = discourse.bySurname(draft.name).filter((entity) => fits(entity, draft));
  if (bearers.length > 0) return pickBearer(context, draft, bearers);
  return wellKnownPerson(context, draft);
}

/** "Joseph R. Biden" and "Joseph Biden" */
function sameButForInitials({ entities }: Discourse, name: string): Entity | undefined {
  const key = personKey(name);
  if (key === '') return undefined;
  return entities.find((entity) => entity.kind === 'person' && personKey(entity.name) === key);
}

/** "Mara Lind, the bloc's envoy": where several bear the name, the description behind it counts as well. */
function withCountryToldOf(context: ResolveContext, draft: Draft): Pick<Draft, 'role' | 'countries'> {
  const apposition = context.links.apposition(draft);
  const told = [draft, ...(apposition ? [apposition] : [])]
    .map((phrase) => countryOfDraft(context, phrase))
    .filter((country) => country !== '');
  return { role: draft.role ?? apposition?.role ?? null, countries: told };
}

function knownPeople({ known }: Draft): readonly KnownActor[] {
  return (known?.entries ?? []).map(({ actor }) => actor).filter(({ kind }) => kind === 'person');
}

/** Gender and office of the phrase do not speak against it. */
function fits(entity: Entity, { gender, countries, name }: Draft): boolean {
  if (name.includes(' ') && entity.isNamed && !entity.name.toLowerCase().endsWith(name.toLowerCase()))
    return false;
  if (gender !== '' && entity.gender !== '' && gender !== entity.gender) return false;
  return !countries[0] || entity.country === '' || entity.country === countries[0];
}

function pickBearer({ discourse }: ResolveContext, draft: Draft, bearers: readonly Entity[]): Entity {
  const [only] = bearers;
  if (bearers.length === 1 && only) return only;
  const { best, rivals } = mostSalient(discourse, bearers, draft.head);
  const chosen = best ?? (only as Entity);
  for (const rival of rivals) chosen.ambiguous.add(rival);
  return chosen;
}

/** "Xi" in a report that never gives the full name. */
function wellKnownPerson(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse, text } = context;
  const office = draft.role?.element.noun.office;
  const country = draft.countries[0];
  const all =
    office && !office.isVague
      ? holdersOf(context, draft.name, office)
      : text.lexicon.wellKnown(draft.name, discourse.date);
  const people = all.filter(
    (person) =>
      isSpeltLike(context, draft, person) &&
      (discourse.date !== undefined || draft.role !== null || mayBeMeantOnAnyDay(context, draft, person)) &&
      (!country || person.tenures.some((tenure) => tenure.country === country)),
  );
  if (people.length === 1) return knownEntity(context, people[0] as KnownActor);
  const present = people.filter((person) => discourse.countries().includes(person.tenures[0]?.country ?? ''));
  return present.length === 1 ? knownEntity(context, present[0] as KnownActor) : null;
}

/** Acronyms and names with a capital inside: "GAO", "LiLo". */
const INNER_CAPITAL = /\p{L}\p{Lu}/u;
const SMALL = /\p{Ll}/u;

/** "GAO" is no Mr Gao and "the Horn" no Mr Horn: inner capitals are the name's own, but in a line of capitals, and no article goes before it. */
function isSpeltLike({ text: { doc } }: ResolveContext, draft: Draft, { name }: KnownActor): boolean {
  if (draft.role === null && draft.chunk.determiner >= 0) return false;
  if (!INNER_CAPITAL.test(draft.name) || name.split(' ').some((word) => draft.name.endsWith(word)))
    return true;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(draft.head));
  return !SMALL.test(doc.text.slice(doc.start(first), doc.end(end - 1)));
}

/** Without a day anybody who ever held office could be meant: a head of state or government whose name nobody else bears, or somebody of the report's countries is. */
function mayBeMeantOnAnyDay(
  { discourse, text }: ResolveContext,
  { name }: Draft,
  { tenures }: KnownActor,
): boolean {
  const spokenOf = new Set([...discourse.countries(), ...discourse.homes()]);
  const isOnly = text.lexicon.bearers(name).length === 1;
  return tenures.some(
    ({ office, country, until }) =>
      !isBefore(until, WITHIN_MEMORY) && ((isOnly && office?.level === 'leader') || spokenOf.has(country)),
  );
}

/** Who left office before it is named in full where a report says when it is from no more than that: a surname alone means others. */
const WITHIN_MEMORY = '2005';

/** "Deputy Secretary Hicks": bearers of the name who hold such an office at the report's date, or held it. */
function holdersOf(
  { text, discourse }: ResolveContext,
  surname: string,
  office: Office,
): readonly KnownActor[] {
  const bearers = text.lexicon
    .bearers(surname)
    .filter((person) =>
      person.tenures.some((tenure) => tenure.office && isLinkedOffice(office, tenure.office, true)),
    );
  const current = bearers.filter((person) =>
    tenuresAt(person, discourse.date).some(
      (tenure) => tenure.office && isLinkedOffice(office, tenure.office, true),
    ),
  );
  return current.length > 0 ? current : bearers;
}

export function knownEntity({ discourse }: ResolveContext, known: KnownActor): Entity {
  const found = discourse.find(known);
  if (found) return found;
  const entity = discourse.ofKnown(known, () => knownPerson(known, discourse.date));
  discourse.indexPerson(entity, known.name);
  return entity;
}

function newPerson(context: ResolveContext, draft: Draft): Entity | null {
  if (draft.what !== 'person') return null;
  const { discourse, text } = context;
  const first = text.tokens.keys[draft.end - draft.name.split(' ').length] ?? '';
  const gender = draft.gender || (text.lexicon.givenNames.get(first) ?? '');
  const entity = discourse.add({
    kind: 'person',
    name: draft.name,
    gender,
    country: draft.countries[0] ?? '',
  });
  discourse.indexPerson(entity, draft.name);
  return entity;
}

/** What the phrase and its apposition say of the person. */
function addPhrase(context: ResolveContext, draft: Draft, entity: Entity): void {
  const { discourse, links } = context;
  const apposition = links.apposition(draft);
  entity.gender ||= draft.gender;
  if (draft.name.length > entity.name.length && !entity.known && isLonger(draft.name, entity.name)) {
    entity.name = draft.name;
    discourse.indexPerson(entity, draft.name);
  }
  for (const phrase of [draft, ...(apposition ? [apposition] : [])]) {
    // "In Quito, Foreign Minister Ana Vidal"
    const country =
      countryOfDraft(context, phrase) ||
      (phrase.role && !entity.known
        ? capitalCountry(context, phrase, phrase.role.sector) || frontedCapital(context, phrase)
        : '');
    const isToldApart = phrase !== draft && draft.countries.length > 0;
    if (country !== '' && entity.country !== country && !isToldApart && maySpeakFor(entity, country)) {
      entity.country = country;
      discourse.indexPerson(entity, entity.name);
    }
    if (isCounterpart(phrase) || isSuccessor(phrase)) addOwnersOffice(context, phrase, entity);
    else if (phrase.role)
      addRole(entity, sectorFromBody(context, phrase), roleWords(context, phrase), discourse.date);
    if (speaksForDiplomacy(context, phrase)) entity.nouns.add('diplomat');
    entity.gender ||= phrase.gender;
  }
}

const FOREIGN_MINISTRY =
  /\bforeign (?:ministry|office)\b|\b(?:ministry|department) of (?:foreign|external) affairs\b|\bexternal affairs ministry\b|\bstate department\b/i;

/** "Inga Holm, spokeswoman of the foreign ministry, … the diplomat": agencies call those who speak for it so. */
function speaksForDiplomacy(context: ResolveContext, phrase: Draft): boolean {
  const level = phrase.role?.element.noun.office?.level;
  if (level !== 'spokes' && level !== 'official') return false;
  const bodies = context.links.complements(phrase).flatMap(({ drafts }) => drafts);
  return [roleWords(context, phrase), ...bodies.map(({ description }) => description)].some((words) =>
    FOREIGN_MINISTRY.test(words),
  );
}

/** Anybody whom knowledge does not have; others only those for whom they held an office: the text may know of it before a date does. */
function maySpeakFor({ known, country }: Entity, other: string): boolean {
  return !known || country === '' || known.tenures.some((tenure) => tenure.country === other);
}

/** "her Polish counterpart, Jan Nowak": he holds the office that she holds, where nothing nearer tells his own; "her successor" whatever he was before. */
function addOwnersOffice(context: ResolveContext, phrase: Draft, entity: Entity): void {
  const isOpen = entity.role === '' || (isSuccessor(phrase) && entity.role.startsWith('former '));
  const owner = isOpen ? ownerOf(context, phrase) : null;
  if (!owner || owner === entity) return;
  const [office] = officesOf(owner, context.discourse.date);
  if (!office) return;
  entity.offices.set(office.name, office);
  entity.role = office.name;
  entity.sector = isSuccessor(phrase) ? office.sector : entity.sector || office.sector;
}

function isLonger(name: string, known: string): boolean {
  return known.split(' ').every((word) => name.includes(word));
}

/** A vague office takes the sector of the body that it is of: "spokeswoman for the ministry". */
export function sectorFromBody(context: ResolveContext, draft: Draft): NonNullable<Draft['role']> {
  const role = ofPolice(context, draft.role as NonNullable<Draft['role']>);
  const { office, agent, words } = role.element.noun;
  // "the general's deputy" is no deputy of a parliament
  if (words === 'deputy' && (draft.chunk.possessor || draft.chunk.pronoun >= 0))
    return { ...role, sector: ownerOf(context, draft)?.sector ?? '' };
  const isVague = office?.isVague || agent?.isVague || office?.name === 'chief of staff';
  if (!(isVague || office?.level === 'leader')) return role;
  for (const { preposition, drafts } of context.links.complements(draft)) {
    if (!['of', 'for', 'from', 'at', 'with', 'in', 'on'].includes(preposition)) continue;
    const [body] = drafts;
    const entity = body ? (context.resolve(body) ?? ownerOf(context, body)) : null;
    if (entity && entity.kind !== 'state' && entity.kind !== 'person' && entity.sector !== '')
      return { ...role, sector: entity.sector };
  }
  return role;
}

/** "Police arrived, and two officers fired": where a report has police and no soldiers, its officers are the police's. */
function ofPolice(
  { discourse }: ResolveContext,
  role: NonNullable<Draft['role']>,
): NonNullable<Draft['role']> {
  if (!OFFICERS.has(role.words) || role.sector !== 'MIL') return role;
  const isTold = (wanted: string) =>
    discourse.entities.some(
      ({ sector, nouns }) => sector === wanted && ![...OFFICERS].some((word) => nouns.has(word)),
    );
  return isTold('COP') && !isTold('MIL') ? { ...role, sector: 'COP' } : role;
}

const OFFICERS = new Set(['officer', 'officers']);
