/** Objects that stand late in their clause, behind what a tree hangs them on. */
import { type Repair, relationIndex } from './parsed-sentence.ts';

const OBJECT = relationIndex('obj');
const NAMED_AGAIN = relationIndex('appos');
const CASE = relationIndex('case');
const DESCRIBING = relationIndex('amod');
const STATE = relationIndex('xcomp');
const PLACED = new Set((['obl', 'obl:unmarked'] as const).map(relationIndex));
const OBJECTS = new Set((['obj', 'ccomp', 'nsubj:pass', 'aux:pass'] as const).map(relationIndex));
const OPENERS = new Set((['det', 'nmod:poss'] as const).map(relationIndex));
/** Verbs of receiving and the like, which have an object wherever it stands. */
const WITH_OBJECT = new Set(
  'receive meet host greet visit summon congratulate welcome sign inform'.split(' '),
);

/** "received today at the palace the king of Oman": a noun with an article and no comma before it names no place again; it is who is received. */
export const nameLateObject: Repair = (sentence) => {
  for (let noun = sentence.first + 2; noun < sentence.end; noun++) {
    const place = sentence.head(noun);
    if (sentence.relation(noun) !== NAMED_AGAIN || place < 0 || !PLACED.has(sentence.relation(place)))
      continue;
    const verb = sentence.head(place);
    if (verb < 0 || verb > place || !WITH_OBJECT.has(sentence.lemma(verb))) continue;
    if (sentence.hasChild(verb, OBJECTS) || !sentence.hasChild(noun, OPENERS)) continue;
    const opener = Math.min(...sentence.subtree(noun));
    if (/^[\p{L}\d]/u.test(sentence.lower(opener - 1))) sentence.relate(noun, OBJECT, verb);
  }
};

/** "rejected as baseless Oslo's claim": the adjective behind "as" tells what the verb makes of its object, which opens a phrase of its own behind it. */
export const partJudgement: Repair = (sentence) => {
  for (let as = sentence.first + 1; as + 2 < sentence.end; as++) {
    const noun = sentence.head(as);
    const adjective = as + 1;
    const verb = as - 1;
    if (sentence.lower(as) !== 'as' || sentence.relation(as) !== CASE || sentence.head(noun) !== verb)
      continue;
    if (sentence.relation(adjective) !== DESCRIBING || sentence.head(adjective) !== noun) continue;
    const isParted = sentence
      .children(noun)
      .some((child) => child > adjective && child < noun && OPENERS.has(sentence.relation(child)));
    if (!isParted || sentence.hasChild(verb, OBJECTS) === (sentence.relation(noun) !== OBJECT)) continue;
    sentence.relate(noun, OBJECT, verb);
    sentence.relate(adjective, STATE, verb);
    sentence.relate(as, CASE, adjective);
  }
};
