/** Words that measure: "up to 40,000 soldiers". */
import { UPOS } from '../labels.ts';
import { type Repair, relationIndex } from './parsed-sentence.ts';

const PARTICLE = relationIndex('compound:prt');
const ADVERB = relationIndex('advmod');
const OBLIQUE = relationIndex('obl');
const OBJECT = relationIndex('obj');
const FIXED = relationIndex('fixed');

/** "up" before "to" and a number belongs to the number, and to no verb: "station up to 40,000 soldiers". */
export const readUpTo: Repair = (sentence) => {
  for (let up = sentence.first + 1; up + 2 < sentence.end; up++) {
    if (sentence.lower(up) !== 'up' || sentence.relation(up) !== PARTICLE) continue;
    if (sentence.lower(up + 1) !== 'to' || sentence.xpos(up + 2) !== 'CD') continue;
    sentence.relate(up, ADVERB, up + 2);
    sentence.relate(up + 1, FIXED, up);
    sentence.tag(up, UPOS.indexOf('ADV'), 'RB');
    const counted = sentence.head(up + 2);
    if (sentence.relation(counted) === OBLIQUE && sentence.head(counted) === up - 1)
      sentence.relate(counted, OBJECT);
  }
};
