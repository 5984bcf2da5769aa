import type { ActorLexicon } from '../lexicon/lexicon.ts';
import type { Office } from '../lexicon/office.ts';
import type { Draft } from '../mentions/draft.ts';

/**
 * The office that a description names, of which a country has one holder at a time, or its leader.
 *
 * @returns The office of the noun, else the longest that ends the words where a body was read before it ("Mali's army
 *   chief" read as the chief of an army); null where there is no such office.
 */
export function namedOffice(draft: Draft, lexicon: ActorLexicon): Office | null {
  const { role } = draft;
  if (!role) return null;
  const { office } = role.element.noun;
  if (isHeldByOne(office)) return office;
  const words = role.words.split(' ');
  for (let from = 1; from < words.length - 1; from++) {
    const longer = lexicon.nouns.officeOf(words.slice(from).join(' '));
    if (isHeldByOne(longer)) return longer;
  }
  return null;
}

function isHeldByOne(office: Office | null): office is Office {
  return office !== null && (office.isSingle || office.level === 'leader');
}
