/** Where words hang that a repair takes from their old heads. */
import { type ParsedSentence, relationIndex } from './parsed-sentence.ts';

const PUNCT = relationIndex('punct');
const OBLIQUE = relationIndex('obl');
const APART = relationIndex('parataxis');
const CASE = new Set([relationIndex('case')]);

/** The highest word above `from` that lies in [first, end). */
export function topOf(sentence: ParsedSentence, from: number, first: number, end: number): number {
  let top = from;
  while (sentence.head(top) >= first && sentence.head(top) < end) top = sentence.head(top);
  return top;
}

/** How a phrase that a tree has left over hangs on the verb before it. */
export function relationBehind(sentence: ParsedSentence, token: number): number {
  if (sentence.relation(token) === PUNCT) return PUNCT;
  return sentence.hasChild(token, CASE) ? OBLIQUE : APART;
}
