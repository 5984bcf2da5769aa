/** Word vectors that were learnt elsewhere, as bytes: a row a word, the first row for words without one. */
import { readFileSync } from 'node:fs';
import { hashText } from '../../../src/language/hash.ts';
import { normalForm } from '../../../src/language/word-info.ts';

export interface VectorTable {
  readonly rowOf: ReadonlyMap<number, number>;
  readonly bytes: Int8Array;
  readonly width: number;
  /** What a byte of 1 stands for. */
  readonly unit: number;
}

/** Share of the numbers that are clipped, on either side. */
const CLIPPED = 0.002;
/** Largest byte: vectors lose nothing by coarse steps, and pack twice as well. */
const TOP = 15;

/**
 * @param path - A word and its numbers a line, parted by spaces, frequent words first (as GloVe's text files are).
 * @param limit - How many words are taken at most; of words that are spelt alike once normalised, the first.
 * @throws Where the file has no line of a word and numbers.
 */
export function readVectors(path: string, limit: number): VectorTable {
  const rowOf = new Map<number, number>();
  const rows: number[][] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (rows.length >= limit) break;
    const [word = '', ...numbers] = line.split(' ');
    const hash = hashText(normalForm(word).toLowerCase());
    if (numbers.length < 2 || rowOf.has(hash)) continue;
    rows.push(numbers.map(Number));
    rowOf.set(hash, rows.length);
  }
  const dimensions = rows[0]?.length ?? 0;
  if (dimensions === 0) throw new Error(`${path} holds no word vectors: expected a word and numbers a line`);
  const width = (dimensions + 3) & ~3;
  const sizes = Float32Array.from(rows.flat(), Math.abs).sort();
  const unit = (sizes[Math.floor(sizes.length * (1 - CLIPPED))] as number) / TOP;
  const bytes = new Int8Array((rows.length + 1) * width);
  const toByte = (value: number): number => Math.max(-TOP, Math.min(TOP, Math.round(value / unit)));
  rows.forEach((row, at) => {
    bytes.set(row.map(toByte), (at + 1) * width);
  });
  return { rowOf, bytes, width, unit };
}
