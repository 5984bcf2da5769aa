import type { Office } from '../lexicon/office.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import { ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { officesOf } from './held-offices.ts';
import { oppositeState } from './resolve-other.ts';
import { knownEntity } from './resolve-person.ts';

/**
 * "her Polish counterpart": whoever holds the owner's office on the other side, named in the report or known to hold it;
 * else a person without a name, of that country and with that office.
 *
 * @returns Null where the country, or the office of an owner who is told, is not known.
 */
export function resolveCounterpart(context: ResolveContext, draft: Draft): Entity | null {
  const apposition = context.links.apposition(draft) ?? nameBehind(context, draft);
  const named = apposition ? context.resolve(apposition) : null;
  const owner = ownerOf(context, draft);
  if (named) return ofOtherSide(context, draft, named, owner?.country ?? '');
  const { discourse } = context;
  const [country] = draft.countries;
  if (!country) return owner === null ? null : onlyOpposite(context, owner);
  if (owner?.country === country) return null;
  if (!owner) return unknownCounterpart(context, draft, country);
  const offices = officesOf(owner, discourse.date);
  // A name that nobody knows stands beside the words: then it is nobody known.
  const holder = apposition
    ? null
    : (presentHolder(context, country, offices) ?? knownHolder(context, country, offices));
  if (holder) return holder;
  const [office] = offices;
  return office === undefined ? null : unknownCounterpart(context, draft, country, office);
}

/** "his counterpart": the only one of another country whom the report has given such an office; null where there are none or several. */
function onlyOpposite({ discourse }: ResolveContext, owner: Entity): Entity | null {
  const offices = officesOf(owner, discourse.date).map(({ name }) => name);
  const opposite = discourse.entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      entity.mentions.length > 0 &&
      entity.country !== '' &&
      entity.country !== owner.country &&
      officesOf(entity, discourse.date).some(({ name }) => offices.includes(name)),
  );
  return owner.country !== '' && opposite.length === 1 ? (opposite[0] ?? null) : null;
}

/** Somebody of the country, with the owner's office where that is known. */
function unknownCounterpart(
  { discourse }: ResolveContext,
  draft: Draft,
  country: string,
  office?: Office,
): Entity {
  const entity = discourse.add({
    kind: 'person',
    name: draft.description,
    country,
    ...(office && { sector: office.sector, role: office.name }),
    isNamed: false,
  });
  if (office) entity.offices.set(office.name, office);
  return entity;
}

/** "his counterpart Ana Vidal": the name right behind the word, whatever a tree makes of it. */
function nameBehind({ links }: ResolveContext, draft: Draft): Draft | null {
  const next = links.draftAt(draft.end);
  return next?.what === 'person' && next.name !== '' ? next : null;
}

/** "flew to Lima to meet his counterpart Ana Vidal": who stands opposite and is named without a country is of the other state told of. */
function ofOtherSide(context: ResolveContext, draft: Draft, named: Entity, own: string): Entity {
  if (named.country !== '' || own === '') return named;
  const country =
    draft.countries[0] ?? oppositeState(context, own, draft)?.country ?? hostCountry(context, own, draft);
  if (country === '') return named;
  named.country = country;
  context.discourse.indexPerson(named, named.name);
  return named;
}

/** "He flew to Lima. There he met his counterpart, Ana Vidal": that of the capital named last, in this sentence or the one before. */
function hostCountry({ text: { doc }, links }: ResolveContext, own: string, { first }: Draft): string {
  const here = doc.sentenceOf(first);
  for (let token = first - 1; token >= 0 && doc.sentenceOf(token) >= here - 1; token--) {
    const entry = links
      .draftAt(token)
      ?.known?.entries.find(({ sense }) => sense === 'capital' || sense === 'seat');
    const country = entry?.actor.tenures[0]?.country ?? '';
    if (country !== '' && country !== own) return country;
  }
  return '';
}

/** Somebody of the country whom the report has named and who holds one of the offices. */
function presentHolder(
  { discourse }: ResolveContext,
  country: string,
  offices: readonly Office[],
): Entity | null {
  const present = discourse.entities.find(
    (entity) =>
      entity.kind === 'person' &&
      entity.country === country &&
      officesOf(entity, discourse.date).some((office) => offices.includes(office)),
  );
  return present ?? null;
}

/** The only one who holds such an office of the country at the report's date. */
function knownHolder(context: ResolveContext, country: string, offices: readonly Office[]): Entity | null {
  const { date, lexicon } = context.discourse;
  for (const office of offices.filter(({ isSingle }) => isSingle)) {
    const holders = date === undefined ? [] : lexicon.holders.at(country, office.name, date);
    if (holders.length === 1 && holders[0]) return knownEntity(context, holders[0]);
  }
  return null;
}
