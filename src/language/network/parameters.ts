/** A model's parameters in the memory of the kernels, by name. */
import type { Arena } from './kernels.ts';
import type { Layout } from './shape.ts';

export class Parameters {
  readonly #arena: Arena;
  readonly #layout: Layout;
  readonly #first: number;

  /** @param values - As `layout` lays them out. */
  constructor(arena: Arena, layout: Layout, values: Float32Array) {
    this.#arena = arena;
    this.#layout = layout;
    this.#first = arena.take(layout.total);
    arena.floats.set(values, this.#first / 4);
  }

  /** Address of a matrix of the layout. */
  at(name: string): number {
    return this.#first + 4 * (this.#layout.at.get(name) as number);
  }

  /** Fill the first `columns` of each of `rows` rows, which stand one behind the other, with a bias. */
  repeat(to: number, bias: string, rows: number, columns: number): void {
    const { floats } = this.#arena;
    const from = this.at(bias) / 4;
    const first = to / 4;
    const total = rows * columns;
    floats.copyWithin(first, from, from + columns);
    // What is filled already is put behind itself, twice as much each time.
    for (let filled = columns; filled < total; filled *= 2)
      floats.copyWithin(first + filled, first, first + Math.min(filled, total - filled));
  }
}
