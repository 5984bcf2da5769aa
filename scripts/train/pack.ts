/** Writes the tables of a weights file. */
import { writeGaps } from '../../src/language/weights.ts';

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
