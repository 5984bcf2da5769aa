import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import { ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { officesOf } from './held-offices.ts';
import { knownEntity } from './resolve-person.ts';

/**
 * "her Polish counterpart": whoever holds the owner's office on the other side, named in the report or known to hold it;
 * else a person without a name, of that country and with that office.
 *
 * @returns Null where the country or the owner's office is not known.
 */
export function resolveCounterpart(context: ResolveContext, draft: Draft): Entity | null {
  const apposition = context.links.apposition(draft);
  if (apposition) return context.resolve(apposition);
  const { discourse } = context;
  const owner = ownerOf(context, draft);
  const [country] = draft.countries;
  if (!owner || !country || owner.country === country) return null;
  const offices = officesOf(owner, discourse.date);
  const present = discourse.entities.find(
    (entity) =>
      entity.kind === 'person' &&
      entity.country === country &&
      officesOf(entity, discourse.date).some((office) => offices.includes(office)),
  );
  if (present) return present;
  for (const office of offices.filter(({ isSingle }) => isSingle)) {
    const holders =
      discourse.date === undefined ? [] : discourse.lexicon.holders.at(country, office.name, discourse.date);
    if (holders.length === 1 && holders[0]) return knownEntity(context, holders[0]);
  }
  const [office] = offices;
  if (!office) return null;
  const entity = discourse.add({
    kind: 'person',
    name: draft.description,
    country,
    sector: office.sector,
    role: office.name,
    isNamed: false,
  });
  entity.offices.set(office.name, office);
  return entity;
}
