/** Quantises what networks learnt and adds it to the sections of a weights file. */
import { layOutMarks, type MarkWeights } from '../../../src/language/network/marks.ts';
import {
  MARK_SIZE_LIST,
  MARK_SIZES,
  NETWORK_LIST,
  SIZES,
  VECTOR_LIST,
} from '../../../src/language/network/read-network.ts';
import { type Layout, layOutParameters, type NetworkSize } from '../../../src/language/network/shape.ts';
import { writeGaps } from '../../../src/language/weights.ts';
import type { VectorTable } from './word-vectors.ts';

/** Share of a key table's numbers that are not clipped. */
const KEPT_RANGE = 0.9995;
const TOP_BYTE = 127;
const TOP_WORD = 32_767;

export interface LearntNetwork {
  readonly size: NetworkSize;
  readonly parameters: Float32Array;
  /** Row of a key in `keyVectors`. */
  readonly keyRows: ReadonlyMap<number, number>;
  readonly keyVectors: Float32Array;
}

type Lists = Readonly<Record<string, readonly string[]>>;

/** Add the sections of word vectors and of the networks that share them; returns the lists that belong to them. */
export function packNetworks(
  sections: Map<string, Uint8Array>,
  networks: readonly LearntNetwork[],
  vectors: VectorTable,
): Lists {
  const words = packRows(vectors.rowOf, vectors.bytes, vectors.width);
  // Row 0 stands for words without a vector.
  sections.set('vectors.words', writeGaps(words.keys));
  sections.set('vectors.rows', joinBytes(new Int8Array(vectors.width), words.rows));
  const names = networks.map((_, at) => `network${at + 1}`);
  const lists = networks.map((network, at) => packNetwork(sections, names[at] as string, network));
  return Object.assign({ [NETWORK_LIST]: names, [VECTOR_LIST]: [String(vectors.unit)] }, ...lists) as Lists;
}

function packNetwork(
  sections: Map<string, Uint8Array>,
  name: string,
  { size, parameters, keyRows, keyVectors }: LearntNetwork,
): Lists {
  const unit = clippedTop(keyVectors) / TOP_BYTE;
  const bytes = Int8Array.from(keyVectors, (value) => clip(Math.round(value / unit), TOP_BYTE));
  const keys = packRows(keyRows, bytes, size.key);
  sections.set(`${name}.key-names`, writeGaps(keys.keys));
  sections.set(`${name}.keys`, new Uint8Array(keys.rows.buffer));
  const units = packMatrices(sections, name, layOutParameters(size), parameters);
  return { [name]: [...SIZES.map((one) => size[one]), unit].map(String), ...units };
}

/** Add the section of a mark network; returns the lists that belong to it. */
export function packMarks(sections: Map<string, Uint8Array>, { size, parameters }: MarkWeights): Lists {
  const units = packMatrices(sections, 'marks', layOutMarks(size), parameters);
  return { [MARK_SIZE_LIST]: MARK_SIZES.map((name) => String(size[name])), ...units };
}

/** Matrices as 16-bit numbers, each of a unit of its own; returns the list of units. */
function packMatrices(
  sections: Map<string, Uint8Array>,
  name: string,
  { total, at, sizes }: Layout,
  parameters: Float32Array,
): Lists {
  const packed = new Int16Array(total);
  const units: string[] = [];
  for (const [matrix, first] of at) {
    const part = parameters.subarray(first, first + (sizes.get(matrix) as number));
    const unit = (part.reduce((top, value) => Math.max(top, Math.abs(value)), 0) || 1) / TOP_WORD;
    units.push(String(unit));
    packed.set(
      part.map((value) => Math.round(value / unit)),
      first,
    );
  }
  sections.set(`${name}.parameters`, new Uint8Array(packed.buffer));
  return { [`${name}-units`]: units };
}

/** Rows in the order of their keys. */
function packRows(
  rowOf: ReadonlyMap<number, number>,
  bytes: Int8Array,
  width: number,
): { readonly keys: readonly number[]; readonly rows: Int8Array } {
  const sorted = [...rowOf].sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const rows = new Int8Array(sorted.length * width);
  sorted.forEach(([, row], at) => {
    rows.set(bytes.subarray(row * width, (row + 1) * width), at * width);
  });
  return { keys: sorted.map(([key]) => key), rows };
}

function joinBytes(first: Int8Array, second: Int8Array): Uint8Array {
  const joined = new Int8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return new Uint8Array(joined.buffer);
}

function clippedTop(values: Float32Array): number {
  const sizes = Float32Array.from(values, Math.abs).sort();
  return sizes[Math.floor(sizes.length * KEPT_RANGE)] as number;
}

function clip(value: number, top: number): number {
  return Math.max(-top, Math.min(top, value));
}
