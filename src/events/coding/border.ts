/** Whose border forces are moved to: "ships off the coast of Chad", "troops near the border with Chad", "units along the Chadian frontier". */
import { type FoundParty, type PartyContext, partiesOf } from '../arguments/parties.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';

const BORDERS = new Set(['border', 'frontier', 'boundary', 'coast', 'shore', 'coastline']);
const TOWARDS = new Set(['near', 'along', 'at', 'on', 'to', 'towards', 'toward', 'off', 'around']);

/**
 * Who is behind the border that a word's phrases name.
 *
 * @param token - A verb or noun that tells of the movement.
 * @param actors - Who moves: their own side of the border is nobody else's.
 * @returns Empty where no border is named, or only one's own.
 */
export function behindBorder(
  token: number,
  actors: readonly FoundParty[],
  context: PartyContext,
): readonly FoundParty[] {
  const { doc } = context;
  const own = new Set(actors.map(({ actor }) => actor.country));
  const borders = doc
    .subtree(token)
    .filter(
      (word) => word > token && BORDERS.has(lemmaOf(doc, word)) && TOWARDS.has(caseOf(doc, word) ?? ''),
    );
  const found = borders.flatMap((border) =>
    [border, ...doc.childrenBy(border, 'nmod')].flatMap((word) => partiesOf(word, context)),
  );
  return found.filter(({ actor }) => actor.country !== undefined && !own.has(actor.country)).slice(0, 1);
}
