/** Sentences whose main verb a tree takes for a participle or a part of a clause before it. */
import { mainVerbBehind } from './hanging.ts';
import { FINITE, type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const SUBJECT = relationIndex('nsubj');
const OF_NOUN = relationIndex('acl');
const CONJUNCT = relationIndex('conj');
const PUNCT = relationIndex('punct');
const PREDICATIVE = new Set([...SUBJECTS, relationIndex('cop')]);
const HELPERS = new Set((['aux', 'aux:pass', 'obl:agent'] as const).map(relationIndex));
const OBJECTS = new Set((['obj', 'ccomp'] as const).map(relationIndex));
const INFINITIVES = new Set([relationIndex('xcomp')]);
const OBLIQUES = new Set([relationIndex('obl')]);
const IN_NAMES = new Set((['conj', 'nmod', 'flat'] as const).map(relationIndex));
const FLAT = new Set([relationIndex('flat')]);
const NAME = /^NNPS?$/;
const PAST = /^VB[DN]$/;

/**
 * "Peru, Chile and the League called on both states to hold back.": a sentence of names and one past form with an object, or with a
 * phrase and an infinitive, behind which nothing stands that is not the verb's, is a clause and no list.
 */
export const findMainVerb: Repair = (sentence) => {
  const { first, end } = sentence;
  if (sentence.lower(end - 1) !== '.') return;
  const verb = participleOfNames(sentence);
  if (verb < 0) return;
  const root = topOf(sentence, verb);
  const second = secondOf(sentence, root, verb);
  const isOfClause = (token: number) =>
    isBelow(sentence, token, verb) || (second !== undefined && isBelow(sentence, token, second));
  for (let token = first; token < end; token++)
    if (FINITE.has(sentence.xpos(token)) && !isOfClause(token)) return;
  for (let token = verb + 1; token < end - 1; token++) if (!isOfClause(token)) return;
  if (second !== undefined) sentence.relate(second, CONJUNCT, verb);
  sentence.relate(verb, ROOT, -1);
  sentence.makeVerb(verb, 'VBD');
  sentence.relate(root, SUBJECT, verb);
  sentence.relate(end - 1, PUNCT, verb);
};

/** "… and thanked him": a finite verb without a subject that a tree sets beside the name. */
function secondOf(sentence: ParsedSentence, name: number, verb: number): number | undefined {
  return sentence
    .children(name)
    .find(
      (child) =>
        child > verb &&
        sentence.relation(child) === CONJUNCT &&
        FINITE.has(sentence.xpos(child)) &&
        !sentence.hasChild(child, SUBJECTS),
    );
}

/** The participle that describes the names a sentence consists of; -1 where there is none. */
function participleOfNames(sentence: ParsedSentence): number {
  for (let token = sentence.first + 1; token < sentence.end; token++) {
    if (sentence.relation(token) !== OF_NOUN || !PAST.test(sentence.xpos(token))) continue;
    const root = topOf(sentence, token);
    if (!NAME.test(sentence.xpos(root)) || sentence.hasChild(root, PREDICATIVE)) continue;
    if (!endsNames(sentence, sentence.head(token), root)) continue;
    if (INTRANSITIVE.has(sentence.lemma(token)) && token === lastOfName(sentence, root) + 1) return token;
    if (sentence.hasChild(token, HELPERS)) continue;
    const isCalled = sentence.hasChild(token, INFINITIVES) && sentence.hasChild(token, OBLIQUES);
    if (isCalled || sentence.hasChild(token, OBJECTS)) return token;
  }
  return -1;
}

/** Verbs whose past describes no noun, since nobody can be "conversed" or "arrived". */
const INTRANSITIVE = new Set(
  `converse confer talk chat speak arrive travel fly depart appeal apologise apologize complain protest react respond reply retaliate
  object insist agree disagree hesitate dissent waver relent acquiesce comply resign abstain intervene hint mediate disembark land
  return retreat withdraw remonstrate sympathise sympathize gather convene assemble`.split(/\s+/),
);

/** The last word of a name that stands together. */
function lastOfName(sentence: ParsedSentence, name: number): number {
  let last = name;
  while (sentence.head(last + 1) === name && FLAT.has(sentence.relation(last + 1))) last++;
  return last;
}

/** Whether a name is the root or, member by member or as a part of its name, hangs on it. */
function endsNames(sentence: ParsedSentence, name: number, root: number): boolean {
  for (let at = name; at !== root; at = sentence.head(at))
    if (!NAME.test(sentence.xpos(at)) || !IN_NAMES.has(sentence.relation(at))) return false;
  return true;
}

function topOf(sentence: ParsedSentence, from: number): number {
  let top = from;
  while (sentence.head(top) >= 0) top = sentence.head(top);
  return top;
}

function isBelow(sentence: ParsedSentence, token: number, above: number): boolean {
  for (let at = token; at >= 0; at = sentence.head(at)) if (at === above) return true;
  return false;
}

const RELATIVE = relationIndex('acl:relcl');
const RELATIVES = new Set(['which', 'who', 'whose', 'whom']);
const JOINED = new Set((['cc', 'mark'] as const).map(relationIndex));

/**
 * "Peru, which had hoped that Lima would help, condemned the raid.", "Mali's minister, Ana Diaz, whose house burnt, accused Oslo.": behind the
 * comma that ends the clause stands the noun's own verb.
 */
export const findVerbBehindClause: Repair = (sentence) => {
  const { first, end } = sentence;
  const noun = sentence.root();
  if (noun < first || !NOUN.test(sentence.xpos(noun)) || sentence.lower(noun + 1) !== ',') return;
  if (sentence.hasChild(noun, PREDICATIVE) || sentence.lower(end - 1) !== '.') return;
  const clause = sentence.children(noun).find((child) => sentence.relation(child) === RELATIVE);
  if (clause === undefined || !isSetOff(sentence, clause)) return;
  for (let verb = clause + 2; verb < end; verb++) {
    if (sentence.lower(verb - 1) !== ',' || !PAST_OR_PRESENT.test(sentence.xpos(verb))) continue;
    if (sentence.hasChild(verb, PREDICATIVE) || sentence.hasChild(verb, JOINED)) continue;
    if (!(isBelow(sentence, verb, clause) || sentence.head(verb) === noun)) continue;
    if (sentence.hasChild(verb, HELPERS)) continue;
    sentence.relate(verb, ROOT, -1);
    sentence.makeVerb(verb, sentence.xpos(verb) === 'VBZ' ? 'VBZ' : 'VBD');
    sentence.relate(noun, SUBJECT, verb);
    sentence.relate(end - 1, PUNCT, verb);
    return;
  }
};

const NOUN = /^NN/;
const PAST_OR_PRESENT = /^VB[DNZ]$/;

/** Whether a clause begins with "who" or the like behind a comma. */
function isSetOff(sentence: ParsedSentence, clause: number): boolean {
  const words = sentence.subtree(clause).filter((word) => sentence.lower(word) !== ',');
  const start = Math.min(...words);
  return RELATIVES.has(sentence.lower(start)) && sentence.lower(start - 1) === ',';
}

const CLAUSE = relationIndex('advcl');
/** What a participle without a subject has none of. */
const OF_A_CLAUSE = new Set([...PREDICATIVE, ...(['aux', 'aux:pass', 'mark'] as const).map(relationIndex)]);

/** "Asked whether Oslo would pay, the premier said …": of a participle that opens a sentence and a verb with a subject the second is main. */
export const findVerbBehindParticiple: Repair = (sentence) => {
  const { first, end } = sentence;
  if (sentence.head(first) >= 0 || !/^VB[DNG]$/.test(sentence.xpos(first))) return;
  if (sentence.hasChild(first, OF_A_CLAUSE) || sentence.lower(end - 1) !== '.') return;
  const main = mainVerbBehind(sentence, first);
  if (main < 0) return;
  sentence.relate(main, ROOT, -1);
  sentence.relate(first, CLAUSE, main);
  sentence.relate(end - 1, PUNCT, main);
};
