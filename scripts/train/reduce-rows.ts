/** Randomised singular value decomposition of a sparse table, and the directions of its rows in the reduced space. */

export interface SparseRows {
  readonly columnCount: number;
  readonly rows: readonly { readonly columns: Int32Array; readonly values: Float64Array }[];
}

const POWER_STEPS = 4;
/** How far a direction's strength counts: 1 as in the decomposition, 0 not at all. */
const STRENGTH = 0.5;

/**
 * @returns One vector of length 1 a row, laid out one after another; zeros for an empty row.
 */
export function reduceRows(table: SparseRows, dimensions: number, random: () => number): Float32Array {
  let basis: Float64Array = new Float64Array(table.columnCount * dimensions).map(() => random() * 2 - 1);
  for (let step = 0; step < POWER_STEPS; step++)
    basis = orthonormal(timesTransposed(table, times(table, basis, dimensions), dimensions), dimensions);
  const projected = times(table, basis, dimensions);
  const norms = columnNorms(projected, dimensions);
  const vectors = new Float32Array(projected.length);
  for (let at = 0; at < projected.length; at++)
    vectors[at] = (projected[at] as number) * ((norms[at % dimensions] as number) || 1) ** (STRENGTH - 1);
  return unitRows(vectors, dimensions);
}

/** table × matrix. */
function times(table: SparseRows, matrix: Float64Array, dimensions: number): Float64Array {
  const result = new Float64Array(table.rows.length * dimensions);
  table.rows.forEach(({ columns, values }, row) => {
    for (let at = 0; at < columns.length; at++) {
      const from = (columns[at] as number) * dimensions;
      const value = values[at] as number;
      for (let d = 0; d < dimensions; d++)
        result[row * dimensions + d] =
          (result[row * dimensions + d] as number) + value * (matrix[from + d] as number);
    }
  });
  return result;
}

/** transposed table × matrix. */
function timesTransposed(table: SparseRows, matrix: Float64Array, dimensions: number): Float64Array {
  const result = new Float64Array(table.columnCount * dimensions);
  table.rows.forEach(({ columns, values }, row) => {
    for (let at = 0; at < columns.length; at++) {
      const to = (columns[at] as number) * dimensions;
      const value = values[at] as number;
      for (let d = 0; d < dimensions; d++)
        result[to + d] = (result[to + d] as number) + value * (matrix[row * dimensions + d] as number);
    }
  });
  return result;
}

/** Gram-Schmidt over the columns. */
function orthonormal(matrix: Float64Array, dimensions: number): Float64Array {
  const size = matrix.length / dimensions;
  const dot = (a: number, b: number): number => {
    let sum = 0;
    for (let row = 0; row < size; row++)
      sum += (matrix[row * dimensions + a] as number) * (matrix[row * dimensions + b] as number);
    return sum;
  };
  for (let d = 0; d < dimensions; d++) {
    for (let other = 0; other < d; other++) {
      const share = dot(d, other);
      for (let row = 0; row < size; row++)
        matrix[row * dimensions + d] =
          (matrix[row * dimensions + d] as number) - share * (matrix[row * dimensions + other] as number);
    }
    const norm = Math.sqrt(dot(d, d)) || 1;
    for (let row = 0; row < size; row++)
      matrix[row * dimensions + d] = (matrix[row * dimensions + d] as number) / norm;
  }
  return matrix;
}

function columnNorms(matrix: Float64Array, dimensions: number): Float64Array {
  const sums = new Float64Array(dimensions);
  for (let at = 0; at < matrix.length; at++)
    sums[at % dimensions] = (sums[at % dimensions] as number) + (matrix[at] as number) ** 2;
  return sums.map(Math.sqrt);
}

function unitRows(vectors: Float32Array, dimensions: number): Float32Array {
  for (let from = 0; from < vectors.length; from += dimensions) {
    const row = vectors.subarray(from, from + dimensions);
    const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let d = 0; d < dimensions; d++) row[d] = (row[d] as number) / norm;
  }
  return vectors;
}
