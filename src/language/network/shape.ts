/** The matrices of the network and where each stands among its parameters: shared by training and use. */

export interface NetworkSize {
  /** Numbers of a word vector learnt elsewhere, filled up to a multiple of four. */
  readonly vector: number;
  /** Numbers of the vectors of letters, endings and shapes. */
  readonly key: number;
  /** Numbers that stand for a word in its sentence; half of them read forwards, half backwards. */
  readonly width: number;
  readonly layers: number;
  /** Layer, from 1, whose results tell the tags. */
  readonly tagLayer: number;
  readonly arc: number;
  readonly label: number;
  readonly tags: number;
  readonly relations: number;
}

/** Widths are multiples of eight, as the kernels want them. */
export function padded(count: number): number {
  return (count + 7) & ~7;
}

/** The size with tags and relations as wide as their matrices. */
export function padSize(size: NetworkSize): NetworkSize {
  return { ...size, tags: padded(size.tags), relations: padded(size.relations) };
}

/** Steps of the distance between a word and its head, by side. */
const STEPS = [1, 2, 3, 4, 6, 9, 14, 24];
export const DISTANCES = 2 * (STEPS.length + 1) + 2;

/** The step of each distance up to the one from which all are of the last step. */
const STEP_OF = Uint8Array.from({ length: (STEPS.at(-1) as number) + 2 }, (_, distance) => {
  const step = STEPS.findIndex((bound) => distance <= bound);
  return step < 0 ? STEPS.length : step;
});

/** Which step the distance from a word to a possible head is; the root has a step of its own. */
export function distanceStep(from: number, to: number, root: number): number {
  if (to === root) return 2 * (STEPS.length + 1);
  const step = STEP_OF[Math.min(Math.abs(to - from), STEP_OF.length - 1)] as number;
  return to < from ? step : STEPS.length + 1 + step;
}

/** Name and place of every matrix, in floats from the first parameter; each begins at a multiple of four. */
export interface Layout {
  readonly total: number;
  readonly at: ReadonlyMap<string, number>;
  readonly sizes: ReadonlyMap<string, number>;
}

/** Matrices of these names and sizes one after another. */
export function layOut(matrices: readonly (readonly [string, number])[]): Layout {
  const at = new Map<string, number>();
  let total = 0;
  for (const [name, count] of matrices) {
    at.set(name, total);
    total += padded(count);
  }
  return { total, at, sizes: new Map(matrices) };
}

export function layOutParameters(size: NetworkSize): Layout {
  const { vector, key, width, layers, arc, label } = size;
  const tags = padded(size.tags);
  const relations = padded(size.relations);
  return layOut([
    ['window', (vector + key) * 3 * width],
    ['window.bias', width],
    ...layOutLayers(width, layers),
    ['tag', width * tags],
    ['tag.bias', tags],
    ['dependent', width * arc],
    ['dependent.bias', arc],
    ['head', width * arc],
    ['head.bias', arc],
    ['arc', arc * arc],
    ['arc.head', arc],
    ['arc.distance', DISTANCES],
    ['label.dependent', width * label],
    ['label.head', width * label],
    ['label.bias', label],
    ['label.distance', DISTANCES * label],
    ['relation', label * relations],
    ['relation.bias', relations],
  ]);
}

/** The matrices of recurrent layers: a candidate and two gates from the layer below, and the gates' weights of the state. */
export function layOutLayers(width: number, layers: number): readonly (readonly [string, number])[] {
  return Array.from({ length: layers }, (_, at): readonly (readonly [string, number])[] => [
    [`layer${at + 1}`, width * 3 * width],
    [`layer${at + 1}.state`, 2 * width],
    [`layer${at + 1}.bias`, 2 * width],
  ]).flat();
}
