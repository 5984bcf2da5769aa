/**
 * Marks of words beside their tags: what a model that was trained on other annotation than trees makes of the same reading of a
 * sentence. It looks at the rows of the network's last two layers, reads them with layers of its own, and gives each word a share
 * from 0 to 255 for each mark.
 */
import type { Batch } from './batch.ts';
import type { Arena } from './kernels.ts';
import type { NarrowProducts } from './narrow.ts';
import { Parameters } from './parameters.ts';
import { RecurrentLayers } from './recurrent.ts';
import { type Layout, layOut, layOutLayers, padded } from './shape.ts';

export interface MarkSize {
  /** Width of the network whose rows are looked at. */
  readonly below: number;
  readonly width: number;
  readonly layers: number;
  readonly marks: number;
}

export interface MarkWeights {
  readonly size: MarkSize;
  readonly parameters: Float32Array;
}

/** The two sides that rows come from: the last layer but one, and the last. */
export const MARK_SIDES = ['lower', 'upper'] as const;

export function layOutMarks({ below, width, layers, marks }: MarkSize): Layout {
  return layOut([
    ['lower', below * width],
    ['upper', below * width],
    ['upper.bias', width],
    ...layOutLayers(width, layers),
    ['mark', width * padded(marks)],
    ['mark.bias', padded(marks)],
  ]);
}

export class MarkReader {
  readonly #arena: Arena;
  readonly #size: MarkSize;
  readonly #parameters: Parameters;
  readonly #layers: RecurrentLayers;
  readonly #below: NarrowProducts;
  #scores = 0;

  /** @param below - Products with the rows of the network that the marks look at. */
  constructor(arena: Arena, { size, parameters }: MarkWeights, below: NarrowProducts) {
    this.#arena = arena;
    this.#size = size;
    this.#parameters = new Parameters(arena, layOutMarks(size), parameters);
    this.#below = below;
    for (const side of MARK_SIDES)
      below.add(`mark.${side}`, this.#parameters.at(side), size.below, size.width);
    this.#layers = new RecurrentLayers(arena, this.#parameters, size.width, size.layers);
    this.#layers.products.add('mark', this.#parameters.at('mark'), size.width, padded(size.marks));
  }

  makeRoom(rows: number): void {
    this.#layers.makeRoom(rows);
    this.#scores = this.#arena.take(rows * padded(this.#size.marks));
  }

  /** Look at the network's last layer but one, which has just been read. */
  lookLower(rows: number): void {
    this.#below.multiply('mark.lower', this.#layers.input, rows, this.#parameters.at('upper.bias'));
  }

  /** Look at the last layer, which has just been read, and mark the words: row by row, a byte for each mark. */
  read(batch: Batch): Uint8Array {
    const { rows } = batch;
    const { width, layers, marks } = this.#size;
    this.#below.multiplyAdd('mark.upper', this.#layers.input, rows);
    this.#arena.kernels.squash(this.#layers.input, rows * width);
    this.#layers.start(rows);
    for (let layer = 1; layer <= layers; layer++) this.#layers.read(layer, batch);
    this.#layers.products.multiply('mark', this.#scores, rows, this.#parameters.at('mark.bias'));
    const { floats } = this.#arena;
    const shares = new Uint8Array(rows * marks);
    for (let row = 0; row < rows; row++)
      for (let mark = 0; mark < marks; mark++) {
        const score = floats[this.#scores / 4 + row * padded(marks) + mark] as number;
        shares[row * marks + mark] = Math.round(255 / (1 + Math.exp(-score)));
      }
    return shares;
  }
}
