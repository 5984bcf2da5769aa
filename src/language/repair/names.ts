/** Names of several words whose tree falls apart. */
import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const FLAT = relationIndex('flat');
const PUNCT = relationIndex('punct');
const PARTS = new Set((['flat', 'compound'] as const).map(relationIndex));

/** "Lee Jae-hoon": the first word of a name with a given name of two parts is its head, and stands where any of them stood. */
export const joinGivenNames: Repair = (sentence) => {
  for (let hyphen = sentence.first + 2; hyphen + 1 < sentence.end; hyphen++) {
    if (sentence.lower(hyphen) !== '-') continue;
    const words = [hyphen - 2, hyphen - 1, hyphen + 1] as const;
    const [family, given, second] = words;
    if (sentence.xpos(family) !== 'NNP' || sentence.xpos(given) !== 'NNP') continue;
    if (sentence.relation(second) !== FLAT || !words.includes(sentence.head(second))) continue;
    if (isTogether(sentence, given, words) === isTogether(sentence, family, words)) continue;
    joinTo(sentence, family, [given, second]);
    sentence.relate(hyphen, PUNCT, family);
  }
};

function isTogether(sentence: ParsedSentence, token: number, words: readonly number[]): boolean {
  return PARTS.has(sentence.relation(token)) && words.includes(sentence.head(token));
}

function joinTo(sentence: ParsedSentence, first: number, others: readonly number[]): void {
  const top = others.find((word) => ![first, ...others].includes(sentence.head(word)));
  if (top !== undefined) {
    sentence.relate(first, sentence.relation(top), sentence.head(top));
    for (const child of [...sentence.children(top)])
      if (child !== first) sentence.relate(child, sentence.relation(child), first);
  }
  for (const word of others) sentence.relate(word, FLAT, first);
}
