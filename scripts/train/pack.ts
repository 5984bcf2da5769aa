/** Prunes, quantises and writes what was learnt. */
import { writeGaps } from '../../src/language/weights.ts';
import type { Perceptron } from './perceptron.ts';

const TOP_ROOT = 127;

/** Add a perceptron's averaged weights as the four sections of a scorer, without those below a threshold or whose signed
 * root, from 1 to 127 as it is written, is below `leastRoot`. Tells the rows kept, and what a weight of 1 became. */
export function packScorer(
  sections: Map<string, Uint8Array>,
  name: string,
  perceptron: Perceptron,
  prune: { readonly threshold: number; readonly leastRoot?: number },
): { readonly rows: number; readonly unit: number } {
  const rows = [...perceptron.rows(prune.threshold)].sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const { leastRoot = 1 } = prune;
  let top = 0;
  for (const { entries } of rows) for (const [, weight] of entries) top = Math.max(top, Math.abs(weight));
  const quantise = (weight: number): number =>
    Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / top) * TOP_ROOT);
  const keys: number[] = [];
  const lengths: number[] = [];
  const classes: number[] = [];
  const weights: number[] = [];
  for (const { key, entries } of rows) {
    const kept = entries.filter(([, weight]) => Math.abs(quantise(weight)) >= leastRoot);
    if (kept.length === 0) continue;
    keys.push(key);
    lengths.push(kept.length);
    for (const [label, weight] of kept) {
      classes.push(label);
      weights.push(quantise(weight) & 255);
    }
  }
  sections.set(`${name}.keys`, writeGaps(keys));
  sections.set(`${name}.lengths`, Uint8Array.from(lengths));
  sections.set(`${name}.classes`, Uint8Array.from(classes));
  sections.set(`${name}.weights`, Uint8Array.from(weights));
  return { rows: keys.length, unit: (TOP_ROOT * TOP_ROOT) / top };
}

/** Add a table from key to 16-bit value, sorted by key. */
export function packTable(
  sections: Map<string, Uint8Array>,
  name: string,
  rows: ReadonlyMap<number, readonly number[]>,
): void {
  const sorted = [...rows].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  sections.set(`${name}.keys`, writeGaps(sorted.map(([key]) => key)));
  const values = Uint16Array.from(sorted.flatMap(([, value]) => value));
  sections.set(`${name}.values`, new Uint8Array(values.buffer));
}
