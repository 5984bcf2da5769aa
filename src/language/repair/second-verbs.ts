/** Second verbs of a sentence that a tree hangs on a noun or an adjective, or takes for words that describe a noun. */
import { verbAbove } from './hanging.ts';
import { type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const CONJUNCT = relationIndex('conj');
const COORDINATOR = relationIndex('cc');
const OBJECT = relationIndex('obj');
const MODIFIER = relationIndex('amod');
const PUNCT = relationIndex('punct');
const COORDINATORS = new Set([COORDINATOR]);
const OBJECTS = new Set([OBJECT]);
const AUXILIARIES = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
const COPULAS = new Set([relationIndex('cop')]);
const DETERMINERS = new Set((['det', 'nmod:poss'] as const).map(relationIndex));
const RELATIVE = relationIndex('acl:relcl');
const PAST = /^VB[DN]$/;

/** "denounced it as absurd and accused Oslo": behind "and" a past without a subject stands beside a verb, and no adjective or noun. */
export const joinVerbs: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    const first = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || first < 0 || !isPast(sentence, verb)) continue;
    if (sentence.xpos(first).startsWith('V') || sentence.hasChild(first, COPULAS)) continue;
    joinTo(
      sentence,
      verb,
      verbAbove(sentence, first, (above) => sentence.xpos(above) === 'VBD'),
    );
  }
};

/** "spoke with the premier, who has resigned, and accused Oslo": a past behind ", and" goes on with the clause before "who". */
export const joinBehindRelative: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    const first = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || first < 0 || !isPast(sentence, verb)) continue;
    const and = sentence.children(verb).find((child) => sentence.relation(child) === COORDINATOR) ?? -1;
    if (sentence.lower(and - 1) !== ',' || sentence.xpos(first) === 'VBD') continue;
    const relative = verbAbove(sentence, first, (above) => sentence.relation(above) === RELATIVE);
    if (relative < 0 || sentence.lower(Math.min(...sentence.subtree(relative))) !== ',') continue;
    joinTo(
      sentence,
      verb,
      verbAbove(sentence, sentence.head(relative), (above) => sentence.xpos(above) === 'VBD'),
    );
  }
};

/** A past behind "and" without a subject: of one that may be a participle, its object tells. */
function isPast(sentence: ParsedSentence, verb: number): boolean {
  if (sentence.hasChild(verb, SUBJECTS) || !sentence.hasChild(verb, COORDINATORS)) return false;
  if (sentence.hasChild(verb, AUXILIARIES)) return false;
  if (sentence.xpos(verb) === 'VBD') return true;
  const mayBe =
    sentence.xpos(verb) === 'VBN' || (sentence.xpos(verb) === 'JJ' && sentence.lower(verb).endsWith('ed'));
  return mayBe && sentence.hasChild(verb, OBJECTS) && sentence.verbOf(verb) !== null;
}

function joinTo(sentence: ParsedSentence, verb: number, main: number): void {
  if (main < 0 || main > verb) return;
  sentence.relate(verb, CONJUNCT, main);
  sentence.makeVerb(verb, 'VBD');
}

/** Adjectives of what is done once more, before which a past tells who does it: "and threatened further cuts". */
const NEW = new Set('new fresh further more additional another other tougher sweeping'.split(' '));

/** "spoke with the premier, who resigned, and reaffirmed Oslo's support": before a possessor or an article no participle describes a noun. */
export const readSecondVerb: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb + 1 < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (sentence.relation(verb) !== MODIFIER || noun < verb || !PAST.test(sentence.xpos(verb))) continue;
    if (sentence.relation(noun) !== CONJUNCT) continue;
    if (!isBeforeDeterminer(sentence, verb, noun) && !NEW.has(sentence.lower(verb + 1))) continue;
    const and = verb - 1;
    if (sentence.lower(and) !== 'and') continue;
    const isBehindComma = sentence.lower(and - 1) === ',';
    const main = verbAbove(sentence, sentence.head(noun), (above) => {
      const isInRelative = sentence.relation(above) === RELATIVE;
      return sentence.xpos(above) === 'VBD' && !(isBehindComma && isInRelative);
    });
    if (main < 0) continue;
    sentence.relate(verb, CONJUNCT, main);
    sentence.makeVerb(verb, 'VBD');
    sentence.relate(noun, OBJECT, verb);
    sentence.relate(and, COORDINATOR, verb);
    if (isBehindComma) sentence.relate(and - 1, PUNCT, verb);
  }
};

/** Whether an article or a possessor of the noun stands between the two. */
function isBeforeDeterminer(sentence: ParsedSentence, verb: number, noun: number): boolean {
  return sentence
    .children(noun)
    .some((child) => child > verb && child < noun && DETERMINERS.has(sentence.relation(child)));
}
