/** What all parts of the network share while it learns: parameters, their gradients, buffers by name, and common steps. */
import type { Arena, Kernels } from '../../../src/language/network/kernels.ts';
import type { Layout } from '../../../src/language/network/shape.ts';
import { type Batch, eachSentence, type Rows } from './batch.ts';

export class Workspace {
  readonly kernels: Kernels;
  readonly layout: Layout;
  /** Addresses of all parameters and of their gradients. */
  readonly parameters: number;
  readonly gradients: number;
  readonly random: () => number;
  readonly #arena: Arena;
  readonly #mostRows: number;
  readonly #buffers = new Map<string, number>();
  #turned = 0;
  #turnedFloats = 0;

  constructor(arena: Arena, layout: Layout, mostRows: number, random: () => number) {
    this.#arena = arena;
    this.kernels = arena.kernels;
    this.layout = layout;
    this.parameters = arena.take(this.layout.total);
    this.gradients = arena.take(this.layout.total);
    this.#mostRows = mostRows;
    this.random = random;
  }

  get floats(): Float32Array {
    return this.#arena.floats;
  }

  /** Address of a parameter, and of its gradient. */
  p(name: string): number {
    return this.parameters + 4 * (this.layout.at.get(name) as number);
  }
  g(name: string): number {
    return this.gradients + 4 * (this.layout.at.get(name) as number);
  }

  /** Make a buffer with a row for each row of a batch. */
  addRows(columns: number, ...names: readonly string[]): void {
    for (const name of names) this.#buffers.set(name, this.#arena.take(this.#mostRows * columns));
  }

  addTable(name: string, floats: number): void {
    this.#buffers.set(name, this.#arena.take(floats));
  }

  buffer(name: string): number {
    const at = this.#buffers.get(name);
    if (at === undefined) throw new Error(`there is no buffer ${name}`);
    return at;
  }

  /** A copy of all parameters as they are. */
  values(): Float32Array {
    return this.floats.slice(this.parameters / 4, this.parameters / 4 + this.layout.total);
  }

  clear(at: number, count: number): void {
    this.floats.fill(0, at / 4, at / 4 + count);
  }

  copy(to: number, from: number, count: number): void {
    this.floats.copyWithin(to / 4, from / 4, from / 4 + count);
  }

  /** Even random numbers around 0, so that the products with `inner` such numbers keep their size. */
  initialise(name: string, inner: number, factor = 1): void {
    const { floats } = this;
    const at = this.p(name) / 4;
    const scale = Math.sqrt(3 / inner) * factor;
    const end = at + (this.layout.sizes.get(name) as number);
    for (let i = at; i < end; i++) floats[i] = (2 * this.random() - 1) * scale;
  }

  /** `to = x · W`, onto the bias where there is one. */
  multiply(
    name: string,
    to: number,
    columns: number,
    x: number,
    rows: number,
    inner: number,
    bias?: string,
  ): void {
    if (bias === undefined) this.clear(to, rows * columns);
    else for (let row = 0; row < rows; row++) this.copy(to + 4 * row * columns, this.p(bias), columns);
    this.kernels.multiplyAdd(to, columns, x, inner, this.p(name), columns, rows, inner, columns);
  }

  /** From the gradient of `x · W`: adds onto the gradients of W and of x, and of the bias where there is one. */
  multiplyBack(
    name: string,
    gradient: number,
    columns: number,
    x: number,
    dx: number,
    rows: number,
    inner: number,
    bias?: string,
  ): void {
    const k = this.kernels;
    const turned = this.#takeTurned(inner * Math.max(rows, columns));
    k.transpose(turned, rows, x, inner, rows, inner);
    k.multiplyAdd(this.g(name), columns, turned, rows, gradient, columns, inner, rows, columns);
    k.transpose(turned, inner, this.p(name), columns, inner, columns);
    k.multiplyAdd(dx, inner, gradient, columns, turned, inner, rows, columns, inner);
    if (bias === undefined) return;
    for (let row = 0; row < rows; row++) k.addScaled(this.g(bias), gradient + 4 * row * columns, 1, columns);
  }

  /** Leave out a share of the columns of `values`, one choice for all rows of a sentence; `mask` keeps what was chosen. */
  drop(batch: Batch<Rows>, values: number, mask: number, columns: number, share: number): void {
    const { floats } = this;
    const keep = 1 / (1 - share);
    let rows = 0;
    eachSentence(batch, ({ length }, first) => {
      const at = mask / 4 + first * columns;
      for (let j = 0; j < columns; j++) floats[at + j] = this.random() < share ? 0 : keep;
      for (let t = 1; t < length; t++) floats.copyWithin(at + t * columns, at, at + columns);
      rows = first + length;
    });
    this.kernels.multiplyBy(values, mask, rows * columns);
  }

  /** Values as before their mask: what was left out stays 0, which no gradient passes anyway. */
  undrop(values: number, mask: number, count: number): void {
    const { floats } = this;
    for (let i = 0; i < count; i++) {
      const factor = floats[mask / 4 + i] as number;
      if (factor > 0) floats[values / 4 + i] = (floats[values / 4 + i] as number) / factor;
    }
  }

  /** Room for a turned matrix, used again and again. */
  #takeTurned(floats: number): number {
    if (floats > this.#turnedFloats) {
      this.#turned = this.#arena.take(floats);
      this.#turnedFloats = floats;
    }
    return this.#turned;
  }
}
