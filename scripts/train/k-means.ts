/** Spherical k-means: vectors of length 1 are put with the centre they point along most. */

const PASSES = 20;

/**
 * @param vectors - Rows of length 1, laid out one after another; the first rows are the centres to begin with.
 * @returns The class of each row, from 0.
 */
export function kMeans(
  vectors: Float32Array,
  dimensions: number,
  classCount: number,
  random: () => number,
): Int32Array {
  const size = vectors.length / dimensions;
  const centres = new Float32Array(classCount * dimensions);
  centres.set(vectors.subarray(0, Math.min(size, classCount) * dimensions));
  const classes = new Int32Array(size);
  for (let pass = 0; pass < PASSES; pass++) {
    for (let row = 0; row < size; row++)
      classes[row] = nearest(vectors, row * dimensions, centres, dimensions, classCount);
    moveCentres(vectors, classes, centres, dimensions, random);
  }
  return classes;
}

function nearest(
  vectors: Float32Array,
  from: number,
  centres: Float32Array,
  dimensions: number,
  classCount: number,
): number {
  let winner = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < classCount; label++) {
    const at = label * dimensions;
    let likeness = 0;
    for (let d = 0; d < dimensions; d++)
      likeness += (vectors[from + d] as number) * (centres[at + d] as number);
    if (likeness > highest) {
      highest = likeness;
      winner = label;
    }
  }
  return winner;
}

/** Each centre becomes the direction of its members' sum; one without members takes the place of a random row. */
function moveCentres(
  vectors: Float32Array,
  classes: Int32Array,
  centres: Float32Array,
  dimensions: number,
  random: () => number,
): void {
  centres.fill(0);
  classes.forEach((label, row) => {
    for (let d = 0; d < dimensions; d++)
      centres[label * dimensions + d] =
        (centres[label * dimensions + d] as number) + (vectors[row * dimensions + d] as number);
  });
  for (let from = 0; from < centres.length; from += dimensions) {
    const centre = centres.subarray(from, from + dimensions);
    const norm = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0));
    const row = Math.floor(random() * classes.length) * dimensions;
    if (norm === 0) centre.set(vectors.subarray(row, row + dimensions));
    else for (let d = 0; d < dimensions; d++) centre[d] = (centre[d] as number) / norm;
  }
}
