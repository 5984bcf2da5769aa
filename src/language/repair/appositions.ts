import { type Repair, relationIndex } from './parsed-sentence.ts';

const APPOSITION = relationIndex('appos');
const INDIRECT = relationIndex('iobj');
const OBJECT = relationIndex('obj');
const DETERMINERS = new Set([relationIndex('det'), relationIndex('nmod:poss')]);
const CONJUNCT = relationIndex('conj');

/** A name behind a comma names the last of several: "the premier and her counterpart, Marek Dobrowicz, met". */
export const nameNearest: Repair = (sentence) => {
  for (let name = sentence.first; name < sentence.end; name++) {
    if (sentence.relation(name) !== APPOSITION || sentence.xpos(name) !== 'NNP') continue;
    const last = sentence
      .children(sentence.head(name))
      .findLast((child) => child < name && sentence.relation(child) === CONJUNCT);
    if (last === undefined || last !== name - 2 || sentence.lower(name - 1) !== ',') continue;
    if (sentence.xpos(last) === 'NN') sentence.relate(name, APPOSITION, last);
  }
};

/** "sent the destroyer USS Halloran": a bare name right behind a described thing names it, it is not given to it. */
export const nameShips: Repair = (sentence) => {
  for (let name = sentence.first; name < sentence.end; name++) {
    const verb = sentence.head(name);
    if (verb < 0 || sentence.relation(name) !== OBJECT || sentence.xpos(name) !== 'NNP') continue;
    if (sentence.hasChild(name, DETERMINERS)) continue;
    const thing = sentence.children(verb).find((child) => sentence.relation(child) === INDIRECT);
    const first = Math.min(name, ...sentence.children(name));
    if (thing === undefined || thing !== first - 1 || sentence.xpos(thing) !== 'NN') continue;
    sentence.relate(thing, OBJECT);
    sentence.relate(name, APPOSITION, thing);
  }
};

const SUBJECT = relationIndex('nsubj');
const OFFICE = /^NNP?$/;

/** "The ambassador, Jan Diaz, left": of two subjects the second, a name between commas behind the first, is another word for it. */
export const nameSubject: Repair = (sentence) => {
  for (let name = sentence.first + 2; name + 2 < sentence.end; name++) {
    const verb = sentence.head(name);
    if (sentence.relation(name) !== SUBJECT || verb < name || sentence.xpos(name) !== 'NNP') continue;
    const office = name - 2;
    if (sentence.lower(name - 1) !== ',' || sentence.lower(verb - 1) !== ',') continue;
    if (sentence.head(office) !== verb || sentence.relation(office) !== SUBJECT) continue;
    if (OFFICE.test(sentence.xpos(office))) sentence.relate(name, APPOSITION, office);
  }
};
