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

const COMPOUND = relationIndex('compound');
const ADVERB = relationIndex('advmod');
/** Verbs that take somebody home. */
const TAKING = new Set('call send bring order summon fly take escort recall ship'.split(' '));

/** "called its ambassador home": home is where to, and what stands before it is who. */
export const takeHome: Repair = (sentence) => {
  for (let home = sentence.first + 1; home < sentence.end; home++) {
    const verb = sentence.head(home);
    if (sentence.lower(home) !== 'home' || verb < 0 || !TAKING.has(sentence.lemma(verb))) continue;
    const noun = home - 1;
    if (sentence.head(noun) !== home || sentence.relation(noun) !== COMPOUND) continue;
    for (const child of [...sentence.children(home)])
      if (child < noun) sentence.relate(child, sentence.relation(child), noun);
    sentence.relate(noun, OBJECT, verb);
    sentence.relate(home, ADVERB);
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
