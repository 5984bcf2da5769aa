import { type Draft, isCounterpart } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';
import type { Entity } from './entity.ts';

/** Prepositions whose complement tells where somebody belongs ("of Mali", "from Peru", "in France"). */
const BELONGING = new Set(['of', 'from', 'in', 'for', 'at', 'with', 'across', 'within', 'inside']);

/**
 * The country that the words of a phrase and of what hangs on it give: an adjective or name before the noun, the
 * possessor, then complements, then the office itself ("the pope").
 *
 * @returns A country or other code; empty where the phrase gives none.
 */
export function countryOfDraft(context: ResolveContext, draft: Draft): string {
  const [own] = draft.countries;
  if (own) return isEthnic(context, draft) ? '' : own;
  if (STANDING.has(context.text.doc.lemma(draft.head))) return '';
  const owner = isCounterpart(draft) ? null : ownerOf(context, draft);
  if (owner?.country) return owner.country;
  for (const name of draft.modifiers) {
    const country = modifierCountry(context, name);
    if (country) return country;
  }
  for (const name of draft.properModifiers) {
    const country = properCountry(context, name);
    if (country) return country;
  }
  const complement = complementActors(context, draft).find(({ country }) => country !== '');
  if (complement) return complement.country;
  const served = servedCountry(context, draft);
  if (served !== '') return served;
  return deedCountry(context, draft) || (draft.role?.element.noun.office?.country ?? '');
}

/** "an adviser to President Ana Vidal": that of the person whom somebody serves. */
function servedCountry({ links, resolve }: ResolveContext, draft: Draft): string {
  if (!SERVANTS.test(draft.role?.words ?? '')) return '';
  const served = links.complements(draft).find(({ preposition }) => preposition === 'to')?.drafts[0];
  const entity = served && served.what !== 'state' ? resolve(served) : null;
  return entity?.kind === 'person' ? entity.country : '';
}

const SERVANTS = /\b(?:advis[eo]r|aide|assistant|secretary|counsel)$/;

/** Nouns for how somebody stands to others: "an ally of Turkey" is mostly no Turk. */
const STANDING = new Set(
  'ally guest visitor friend foe enemy rival critic opponent supporter admirer adversary backer sympathiser sympathizer creditor neighbour neighbor'.split(
    ' ',
  ),
);

/** "ethnic Albanian mayors": where their people come from, and not whose citizens they are. */
function isEthnic({ text: { doc } }: ResolveContext, draft: Draft): boolean {
  for (let token = draft.head - 1; token >= 0 && token >= draft.head - ETHNIC_REACH; token--)
    if (doc.lower(token) === 'ethnic') return true;
  return false;
}

const ETHNIC_REACH = 3;

/** A person of the report, or one whom every reader knows: "the Biden administration". */
function properCountry({ discourse, text }: ResolveContext, name: string): string {
  const [bearer] = discourse.bySurname(name);
  if (bearer) return bearer.country;
  const known = text.lexicon.wellKnown(name, discourse.date);
  return known.length === 1 ? (known[0]?.tenures.at(-1)?.country ?? '') : '';
}

/** In "Mali's deployment of troops" the troops are Mali's. */
function deedCountry(context: ResolveContext, draft: Draft): string {
  const { doc } = context.text;
  if (draft.definiteness !== 'bare' || doc.relation(draft.head) !== 'nmod') return '';
  if (!doc.childrenBy(draft.head, 'case').some((child) => doc.lower(child) === 'of')) return '';
  const owner = doc.childBy(doc.head(draft.head), 'nmod:poss');
  const possessor = owner < 0 ? null : context.links.draftAt(owner);
  return possessor === null ? '' : (context.resolve(possessor)?.country ?? '');
}

/** Whoever owns the phrase: "China's", "its", of "Mali, whose premier" Mali; null where nobody does. */
export function ownerOf(context: ResolveContext, draft: Draft): Entity | null {
  const [possessor] = context.links.possessor(draft);
  if (possessor) return context.resolve(possessor);
  const { pronoun } = draft.chunk;
  if (pronoun < 0) return null;
  if (context.text.doc.lower(pronoun) !== 'whose') return context.resolvePronoun(pronoun);
  const described = describedBehind(context, pronoun);
  return described === null ? null : context.resolve(described);
}

/** What stands before "whose" and its comma; null where it is no actor. */
function describedBehind({ text: { doc }, links }: ResolveContext, whose: number): Draft | null {
  const last = doc.form(whose - 1) === ',' ? whose - 2 : whose - 1;
  for (let noun = last; noun >= 0 && noun > last - NAME_REACH; noun--) {
    const draft = links.draftAt(noun);
    if (draft && draft.end > last) return draft;
  }
  return null;
}

/** So many tokens of a name may stand behind its head. */
const NAME_REACH = 4;

/** Actors after "of", "from", "in", …: where the phrase's actor belongs. */
export function complementActors(context: ResolveContext, draft: Draft): readonly Entity[] {
  return context.links
    .complements(draft)
    .filter(({ preposition }) => BELONGING.has(preposition))
    .flatMap(({ drafts }) => drafts.map((complement) => context.resolve(complement)))
    .filter((entity) => entity !== null);
}

/** Parties bear the same few names everywhere. */
const PARTY = 'PTY';

function modifierCountry({ discourse }: ResolveContext, { entries }: Draft['modifiers'][number]): string {
  const countries = new Set(
    entries
      .map(({ actor }) => discourse.find(actor)?.country ?? actor.tenures.at(-1)?.country ?? '')
      .filter((country) => country !== ''),
  );
  const [only = ''] = countries;
  if (countries.size < 2) return only;
  // "the Foreign Office spokesman": of namesakes, the one of a country that the report speaks of, else the first of the list.
  const present = discourse.countries().filter((country) => countries.has(country));
  if (present.length > 0) return present.length > 1 ? '' : (present[0] ?? '');
  return entries.some(({ actor }) => actor.tenures.at(-1)?.sector === PARTY) ? '' : only;
}
