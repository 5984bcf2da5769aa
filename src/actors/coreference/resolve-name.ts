import { fold, foldName, withoutNote } from '../lexicon/fold.ts';
import type { NameEntry } from '../lexicon/known-actor.ts';
import { standingAt } from '../lexicon/tenures.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import { ownerOf } from './draft-country.ts';
import type { Entity } from './entity.ts';
import { capitalCountry } from './home-country.ts';
import { isOfWaters, isPlaceOnly } from './locative.ts';
import { ownBody } from './own-government.ts';

/** The state or organisation that a name stands for; null for a capital that is only a place, and in the name of waters. */
export function resolveName(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse, text } = context;
  const entries = draft.known?.entries ?? [];
  const entry = chooseEntry(entries, draft, () => discourse.countries());
  if (!entry || isAnothers(context, draft, entry)) return resolveUnknownBody(context, draft);
  if (isOfWaters(text.doc, draft)) return null;
  if (entry.sense === 'capital' || (entry.sense === 'seat' && isPlaceOnly(text.doc, draft))) return null;
  const { when, tenure } = standingAt(entry.actor, discourse.date);
  const sector = when === 'future' ? '' : tenure.sector;
  return discourse.ofKnown(entry.actor, () => ({ country: tenure.country, sector }));
}

/**
 * A name proper goes before a capital or seat of the same name; of several bodies of one name, that of the country which the phrase
 * names, else of the one that the report speaks of most.
 */
function chooseEntry(
  entries: readonly NameEntry[],
  { countries }: Draft,
  spokenOf: () => readonly string[],
): NameEntry | null {
  const order = ['name', 'adjective', 'demonym', 'seat', 'capital', 'surname'];
  const ranked = [...entries].sort((a, b) => order.indexOf(a.sense) - order.indexOf(b.sense));
  const ofCountry = (code: string) => ranked.find(({ actor }) => actor.tenures[0]?.country === code);
  const isOneName = new Set(ranked.map(({ actor }) => actor.id)).size < 2 || ranked[0]?.sense !== 'name';
  const wanted = isOneName ? countries : [...countries, ...spokenOf()];
  return wanted.map(ofCountry).find((entry) => entry !== undefined) ?? ranked[0] ?? null;
}

/**
 * "the Saudi National Guard" is not the American one that the lexicon has; neither is "the National Guard" in a
 * report that speaks of other countries alone, since any state may have a body of such a name, and some parties share theirs.
 */
function isAnothers({ discourse, text }: ResolveContext, draft: Draft, { actor, form }: NameEntry): boolean {
  if (actor.kind !== 'organisation') return false;
  const country = actor.tenures[0]?.country ?? '';
  if (!discourse.lexicon.countries.has(country)) return false;
  if (draft.countries[0]) return !draft.countries.includes(country);
  const isCommon = text.lexicon.nouns.roles.get(foldName(draft.name)).length > 0;
  const isShared = actor.isNamesake === true && foldName(form) === foldName(withoutNote(actor.name));
  return (isCommon || isShared) && !discourse.countries().includes(country);
}

function resolveUnknownBody(context: ResolveContext, draft: Draft): Entity | null {
  const { discourse, text } = context;
  const known = discourse.named(draft.name);
  if (known) return known;
  const [noun] = text.lexicon.nouns.roles.get(foldName(draft.name));
  const isShip = text.lexicon.shipPrefixes.has(draft.name.split(' ')[0] as string);
  const sector = isShip ? 'MIL' : (noun?.agent?.sector ?? '');
  const entity = discourse.add({
    kind: 'organisation',
    name: draft.name,
    country:
      draft.countries[0] ??
      (ownerOf(context, draft)?.country ||
        capitalCountry(context, draft, sector) ||
        ownBody(context, draft, sector)),
    sector,
  });
  discourse.setName(draft.name, entity);
  entity.nouns.add(fold(draft.name.split(' ').at(-1) ?? ''));
  return entity;
}
