import { fold } from '../lexicon/fold.ts';
import type { Office, OfficeLevel } from '../lexicon/office.ts';
import { tenuresAt } from '../lexicon/tenures.ts';
import { type Draft, isCounterpart, isNextToHolder } from '../mentions/draft.ts';
import { isActivity } from './activity.ts';
import type { ResolveContext } from './context.ts';
import type { Discourse } from './discourse.ts';
import { complementActors, countryOfDraft, ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { capitalCountry } from './home-country.ts';
import { isLinkedOffice } from './office-match.ts';
import { ownGovernment } from './own-government.ts';
import { resolveBody } from './resolve-body.ts';
import { resolveCounterpart } from './resolve-counterpart.ts';
import { isOther, resolveOther } from './resolve-other.ts';
import { knownEntity, sectorFromBody } from './resolve-person.ts';
import { resolvePlural } from './resolve-plural.ts';
import { roleWords } from './role-words.ts';
import { mostSalient } from './salience.ts';
import { addRole } from './settle-person.ts';

/** The actor that a description stands for: one named elsewhere in the report, an office's holder, or one without a name. */
export function resolveNominal(context: ResolveContext, draft: Draft): Entity | null {
  if (draft.isDemonym) return resolveDemonym(context, draft);
  if (!draft.role) return null;
  const subject = predicateSubject(context, draft);
  if (subject !== undefined) return subject;
  const other = isOther(draft) ? resolveOther(context, draft) : null;
  if (other) return other;
  if (isActivity(context.text.doc, draft)) return null;
  if (draft.isPlural || draft.count > 1 || isPair(draft)) return resolvePlural(context, draft);
  const { office, agent } = draft.role.element.noun;
  if (agent?.kind === 'side') return resolveSide(context, draft);
  if (agent?.kind === 'state') return resolveStateNoun(context, draft);
  if (agent && agent.kind !== 'person') return resolveBody(context, draft);
  return resolveHolder(context, draft, office);
}

/**
 * "Xi is the president": the subject's actor takes the role; undefined where the phrase is no predicate.
 * A predicate of whom the text does not name gives no actor.
 */
function predicateSubject(context: ResolveContext, draft: Draft): Entity | null | undefined {
  const { doc } = context.text;
  if (doc.childBy(draft.head, 'cop') < 0) return undefined;
  const subject = doc.childBy(draft.head, 'nsubj');
  const host = subject < 0 ? null : context.links.draftAt(subject);
  const entity = host ? context.resolve(host) : null;
  if (entity?.kind !== 'person' || draft.isPlural) return null;
  const isNegated = doc.childrenBy(draft.head, 'advmod').some((child) => doc.has(child, 'Polarity=Neg'));
  const { office } = draft.role?.element.noun ?? {};
  if (!isNegated && draft.role && office && !office.isVague)
    addRole(entity, draft.role, roleWords(context, draft), context.discourse.date);
  return null;
}

/** "the pair", "the trio" */
function isPair({ role, definiteness }: Draft): boolean {
  return (
    definiteness === 'definite' && ['pair', 'duo', 'twosome', 'trio'].includes(role?.element.noun.words ?? '')
  );
}

function resolveHolder(context: ResolveContext, draft: Draft, office: Office | null): Entity | null {
  const { discourse } = context;
  const apposition = context.links.apposition(draft);
  const named = apposition ? context.resolve(apposition) : null;
  if (named) return ofPhrase(context, draft, named);
  const country = countryOfDraft(context, draft);
  const isDefinite =
    draft.definiteness === 'definite' || draft.definiteness === 'demonstrative' || isBareOffice(draft);
  if (isDefinite) {
    const found = earlierHolder(context, draft, country) ?? knownHolder(context, draft, office, country);
    if (found) return withRole(context, draft, ofCountry(context, found, country));
  }
  if (isAttribute(context, draft)) return null;
  return newPerson(
    context,
    draft,
    discourse.lexicon.countries.has(country) || country.length > 0 ? country : '',
  );
}

/** "the Danish attaché, Ida Lund": what stands before a name that was read without it. */
function ofPhrase(context: ResolveContext, draft: Draft, named: Entity): Entity {
  if (named.role !== '' || named.kind !== 'person') return named;
  return withRole(context, draft, ofCountry(context, named, countryOfDraft(context, draft)));
}

/** Somebody whose country only a later description tells. */
function ofCountry({ discourse }: ResolveContext, entity: Entity, country: string): Entity {
  if (entity.country !== '' || country === '') return entity;
  entity.country = country;
  discourse.indexPerson(entity, entity.name);
  return entity;
}

/** A description may tell an office that the name's phrase did not: above all one that is still to come. */
function withRole(context: ResolveContext, draft: Draft, entity: Entity): Entity {
  const { role } = draft;
  if (role && (role.isFuture || (entity.role === '' && !role.element.noun.office?.isVague)))
    addRole(entity, role, roleWords(context, draft), context.discourse.date);
  return entity;
}

/** "National security adviser said …": a single office without an article is as definite as one with it. */
function isBareOffice({ definiteness, role }: Draft): boolean {
  return definiteness === 'bare' && (role?.element.noun.office?.isSingle ?? false);
}

/** Relations in which a bare office of a country is somebody, as headlines have it: "Beijing summons Thai ambassador". */
const SOMEBODY = new Set(['nsubj', 'obj', 'iobj']);

/** "as president", "a post of minister", "in person": an office or a manner, nobody in particular. */
function isAttribute({ text: { doc } }: ResolveContext, draft: Draft): boolean {
  const isPlain = draft.role?.element.noun.agent?.kind === 'person' && draft.countries.length === 0;
  if (isPlain && draft.definiteness === 'bare' && doc.relation(draft.head) !== 'nsubj') return true;
  const preposition = doc.childrenBy(draft.head, 'case').map((child) => doc.lower(child))[0];
  if (draft.definiteness !== 'bare') return false;
  if (preposition === 'as') return true;
  if (draft.countries.length > 0 && SOMEBODY.has(doc.relation(draft.head))) return false;
  return draft.role?.element.noun.office?.isSingle === true;
}

/** A person of the report who holds the office, or is the man, woman or official that the words mean. */
function earlierHolder(context: ResolveContext, draft: Draft, country: string): Entity | null {
  const { discourse } = context;
  const candidates = discourse.entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      !entity.isPlural &&
      agrees(entity, draft, country) &&
      isLinkedRole(context, entity, draft),
  );
  const others = candidates.filter((entity) => !isSubjectOver(context, entity, draft));
  const { best, rivals } = mostSalient(discourse, others, draft.head);
  if (best) {
    for (const rival of rivals) best.ambiguous.add(rival);
    return best;
  }
  // Not yet mentioned: somebody whom the report names soon, or of a country that it has spoken of.
  const told = [...discourse.countries(), ...discourse.homes()];
  const later = others.filter(
    (entity) => entity.isNamed && (told.includes(entity.country) || isNamedSoon(context, entity, draft)),
  );
  return later.length === 1 ? (later[0] as Entity) : null;
}

