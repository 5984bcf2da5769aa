/** Tags and trees by the scores of one network, or by the sums of several. */
import type { Batch } from './batch.ts';
import { bestTree } from './best-tree.ts';
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
  readonly #networks: readonly [Network, ...(readonly Network[])];
  readonly #tags: number;
  readonly #relations: number;
  readonly #rootRelation: number;

  /**
   * @param networks - Of the same tags and relations; the first one marks.
   * @param rootRelation - Number of the relation that the root's child stands in.
   */
  constructor(networks: readonly [Network, ...(readonly Network[])], rootRelation: number) {
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
      addOnto(tags, more.tags);
      addOnto(arcs, more.arcs);
    }
    const chosen = bestOf(tags, this.#tags, batch.rows);
    const heads = bestTrees(arcs, batch);
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
    const scores = first.relationScores(heads);
    for (const network of others) addOnto(scores, network.relationScores(heads));
    // Only the word that hangs from the root is in the root's relation.
    const stride = padded(this.#relations);
    sentences.forEach(({ first, words }, sentence) => {
      for (let word = 0; word < words; word++)
        scores[(first + word) * stride + this.#rootRelation] =
          heads[sentence]?.[word] === words ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    });
    return bestOf(scores, this.#relations, rows);
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

function addOnto(sums: Float32Array, scores: Float32Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (scores[at] as number);
}

/** The best of the first `choices` scores of each row. */
function bestOf(scores: Float32Array, choices: number, rows: number): Int32Array {
  const stride = padded(choices);
  const found = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const at = row * stride;
    let best = 0;
    let most = scores[at] as number;
    for (let i = 1; i < choices; i++) {
      const score = scores[at + i] as number;
      if (score <= most) continue;
      best = i;
      most = score;
    }
    found[row] = best;
  }
  return found;
}
