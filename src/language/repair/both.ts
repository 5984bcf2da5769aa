/** "both" without an "and": "telephoned both men", "threatened both with tariffs". */
import { UPOS } from '../labels.ts';
import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const PAIRING = relationIndex('cc:preconj');
const DETERMINER = relationIndex('det');
const OBJECT = relationIndex('obj');
const PREPOSITION = 'IN';
const VERBAL = /^VB[DPZN]?$/;
const PLURAL = /^NNPS$|^NNS$/;
const PLACED = new Set([relationIndex('obl')]);

/** "both" belongs to the plural noun right behind it, or, before a preposition, is what the verb before it is done to, where no "and" follows. */
export const readBoth: Repair = (sentence) => {
  for (let both = sentence.first; both + 1 < sentence.end; both++) {
    if (sentence.lower(both) !== 'both' || sentence.relation(both) !== PAIRING) continue;
    const noun = sentence.head(both);
    if (noun < both || hasAnd(sentence, both, noun)) continue;
    if (isBareBefore(sentence, both, noun)) {
      sentence.relate(both, DETERMINER);
      sentence.tag(both, UPOS.indexOf('DET'), 'DT');
    } else if (
      sentence.xpos(both + 1) === PREPOSITION &&
      VERBAL.test(sentence.xpos(both - 1)) &&
      PLACED.has(sentence.relation(noun)) &&
      sentence.head(noun) === both - 1
    ) {
      sentence.relate(both, OBJECT, both - 1);
      sentence.tag(both, UPOS.indexOf('PRON'), 'DT');
    }
  }
};

/** "both men", "both foreign ministers" */
function isBareBefore(sentence: ParsedSentence, both: number, noun: number): boolean {
  if (!PLURAL.test(sentence.xpos(noun))) return false;
  for (let token = both + 1; token < noun; token++)
    if (!/^(?:JJ|NNP?)$/.test(sentence.xpos(token))) return false;
  return true;
}

/** "both Lima and Quito", "both with Lima and with Quito" */
function hasAnd(sentence: ParsedSentence, both: number, noun: number): boolean {
  return sentence.subtree(noun).some((word) => word > both && sentence.lower(word) === 'and');
}
