/**
 * What words could mean, conditions aside: every type that the lexicon has a sense of a lemma for, whatever stands around it.
 * Helps where a tree is wrong or a sense's condition fails, and with words that no coding to learn from had.
 */
import type { EventType } from '../../contract.ts';
import { lemmaOf } from '../arguments/words.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import type { Sense } from '../lexicon/sense.ts';
import { verbSenses } from '../triggers/find-triggers.ts';
import type { Features } from './features.ts';
import type { MarkedTree } from './marked-tree.ts';
import { isPlainWord } from './word-view.ts';

const STRENGTH = 2;

export function lexiconView(tree: MarkedTree, lexicon: EventLexicon, features: Features): void {
  const { doc, top, between } = tree;
  if (top < 0) return;
  const { first, end } = doc.sentenceTokens(doc.sentenceOf(top));
  for (let token = first; token < end; token++) {
    if (!isPlainWord(doc, token) && doc.upos(token) !== 'PROPN') continue;
    if (doc.form(token) !== doc.lower(token)) continue;
    const types = typesOf(lemmaOf(doc, token), doc.lower(token), lexicon);
    for (const type of types) {
      const places = ['anywhere'];
      if (token >= between.first && token < between.end) places.push('between');
      if (tree.chain.has(token)) places.push('chain');
      else if (tree.chain.has(doc.head(token)) && !tree.actor.has(token)) places.push('argument');
      for (const place of places) add(features, `may ${type} ${place}`, STRENGTH / types.size);
    }
  }
}

function add(features: Features, name: string, value: number): void {
  features.set(name, Math.min(STRENGTH, (features.get(name) ?? 0) + value));
}

/** Types of all senses of one word whose head it is, patterns of several words left out. */
function typesOf(lemma: string, form: string, lexicon: EventLexicon): ReadonlySet<EventType> {
  const senses: readonly Sense[] = [
    ...verbSenses(lemma, form, lexicon),
    ...(lexicon.nouns.get(lemma) ?? []),
    ...(lexicon.adjectives.get(lemma) ?? []),
  ];
  const single = senses.filter(({ before, after }) => before.length + after.length === 0);
  return new Set((single.length > 0 ? single : senses).map(({ type }) => type));
}
