import { type Repair, relationIndex } from './parsed-sentence.ts';

const OBJECT = relationIndex('obj');
const INDIRECT = relationIndex('iobj');
const BESIDE = new Set((['obj', 'ccomp', 'xcomp', 'nsubj:pass'] as const).map(relationIndex));

/** Verbs whose hearer or receiver stays one where nothing else is told: "Ask her", "they paid him". */
const GIVING = new Set(
  `tell ask teach show pay give send write owe promise text email read bring cost grant hand lend offer`.split(
    ' ',
  ),
);

/** Of two objects of a verb of giving the first is who is given: "gave the crew a week". */
export const nameReceivers: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== OBJECT || verb < 0 || !GIVING.has(sentence.lemma(verb))) continue;
    const objects = sentence.children(verb).filter((child) => sentence.relation(child) === OBJECT);
    const receiver = Math.min(...objects);
    if (objects.length === 2 && receiver > verb) sentence.relate(receiver, INDIRECT);
  }
};

/** An indirect object stands beside a direct one or a clause; alone it is the object. */
export const nameObjects: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== INDIRECT || verb < 0 || GIVING.has(sentence.lemma(verb))) continue;
    if (!sentence.hasChild(verb, BESIDE)) sentence.relate(token, OBJECT);
  }
};
