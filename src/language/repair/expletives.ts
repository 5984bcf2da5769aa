/** "Oslo said it was ready to talk": an "it" that a tree takes for an empty subject. */
import { PERSONAL_ADJECTIVES } from '../personal-adjectives.ts';
import { type Repair, relationIndex } from './parsed-sentence.ts';

const EMPTY = relationIndex('expl');
const SUBJECT = relationIndex('nsubj');

/** What is said of "it" can be said only of somebody: then it is a subject, as in "it is ready to talk", and not as in "it is easy to talk". */
export const nameExpletive: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    if (sentence.relation(token) !== EMPTY || sentence.lower(token) !== 'it') continue;
    if (PERSONAL_ADJECTIVES.has(sentence.lower(sentence.head(token)))) sentence.relate(token, SUBJECT);
  }
};
