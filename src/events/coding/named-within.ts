/** Whom an act of speech concerns, where only the words inside its object or clause name somebody: "scoffed at the notion that Chad might lead". */
import type { Roles } from '../arguments/fill-roles.ts';
import type { FoundParty, PartyContext } from '../arguments/parties.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';
import { isOfficial } from './dealings.ts';

/** Relations in which the object or content of a verb stands. */
const CONTENT = new Set(['obj', 'obl', 'ccomp', 'xcomp']);
/** Prepositions before what the act is about; others tell when, where and why. */
const ABOUT = new Set(['at', 'over', 'about', 'on', 'to', 'against', 'with', 'from', 'of']);
/** Deeds whose victims stand inside their phrase as often as their doers. */
const DEEDS = new Set(
  `attack bombing strike raid killing assault shelling shooting murder massacre assassination invasion occupation arrest detention
  execution kidnapping abduction hijacking blast explosion crackdown violence war coup crisis situation death loss tragedy disaster
  suffering plight earthquake flood victim`.split(/\s+/),
);

/**
 * The only country but the actors' own that stands inside what an act of speech is about.
 *
 * @returns Empty where none or several do, and where a deed is judged whose victim it may be.
 */
export function namedWithin(
  token: number,
  { actors }: Roles,
  { doc, actors: index }: PartyContext,
): readonly FoundParty[] {
  const own = new Set(actors.map(({ actor }) => actor.country));
  const heads = doc.children(token).filter((child) => child > token && isContent(doc, child));
  const words = heads.flatMap((head) => doc.subtree(head));
  if (own.size !== 1 || own.has(undefined) || words.some((word) => DEEDS.has(lemmaOf(doc, word)))) return [];
  const found = words.flatMap((word) => {
    const named = index.mentionAt(word);
    const actor = named === null ? null : index.byId(named.mention.actor);
    if (named === null || actor === null || !isOfficial(actor) || own.has(actor.country)) return [];
    return [{ actor, span: doc.span(named.first, named.end), token: word }];
  });
  const countries = new Set(found.map(({ actor }) => actor.country));
  return countries.size === 1 ? found.slice(0, 1) : [];
}

function isContent(doc: PartyContext['doc'], child: number): boolean {
  const relation = doc.relation(child);
  return CONTENT.has(relation) && (relation !== 'obl' || ABOUT.has(caseOf(doc, child) ?? ''));
}
