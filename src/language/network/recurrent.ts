/** Layers that read a sentence forwards with half their width and backwards with the other (Lei and others 2018). */
import type { Batch } from './batch.ts';
import type { Arena } from './kernels.ts';
import { NarrowProducts } from './narrow.ts';
import type { Parameters } from './parameters.ts';

export class RecurrentLayers {
  /** Products with the rows of the layer that was read last. */
  readonly products: NarrowProducts;
  readonly #arena: Arena;
  readonly #width: number;
  readonly #gates: readonly { readonly state: number; readonly bias: number }[];
  #out: readonly [number, number] = [0, 0];
  #u = 0;
  #state = 0;
  #last = 0;

  /** @param parameters - Of which `layer1`, `layer1.state`, `layer1.bias` and so on are used. */
  constructor(arena: Arena, parameters: Parameters, width: number, layers: number) {
    this.#arena = arena;
    this.#width = width;
    this.products = new NarrowProducts(arena);
    this.#gates = Array.from({ length: layers }, (_, at) => {
      const name = `layer${at + 1}`;
      this.products.add(name, parameters.at(name), width, 3 * width);
      return { state: parameters.at(`${name}.state`), bias: parameters.at(`${name}.bias`) };
    });
  }

  /** Make room for so many rows; what stood there is lost. */
  makeRoom(rows: number): void {
    const take = (columns: number): number => this.#arena.take(rows * columns);
    this.#out = [take(this.#width), take(this.#width)];
    this.#u = take(3 * this.#width);
    this.#state = take(this.#width);
    this.products.makeRoom(rows, this.#width);
  }

  /** Where the rows that the first layer reads are to be put. */
  get input(): number {
    return this.#out[0];
  }

  /** Where the rows of the layer that was read last stand. */
  get output(): number {
    return this.#out[this.#last % 2] as number;
  }

  /** Take up the rows at `input`. */
  start(rows: number): void {
    this.#last = 0;
    this.products.narrow(this.input, rows, this.#width);
  }

  /** Read with a layer, counted from 1, what the one before it told: each sentence by itself. */
  read(layer: number, { rows, sentences }: Batch): void {
    const width = this.#width;
    const half = width / 2;
    const [even, odd] = this.#out;
    const [below, above] = layer % 2 === 1 ? [even, odd] : [odd, even];
    const { state, bias } = this.#gates[layer - 1] as { readonly state: number; readonly bias: number };
    this.products.multiply(`layer${layer}`, this.#u, rows);
    for (const { first, words } of sentences)
      for (let direction = 0; direction < 2; direction++) {
        const at = 4 * (first * width + direction * half);
        this.#arena.kernels.recur(
          this.#u + 3 * at,
          3 * width,
          below + at,
          width,
          state + 4 * direction * width,
          bias + 4 * direction * width,
          this.#state + at,
          width,
          above + at,
          width,
          words + 1,
          half,
          direction,
        );
      }
    this.products.narrow(above, rows, width);
    this.#last = layer;
  }
}
