/**
 * A network that tags and parses: word vectors and letters → a window of three words → layers that read the sentence both ways
 * → scores of tags; of every word as head of every other (deep biaffine attention, Dozat and Manning 2017); of relations to the heads.
 *
 * The layers are simple recurrent units (Lei and others 2018), whose products run over the whole sentence at once.
 */
import { type Batch, batchOf } from './batch.ts';
import type { Arena, Floats } from './kernels.ts';
import { type MARK_SIDES, MarkReader, type MarkWeights } from './marks.ts';
import { Parameters } from './parameters.ts';
import { RecurrentLayers } from './recurrent.ts';
import { layOutParameters, type NetworkSize, padded } from './shape.ts';
import { TreeScores } from './tree-scores.ts';
import { type NetworkWord, type WordVectors, WordWindow } from './word-window.ts';

/** What a network is made of; parameters as in `layOutParameters`. */
export interface NetworkWeights extends WordVectors {
  readonly size: NetworkSize;
  readonly parameters: Float32Array;
}

/** What the network makes of sentences, in the arena until the next batch; in tags and marks the rows of roots tell nothing. */
export interface NetworkScores {
  readonly batch: Batch;
  /** Row by row, a score for each tag, in rows of `padded(tags)`. */
  readonly tags: Floats;
  /** Word by word, a score for each word of the sentence as head and for the root, which comes last, in rows of `arcStride(words)`. */
  readonly arcs: Floats;
  /** Row by row, a share of 255 for each mark; null where nothing marks. */
  readonly marks: Uint8Array | null;
}

const FIRST_ROOM = 64;

export class Network {
  readonly size: NetworkSize;
  readonly #arena: Arena;
  readonly #parameters: Parameters;
  readonly #window: WordWindow;
  readonly #layers: RecurrentLayers;
  readonly #trees: TreeScores;
  readonly #marks: MarkReader | null;
  #room = 0;
  #tags = 0;
  #batch: Batch = batchOf([]);

  /** @param marks - What marks words by the rows of this network's last two layers, if anything does. */
  constructor(arena: Arena, weights: NetworkWeights, marks: MarkWeights | null = null) {
    const { size } = weights;
    this.size = size;
    this.#arena = arena;
    this.#parameters = new Parameters(this.#arena, layOutParameters(size), weights.parameters);
    this.#window = new WordWindow(this.#arena, this.#parameters, size, weights);
    this.#layers = new RecurrentLayers(this.#arena, this.#parameters, size.width, size.layers);
    const { products } = this.#layers;
    products.add('tag', this.#parameters.at('tag'), size.width, padded(size.tags));
    this.#trees = new TreeScores(this.#arena, this.#parameters, size, products);
    this.#marks = marks === null ? null : new MarkReader(this.#arena, marks, products);
    this.#makeRoom(FIRST_ROOM);
  }

  /** Read sentences of at least one word each. Quadratic in their length: callers bound it. */
  read(sentences: readonly (readonly NetworkWord[])[]): NetworkScores {
    const { layers, tagLayer } = this.size;
    const batch = this.#start(sentences);
    let tags = NO_SCORES;
    for (let layer = 1; layer <= layers; layer++) {
      this.#layers.read(layer, batch);
      if (layer === tagLayer) tags = this.#scoreTags(batch.rows);
      if (layer === layers - 1) this.#marks?.lookLower(batch.rows);
    }
    const marks = this.#marks?.read(batch) ?? null;
    return { batch, tags, arcs: this.#trees.arcs(batch), marks };
  }

  /**
   * Row by row, a score for each relation of each word of the batch that was read last to its head, in rows of
   * `padded(relations)`.
   *
   * @param heads - Of each sentence.
   */
  relationScores(heads: readonly Int32Array[]): Floats {
    return this.#trees.relations(this.#batch, heads);
  }

  /** Rows of the last layer but one and of the last, for the words and the root: what marks are learnt from. */
  rowsOf(words: readonly NetworkWord[]): Readonly<Record<(typeof MARK_SIDES)[number], Float32Array>> {
    const rows = words.length + 1;
    const { layers, width } = this.size;
    const batch = this.#start([words]);
    const copy = (): Float32Array =>
      this.#arena.floats.slice(this.#layers.output / 4, this.#layers.output / 4 + rows * width);
    let lower: Float32Array = new Float32Array();
    for (let layer = 1; layer <= layers; layer++) {
      lower = layer === layers ? copy() : lower;
      this.#layers.read(layer, batch);
    }
    return { lower, upper: copy() };
  }

  #start(sentences: readonly (readonly NetworkWord[])[]): Batch {
    this.#batch = batchOf(sentences);
    const { rows } = this.#batch;
    if (rows > this.#room) this.#makeRoom(rows);
    this.#window.read(sentences, this.#layers.input);
    this.#layers.start(rows);
    return this.#batch;
  }

  #scoreTags(rows: number): Floats {
    this.#layers.products.multiply('tag', this.#tags, rows, this.#parameters.at('tag.bias'));
    return { at: this.#tags, count: rows * padded(this.size.tags) };
  }

  #makeRoom(rows: number): void {
    this.#room = Math.max(2 * this.#room, (rows + 3) & ~3);
    this.#layers.makeRoom(this.#room);
    this.#marks?.makeRoom(this.#room);
    this.#tags = this.#arena.take(this.#room * padded(this.size.tags));
    this.#trees.makeRoom(this.#room);
  }
}

const NO_SCORES: Floats = { at: 0, count: 0 };
