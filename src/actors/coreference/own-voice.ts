/** Whose government a text without a date line takes for granted, as the texts of ministries and the press at home do. */
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import { countryOfDraft } from './draft-country.ts';
import type { Entity } from './entity.ts';

/**
 * "The Ministry protested. … Foreign Minister Ana Vidal will travel to Oslo": the country of the ministers whom a text names by their
 * office alone, where something of a government is left without a country.
 *
 * @param drafts - Of the whole text, all of them resolved.
 * @returns A country code; empty where no minister is named so, those who are belong to several states, or nothing asks for it.
 */
export function governmentTakenForGranted(context: ResolveContext, drafts: readonly Draft[]): string {
  const { entities, lexicon } = context.discourse;
  const isLacking = entities.some(
    ({ kind, sector, country }) => kind === 'organisation' && sector === 'GOV' && country === '',
  );
  if (!isLacking) return '';
  const told = new Set<Entity | null>();
  const alone = new Set<Entity>();
  for (const draft of drafts) {
    const entity = context.resolve(draft);
    if (entity?.kind !== 'person') continue;
    if (isTold(context, draft)) told.add(entity);
    else if (isMinisterAlone(draft)) alone.add(entity);
  }
  const countries = new Set([...alone].filter((entity) => !told.has(entity)).map(({ country }) => country));
  countries.delete('');
  const [country = ''] = countries.size === 1 ? countries : [];
  return lexicon.countries.has(country) ? country : '';
}

function isTold(context: ResolveContext, draft: Draft): boolean {
  const apposition = context.links.apposition(draft);
  return [draft, ...(apposition ? [apposition] : [])].some(
    (phrase) => countryOfDraft(context, phrase) !== '',
  );
}

const OF_GOVERNMENT = new Set(['minister', 'leader']);

/** "Foreign Minister Ana Vidal", not "U.S. Secretary of State John Kerry", whose country is part of the office's words. */
function isMinisterAlone({ name, role, definiteness }: Draft): boolean {
  if (!role || name === '' || role.isFormer || definiteness !== 'bare') return false;
  if (role.element.inner.length > 0) return false;
  return role.element.isCapital && OF_GOVERNMENT.has(role.element.noun.office?.level ?? '');
}
