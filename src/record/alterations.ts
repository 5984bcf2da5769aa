import { type ArrayChange, diffArrays } from 'diff';
import type { RecordLexicon } from './lexicon.ts';
import type { Alteration } from './types.ts';
import { stem, type Word, wordsOf } from './words.ts';

/** Words that stand in place of others, at most: beyond it a passage was left out or told in other words. */
const MAX_REPLACED = 7;
/** A word that moved over more words than these was not put elsewhere, but said twice. */
const MAX_MOVED_OVER = 4;
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
  for (const [removed, added] of replacements(runsOf(changes, from, to), lexicon)) {
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

type Change = Pick<ArrayChange<Word>, 'added' | 'removed' | 'count'>;

/** A run of words that both texts have, or that one has and the other has not. */
interface Run {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly from: readonly Word[];
  readonly to: readonly Word[];
}

function runsOf(changes: readonly Change[], from: readonly Word[], to: readonly Word[]): readonly Run[] {
  let [atFrom, atTo] = [0, 0];
  return changes.map(({ added, removed, count }): Run => {
    const run: Run = {
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      from: added ? [] : from.slice(atFrom, atFrom + count),
      to: removed ? [] : to.slice(atTo, atTo + count),
    };
    atFrom += run.from.length;
    atTo += run.to.length;
    return run;
  });
}

/** Words removed with the words added in their place; where a word moved over a few others, with these. */
function* replacements(
  runs: readonly Run[],
  lexicon: RecordLexicon,
): Generator<readonly [readonly Word[], readonly Word[]]> {
  for (let at = 0; at + 1 < runs.length; at++) {
    const found = [runs.slice(at, at + 2), runs.slice(at, at + 3)].find(
      (some) => isExchange(some) || isMove(some, lexicon),
    );
    if (found === undefined) continue;
    yield [found.flatMap(({ from }) => from), found.flatMap(({ to }) => to)];
    at += found.length - 1;
  }
}

function isExchange(runs: readonly Run[]): boolean {
  return runs.length === 2 && runs.every(({ kind }) => kind !== 'kept');
}

/** "supply of arms", "arms supply": taken out on one side of the same words and put in on the other. */
function isMove([first, between, last]: readonly Run[], lexicon: RecordLexicon): boolean {
  if (first === undefined || between?.kind !== 'kept' || last === undefined || last.kind === 'kept')
    return false;
  if (first.kind === 'kept' || first.kind === last.kind || between.from.length > MAX_MOVED_OVER) return false;
  const [removed, added] = first.kind === 'removed' ? [first.from, last.to] : [last.from, first.to];
  const stems = new Set(contentStems(removed, lexicon));
  return contentStems(added, lexicon).some((each) => stems.has(each));
}

/** Whether content words stand for others, and not for other forms of the same ("fill", "filled"). */
function saysOtherwise(removed: readonly Word[], added: readonly Word[], lexicon: RecordLexicon): boolean {
  const [from, to] = [contentStems(removed, lexicon), contentStems(added, lexicon)];
  return from.length > 0 && to.length > 0 && from.join(' ') !== to.join(' ');
}

function contentStems(words: readonly Word[], lexicon: RecordLexicon): readonly string[] {
  return words.filter(({ lower }) => !lexicon.isFunctionWord(lower)).map(({ lower }) => stem(lower));
}

function sliceOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}
