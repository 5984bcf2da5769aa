/** The networks out of a weights file, and the sections they take up there. */
import { KeyRows } from '../key-rows.ts';
import type { WeightsFile } from '../weights.ts';
import type { Arena } from './kernels.ts';
import { layOutMarks, type MarkSize, type MarkWeights } from './marks.ts';
import { Network, type NetworkWeights } from './network.ts';
import { type Layout, layOutParameters, type NetworkSize } from './shape.ts';

/** Name of the list of networks. A list of each one's name tells its sizes, in the order of `SIZES`, and the unit of its keys. */
export const NETWORK_LIST = 'networks';
/** Name of the list that tells the unit of the word vectors, which all networks share. */
export const VECTOR_LIST = 'vectors';
export const SIZES = [
  'vector',
  'key',
  'width',
  'layers',
  'tagLayer',
  'arc',
  'label',
  'tags',
  'relations',
] as const satisfies readonly (keyof NetworkSize)[];

/** The same of a file of marks. */
export const MARK_SIZE_LIST = 'marks';
export const MARK_SIZES = [
  'below',
  'width',
  'layers',
  'marks',
] as const satisfies readonly (keyof MarkSize)[];

/** @throws {ChanceryError} `model-invalid` where a section is missing. */
export function readMarks(file: WeightsFile): MarkWeights {
  const [below = 0, width = 0, layers = 0, marks = 0] = file.list(MARK_SIZE_LIST).map(Number);
  const size = { below, width, layers, marks };
  return { size, parameters: readMatrices(file, 'marks', layOutMarks(size)) };
}

/**
 * @param arena - Where they all work, so that their scores can be added up there.
 * @param marks - Weights that mark words by the rows of the first network, if there are any.
 * @returns At least one network; they share the word vectors.
 * @throws {ChanceryError} `model-invalid` where a section is missing.
 */
export function readNetworks(
  arena: Arena,
  file: WeightsFile,
  marks: MarkWeights | null = null,
): readonly [Network, ...(readonly Network[])] {
  const vectorRows = new KeyRows(file.keys('vectors.words'));
  const shared = {
    vectorRow: (word: number) => vectorRows.get(word) + 1,
    vectors: signed(file.bytes('vectors.rows')),
    vectorUnit: Number(file.list(VECTOR_LIST)[0]),
  };
  const [first, ...others] = file.list(NETWORK_LIST);
  if (first === undefined) throw file.invalid('it holds no network');
  const read = (name: string): NetworkWeights => ({ ...shared, ...readOwn(file, name) });
  return [new Network(arena, read(first), marks), ...others.map((name) => new Network(arena, read(name)))];
}

/** What a network does not share with others. */
function readOwn(
  file: WeightsFile,
  name: string,
): Pick<NetworkWeights, 'size' | 'parameters' | 'keyRow' | 'keyVectors' | 'keyUnit'> {
  const numbers = file.list(name).map(Number);
  const size = Object.fromEntries(SIZES.map((one, at) => [one, numbers[at] as number])) as Record<
    (typeof SIZES)[number],
    number
  >;
  const keyRows = new KeyRows(file.keys(`${name}.key-names`));
  return {
    size,
    parameters: readMatrices(file, name, layOutParameters(size)),
    keyRow: (key) => keyRows.get(key),
    keyVectors: signed(file.bytes(`${name}.keys`)),
    keyUnit: numbers[SIZES.length] ?? 1,
  };
}

/** Floats of matrices that are kept as 16-bit numbers, each of a unit of its own. */
function readMatrices(file: WeightsFile, name: string, { total, at, sizes }: Layout): Float32Array {
  const words = new Int16Array(file.words(`${name}.parameters`).buffer);
  const units = file.list(`${name}-units`).map(Number);
  const parameters = new Float32Array(total);
  let matrix = 0;
  for (const [matrixName, first] of at) {
    const unit = units[matrix++] as number;
    const end = first + (sizes.get(matrixName) as number);
    for (let i = first; i < end; i++) parameters[i] = (words[i] as number) * unit;
  }
  return parameters;
}

function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
