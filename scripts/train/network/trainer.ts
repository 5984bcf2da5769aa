/** Learns the network by gradient descent: tags, heads and relations together. */
import type { Arena } from '../../../src/language/network/kernels.ts';
import { layOutParameters, type NetworkSize, padSize } from '../../../src/language/network/shape.ts';
import { Adam } from './adam.ts';
import { ArcPart } from './arc-part.ts';
import { type Batch, countRows, type Losses, type Part } from './batch.ts';
import { LayerPart } from './layer-part.ts';
import { passBatch } from './pass.ts';
import { RelationPart } from './relation-part.ts';
import { TagPart } from './tag-part.ts';
import { WordPart } from './word-part.ts';
import { Workspace } from './workspace.ts';

export interface TrainingRates {
  readonly rate: number;
  /** Shares that are left out at random: of the input, of what the layers tell, of word vectors. */
  readonly dropInput: number;
  readonly dropLayer: number;
  readonly dropWord: number;
}

export class NetworkTrainer {
  readonly #work: Workspace;
  readonly #size: NetworkSize;
  readonly #words: WordPart;
  readonly #parts: readonly Part[];
  readonly #adam: Adam;
  readonly #rate: number;
  readonly #mostRows: number;
  readonly #keyCount: number;

  constructor(
    arena: Arena,
    size: NetworkSize,
    options: {
      /** Word vectors row by row; the first is all 0. */
      readonly vectors: Float32Array;
      readonly keyCount: number;
      /** Most rows of a batch and of a sentence. */
      readonly mostRows: number;
      readonly longest: number;
      readonly rates: TrainingRates;
      readonly random: () => number;
    },
  ) {
    const { rates, mostRows, keyCount } = options;
    const padded = padSize(size);
    const work = new Workspace(arena, layOutParameters(size), mostRows, options.random);
    this.#size = padded;
    this.#work = work;
    this.#mostRows = mostRows;
    this.#keyCount = keyCount;
    this.#rate = rates.rate;
    this.#words = new WordPart(work, padded, options.vectors, keyCount, rates);
    this.#parts = [
      this.#words,
      ...Array.from(
        { length: size.layers },
        (_, at) => new LayerPart(work, at + 1, size.width, rates.dropLayer),
      ),
      new TagPart(work, padded),
      new ArcPart(work, padded, options.longest, rates.dropLayer),
      new RelationPart(work, padded, rates.dropLayer),
    ];
    this.#adam = new Adam(work);
    this.#adam.addTable('keys', keyCount * size.key);
  }

  /** Learn from a batch at a share of the full rate. Tells the summed losses. */
  learn(batch: Batch, share: number): Losses {
    const rows = countRows(batch);
    if (rows > this.#mostRows)
      throw new Error(`a batch of ${rows} rows is over the ${this.#mostRows} there is room for`);
    const losses = passBatch(this.#work, this.#size, this.#parts, batch);
    this.#adam.step(share * this.#rate);
    this.#adam.stepRows('keys', this.#words.touched, this.#size.key);
    this.#words.touched.clear();
    return losses;
  }

  /** A copy of all parameters as they are. */
  values(): Float32Array {
    return this.#work.values();
  }

  /** A copy of the vectors of all keys, row by row. */
  keyValues(): Float32Array {
    const first = this.#work.buffer('keys') / 4;
    return this.#work.floats.slice(first, first + this.#keyCount * this.#size.key);
  }
}
