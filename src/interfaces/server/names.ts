import { type DossierParty, type PartyResolver, resolveParty } from '../../dossier/index.ts';
import { ChanceryError } from '../../errors.ts';

/** Two parties as a reader types them, told apart and named. */
export interface Names {
  /** "China" for CHN, "European Union" for "european union"; the key itself where it has no name. */
  nameOf(key: string): string;
  /** @throws {ChanceryError} `not-found` where the words name no party that is known. */
  partyOf(words: string): DossierParty;
  /** The two parties that a search names ("China US", "Xi Jinping and Biden"); `null` where it does not name two. */
  pairOf(words: string): readonly [string, string] | null;
}

/** Codes that stand for actors of no country, in words. */
const OF_NO_COUNTRY: Readonly<Record<string, string>> = {
  IGO: 'International organisations',
  NGO: 'Non-governmental organisations',
  MNC: 'Multinational companies',
};

/** Words that may stand between two parties. */
const BETWEEN = /^(?:and|with|to|vs\.?|versus|[-–—/,&])$/i;
const MOST_WORDS = 12;

/** Read the names of states, organisations and persons from the actors' lexicon. */
export function createNames(resolver: PartyResolver): Names {
  const { lexicon } = resolver;
  const partyOf = (words: string) => resolveParty(words, resolver);
  const keyOf = (words: readonly string[]): string | null => {
    const phrase = words.join(' ');
    const isKnown =
      lexicon.countries.has(phrase.toUpperCase()) ||
      lexicon.names.get(phrase).length > 0 ||
      lexicon.wellKnown(phrase, undefined).length > 0;
    return isKnown ? partyOrNull(() => partyOf(phrase)) : null;
  };
  return {
    nameOf: (key) =>
      lexicon.countries.get(key)?.name ?? OF_NO_COUNTRY[key] ?? organisationCalled(key, lexicon) ?? key,
    partyOf,
    pairOf: (text) => {
      const words = text
        .replace(/[-–—/,&]/g, ' $& ')
        .trim()
        .split(/\s+/);
      if (words.length > MOST_WORDS) return null;
      for (let cut = 1; cut < words.length; cut++) {
        const a = keyOf(words.slice(0, cut));
        const b = a === null ? null : keyOf(withoutJoint(words.slice(cut)));
        if (a !== null && b !== null && a !== b) return [a, b];
      }
      return null;
    },
  };
}

/** The name of the organisation that a key in small letters stands for. */
function organisationCalled(key: string, { names }: PartyResolver['lexicon']): string | undefined {
  return names
    .get(key)
    .map(({ actor }) => actor)
    .find(({ kind, name }) => kind === 'organisation' && name.toLowerCase() === key)?.name;
}

function partyOrNull(find: () => DossierParty): string | null {
  try {
    return find().key;
  } catch (error) {
    if (error instanceof ChanceryError && error.code === 'not-found') return null;
    throw error;
  }
}

function withoutJoint(words: readonly string[]): readonly string[] {
  return BETWEEN.test(words[0] ?? '') ? words.slice(1) : words;
}
