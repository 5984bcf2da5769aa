import { type Repair, relationIndex } from './parsed-sentence.ts';

const APPOSITION = relationIndex('appos');
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
