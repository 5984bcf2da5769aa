import { type ActorLexicon, type ActorPhrase, type ResolvedActor, resolveActor } from '../../actors/index.ts';
import type { LanguageEngine } from '../../language/index.ts';

/** Two parties as a reader types them, told apart and named. */
export interface Names {
  /** "China" for CHN; the code itself where it has no name. */
  nameOf(code: string): string;
  /** The two parties that a search names ("China US", "Xi Jinping and Biden"); `null` where it does not name two. */
  pairOf(words: string): readonly [string, string] | null;
}

/** Codes that stand for actors of no country, in words. */
const OF_NO_COUNTRY: Readonly<Record<string, string>> = {
  IGO: 'International organisations',
  NGO: 'Non-governmental organisations',
  MNC: 'Multinational companies',
};

/** Words that may stand between two parties, and those before a party's name that tell nothing. */
const BETWEEN = /^(?:and|with|to|vs\.?|versus|[-–—/,&])$/i;
const MOST_WORDS = 12;

/** Read the names of states and persons from the actors' lexicon. */
export function createNames(options: {
  readonly engine: LanguageEngine;
  readonly lexicon: ActorLexicon;
}): Names {
  const { lexicon } = options;
  const resolve = (phrase: ActorPhrase): ResolvedActor => resolveActor(phrase, options);
  const codeOf = (words: readonly string[]): string | null => {
    const phrase = words.join(' ');
    if (phrase === '') return null;
    if (lexicon.countries.has(phrase.toUpperCase())) return phrase.toUpperCase();
    if (!lexicon.names.get(phrase).length && !lexicon.wellKnown(phrase, undefined).length) return null;
    return resolve({ actor: phrase }).country ?? null;
  };
  return {
    nameOf: (code) => lexicon.countries.get(code)?.name ?? OF_NO_COUNTRY[code] ?? code,
    pairOf: (text) => {
      const words = text
        .replace(/[-–—/,&]/g, ' $& ')
        .trim()
        .split(/\s+/);
      if (words.length > MOST_WORDS) return null;
      for (let cut = 1; cut < words.length; cut++) {
        const a = codeOf(words.slice(0, cut));
        const b = a === null ? null : codeOf(withoutJoint(words.slice(cut)));
        if (a !== null && b !== null && a !== b) return [a, b];
      }
      return null;
    },
  };
}

function withoutJoint(words: readonly string[]): readonly string[] {
  return BETWEEN.test(words[0] ?? '') ? words.slice(1) : words;
}
