/** The countries that a plural description tells one by one: "American and Chinese officials", "the leaders of Japan and South Korea". */
import type { Doc } from '../../language/index.ts';
import type { Draft } from '../mentions/draft.ts';
import type { ResolveContext } from './context.ts';

/** @returns Two country codes or more, in the order of the text; empty where the words tell but one or none. */
export function countriesApart({ links, resolve, text }: ResolveContext, draft: Draft): readonly string[] {
  const complement = links
    .complements(draft)
    .find(({ preposition }) => preposition === 'of' || preposition === 'from');
  // "of the two countries": a group of states counts as its members.
  const states = (complement?.drafts ?? [])
    .map(resolve)
    .filter((entity) => entity !== null)
    .flatMap((entity) => (entity.members.length > 0 ? entity.members : [entity]))
    .filter(({ kind }) => kind === 'state');
  if (states.length > 1) return states.map(({ country }) => country);
  const [own] = draft.countries;
  const { doc } = text;
  if (!own || draft.first < 2 || doc.upos(draft.first - 1) !== 'CCONJ') return [];
  const others: string[] = [];
  for (let end = draft.first - 1; ; ) {
    // "his British, French, and German colleagues"
    if (doc.form(end - 1) === ',' && end === draft.first - 1) end--;
    const other = describerBefore(doc, links, draft, end);
    if (other === null) break;
    others.unshift(other.country);
    if (doc.form(other.first - 1) !== ',') break;
    end = other.first - 1;
  }
  return others.length > 0 ? [...others, own] : [];
}

/** The country of an adjective that ends before a token and describes the same noun as the draft: "French" of "French and Polish premiers". */
function describerBefore(
  doc: Doc,
  links: ResolveContext['links'],
  draft: Draft,
  end: number,
): { readonly first: number; readonly country: string } | null {
  const other = links.draftAt(end - 1);
  const isAdjective =
    other?.known?.entries.some(({ sense }) => sense === 'adjective' || sense === 'name') ?? false;
  const country =
    isAdjective && doc.upos(end - 1) !== 'PART' && other?.end === end
      ? other.known?.entries[0]?.actor.tenures[0]?.country
      : undefined;
  const isDescriber =
    country &&
    other &&
    other.what !== 'person' &&
    // "The French and Polish premiers": an article before both, where the tree makes the first an adjective of the noun too.
    (other.chunk.determiner === -1 || doc.head(other.head) === draft.head) &&
    (doc.upos(other.head) === 'ADJ' || isNameBefore(doc, other.head, draft.head));
  return isDescriber ? { first: other.first, country } : null;
}

/** "US and South Korean officials": a name that has no adjective in use stands before the noun as one. */
function isNameBefore(doc: Doc, name: number, noun: number): boolean {
  return doc.head(name) === noun && ['compound', 'amod', 'nmod'].includes(doc.relation(name));
}
