/** Meanings of words as features: mean word vectors of the clauses over the one who acts, of their arguments, of the sentence. */
import { lemmaOf } from '../arguments/words.ts';
import type { Features } from './features.ts';
import type { MarkedTree } from './marked-tree.ts';
import type { WordVectors } from './word-vectors.ts';
import { isPlainWord } from './word-view.ts';

const CONTENT = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
const ARGUMENTS = new Set(['obj', 'obl', 'compound', 'xcomp', 'nsubj']);
/** Strength of the vectors beside the other features. */
const SCALE = 3;

export function vectorView(tree: MarkedTree, vectors: WordVectors, features: Features): void {
  const slots: Readonly<Record<'top' | 'chain' | 'argument' | 'sentence', number[]>> = {
    top: [],
    chain: [],
    argument: [],
    sentence: [],
  };
  const { doc, top, chain, actor } = tree;
  for (let token = 0; token < doc.length; token++) {
    if (!CONTENT.has(doc.upos(token)) || !isPlainWord(doc, token)) continue;
    if (top < 0 || doc.sentenceOf(token) !== doc.sentenceOf(top)) continue;
    slots.sentence.push(token);
    if (token === top) slots.top.push(token);
    if (chain.has(token)) slots.chain.push(token);
    else if (chain.has(doc.head(token)) && ARGUMENTS.has(doc.relation(token)) && !actor.has(token))
      slots.argument.push(token);
  }
  for (const [slot, tokens] of Object.entries(slots)) {
    const known = tokens.map((token) => vectors.of(lemmaOf(doc, token))).filter((vector) => vector !== null);
    for (let at = 0; at < vectors.width && known.length > 0; at++) {
      let sum = 0;
      for (const vector of known) sum += vector[at] as number;
      features.set(`${slot} ${at}`, (SCALE * sum) / known.length);
    }
  }
}
