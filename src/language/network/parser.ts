/** Tags and trees by the scores of one network, or by the sums of several. */
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

  /** Tag and parse one sentence of at least one word. Quadratic in its length: callers bound it. */
  parse(words: readonly NetworkWord[]): NetworkTree {
    const count = words.length;
    const [first, ...others] = this.#networks;
    const { tags, arcs, marks } = first.read(words);
    for (const network of others) {
      const more = network.read(words);
      addOnto(tags, more.tags);
      addOnto(arcs, more.arcs);
    }
    const heads = bestTree(arcs, 0, arcStride(count), count);
    const chosen = bestOf(tags, this.#tags, count);
    return { tags: chosen, heads, relations: this.#chooseRelations(heads), marks };
  }

  #chooseRelations(heads: Int32Array): Int32Array {
    const [first, ...others] = this.#networks;
    const scores = first.relationScores(heads);
    for (const network of others) addOnto(scores, network.relationScores(heads));
    // Only the word that hangs from the root is in the root's relation.
    const stride = padded(this.#relations);
    for (let word = 0; word < heads.length; word++)
      scores[word * stride + this.#rootRelation] =
        heads[word] === heads.length ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    return bestOf(scores, this.#relations, heads.length);
  }
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
    for (let i = 1; i < choices; i++)
      if ((scores[at + i] as number) > (scores[at + best] as number)) best = i;
    found[row] = best;
  }
  return found;
}
