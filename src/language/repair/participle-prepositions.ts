/** "Following talks in May, they met": participles that are prepositions, which a tree takes for adjectives of the noun behind. */
import { UPOS } from '../labels.ts';
import { type Repair, relationIndex } from './parsed-sentence.ts';

const MODIFIER = relationIndex('amod');
const CASE = relationIndex('case');
const PLACED = new Set((['obl', 'nmod'] as const).map(relationIndex));
const DETERMINERS = new Set((['det', 'nmod:poss', 'case'] as const).map(relationIndex));

/** Where neither an article nor a preposition stands before it: "the following day" is another thing. */
export const readFollowing: Repair = (sentence) => {
  for (let token = sentence.first; token + 1 < sentence.end; token++) {
    if (sentence.lower(token) !== 'following' || sentence.relation(token) !== MODIFIER) continue;
    const noun = sentence.head(token);
    if (noun < token || !PLACED.has(sentence.relation(noun))) continue;
    const isOpened = sentence
      .children(noun)
      .some((child) => child < token && DETERMINERS.has(sentence.relation(child)));
    if (isOpened) continue;
    sentence.relate(token, CASE);
    sentence.tag(token, UPOS.indexOf('ADP'), 'IN');
  }
};
