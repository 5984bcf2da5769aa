/** Participles that a tree takes for verbs, or verbs that it takes for participles, before a noun. */
import { UPOS } from '../labels.ts';
import { CONJUNCTIONS, type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const OBJECT = relationIndex('obj');
/** How a tree hangs a noun on the word that describes it. */
const DESCRIBED = new Set((['obj', 'flat'] as const).map(relationIndex));
const MARK = relationIndex('mark');
const CASE = relationIndex('case');
const MODIFIER = relationIndex('amod');
const CLAUSE = relationIndex('advcl');
const OF_NOUN = relationIndex('acl');
const OF_NOUN_PHRASE = relationIndex('nmod');
const OF_VERB_PHRASE = relationIndex('obl');
const SUBJECT = relationIndex('nsubj');
const DETERMINERS = new Set((['det', 'nmod:poss'] as const).map(relationIndex));
const ADJECTIVE = UPOS.indexOf('ADJ');

/** Words in -ing that describe people and states where they stand before a bare noun or name. */
const DESCRIBING = new Set(
  'visiting outgoing incoming acting warring neighbouring neighboring leading ruling opposing departing invading retreating remaining advancing'.split(
    ' ',
  ),
);

/**
 * "held talks with visiting Danish minister Ana Lund": between a preposition, or a verb of meeting, and a bare noun the word in -ing describes
 * the noun.
 */
export const describeWithIng: Repair = (sentence) => {
  for (let word = sentence.first + 1; word + 1 < sentence.end; word++) {
    if (sentence.xpos(word) !== 'VBG' || !DESCRIBING.has(sentence.lower(word))) continue;
    const before = word - 1;
    const isBehindPreposition = sentence.head(before) === word && sentence.relation(before) === MARK;
    if (!isBehindPreposition && !isMeeting(sentence, before, word)) continue;
    const noun = sentence
      .children(word)
      .find((child) => child > word && DESCRIBED.has(sentence.relation(child)));
    if (noun === undefined || sentence.hasChild(noun, DETERMINERS)) continue;
    if (Math.min(...sentence.subtree(noun)) !== word + 1) continue;
    if (isBehindPreposition) {
      becomePhrase(sentence, word, noun);
      sentence.relate(before, CASE, noun);
    } else sentence.relate(noun, OBJECT, before);
    sentence.relate(word, MODIFIER, noun);
    for (const part of [...sentence.children(word)]) sentence.relate(part, sentence.relation(part), noun);
    sentence.tag(word, ADJECTIVE, 'JJ');
  }
};

/** Verbs whose object is people. */
const MEETING = new Set('receive meet welcome greet host thank tell brief assure'.split(' '));

/** "received visiting Danish leaders": the word in -ing hangs on the verb of meeting right before it. */
function isMeeting(sentence: ParsedSentence, verb: number, word: number): boolean {
  return sentence.head(word) === verb && MEETING.has(sentence.lemma(verb)) && sentence.xpos(verb) !== 'NN';
}

/** A noun stands where the word that describes it stood; phrases of that word are its verb's. */
function becomePhrase(sentence: ParsedSentence, word: number, noun: number): void {
  const head = sentence.head(word);
  const isOfNoun = [OF_NOUN, OF_NOUN_PHRASE].includes(sentence.relation(word));
  sentence.relate(noun, isOfNoun ? OF_NOUN_PHRASE : OF_VERB_PHRASE, head);
  const verb = isOfNoun && sentence.relation(head) === OBJECT ? sentence.head(head) : head;
  for (const child of [...sentence.children(word)])
    if (child > noun && sentence.relation(child) === OF_VERB_PHRASE)
      sentence.relate(child, OF_VERB_PHRASE, verb);
}

/** "left, after President Ana Diaz voiced support for Chad": a participle with a subject is a verb, and the noun behind it its object. */
export const openWithSubject: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb + 1 < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (sentence.relation(verb) !== MODIFIER || noun < verb || !/^VB[DN]$/.test(sentence.xpos(verb)))
      continue;
    const subject = sentence
      .children(verb)
      .find((child) => child < verb && sentence.relation(child) === SUBJECT);
    const marker = sentence
      .children(noun)
      .find((child) => sentence.relation(child) === CASE && CONJUNCTIONS.has(sentence.lower(child)));
    if (subject === undefined || marker === undefined || marker > subject) continue;
    const above = sentence.head(noun);
    if (above < 0) continue;
    sentence.relate(verb, CLAUSE, above);
    sentence.makeVerb(verb, 'VBD');
    sentence.relate(noun, OBJECT, verb);
    sentence.relate(marker, MARK, verb);
  }
};
