import type { LanguageEngine } from '../language/index.ts';
import type { ResolveContext } from './coreference/context.ts';
import { Discourse } from './coreference/discourse.ts';
import { countryOfDraft } from './coreference/draft-country.ts';
import type { Entity } from './coreference/entity.ts';
import { namedOffice } from './coreference/named-office.ts';
import { resolveName } from './coreference/resolve-name.ts';
import { resolvePerson, sectorFromBody } from './coreference/resolve-person.ts';
import { roleWords } from './coreference/role-words.ts';
import { FORMER_SECTOR } from './coreference/settle-person.ts';
import type { KnownActor } from './lexicon/known-actor.ts';
import type { ActorLexicon } from './lexicon/lexicon.ts';
import { standingAt } from './lexicon/tenures.ts';
import { chunkSentence } from './mentions/chunk.ts';
import type { Draft } from './mentions/draft.ts';
import { linkDrafts } from './mentions/links.ts';
import { readChunk } from './mentions/read-chunk.ts';
import { scanText } from './mentions/scan.ts';

/** A phrase that names or describes an actor, the text around it, and the day. */
export interface ActorPhrase {
  readonly actor: string;
  readonly context?: string | undefined;
  /** ISO date. */
  readonly date?: string | undefined;
}

/** What can be told of an actor from a phrase; a field is absent where it cannot. */
export interface ResolvedActor {
  readonly country?: string;
  readonly sector?: string;
  readonly name?: string;
  readonly role?: string;
}

export interface ResolveOptions {
  readonly engine: LanguageEngine;
  readonly lexicon: ActorLexicon;
  /** Country of a place, for phrases such as "Shanghai police"; undefined where it is not known. */
  readonly countryOfPlace?: (name: string) => string | undefined;
}

/**
 * Tell the country, sector, name and office of an actor from a phrase alone. Never throws on text.
 *
 * @example resolveActor({ actor: "the French president", date: "2003-03-20" }, …)
 *   // { country: "FRA", sector: "GOV", name: "Jacques Chirac", role: "president" }
 */
export function resolveActor(phrase: ActorPhrase, options: ResolveOptions): ResolvedActor {
  const actor = phrase.actor.trim();
  const found = ofContext(phrase, readPhrase(actor, phrase.date, options), options);
  const country = found.country || placeCountry(actor, options) || contextCountry(phrase, found, options);
  return {
    ...(country && { country }),
    ...(found.sector && { sector: found.sector }),
    ...(found.name && { name: found.name }),
    ...(found.role && { role: found.role }),
  };
}

/** A bare name that several bodies bear is the body of the country that the context names: "the Ministry of Defence". */
function ofContext(phrase: ActorPhrase, found: Found, options: ResolveOptions): Found {
  if (!phrase.context || found.name === '') return found;
  const bearers = options.lexicon.names
    .get(found.name)
    .map((entry) => entry.actor)
    .filter(({ kind, name, isNamesake }) => kind === 'organisation' && isNamesake && name === found.name);
  if (bearers.length === 0) return found;
  const country = contextCountry(phrase, found, options);
  if (country === '' || country === found.country) return found;
  const known = bearers.find(({ tenures }) => tenures.some((tenure) => tenure.country === country));
  return known ? ofKnown(known, phrase.date) : { ...found, country, name: '' };
}

interface Found {
  readonly country: string;
  readonly sector: string;
  readonly name: string;
  readonly role: string;
}

const NOTHING: Found = { country: '', sector: '', name: '', role: '' };

function readPhrase(actor: string, date: string | undefined, { engine, lexicon }: ResolveOptions): Found {
  const hasCase = /\p{Ll}/u.test(actor) && /\p{Lu}/u.test(actor);
  const whole = wholeName(actor, date, lexicon);
  if (whole) return whole;
  const doc = engine.parse(actor);
  const text = scanText(doc, lexicon, !hasCase);
  const drafts: Draft[] = [];
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++)
    for (const chunk of chunkSentence(text, sentence)) drafts.push(...readChunk(text, chunk));
  const discourse = new Discourse(text, date);
  const resolved = new Map<Draft, Entity | null>();
  const context: ResolveContext = {
    text,
    discourse,
    links: linkDrafts(doc, drafts),
    resolvePronoun: () => null,
    resolve(draft) {
      const known = resolved.get(draft);
      if (known !== undefined) return known;
      resolved.set(draft, null);
      const entity = entityOf(context, draft);
      resolved.set(draft, entity);
      return entity;
    },
  };
  const owners = new Set(drafts.flatMap((draft) => (draft.chunk.possessor ? [draft.chunk.possessor] : [])));
  const first = drafts.find(({ chunk }) => !owners.has(chunk)) ?? drafts[0];
  const main = drafts.findLast(({ chunk }) => chunk === first?.chunk);
  if (!main) return NOTHING;
  const entity = context.resolve(main);
  return entity ? foundOf(context, main, entity) : NOTHING;
}

