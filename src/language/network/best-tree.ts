/** The tree of highest score over a sentence: Chu and Liu 1965, Edmonds 1967, with one word at the root. */

/**
 * @param scores - Score of node `j` as head of word `t` at `first + t * stride + j`; node `count` is the root. A word's score with itself
 *   is not looked at.
 * @returns Heads of the `count` words, from 0; the root is `count`. Exactly one word hangs from the root, and every word leads to it.
 */
export function bestTree(scores: Float32Array, first: number, stride: number, count: number): Int32Array {
  const heads = greedyHeads(scores, first, stride, count);
  if (rootsOf(heads, count) === 1 && findCycle(heads, count) === null) return heads;
  const size = count + 1;
  const graph: Graph = {
    size,
    root: count,
    value: new Float64Array(size * size),
    from: new Int32Array(size * size),
    to: new Int32Array(size * size),
  };
  let span = 0;
  for (let word = 0; word < count; word++)
    for (let head = 0; head < size; head++)
      if (head !== word) span = Math.max(span, Math.abs(scores[first + word * stride + head] as number));
  // An arc from the root costs more than all others can bring: the best tree has as few of them as it can, which is one.
  const rootCost = 2 * span * size + 1;
  for (let word = 0; word < count; word++)
    for (let head = 0; head < size; head++) {
      const at = word * size + head;
      graph.value[at] = (scores[first + word * stride + head] as number) - (head === count ? rootCost : 0);
      graph.from[at] = head;
      graph.to[at] = word;
    }
  const nodes = Array.from({ length: size }, (_, node) => node);
  const chosen = new Int32Array(size);
  for (let node = 0; node < count; node++) chosen[node] = bestHead(graph, nodes, node);
  return solve(
    graph,
    nodes,
    chosen,
    nodes.map((node) => [node]),
  ).subarray(0, count);
}

function greedyHeads(scores: Float32Array, first: number, stride: number, count: number): Int32Array {
  const heads = new Int32Array(count);
  for (let word = 0; word < count; word++) {
    const at = first + word * stride;
    let best = count;
    let most = scores[at + count] as number;
    for (let head = 0; head < count; head++) {
      const score = scores[at + head] as number;
      if (head === word || score <= most) continue;
      best = head;
      most = score;
    }
    heads[word] = best;
  }
  return heads;
}

function rootsOf(heads: Int32Array, count: number): number {
  let roots = 0;
  for (let word = 0; word < count; word++) if (heads[word] === count) roots++;
  return roots;
}

/** The words of a cycle of heads, or null. */
function findCycle(heads: Int32Array, count: number): readonly number[] | null {
  const seen = new Int32Array(count).fill(-1);
  for (let start = 0; start < count; start++) {
    let at = start;
    while (at !== count && seen[at] === -1) {
      seen[at] = start;
      at = heads[at] as number;
    }
    if (at === count || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}

/** Arcs by `dependent node * size + head node`: their value, and the words they stand between. */
interface Graph {
  readonly size: number;
  readonly root: number;
  readonly value: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Heads of words by the best arcs among the nodes; -1 for words that no arc among them ends at. `chosen` tells the best head of each
 * node but the root, `words` those of a node; both are written over.
 */
function solve(
  graph: Graph,
  nodes: readonly number[],
  chosen: Int32Array,
  words: (readonly number[])[],
): Int32Array {
  const { size, root, value, from, to } = graph;
  const cycle = cycleAmong(chosen, nodes, root);
  if (cycle === null) {
    const heads = new Int32Array(size).fill(-1);
    for (const node of nodes) {
      if (node === root) continue;
      const at = node * size + (chosen[node] as number);
      heads[to[at] as number] = from[at] as number;
    }
    return heads;
  }
  const kept = cycle.map((node): KeptArc => {
    const at = node * size + (chosen[node] as number);
    return {
      node,
      words: words[node] as readonly number[],
      from: from[at] as number,
      to: to[at] as number,
      value: value[at] as number,
    };
  });
  const isInCycle = new Uint8Array(size);
  for (const node of cycle) isInCycle[node] = 1;
  const folded = cycle[0] as number;
  for (const other of nodes) if (isInCycle[other] === 0) fold(graph, kept, other);
  const rest = nodes.filter((node) => node === folded || isInCycle[node] === 0);
  words[folded] = kept.flatMap((arc) => arc.words);
  chooseAgain(graph, rest, chosen, folded, isInCycle);
  const heads = solve(graph, rest, chosen, words);
  // One arc enters the cycle: the node that it ends in gives up its own arc, the others keep theirs.
  for (const arc of kept.filter((one) => one.words.every((word) => heads[word] === -1)))
    heads[arc.to] = arc.from;
  return heads;
}

/** The arc that a node of a cycle had in it, and the words that the node stood for. */
interface KeptArc {
  readonly node: number;
  readonly words: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/**
 * The best heads once a cycle was folded into its first node: looked for anew only where the one chosen before is gone, or where
 * the folded node is as good.
 */
function chooseAgain(
  graph: Graph,
  nodes: readonly number[],
  chosen: Int32Array,
  folded: number,
  isInCycle: Uint8Array,
): void {
  const { size, root, value } = graph;
  for (const node of nodes) {
    if (node === root) continue;
    const head = chosen[node] as number;
    const row = node * size;
    const isKept = isInCycle[head] === 0 && (value[row + folded] as number) < (value[row + head] as number);
    if (node === folded || !isKept) chosen[node] = bestHead(graph, nodes, node);
  }
}

/** The best head of a node among the nodes, the first of equals. */
function bestHead({ size, value }: Graph, nodes: readonly number[], node: number): number {
  const row = node * size;
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (const head of nodes) {
    if (head === node) continue;
    const worth = value[row + head] as number;
    if (best < 0 || worth > most) {
      best = head;
      most = worth;
    }
  }
  return best;
}

/** Replace the arcs between a node outside and those of a cycle by the best one each way, at the place of the cycle's first node. */
function fold(graph: Graph, kept: readonly KeptArc[], other: number): void {
  const { size, value } = graph;
  const folded = kept[0]?.node as number;
  let inAt = -1;
  let gain = Number.NEGATIVE_INFINITY;
  let outAt = -1;
  for (const arc of kept) {
    const into = arc.node * size + other;
    const out = other * size + arc.node;
    if (inAt < 0 || (value[into] as number) - arc.value > gain) {
      gain = (value[into] as number) - arc.value;
      inAt = into;
    }
    if (outAt < 0 || (value[out] as number) > (value[outAt] as number)) outAt = out;
  }
  copyArc(graph, inAt, folded * graph.size + other, gain);
  copyArc(graph, outAt, other * graph.size + folded, value[outAt] as number);
}

function copyArc({ value, from, to }: Graph, source: number, target: number, worth: number): void {
  from[target] = from[source] as number;
  to[target] = to[source] as number;
  value[target] = worth;
}

function cycleAmong(chosen: Int32Array, nodes: readonly number[], root: number): readonly number[] | null {
  const seen = new Int32Array(chosen.length).fill(-1);
  for (const start of nodes) {
    let at = start;
    while (at !== root && seen[at] === -1) {
      seen[at] = start;
      at = chosen[at] as number;
    }
    if (at === root || seen[at] !== start) continue;
    const cycle = [at];
    for (let next = chosen[at] as number; next !== at; next = chosen[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}
