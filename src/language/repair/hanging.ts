/** Where words hang that a repair takes from their old heads. */
import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

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

const PART = relationIndex('nmod');
const OBJECTS = new Set((['obj', 'obl', 'iobj'] as const).map(relationIndex));
/** Occasions on which something is said. */
const OCCASIONS = new Set('call conversation talk meeting letter'.split(' '));

/** "assured Chad of its support in a phone call with the premier": what is said on an occasion is no part of it. */
export const hangOccasions: Repair = (sentence) => {
  for (let noun = sentence.first + 2; noun < sentence.end; noun++) {
    if (sentence.relation(noun) !== PART || !OCCASIONS.has(sentence.lemma(noun))) continue;
    if (!sentence.children(noun).some((child) => child < noun && sentence.lower(child) === 'in')) continue;
    let top = sentence.head(noun);
    while (sentence.relation(top) === PART) top = sentence.head(top);
    const verb = sentence.head(top);
    if (!OBJECTS.has(sentence.relation(top)) || verb < 0 || verb > top) continue;
    if (!OCCASIONS.has(sentence.lemma(top)) && sentence.xpos(verb).startsWith('V'))
      sentence.relate(noun, OBLIQUE, verb);
  }
};
