/**
 * The organisation between states in whose name somebody acts: that of "the EU's envoy" is the European Union, and so is that of the
 * president of the European Commission, an organ of it.
 */
import type { KnownActor } from '../lexicon/known-actor.ts';
import { type NameIndex, nameTokens } from '../lexicon/name-index.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import { complementActors, ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';

/** What actors of organisations between states have for a country. */
export const BETWEEN_STATES = 'IGO';

/** Give an actor of an organisation between states the one that a phrase for it names, unless it has one. */
export function addOrganisation(context: ResolveContext, draft: Draft, entity: Entity): void {
  if (entity.country !== BETWEEN_STATES || entity.organisation !== '') return;
  if (entity.known?.kind === 'organisation') entity.organisation = organOf(entity.known);
  else entity.organisation = toldOrganisation(context, draft, entity);
}

/** The whole that a known body is an organ of; empty where it is none. */
function organOf({ partOf = '' }: KnownActor): string {
  return partOf;
}

/** By whose it is ("its envoy"), by names before the noun ("NATO chief"), by what it is of ("the head of ASEAN"). */
function toldOrganisation(context: ResolveContext, draft: Draft, entity: Entity): string {
  const owner = ownerOf(context, draft);
  const others = [...(owner === null ? [] : [owner]), ...complementActors(context, draft)];
  for (const other of others) {
    const name = other === entity ? '' : nameOf(other);
    if (name !== '') return name;
  }
  const known = draft.modifiers
    .flatMap(({ entries }) => entries.map(({ actor }) => actor))
    .find(isBetweenStates);
  return known === undefined ? '' : wholeOf(known);
}

function nameOf({ kind, country, organisation, name, isNamed }: Entity): string {
  if (country !== BETWEEN_STATES || !isNamed) return '';
  return organisation || (kind === 'organisation' ? name : '');
}

function isBetweenStates({ kind, tenures }: KnownActor): boolean {
  return kind === 'organisation' && tenures.some(({ country }) => country === BETWEEN_STATES);
}

function wholeOf(known: KnownActor): string {
  return known.partOf ?? known.name;
}

/**
 * The organisation between states that the words of an office name.
 *
 * @returns Its full name, or that of the whole it is an organ of; empty where the words name none.
 * @example organisationInWords('president of the European Commission', names) // 'European Union'
 */
export function organisationInWords(words: string, names: NameIndex): string {
  const tokens = nameTokens(words.split(/[\s,]+/).filter(Boolean));
  for (let at = 0; at < tokens.forms.length; at++) {
    const found = names.longestAt(tokens, at, tokens.forms.length);
    const known = found?.entries.map(({ actor }) => actor).find(isBetweenStates);
    if (known !== undefined) return wholeOf(known);
  }
  return '';
}
