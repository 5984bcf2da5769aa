/** Word classes from word vectors that were learnt elsewhere: words whose vectors point the same way fall into one class. */
import { kMeans } from './k-means.ts';
import type { VectorTable } from './network/word-vectors.ts';

/**
 * @param classCounts - How many classes each column shall have.
 * @returns Class numbers from 1 by word hash, one a column.
 */
export function classesFromVectors(
  { rowOf, bytes, width }: VectorTable,
  classCounts: readonly number[],
  random: () => number,
): ReadonlyMap<number, readonly number[]> {
  const words = [...rowOf];
  const rows = toUnitRows(
    words.map(([, row]) => bytes.subarray(row * width, (row + 1) * width)),
    width,
  );
  const columns = classCounts.map((count) => kMeans(rows, width, count, random));
  return new Map(words.map(([word], at) => [word, columns.map((column) => 1 + (column[at] as number))]));
}

/** The rows less their mean, which only tells how frequent words are used, each brought to length 1. */
function toUnitRows(vectors: readonly Int8Array[], width: number): Float32Array {
  const rows = new Float32Array(vectors.length * width);
  const mean = Array.from(
    { length: width },
    (_, d) => vectors.reduce((sum, vector) => sum + (vector[d] as number), 0) / vectors.length,
  );
  vectors.forEach((vector, row) => {
    const centred = mean.map((middle, d) => (vector[d] as number) - middle);
    const length = Math.hypot(...centred) || 1;
    rows.set(
      centred.map((value) => value / length),
      row * width,
    );
  });
  return rows;
}
