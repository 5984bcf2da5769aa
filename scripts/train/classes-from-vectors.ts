/**
 * Word classes from word vectors that were learnt elsewhere from much text: words whose vectors point the same way fall
 * into one class. Only the class numbers are kept, by the word's hash.
 */
import { readFileSync } from 'node:fs';
import { hashText } from '../../src/language/hash.ts';
import { normalForm } from '../../src/language/word-info.ts';
import { kMeans } from './k-means.ts';

/**
 * @param path - A word and its numbers a line, parted by spaces, frequent words first (as GloVe's text files are).
 * @param limit - How many words are taken at most.
 * @param classCounts - How many classes each column shall have.
 * @returns Class numbers from 1 by word hash, one a column.
 * @throws Where the file has no line of a word and numbers.
 */
export function classesFromVectors(
  path: string,
  limit: number,
  classCounts: readonly number[],
  random: () => number,
): ReadonlyMap<number, readonly number[]> {
  const vectors = readVectors(path, limit);
  const words = [...vectors.keys()];
  const dimensions = vectors.get(words[0] as number)?.length ?? 0;
  if (dimensions === 0) throw new Error(`${path} holds no word vectors: expected a word and numbers a line`);
  const rows = toUnitRows([...vectors.values()], dimensions);
  const columns = classCounts.map((count) => kMeans(rows, dimensions, count, random));
  return new Map(words.map((word, at) => [word, columns.map((column) => 1 + (column[at] as number))]));
}

/** Vectors by word hash; of words that are spelt alike once normalised, the first. */
function readVectors(path: string, limit: number): ReadonlyMap<number, readonly number[]> {
  const vectors = new Map<number, readonly number[]>();
  let dimensions = 0;
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (vectors.size >= limit) break;
    const [word = '', ...numbers] = line.split(' ');
    dimensions ||= numbers.length;
    const hash = hashText(normalForm(word).toLowerCase());
    if (numbers.length === dimensions && numbers.length > 0 && !vectors.has(hash))
      vectors.set(hash, numbers.map(Number));
  }
  return vectors;
}

/** The rows less their mean, which only tells how frequent words are used, each brought to length 1. */
function toUnitRows(vectors: readonly (readonly number[])[], dimensions: number): Float32Array {
  const rows = new Float32Array(vectors.length * dimensions);
  const mean = Array.from(
    { length: dimensions },
    (_, d) => vectors.reduce((sum, vector) => sum + (vector[d] as number), 0) / vectors.length,
  );
  vectors.forEach((vector, row) => {
    const centred = vector.map((value, d) => value - (mean[d] as number));
    const length = Math.hypot(...centred) || 1;
    rows.set(
      centred.map((value) => value / length),
      row * dimensions,
    );
  });
  return rows;
}
