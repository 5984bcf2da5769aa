/** Second verbs of a sentence that a tree takes for nouns, or for words before them. */
import { verbAbove } from './hanging.ts';
import { FINITE, type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const CONJUNCT = relationIndex('conj');
const COORDINATOR = relationIndex('cc');
const LINKS = new Set([COORDINATOR, relationIndex('punct')]);
const OBJECT = relationIndex('obj');
const OBLIQUE = relationIndex('obl');
const PART = relationIndex('nmod');
const MODIFIER = relationIndex('amod');
const UNMARKED = new Set((['obl:unmarked', 'nmod:unmarked'] as const).map(relationIndex));
const AUXILIARIES = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
const OBJECTS = new Set([OBJECT]);
const COPULAS = new Set([relationIndex('cop')]);
/** How a noun phrase begins. */
const BEGINNING = /^(?:NNPS?|DT|PRP\$?|CD)$/;

/** "rejects the claims and calls on Togo to act", "condemns the raid and thanks Qatar": the form in -s goes on with the verb before it. */
export const readSecondPresent: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb + 1 < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || noun < 0 || noun > verb) continue;
    if (!isLikePresent(sentence, verb) || !/^(?:NN|VBZ)/.test(sentence.xpos(noun))) continue;
    const main = verbAbove(sentence, noun, (above) => FINITE.has(sentence.xpos(above)));
    if (main < 0 || sentence.xpos(main) !== 'VBZ') continue;
    if (sentence.lower(verb - 1) !== 'and' || sentence.hasChild(noun, COPULAS)) continue;
    const object = objectBehind(sentence, verb);
    if (object < 0 && !isCallingOn(sentence, verb)) continue;
    sentence.makeVerb(verb, 'VBZ');
    sentence.relate(verb, CONJUNCT, main);
    for (const child of [...sentence.children(verb)])
      if (sentence.relation(child) === PART) sentence.relate(child, OBLIQUE);
    if (object >= 0) sentence.relate(object, OBJECT, verb);
  }
};

/** A noun in -s that may be a form of a verb. */
function isLikePresent(sentence: ParsedSentence, word: number): boolean {
  return (
    /^NNS?$/.test(sentence.xpos(word)) &&
    /[^s]s$/.test(sentence.lower(word)) &&
    sentence.verbOf(word) !== null &&
    sentence.children(word).every((child) => child > word || LINKS.has(sentence.relation(child)))
  );
}

/** The noun whose phrase begins right behind a word, and which no noun before it would bear; or -1. */
function objectBehind(sentence: ParsedSentence, word: number): number {
  const first = word + 1;
  if (!BEGINNING.test(sentence.xpos(first))) return -1;
  let noun = first;
  while (sentence.head(noun) > word) noun = sentence.head(noun);
  return UNMARKED.has(sentence.relation(noun)) ? -1 : noun;
}

/** "calls on Togo to act" */
function isCallingOn(sentence: ParsedSentence, word: number): boolean {
  if (sentence.lower(word) !== 'calls' || !['on', 'upon'].includes(sentence.lower(word + 1))) return false;
  return sentence
    .subtree(word)
    .some((token) => token > word + 2 && sentence.xpos(token) === 'VB' && sentence.lower(token - 1) === 'to');
}

/** "airlifted the wounded and hosted talks": of two objects the second, with a participle behind "and" before it, is that verb's own. */
export const readTakenSecond: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb + 1 < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (sentence.relation(verb) !== MODIFIER || noun < verb || !/^VB[DN]$/.test(sentence.xpos(verb)))
      continue;
    const main = sentence.head(noun);
    const and = verb - 1;
    if (sentence.relation(and) !== COORDINATOR || sentence.relation(noun) !== OBJECT) continue;
    if (main < 0 || main > and || sentence.xpos(main) !== 'VBD') continue;
    if (!sentence.children(main).some((child) => child < and && sentence.relation(child) === OBJECT))
      continue;
    sentence.makeVerb(verb, 'VBD');
    sentence.relate(verb, CONJUNCT, main);
    sentence.relate(and, COORDINATOR, verb);
    sentence.relate(noun, OBJECT, verb);
  }
};

const NOT_FINITE = /^(?:VB|VBG|VBN)$/;
const WITHIN = new Set((['amod', 'acl', 'xcomp'] as const).map(relationIndex));

/** "refused to take planes carrying miners but gave way": a past stands beside the finite verb, and no participle or infinitive. */
export const joinPast: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb < sentence.end; verb++) {
    const first = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || first < 0 || first > verb) continue;
    if (!JOINING.has(sentence.lower(coordinatorBefore(sentence, verb)))) continue;
    if (!isPlainPast(sentence, verb) || !isWithoutSubject(sentence, first)) continue;
    const main = verbAbove(sentence, sentence.head(first), (above) => !isWithoutSubject(sentence, above));
    if (main >= 0 && main < first && sentence.xpos(main) === 'VBD') sentence.relate(verb, CONJUNCT, main);
  }
};

const JOINING = new Set(['and', 'but']);
const ADVERB = relationIndex('advmod');

/** What stands right before a verb and its adverbs. */
function coordinatorBefore(sentence: ParsedSentence, verb: number): number {
  let at = verb - 1;
  while (sentence.head(at) === verb && sentence.relation(at) === ADVERB) at--;
  return at;
}

/** A past that is no participle: an object, or its own form, tells. */
function isPlainPast(sentence: ParsedSentence, verb: number): boolean {
  if (sentence.xpos(verb) !== 'VBD' || sentence.hasChild(verb, SUBJECTS)) return false;
  if (sentence.hasChild(verb, AUXILIARIES) || sentence.lower(verb) === sentence.lemma(verb)) return false;
  return !/(?:ed|n|t|d)$/.test(sentence.lower(verb)) || sentence.hasChild(verb, OBJECTS);
}

/** An infinitive or participle within another phrase or clause, or a noun. */
function isWithoutSubject(sentence: ParsedSentence, token: number): boolean {
  if (sentence.hasChild(token, SUBJECTS)) return false;
  if (!sentence.xpos(token).startsWith('V')) return true;
  const isOfClause = NOT_FINITE.test(sentence.xpos(token)) || WITHIN.has(sentence.relation(token));
  return isOfClause && !FINITE.has(sentence.xpos(token)) && !sentence.hasChild(token, AUXILIARIES);
}

/** "withdraw from the town and hand it over": what a pronoun stands behind as an object is a verb, beside the verb before it. */
export const readBeforePronoun: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb + 1 < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || noun < 0 || noun > verb) continue;
    if (sentence.xpos(verb) !== 'NN' || sentence.lower(verb - 1) !== 'and') continue;
    const isObject = ['it', 'them', 'him'].includes(sentence.lower(verb + 1));
    if (!isObject || sentence.verbOf(verb) !== sentence.lower(verb)) continue;
    if (SUBJECTS.has(sentence.relation(verb + 1))) continue;
    const main = verbAbove(sentence, noun, (above) => sentence.xpos(above) === 'VB');
    if (main < 0 || main > verb) continue;
    sentence.makeVerb(verb, 'VB');
    sentence.relate(verb, CONJUNCT, main);
    sentence.relate(verb + 1, OBJECT, verb);
  }
};