/** "The president thanked the premier": the object of a verb is not its subject. */
function isSubjectOver({ text: { doc } }: ResolveContext, { mentions }: Entity, { head }: Draft): boolean {
  const verb = doc.head(head);
  if (verb < 0 || !['obj', 'iobj'].includes(doc.relation(head))) return false;
  return mentions.some((mention) => {
    // "The host, President Ana Vidal, thanked …"
    const subject = doc.relation(mention.head) === 'appos' ? doc.head(mention.head) : mention.head;
    return doc.head(subject) === verb && doc.relation(subject) === 'nsubj';
  });
}

/** So many sentences further on may a name stand whose holder a report has already described. */
const SOON = 4;

/** Whether the words of a name stand in the sentences behind a description. */
function isNamedSoon({ text: { doc, tokens } }: ResolveContext, { name }: Entity, { head }: Draft): boolean {
  const last = fold(name).split(' ').at(-1) ?? '';
  const sentence = doc.sentenceOf(head);
  for (let token = head; token < doc.length && doc.sentenceOf(token) <= sentence + SOON; token++) {
    const key = tokens.keys[token] as string;
    if (key === last || key.endsWith(` ${last}`)) return true;
  }
  return false;
}

function agrees(entity: Entity, { gender, role }: Draft, country: string): boolean {
  if (country !== '' && entity.country !== '' && entity.country !== country) return false;
  const noun = role?.element.noun;
  if (country !== '' && entity.country === '' && entity.isNamed && !isGoverning(noun?.office?.level))
    return false;
  const wanted = gender || genderOfNoun(noun?.words ?? '');
  return wanted === '' || entity.gender === '' || entity.gender === wanted;
}

/** "Trade minister Ida Lund … the Danish minister": of those who govern, a report that names one without a country tells it later. */
function isGoverning(level: OfficeLevel | undefined): boolean {
  return level === 'leader' || level === 'minister';
}

