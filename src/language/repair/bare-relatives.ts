/** Clauses without "that" right behind the noun that they describe: "the duty it imposed on grain". */
import { type Repair, relationIndex } from './parsed-sentence.ts';

const BESIDE = new Set((['parataxis', 'ccomp'] as const).map(relationIndex));
const RELATIVE = relationIndex('acl:relcl');
const SUBJECT = relationIndex('nsubj');
const OBJECTS = new Set((['obj', 'ccomp', 'xcomp', 'cop', 'aux:pass'] as const).map(relationIndex));
const PRONOUN = /^(?:it|he|she|they|we)$/;

/** A clause that a tree sets beside the sentence or takes for a complement, though it opens with a pronoun right behind a noun and has no object, describes the noun. */
export const describeBare: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    if (!BESIDE.has(sentence.relation(verb)) || sentence.hasChild(verb, OBJECTS)) continue;
    const [opener] = sentence.children(verb);
    if (opener === undefined || sentence.relation(opener) !== SUBJECT || opener > verb) continue;
    const noun = opener - 1;
    if (!PRONOUN.test(sentence.lower(opener)) || !/^NNS?$/.test(sentence.xpos(noun))) continue;
    // "told reporters they would leave": the noun hears the clause
    if (sentence.head(verb) < noun && sentence.head(noun) !== sentence.head(verb))
      sentence.relate(verb, RELATIVE, noun);
  }
};