/** A name of the lexicon that is the whole phrase, whatever the parser makes of it. */
function wholeName(actor: string, date: string | undefined, lexicon: ActorLexicon): Found | null {
  const named = lexicon.names.get(actor).map((entry) => entry.actor);
  const people = named.filter(({ kind }) => kind === 'person');
  const known =
    named.find(({ kind }) => kind !== 'person') ??
    inOffice(people, date) ??
    soleWellKnown(actor, date, lexicon);
  return known ? ofKnown(known, date) : null;
}

function inOffice(people: readonly KnownActor[], date: string | undefined): KnownActor | undefined {
  return people.find((person) => standingAt(person, date).when === 'current') ?? people[0];
}

function soleWellKnown(
  actor: string,
  date: string | undefined,
  lexicon: ActorLexicon,
): KnownActor | undefined {
  const people = lexicon.wellKnown(actor, date);
  return people.length === 1 ? people[0] : undefined;
}

function ofKnown(known: KnownActor, date: string | undefined): Found {
  const { when, tenure } = standingAt(known, date);
  const isFormer = when === 'former' && known.kind === 'person';
  return {
    country: tenure.country,
    sector: when === 'future' ? '' : isFormer ? FORMER_SECTOR : tenure.sector,
    name: known.name,
    role: when === 'future' || tenure.role === '' ? '' : isFormer ? `former ${tenure.role}` : tenure.role,
  };
}

/** As in a report, but a description stands for itself: there is no text that could have named it before. */
function entityOf(context: ResolveContext, draft: Draft): Entity | null {
  if (draft.what === 'person' || (draft.what === 'nominal' && draft.name !== '' && !draft.isDemonym))
    return resolvePerson(context, draft) ?? unknownName(context, draft);
  if (draft.what !== 'nominal') return resolveName(context, draft) ?? placeOf(context, draft);
  return described(context, draft);
}

function unknownName({ discourse }: ResolveContext, draft: Draft): Entity | null {
  return draft.name === ''
    ? null
    : discourse.add({ kind: 'person', name: draft.name, country: draft.countries[0] ?? '' });
}

/** A capital alone stands for its state, and in "a park in Kabul" tells the country. */
function placeOf({ discourse }: ResolveContext, draft: Draft): Entity | null {
  const code = draft.known?.entries[0]?.actor.tenures[0]?.country;
  return code ? discourse.state(code) : null;
}

function described(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse } = context;
  if (draft.isDemonym) return placeOf(context, draft);
  if (!draft.role) return null;
  const role = sectorFromBody(context, draft);
  const country = countryOfDraft(context, draft);
  const { office, agent } = role.element.noun;
  const isPerson = office !== null || agent?.kind === 'person';
  return discourse.add({
    kind: isPerson && !draft.isPlural ? 'person' : 'group',
    name: draft.description,
    country,
    sector: role.isFormer && isPerson ? FORMER_SECTOR : role.sector,
    role: office ? `${role.isFormer ? 'former ' : ''}${roleWords(context, draft)}` : '',
    isNamed: false,
  });
}

function foundOf({ discourse }: ResolveContext, draft: Draft, entity: Entity): Found {
  const { country, sector, role } = entity;
  if (entity.isNamed) return { country, sector, role, name: entity.name };
  const reading = draft.role;
  const office = namedOffice(draft, discourse.lexicon);
  if (
    office === null ||
    draft.isPlural ||
    draft.definiteness === 'indefinite' ||
    reading?.isFormer ||
    country === ''
  )
    return { country, sector, role, name: '' };
  const holders = discourse.lexicon.holders.at(country, office.name, discourse.date, reading?.words);
  return { country, sector, role, name: holders.length === 1 ? (holders[0]?.name ?? '') : '' };
}

/** Words of a phrase that may name a place, the longest stretch of capitals first: "Kano State government". */
const CAPITALIZED = /\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*)*/gu;

function placeCountry(actor: string, { countryOfPlace }: ResolveOptions): string {
  if (!countryOfPlace) return '';
  const stretches = [actor, ...(actor.match(CAPITALIZED) ?? [])];
  for (const stretch of stretches) {
    const words = stretch.split(/\s+/);
    for (let length = words.length; length > 0; length--) {
      const country = countryOfPlace(words.slice(0, length).join(' '));
      if (country) return country;
    }
  }
  return '';
}

/** A description without a country of its own belongs to the one that the text around it names first. */
function contextCountry({ context }: ActorPhrase, found: Found, { engine, lexicon }: ResolveOptions): string {
  if (!context || (found.sector === '' && found.role === '')) return '';
  const doc = engine.parse(context);
  const text = scanText(doc, lexicon);
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++)
    for (const { elements } of chunkSentence(text, sentence))
      for (const element of elements) {
        const entry =
          element.kind === 'name' ? element.entries.find(({ actor }) => actor.kind === 'state') : undefined;
        if (entry) return entry.actor.tenures[0]?.country ?? '';
      }
  return '';
}
