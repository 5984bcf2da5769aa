/** Tags and trees by the scores of one network, or by the sums of several. */
import type { Batch } from './batch.ts';
import { bestTree } from './best-tree.ts';
import type { Arena, Floats } from './kernels.ts';
import type { Network } from './network.ts';
import { padded } from './shape.ts';
import { arcStride } from './tree-scores.ts';
import type { NetworkWord } from './word-window.ts';

/** Tags, heads and relations of one sentence. */
export interface NetworkTree {
  readonly tags: Int32Array;
  /** Place of the head in the sentence; the number of words at the root. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** Word by word, a share of 255 for each mark; null where nothing marks. */
  readonly marks: Uint8Array | null;
}

/** Sentences are read together up to so many rows, about a short report: the fewer, the more often the matrices are fetched. */
const MOST_ROWS = 192;

export class NetworkParser {
  readonly #arena: Arena;
  readonly #networks: readonly [Network, ...(readonly Network[])];
  readonly #tags: number;
  readonly #relations: number;
  readonly #rootRelation: number;
  #room = 0;
  #highest = 0;

  /**
   * @param arena - Of all the networks.
   * @param networks - Of the same tags and relations; the first one marks.
   * @param rootRelation - Number of the relation that the root's child stands in.
   */
  constructor(arena: Arena, networks: readonly [Network, ...(readonly Network[])], rootRelation: number) {
    this.#arena = arena;
    this.#networks = networks;
    this.#tags = networks[0].size.tags;
    this.#relations = networks[0].size.relations;
    this.#rootRelation = rootRelation;
  }

  /** Tag and parse sentences of at least one word each. Quadratic in their length: callers bound it. */
  parse(sentences: readonly (readonly NetworkWord[])[]): readonly NetworkTree[] {
    const trees: NetworkTree[] = [];
    for (let from = 0; from < sentences.length; ) {
      let to = from;
      let rows = 0;
      do rows += (sentences[to++]?.length ?? 0) + 1;
      while (to < sentences.length && rows + (sentences[to]?.length ?? 0) < MOST_ROWS);
      trees.push(...this.#parseBatch(sentences.slice(from, to)));
      from = to;
    }
    return trees;
  }

  #parseBatch(sentences: readonly (readonly NetworkWord[])[]): readonly NetworkTree[] {
    const [one, ...others] = this.#networks;
    const { batch, tags, arcs, marks } = one.read(sentences);
    for (const network of others) {
      const more = network.read(sentences);
      this.#arena.addOnto(tags, more.tags);
      this.#arena.addOnto(arcs, more.arcs);
    }
    const chosen = this.#bestOf(tags, this.#tags, batch.rows);
    const heads = bestTrees(this.#arena.view(arcs), batch);
    const relations = this.#chooseRelations(batch, heads);
    const marksARow = marks === null ? 0 : marks.length / batch.rows;
    return batch.sentences.map(({ first, words }, at) => ({
      tags: chosen.subarray(first, first + words),
      heads: heads[at] as Int32Array,
      relations: relations.subarray(first, first + words),
      marks: marks === null ? null : marks.subarray(first * marksARow, (first + words) * marksARow),
    }));
  }

  #chooseRelations({ rows, sentences }: Batch, heads: readonly Int32Array[]): Int32Array {
    const [first, ...others] = this.#networks;
    const sums = first.relationScores(heads);
    for (const network of others) this.#arena.addOnto(sums, network.relationScores(heads));
    // Only the word that hangs from the root is in the root's relation.
    const stride = padded(this.#relations);
    const scores = this.#arena.view(sums);
    sentences.forEach(({ first, words }, sentence) => {
      for (let word = 0; word < words; word++)
        scores[(first + word) * stride + this.#rootRelation] =
          heads[sentence]?.[word] === words ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    });
    return this.#bestOf(sums, this.#relations, rows);
  }

  /** The best of the first `choices` scores of each row. */
  #bestOf({ at }: Floats, choices: number, rows: number): Int32Array {
    if (rows > this.#room) {
      this.#room = 2 * rows;
      this.#highest = this.#arena.take(this.#room);
    }
    const { kernels, floats } = this.#arena;
    kernels.highest(this.#highest, at, padded(choices), rows, choices);
    return new Int32Array(floats.buffer, this.#highest, rows).slice();
  }
}

/** Heads of each sentence. */
function bestTrees(arcs: Float32Array, { sentences }: Batch): readonly Int32Array[] {
  let from = 0;
  return sentences.map(({ words }) => {
    const stride = arcStride(words);
    const heads = bestTree(arcs, from, stride, words);
    from += words * stride;
    return heads;
  });
}
