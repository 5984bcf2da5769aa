/**
 * Learns word classes from running text: words that stand in like surroundings fall into one class.
 *
 * Each word is described by how often each of the commonest words stands right before and right after it (positive
 * pointwise mutual information), the table is reduced to a few dimensions by randomised singular value decomposition,
 * and k-means is run there, once with few classes and once with many. Words that text writes mostly with a capital get
 * none: they are names. Deterministic for a seed.
 *
 * @see Turian, Ratinov and Bengio 2010, on word classes in taggers and parsers
 * @see Halko, Martinsson and Tropp 2011, on the decomposition
 */
import { hashText } from '../../src/language/hash.ts';
import { normalForm } from '../../src/language/word-info.ts';
import { kMeans } from './k-means.ts';
import { reduceRows, type SparseRows } from './reduce-rows.ts';

const LEAST_COUNT = 5;
const CONTEXT_WORDS = 1200;
const DIMENSIONS = 64;

/** Sentences of word forms. */
export type PlainSentences = Iterable<readonly string[]>;

/**
 * @param sentences - Text to learn from; gone over twice.
 * @param classCounts - How many classes each column shall have.
 * @returns Class numbers from 1 by word hash, one a column; words that are rare or names are missing.
 */
export function learnWordClasses(
  sentences: readonly (readonly string[])[],
  classCounts: readonly number[],
  random: () => number,
): ReadonlyMap<number, readonly number[]> {
  const words = vocabulary(sentences);
  const rows = contextRows(sentences, words);
  const vectors = reduceRows(rows, DIMENSIONS, random);
  const columns = classCounts.map((count) => kMeans(vectors, DIMENSIONS, count, random));
  return new Map(
    words.map((word, at) => [hashText(word), columns.map((column) => 1 + (column[at] as number))] as const),
  );
}

/** Words that are frequent and not mostly capitalised inside sentences, the commonest first. */
function vocabulary(sentences: PlainSentences): readonly string[] {
  const counts = new Map<string, number>();
  const capitals = new Map<string, number>();
  for (const forms of sentences)
    forms.forEach((form, at) => {
      const word = wordOf(form);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const isCapital = at > 0 && normalForm(form) !== word;
      if (isCapital) capitals.set(word, (capitals.get(word) ?? 0) + 1);
    });
  return [...counts]
    .filter(([word, count]) => count >= LEAST_COUNT && (capitals.get(word) ?? 0) * 2 < count)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function wordOf(form: string): string {
  return normalForm(form).toLowerCase();
}

/** Rows of words; columns 0…C the contexts on the left, C+1…2C+1 those on the right, C standing for a sentence's edge. */
function contextRows(sentences: PlainSentences, words: readonly string[]): SparseRows {
  const index = new Map(words.map((word, at) => [word, at]));
  const edge = CONTEXT_WORDS;
  const rows = words.map(() => new Map<number, number>());
  const columnSums = new Float64Array(2 * (CONTEXT_WORDS + 1));
  const rowSums = new Float64Array(words.length);
  let all = 0;
  const count = (word: number, column: number): void => {
    const row = rows[word] as Map<number, number>;
    row.set(column, (row.get(column) ?? 0) + 1);
    columnSums[column] = (columnSums[column] as number) + 1;
    rowSums[word] = (rowSums[word] as number) + 1;
    all++;
  };
  for (const forms of sentences) {
    const ids = forms.map((form) => index.get(wordOf(form)) ?? -1);
    ids.forEach((id, at) => {
      if (id < 0) return;
      const left = at === 0 ? edge : (ids[at - 1] as number);
      const right = at === ids.length - 1 ? edge : (ids[at + 1] as number);
      if (left >= 0 && left <= edge) count(id, left);
      if (right >= 0 && right <= edge) count(id, edge + 1 + right);
    });
  }
  return {
    columnCount: columnSums.length,
    rows: rows.map((row, word) => {
      const informative = [...row]
        .map(
          ([column, n]) =>
            [
              column,
              Math.log((n * all) / ((rowSums[word] as number) * (columnSums[column] as number))),
            ] as const,
        )
        .filter(([, information]) => information > 0);
      return {
        columns: Int32Array.from(informative, ([column]) => column),
        values: Float64Array.from(informative, ([, information]) => information),
      };
    }),
  };
}
