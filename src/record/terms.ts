import type { RecordLexicon } from './lexicon.ts';
import { stem, wordsOf } from './words.ts';

/** A word that tells what a report is about. */
export interface Term {
  readonly stem: string;
  readonly count: number;
  /** True where it is written as a name or a number in most of its uses. */
  readonly isName: boolean;
}

/** Terms kept of a report, those used most first. */
const MAX_TERMS = 300;
/** A word this common says nothing about a report. */
const COMMON = 0.3;
/** "Lima", "2024", "COVID-19" */
const NAME_LIKE = /^[\p{Lu}\p{N}]/u;

/** The words of a report that are neither of a closed class nor in every other text. */
export function termsOf(text: string, lexicon: RecordLexicon): readonly Term[] {
  const counts = new Map<string, { count: number; names: number }>();
  for (const { form, lower } of wordsOf(text)) {
    if (lower.length < 2 || lexicon.isFunctionWord(lower)) continue;
    const key = stem(lower);
    if (lexicon.share(key) > COMMON) continue;
    const entry = counts.get(key) ?? { count: 0, names: 0 };
    entry.count++;
    if (NAME_LIKE.test(form)) entry.names++;
    counts.set(key, entry);
  }
  return [...counts]
    .map(([key, { count, names }]) => ({ stem: key, count, isName: names * 4 > count * 3 }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_TERMS);
}
