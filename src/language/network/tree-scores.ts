/** Scores of every word as head of every other, and of relations to the heads chosen (Dozat and Manning 2017). */
import type { Arena } from './kernels.ts';
import type { NarrowProducts } from './narrow.ts';
import type { Parameters } from './parameters.ts';
import { distanceStep, type NetworkSize, padded } from './shape.ts';

/** Floats from one word's row of arc scores to the next. */
export function arcStride(words: number): number {
  return (words + 4) & ~3;
}

export class TreeScores {
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  readonly #size: NetworkSize;
  readonly #products: NarrowProducts;
  #at: Addresses = NOWHERE;

  /** @param products - Products with the rows of the last layer. */
  constructor(arena: Arena, parameters: Parameters, size: NetworkSize, products: NarrowProducts) {
    this.#arena = arena;
    this.#parameters = parameters;
    this.#size = size;
    this.#products = products;
    for (const name of ['dependent', 'head']) products.add(name, parameters.at(name), size.width, size.arc);
    for (const name of ['label.dependent', 'label.head'])
      products.add(name, parameters.at(name), size.width, size.label);
  }

  /** Make room for sentences of so many rows; what stood there is lost. */
  makeRoom(rows: number): void {
    const { arc, label, relations } = this.#size;
    const take = (columns: number): number => this.#arena.take(rows * columns);
    this.#at = {
      dependent: take(arc),
      head: take(arc),
      product: take(arc),
      turned: take(arc),
      scores: take(rows),
      labelDependent: take(label),
      labelHead: take(label),
      edge: take(label),
      relation: take(padded(relations)),
    };
  }

  /** Score all heads of so many words: a row of `arcStride(words)` each, the root last. A view that the next sentence overwrites. */
  arcs(count: number): Float32Array {
    const { arc } = this.#size;
    const { kernels } = this.#arena;
    const { dependent, head, product, turned, scores } = this.#at;
    const rows = count + 1;
    for (const [name, to] of [
      ['dependent', dependent],
      ['head', head],
    ] as const) {
      this.#parameters.repeat(to, `${name}.bias`, rows, arc);
      this.#products.multiplyAdd(name, to, rows);
      kernels.squash(to, rows * arc);
    }
    this.#parameters.repeat(product, 'arc.head', count, arc);
    kernels.multiplyAdd(product, arc, dependent, arc, this.#parameters.at('arc'), arc, count, arc, arc);
    const stride = arcStride(count);
    this.#clear(turned, arc * stride);
    kernels.transpose(turned, stride, head, arc, rows, arc);
    this.#clear(scores, count * stride);
    kernels.multiplyAdd(scores, stride, product, arc, turned, stride, count, arc, stride);
    this.#addDistances(count);
    return this.#view(scores, count * stride);
  }

  /** A score for each relation of each word of the sentence that was read last to its head, in rows of `padded(relations)`. */
  relations(heads: Int32Array): Float32Array {
    const count = heads.length;
    const { label } = this.#size;
    const relations = padded(this.#size.relations);
    const { kernels } = this.#arena;
    const { labelDependent, labelHead, edge, relation } = this.#at;
    this.#parameters.repeat(labelDependent, 'label.bias', count, label);
    this.#products.multiplyAdd('label.dependent', labelDependent, count);
    this.#clear(labelHead, (count + 1) * label);
    this.#products.multiplyAdd('label.head', labelHead, count + 1);
    this.#arena.floats.copyWithin(edge / 4, labelDependent / 4, labelDependent / 4 + count * label);
    const distance = this.#parameters.at('label.distance');
    for (let t = 0; t < count; t++) {
      const at = heads[t] as number;
      kernels.addScaled(edge + 4 * t * label, labelHead + 4 * at * label, 1, label);
      kernels.addScaled(edge + 4 * t * label, distance + 4 * distanceStep(t, at, count) * label, 1, label);
    }
    kernels.squash(edge, count * label);
    this.#parameters.repeat(relation, 'relation.bias', count, relations);
    const matrix = this.#parameters.at('relation');
    kernels.multiplyAdd(relation, relations, edge, label, matrix, relations, count, label, relations);
    return this.#view(relation, count * relations);
  }

  #addDistances(count: number): void {
    const { floats } = this.#arena;
    const distance = this.#parameters.at('arc.distance') / 4;
    const stride = arcStride(count);
    for (let t = 0; t < count; t++) {
      const row = this.#at.scores / 4 + t * stride;
      for (let j = 0; j <= count; j++)
        floats[row + j] =
          (floats[row + j] as number) + (floats[distance + distanceStep(t, j, count)] as number);
    }
  }

  #clear(at: number, count: number): void {
    this.#arena.floats.fill(0, at / 4, at / 4 + count);
  }

  #view(at: number, count: number): Float32Array {
    return this.#arena.floats.subarray(at / 4, at / 4 + count);
  }
}

/** Where what is worked out for one sentence stands. */
interface Addresses {
  readonly dependent: number;
  readonly head: number;
  readonly product: number;
  readonly turned: number;
  readonly scores: number;
  readonly labelDependent: number;
  readonly labelHead: number;
  readonly edge: number;
  readonly relation: number;
}

const NOWHERE: Addresses = {
  dependent: 0,
  head: 0,
  product: 0,
  turned: 0,
  scores: 0,
  labelDependent: 0,
  labelHead: 0,
  edge: 0,
  relation: 0,
};