function genderOfNoun(noun: string): 'm' | 'f' | '' {
  if (/(^|\s)\w*(woman|girl|mother|wife|widow|sister|daughter)$/.test(noun)) return 'f';
  return /(^|\s)(man|boy|father|husband|brother|son)$/.test(noun) ? 'm' : '';
}

function isLinkedRole({ discourse }: ResolveContext, entity: Entity, draft: Draft): boolean {
  const { noun } = (draft.role as NonNullable<Draft['role']>).element;
  if (entity.isNamed && CALLINGS[noun.words] === entity.sector) return true;
  if (noun.agent) return entity.nouns.has(noun.words) || (isHumanNoun(noun.words) && entity.isNamed);
  const { office } = noun;
  if (!office) return false;
  if (entity.nouns.has(noun.words)) return true;
  const held = entity.known ? heldOffices(entity, draft, discourse.date) : [];
  return [...entity.offices.values(), ...held].some((other) => isLinkedOffice(office, other, entity.isNamed));
}

/** Words for anybody of a sector who was named by another: an army chief is a general, an archbishop a cleric. */
const CALLINGS: Readonly<Record<string, string>> = { general: 'MIL', cleric: 'REL', journalist: 'JRN' };

function isHumanNoun(words: string): boolean {
  return words === 'man' || words === 'woman';
}

/** Offices at the report's date; for "president-elect" the one that begins soon after it; for "former" those ended. */
function heldOffices(entity: Entity, draft: Draft, date: string | undefined): readonly Office[] {
  const tenures = entity.known?.tenures ?? [];
  const { role } = draft;
  if (role?.isFuture && date !== undefined) {
    const limit = laterBy(date, ELECT_DAYS);
    const base = role.element.noun.office;
    const begins = tenures.some(
      ({ from, office }) =>
        from > date.slice(0, 10) && from <= limit && base?.name === `${office?.name}-elect`,
    );
    return begins && base ? [base] : [];
  }
  const relevant = role?.isFormer ? tenures : tenuresAt(entity.known as NonNullable<Entity['known']>, date);
  return relevant.map(({ office }) => office).filter((office) => office !== null);
}

/** How long before taking office somebody is called elect. */
const ELECT_DAYS = 150;

