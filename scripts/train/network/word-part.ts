/** Words to rows: vectors learnt elsewhere and the sum of the words' key vectors, then a window of three words. */
import type { NetworkSize } from '../../../src/language/network/shape.ts';
import { type Batch, eachRow, type Part } from './batch.ts';
import type { Workspace } from './workspace.ts';

/** Half the width of the even random numbers that key vectors begin with. */
const FIRST_KEYS = 0.1;

export class WordPart implements Part {
  /** Rows of keys that the last batches touched. */
  readonly touched = new Set<number>();
  readonly #work: Workspace;
  readonly #size: NetworkSize;
  readonly #vectors: Float32Array;
  readonly #rates: { readonly dropInput: number; readonly dropLayer: number; readonly dropWord: number };

  constructor(
    work: Workspace,
    size: NetworkSize,
    vectors: Float32Array,
    keyCount: number,
    rates: { readonly dropInput: number; readonly dropLayer: number; readonly dropWord: number },
  ) {
    this.#work = work;
    this.#size = size;
    this.#vectors = vectors;
    this.#rates = rates;
    const { vector, key, width } = this.#size;
    work.addTable('keys', keyCount * key);
    work.addTable('dkeys', keyCount * key);
    work.addRows(vector + key, 'x', 'dx', 'xmask');
    work.addRows(3 * width, 'window', 'dwindow');
    work.addRows(width, 'squashed0', 'in0', 'din0', 'mask0');
    work.initialise('window', vector + key);
    const at = work.buffer('keys') / 4;
    for (let i = 0; i < keyCount * key; i++) work.floats[at + i] = (2 * work.random() - 1) * FIRST_KEYS;
  }

  forward(batch: Batch, rows: number): void {
    const work = this.#work;
    const { vector, key, width } = this.#size;
    const input = vector + key;
    this.#fill(batch);
    work.drop(batch, work.buffer('x'), work.buffer('xmask'), input, this.#rates.dropInput);
    work.multiply('window', work.buffer('window'), 3 * width, work.buffer('x'), rows, input);
    this.#slide(batch);
    work.kernels.squash(work.buffer('squashed0'), rows * width);
    work.copy(work.buffer('in0'), work.buffer('squashed0'), rows * width);
    work.drop(batch, work.buffer('in0'), work.buffer('mask0'), width, this.#rates.dropLayer);
  }

  backward(batch: Batch, rows: number): void {
    const work = this.#work;
    const { vector, key, width } = this.#size;
    const input = vector + key;
    const gradient = work.buffer('din0');
    work.kernels.multiplyBy(gradient, work.buffer('mask0'), rows * width);
    work.kernels.squashBack(gradient, work.buffer('squashed0'), rows * width);
    for (let row = 0; row < rows; row++)
      work.kernels.addScaled(work.g('window.bias'), gradient + 4 * row * width, 1, width);
    this.#slideBack(batch);
    const dx = work.buffer('dx');
    work.clear(dx, rows * input);
    work.multiplyBack('window', work.buffer('dwindow'), 3 * width, work.buffer('x'), dx, rows, input);
    work.kernels.multiplyBy(dx, work.buffer('xmask'), rows * input);
    this.#keysBack(batch);
  }

  /** Word vectors, left out at random, and sums of key vectors. */
  #fill(batch: Batch): void {
    const { floats, random } = this.#work;
    const size = this.#size;
    const { vector, key } = size;
    const table = this.#work.buffer('keys') / 4;
    eachRow(batch, ({ row, at, sentence }) => {
      const to = this.#work.buffer('x') / 4 + row * (vector + key);
      const from = (sentence.vectors[at] ?? 0) * vector;
      const isDropped = random() < this.#rates.dropWord;
      for (let j = 0; j < vector; j++) floats[to + j] = isDropped ? 0 : (this.#vectors[from + j] as number);
      floats.fill(0, to + vector, to + vector + key);
      for (const keyRow of sentence.keys[at] as Int32Array)
        addOnto(floats, to + vector, table + keyRow * key, key);
    });
  }

  #keysBack(batch: Batch): void {
    const { floats } = this.#work;
    const size = this.#size;
    const { vector, key } = size;
    const table = this.#work.buffer('dkeys') / 4;
    eachRow(batch, ({ row, at, sentence }) => {
      const from = this.#work.buffer('dx') / 4 + row * (vector + key) + vector;
      for (const keyRow of sentence.keys[at] as Int32Array) {
        this.touched.add(keyRow);
        addOnto(floats, table + keyRow * key, from, key);
      }
    });
  }

  /** A word's row = bias + left part of the word before + own part + right part of the word after. */
  #slide(batch: Batch): void {
    const work = this.#work;
    const { width } = this.#size;
    const k = work.kernels;
    eachRow(batch, ({ row, at, length }) => {
      const to = work.buffer('squashed0') + 4 * row * width;
      const own = work.buffer('window') + 4 * row * 3 * width;
      work.copy(to, work.p('window.bias'), width);
      k.addScaled(to, own + 4 * width, 1, width);
      if (at > 0) k.addScaled(to, own - 4 * 3 * width, 1, width);
      if (at + 1 < length) k.addScaled(to, own + 4 * 5 * width, 1, width);
    });
  }

  #slideBack(batch: Batch): void {
    const work = this.#work;
    const { width } = this.#size;
    eachRow(batch, ({ row, at, length }) => {
      const own = work.buffer('dwindow') + 4 * row * 3 * width;
      const from = work.buffer('din0') + 4 * row * width;
      work.copy(own + 4 * width, from, width);
      if (at + 1 < length) work.copy(own, from + 4 * width, width);
      else work.clear(own, width);
      if (at > 0) work.copy(own + 4 * 2 * width, from - 4 * width, width);
      else work.clear(own + 4 * 2 * width, width);
    });
  }
}

function addOnto(floats: Float32Array, to: number, from: number, count: number): void {
  for (let j = 0; j < count; j++) floats[to + j] = (floats[to + j] as number) + (floats[from + j] as number);
}
