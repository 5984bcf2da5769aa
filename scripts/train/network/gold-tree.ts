import { DEPRELS } from '../../../src/language/labels.ts';
import type { TrainingSentence } from '../treebank.ts';

/** A gold tree by node number. */
export class GoldTree {
  readonly #sentence: TrainingSentence;
  readonly #children = new Map<number, number[]>();

  constructor(sentence: TrainingSentence) {
    this.#sentence = sentence;
    sentence.words.forEach((_, at) => {
      const head = sentence.heads[at + 1] as number;
      const children = this.#children.get(head);
      if (children === undefined) this.#children.set(head, [at + 1]);
      else children.push(at + 1);
    });
  }

  children(node: number): readonly number[] {
    return this.#children.get(node) ?? [];
  }

  relation(node: number): string {
    return DEPRELS[this.#sentence.labels[node] as number] ?? '';
  }

  xpos(node: number): string {
    return this.#sentence.words[node - 1]?.xpos ?? '';
  }

  form(node: number): string {
    return this.#sentence.words[node - 1]?.form ?? '';
  }

  isNegation(node: number): boolean {
    return this.relation(node) === 'advmod' && ['not', "n't"].includes(this.form(node).toLowerCase());
  }

  /** The node and all below it; empty where that is more than `most` words or holds punctuation. */
  subtree(node: number, most: number): readonly number[] {
    const found = [node];
    for (let at = 0; at < found.length && found.length <= most; at++)
      found.push(...this.children(found[at] as number));
    return found.length > most || found.some((one) => this.relation(one) === 'punct') ? [] : found;
  }
}