function laterBy(date: string, days: number): string {
  return new Date(Date.parse(date.slice(0, 10)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Who holds the office of the country at the report's date, where the text says which country. */
function knownHolder(
  context: ResolveContext,
  draft: Draft,
  office: Office | null,
  country: string,
): Entity | null {
  const { discourse } = context;
  if (
    !office?.isSingle ||
    country === '' ||
    discourse.date === undefined ||
    draft.role?.isFormer ||
    draft.role?.isFuture
  )
    return null;
  const holders = discourse.lexicon.holders.at(country, office.name, discourse.date, draft.role?.words);
  return holders.length === 1 && holders[0] ? knownEntity(context, holders[0]) : null;
}

function newPerson(context: ResolveContext, draft: Draft, country: string): Entity {
  const role = sectorFromBody(context, draft);
  const entity = context.discourse.add({
    kind: 'person',
    name: draft.description,
    country:
      country || ownGovernment(context, draft, role.sector) || capitalCountry(context, draft, role.sector),
    sector: role.sector,
    gender: draft.gender || genderOfNoun(role.element.noun.words),
    isNamed: false,
  });
  addRole(entity, role, roleWords(context, draft), context.discourse.date);
  return entity;
}

/** "the Chinese side" is China; "the delegation" stays a body. */
function resolveSide(context: ResolveContext, draft: Draft): Entity | null {
  const words = draft.role?.element.noun.words ?? '';
  if (isCounterpart(draft)) return resolveCounterpart(context, draft);
  const apposition = isNextToHolder(draft) ? context.links.apposition(draft) : null;
  if (apposition) return context.resolve(apposition);
  const country = countryOfDraft(context, draft);
  if (words === 'side' || words === 'delegation') {
    const state = country === '' ? null : context.discourse.state(country);
    return state ?? (draft.definiteness === 'indefinite' ? null : resolveBodyEarlier(context, draft));
  }
  if (
    words === 'member' ||
    words === 'staff' ||
    words === 'team' ||
    words === 'contingent' ||
    words === 'camp' ||
    words === 'entourage'
  )
    return resolveBody(context, draft);
  return null;
}

function resolveBodyEarlier(context: ResolveContext, draft: Draft): Entity | null {
  const noun = fold(draft.role?.element.noun.words ?? '');
  const candidates = context.discourse.entities.filter(({ nouns }) => nouns.has(noun));
  return mostSalient(context.discourse, candidates, draft.head).best;
}

/** "the country", "the island": the state that the reader has in mind, where the noun is definite and alone. */
function resolveStateNoun(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse } = context;
  if (draft.definiteness === 'indefinite' || draft.definiteness === 'bare' || draft.chunk.possessor)
    return null;
  const owner = draft.chunk.pronoun >= 0 ? ownerOf(context, draft) : null;
  if (owner) return owner.country === '' ? null : discourse.state(owner.country);
  if (draft.chunk.pronoun >= 0 && OURS.has(discourse.doc.lower(draft.chunk.pronoun)))
    return ownState(discourse);
  if (draft.countries[0]) return discourse.state(draft.countries[0]);
  const [named] = complementActors(context, draft);
  if (named) return named.kind === 'state' ? named : null;
  const possible = draft.role?.element.noun.agent?.countries;
  const home = countryOfComer(context, draft);
  const candidates = discourse.entities.filter(
    ({ kind, country }) => kind === 'state' && country !== home && (possible?.includes(country) ?? true),
  );
  const others = candidates.filter((entity) => !isToldAnew(context, entity, draft));
  const { best, rivals } = mostSalient(discourse, others.length > 0 ? others : candidates, draft.head);
  for (const rival of rivals) best?.ambiguous.add(rival);
  return best;
}

/** "Wellington cut aid after the Pacific nation's leader left": whom new words describe is not the subject around them, which would be "it". */
function isToldAnew(
  { text: { doc } }: ResolveContext,
  { mentions }: Entity,
  { head, description }: Draft,
): boolean {
  if (!description.includes(' ')) return false;
  const sentence = doc.sentenceOf(head);
  return mentions.some(
    (mention) => mention.sentence === sentence && mention.isSubject && mention.head < head,
  );
}

const COMING = new Set(['arrive', 'visit', 'come', 'travel', 'fly', 'tour']);

/** "The Danish king, who arrived in the country": who comes somewhere is of another country; empty for other clauses, and where nobody is named. */
function countryOfComer({ links, resolve, text: { doc } }: ResolveContext, draft: Draft): string {
  const verb = doc.head(draft.head);
  if (verb < 0 || !COMING.has(doc.lowerLemma(verb)) || !['obl', 'obj'].includes(doc.relation(draft.head)))
    return '';
  const subject = doc.childBy(verb, 'nsubj');
  const comer = subject >= 0 && doc.lower(subject) === 'who' ? doc.head(verb) : subject;
  const other = comer < 0 || comer > draft.head ? null : links.draftAt(comer);
  return (other ? resolve(other) : null)?.country ?? '';
}

const OURS = new Set(['our', 'my']);

/** "our country" outside a quotation: that of the capital where the report was filed, never the one spoken of last. */
function ownState(discourse: Discourse): Entity | null {
  const [home, other] = discourse.homes();
  return home === undefined || other !== undefined ? null : discourse.state(home);
}

/** "the American" is a person of that country; "the Chinese" and "Americans" are its people or its state. */
function resolveDemonym(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse } = context;
  const { doc } = context.text;
  const code = draft.known?.entries[0]?.actor.tenures[0]?.country ?? '';
  const isSingular =
    doc.has(draft.head, 'Number=Sing') || draft.known?.entries.some(({ plural }) => plural) === false;
  if (!draft.isPlural && draft.definiteness === 'definite' && isSingular) {
    const people = discourse.entities.filter(({ kind }) => kind === 'person');
    const { best } = mostSalient(
      discourse,
      people.filter(({ country }) => country === code),
      draft.head,
    );
    if (best) return best;
    // "the Estonian" at the head of the European Union's diplomacy
    const { names } = discourse.lexicon;
    const abroad = people.filter(({ known, name }) =>
      (known ? names.get(name) : []).some(({ actor }) =>
        actor.tenures.some(({ country }) => country === code),
      ),
    );
    const other = mostSalient(discourse, abroad, draft.head).best;
    if (other) return other;
  }
  if (!draft.isPlural && draft.definiteness !== 'indefinite') return discourse.state(code);
  const key = fold(draft.description);
  const same = discourse.entities.find((entity) => entity.kind === 'group' && entity.nouns.has(key));
  if (same) return same;
  const group = discourse.add({
    kind: draft.isPlural ? 'group' : 'person',
    name: draft.description,
    country: code,
    isNamed: false,
    isPlural: draft.isPlural,
  });
  group.nouns.add(key);
  return group;
}
