/** Scores of every word as head of every other, and of relations to the heads chosen (Dozat and Manning 2017). */
import type { Batch } from './batch.ts';
import type { Arena, Floats } from './kernels.ts';
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

  /** Make room for batches of so many rows; what stood there is lost. */
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

  /**
   * Score all heads of every word, sentence after sentence: a row of `arcStride(words)` each, the root last. The next batch
   * overwrites them.
   */
  arcs({ rows, sentences }: Batch): Floats {
    const { arc } = this.#size;
    const { kernels } = this.#arena;
    const { dependent, head, product, turned, scores } = this.#at;
    for (const [name, to] of [
      ['dependent', dependent],
      ['head', head],
    ] as const) {
      this.#products.multiply(name, to, rows, this.#parameters.at(`${name}.bias`));
      kernels.squash(to, rows * arc);
    }
    this.#parameters.repeat(product, 'arc.head', rows, arc);
    kernels.multiplyAdd(product, arc, dependent, arc, this.#parameters.at('arc'), arc, rows, arc, arc);
    let to = scores;
    for (const { first, words } of sentences) {
      const stride = arcStride(words);
      const at = 4 * first * arc;
      this.#clear(turned, arc * stride);
      kernels.transpose(turned, stride, head + at, arc, words + 1, arc);
      this.#clear(to, words * stride);
      kernels.multiplyAdd(to, stride, product + at, arc, turned, stride, words, arc, stride);
      this.#addDistances(to, words);
      to += 4 * words * stride;
    }
    return { at: scores, count: (to - scores) / 4 };
  }

  /**
   * A score for each relation of each word of the batch that was read last to its head in the sentence, in rows of
   * `padded(relations)`; those of roots tell nothing.
   */
  relations({ rows, sentences }: Batch, heads: readonly Int32Array[]): Floats {
    const { label } = this.#size;
    const relations = padded(this.#size.relations);
    const { kernels } = this.#arena;
    const { labelDependent, labelHead, edge, relation } = this.#at;
    this.#products.multiply('label.dependent', labelDependent, rows, this.#parameters.at('label.bias'));
    this.#products.multiply('label.head', labelHead, rows);
    this.#arena.floats.copyWithin(edge / 4, labelDependent / 4, labelDependent / 4 + rows * label);
    const distance = this.#parameters.at('label.distance');
    sentences.forEach(({ first, words }, sentence) => {
      for (let t = 0; t < words; t++) {
        const at = heads[sentence]?.[t] as number;
        const to = edge + 4 * (first + t) * label;
        kernels.addScaled(to, labelHead + 4 * (first + at) * label, 1, label);
        kernels.addScaled(to, distance + 4 * distanceStep(t, at, words) * label, 1, label);
      }
    });
    kernels.squash(edge, rows * label);
    this.#parameters.repeat(relation, 'relation.bias', rows, relations);
    const matrix = this.#parameters.at('relation');
    kernels.multiplyAdd(relation, relations, edge, label, matrix, relations, rows, label, relations);
    return { at: relation, count: rows * relations };
  }

  #addDistances(scores: number, count: number): void {
    const { floats } = this.#arena;
    const distance = this.#parameters.at('arc.distance') / 4;
    const stride = arcStride(count);
    for (let t = 0; t < count; t++) {
      const row = scores / 4 + t * stride;
      for (let j = 0; j <= count; j++)
        floats[row + j] =
          (floats[row + j] as number) + (floats[distance + distanceStep(t, j, count)] as number);
    }
  }

  #clear(at: number, count: number): void {
    this.#arena.floats.fill(0, at / 4, at / 4 + count);
  }
}

/** Where what is worked out for one batch stands. */
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
