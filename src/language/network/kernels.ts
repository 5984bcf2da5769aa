/** The inner loops of the network: WebAssembly with SIMD, and the memory they work in. Uses no Node API. */
import { KERNELS_WASM } from './kernels-wasm.ts';

/** What `assembly/kernels.ts` exports. Addresses are in bytes, strides and widths in floats. */
export interface Kernels {
  multiplyAdd(
    c: number,
    ldc: number,
    a: number,
    lda: number,
    b: number,
    ldb: number,
    m: number,
    k: number,
    n: number,
  ): void;
  narrow(to: number, factors: number, from: number, ldfrom: number, m: number, k: number): void;
  multiplyNarrow(
    c: number,
    ldc: number,
    base: number,
    ldbase: number,
    a: number,
    factors: number,
    b: number,
    units: number,
    m: number,
    k: number,
    n: number,
  ): void;
  recur(
    u: number,
    ldu: number,
    skip: number,
    ldskip: number,
    v: number,
    bias: number,
    c: number,
    ldc: number,
    out: number,
    ldout: number,
    steps: number,
    h: number,
    backward: number,
  ): void;
  recurBack(
    u: number,
    ldu: number,
    skip: number,
    ldskip: number,
    v: number,
    c: number,
    ldc: number,
    dout: number,
    lddout: number,
    du: number,
    dskip: number,
    dv: number,
    dbias: number,
    steps: number,
    h: number,
    backward: number,
  ): void;
  squash(x: number, count: number): void;
  squashBack(dy: number, y: number, count: number): void;
  addScaled(y: number, x: number, factor: number, count: number): void;
  highest(to: number, from: number, ld: number, m: number, n: number): void;
  sumOf(y: number, a: number, b: number, c: number, d: number, count: number): void;
  multiplyBy(y: number, x: number, count: number): void;
  transpose(to: number, ldto: number, from: number, ldfrom: number, m: number, n: number): void;
  adam(
    p: number,
    g: number,
    m: number,
    v: number,
    count: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
  ): void;
}

const PAGE = 65_536;

/** So many floats at an address. */
export interface Floats {
  readonly at: number;
  readonly count: number;
}

/** Memory that the kernels see, handed out piece by piece and never taken back. */
export class Arena {
  readonly kernels: Kernels;
  readonly #memory = new WebAssembly.Memory({ initial: 1 });
  #end = 64;
  #floats = new Float32Array(this.#memory.buffer);

  constructor() {
    const bytes = Uint8Array.from(atob(KERNELS_WASM), (character) => character.charCodeAt(0));
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
      env: { memory: this.#memory, abort: () => undefined },
    });
    this.kernels = instance.exports as unknown as Kernels;
  }

  /** Address of `count` new floats, all 0, at a multiple of sixteen bytes. */
  take(count: number): number {
    const at = this.#end;
    this.#end += (count * 4 + 15) & ~15;
    const missing = this.#end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** Add floats onto as many others. */
  addOnto(sums: Floats, { at }: Floats): void {
    this.kernels.addScaled(sums.at, at, 1, sums.count);
  }

  /** A view that a `take` makes void. */
  view({ at, count }: Floats): Float32Array {
    return this.floats.subarray(at / 4, at / 4 + count);
  }

  /** All of the memory as floats: element `address >> 2`. Not to be kept over a `take`. */
  get floats(): Float32Array {
    if (this.#floats.buffer !== this.#memory.buffer) this.#floats = new Float32Array(this.#memory.buffer);
    return this.#floats;
  }
}
