/** A sentence cut down to some of its words. */
import type { TrainingSentence, TrainingWord } from '../treebank.ts';

/**
 * The sentence that the nodes `kept` make, in their order.
 *
 * @param root - Node that becomes the root with the relation `rootLabel`; a node whose head falls out hangs from the root too.
 */
export function keepWords(
  { words, heads, labels }: TrainingSentence,
  kept: readonly number[],
  root: number,
  rootLabel: number,
): TrainingSentence {
  const place = new Map(kept.map((node, at) => [node, at + 1]));
  const newHeads = new Int32Array(kept.length + 2);
  const newLabels = new Int32Array(kept.length + 2);
  const top = kept.length + 1;
  kept.forEach((node, at) => {
    newHeads[at + 1] = node === root ? top : (place.get(heads[node] as number) ?? place.get(root) ?? top);
    newLabels[at + 1] = node === root ? rootLabel : (labels[node] as number);
  });
  return {
    words: kept.map((node) => words[node - 1] as TrainingWord),
    heads: newHeads,
    labels: newLabels,
  };
}

/** The root's node. */
export function rootOf({ words, heads }: TrainingSentence): number {
  return words.findIndex((_, at) => heads[at + 1] === words.length + 1) + 1;
}
