import { diffArrays } from 'diff';
import type { RecordLexicon } from './lexicon.ts';
import type { Alteration } from './types.ts';
import { stem, type Word, wordsOf } from './words.ts';

/** Words that stand in place of others, at most: beyond it a passage was left out or told in other words. */
const MAX_REPLACED = 7;
/** Least share of a version's words that the fullest one has as well: else it is a retelling, not a version. */
const LEAST_KEPT = 0.4;

/**
 * What a version has in the place of words of the fullest one.
 *
 * Inside quotation marks every change of words counts. Outside them, where a reporter may well turn "I" into "he" and
 * "is" into "was", only a change of content words does, not of their forms. Words left out or added are no alteration.
 */
export function alterationsOf(
  fullest: string,
  version: { readonly document: string; readonly text: string; readonly isQuoted: boolean },
  lexicon: RecordLexicon,
): readonly Alteration[] {
  const from = wordsOf(fullest);
  const to = wordsOf(version.text);
  const changes = diffArrays([...from], [...to], { comparator: (a, b) => a.lower === b.lower });
  const kept = changes.reduce((sum, change) => sum + (change.added || change.removed ? 0 : change.count), 0);
  if (kept < LEAST_KEPT * Math.min(from.length, to.length)) return [];
  const found: Alteration[] = [];
  for (const [removed, added] of replacements(changes)) {
    if (removed.length > MAX_REPLACED || added.length > MAX_REPLACED) continue;
    if (!version.isQuoted && !saysOtherwise(removed, added, lexicon)) continue;
    found.push({
      document: version.document,
      from: sliceOf(fullest, removed),
      to: sliceOf(version.text, added),
      isQuoted: version.isQuoted,
    });
  }
  return found;
}

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly Word[];
}

/** Words removed with the words added in their place. */
function* replacements(changes: readonly Change[]): Generator<readonly [readonly Word[], readonly Word[]]> {
  for (let at = 0; at + 1 < changes.length; at++) {
    const one = changes[at];
    const next = changes[at + 1];
    if (one?.removed && next?.added) yield [one.value, next.value];
    else if (one?.added && next?.removed) yield [next.value, one.value];
  }
}

/** Whether content words stand for others, and not for other forms of the same ("fill", "filled"). */
function saysOtherwise(removed: readonly Word[], added: readonly Word[], lexicon: RecordLexicon): boolean {
  const stems = (words: readonly Word[]): readonly string[] =>
    words.filter(({ lower }) => !lexicon.isFunctionWord(lower)).map(({ lower }) => stem(lower));
  const [from, to] = [stems(removed), stems(added)];
  return from.length > 0 && to.length > 0 && from.join(' ') !== to.join(' ');
}

function sliceOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
