/** Two verbs of force behind "after", of which a tree sets the second beside the peaceful main verb. */
import { FINITE, type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const CONJUNCT = relationIndex('conj');
const CLAUSE = relationIndex('advcl');
const COORDINATORS = new Set([relationIndex('cc')]);
const MARK = relationIndex('mark');
const AUXILIARIES = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
const OPENERS = new Set(['after', 'when', 'as', 'because', 'since']);

/** What raiders do. */
const FORCE = new Set(
  `raid storm attack assault ambush shell bomb bombard strike hit shoot fire kill wound injure maim behead execute abduct kidnap seize capture
  overrun loot plunder ransack torch burn raze destroy damage ram sink board invade enter cross besiege arrest detain hold beat torture rape
  rob steal hijack intercept chase search surround violate launch set plant blow attempt massacre shot open break smash vandalise vandalize
  drag take`.split(/\s+/),
);
/** Of these the second verb tells what came of the first. */
const RESULTS = new Set(
  `kill wound injure maim behead execute abduct kidnap loot plunder ransack torch burn raze destroy damage arrest detain beat torture
  rape rob steal massacre smash vandalise vandalize capture`.split(/\s+/),
);

/** "left after gunmen stormed a camp and killed nine": those who stormed it killed them, where the main verb is none of force. */
export const joinForce: Repair = (sentence) => {
  for (let verb = sentence.first + 5; verb < sentence.end; verb++) {
    const main = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || main < 0 || !RESULTS.has(sentence.lemma(verb))) continue;
    if (!/^VB[DN]$/.test(sentence.xpos(verb)) || FORCE.has(sentence.lemma(main))) continue;
    if (sentence.hasChild(verb, SUBJECTS) || !sentence.hasChild(verb, COORDINATORS)) continue;
    if (sentence.hasChild(verb, AUXILIARIES) || isBehindComma(sentence, verb)) continue;
    const clause = sentence
      .children(main)
      .findLast((child) => child > main && child < verb && isForceClause(sentence, child));
    if (clause !== undefined) sentence.relate(verb, CONJUNCT, clause);
  }
};

function isForceClause(sentence: ParsedSentence, clause: number): boolean {
  return (
    sentence.relation(clause) === CLAUSE &&
    FINITE.has(sentence.xpos(clause)) &&
    FORCE.has(sentence.lemma(clause)) &&
    sentence.hasChild(clause, SUBJECTS) &&
    sentence
      .children(clause)
      .some((child) => sentence.relation(child) === MARK && OPENERS.has(sentence.lower(child)))
  );
}

/** ", and killed" goes on with the main verb. */
function isBehindComma(sentence: ParsedSentence, verb: number): boolean {
  return sentence.children(verb).some((child) => child < verb && sentence.lower(child) === ',');
}
