/**
 * Products with matrices of 16-bit numbers, twice as fast as with floats. Rows on the left are narrowed when they come, once
 * for all matrices that they are multiplied with.
 */
import type { Arena } from './kernels.ts';

/** Largest absolute number of a narrow matrix: sums of 512 products stay within 32 bits. */
const TOP = 2047;

interface NarrowMatrix {
  readonly at: number;
  /** What 1 stands for in each column. */
  readonly units: number;
  readonly inner: number;
  readonly columns: number;
}

export class NarrowProducts {
  readonly #arena: Arena;
  readonly #matrices = new Map<string, NarrowMatrix>();
  #rows = 0;
  #factors = 0;
  #noBias = 0;
  #widest = 0;

  constructor(arena: Arena) {
    this.#arena = arena;
  }

  /** Make room for left sides of so many rows and columns; what stood there is lost. */
  makeRoom(rows: number, columns: number): void {
    this.#rows = this.#arena.take((rows * columns) / 2);
    this.#factors = this.#arena.take(rows);
  }

  /** Keep a matrix of floats under a name. Both sides are multiples of eight, `inner` at most 512. */
  add(name: string, matrix: number, inner: number, columns: number): void {
    const at = this.#arena.take((inner * columns) / 2);
    const units = this.#arena.take(columns);
    const { floats } = this.#arena;
    const words = new Int16Array(floats.buffer);
    const from = matrix / 4;
    for (let column = 0; column < columns; column++) {
      let top = 0;
      for (let row = 0; row < inner; row++)
        top = Math.max(top, Math.abs(floats[from + row * columns + column] as number));
      const unit = (top || 1) / TOP;
      floats[units / 4 + column] = unit;
      for (let row = 0; row < inner; row++) {
        const to = at / 2 + (column & ~7) * inner + (row >> 1) * 16 + (column & 7) * 2 + (row & 1);
        words[to] = Math.round((floats[from + row * columns + column] as number) / unit);
      }
    }
    this.#matrices.set(name, { at, units, inner, columns });
    if (columns <= this.#widest) return;
    this.#widest = columns;
    this.#noBias = this.#arena.take(columns);
  }

  /** Take rows of floats as the left side of the products that follow. */
  narrow(from: number, rows: number, columns: number): void {
    this.#arena.kernels.narrow(this.#rows, this.#factors, from, columns, rows, columns);
  }

  /** Put the product of the narrowed rows and the matrix at `to`, in rows as long as the matrix's, each with a bias added to it. */
  multiply(name: string, to: number, rows: number, bias: number = this.#noBias): void {
    this.#multiply(name, to, rows, bias, 0);
  }

  /** Add the product of the narrowed rows and the matrix onto `to`, whose rows are as long as the matrix's. */
  multiplyAdd(name: string, to: number, rows: number): void {
    this.#multiply(name, to, rows, to, (this.#matrices.get(name) as NarrowMatrix).columns);
  }

  #multiply(name: string, to: number, rows: number, base: number, baseStride: number): void {
    const { at, units, inner, columns } = this.#matrices.get(name) as NarrowMatrix;
    this.#arena.kernels.multiplyNarrow(
      to,
      columns,
      base,
      baseStride,
      this.#rows,
      this.#factors,
      at,
      units,
      rows,
      inner,
      columns,
    );
  }
}
