/** Clauses with "that" that describe a noun, and which a tree takes for a subject, or hangs on a name. */
import { UPOS } from '../labels.ts';
import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const OF_NOUN = relationIndex('acl');
const RELATIVE = relationIndex('acl:relcl');
const SUBJECT_CLAUSE = relationIndex('csubj');
const MARK = relationIndex('mark');
const OBJECT = relationIndex('obj');
const COPULAS = new Set([relationIndex('cop')]);
const OBJECTS = new Set((['obj', 'ccomp', 'xcomp'] as const).map(relationIndex));
const DETERMINERS = new Set([relationIndex('det')]);
const AFTER_NOUN = new Set([OF_NOUN, SUBJECT_CLAUSE, relationIndex('ccomp')]);
const UNLIKE_THINGS = new Set(['time', 'day', 'year', 'week', 'month', 'moment']);
const RANKS =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|only|such|largest|biggest|strongest|harshest|worst|deadliest)$/;

/** "It was the 11th protest that Peru has filed": what such a clause, whose verb has no object, tells of is the protest. */
export const describeRanked: Repair = (sentence) => {
  for (let that = sentence.first + 3; that + 1 < sentence.end; that++) {
    const verb = sentence.head(that);
    const noun = sentence.head(verb);
    if (sentence.lower(that) !== 'that' || sentence.relation(that) !== MARK || verb < that) continue;
    if (!AFTER_NOUN.has(sentence.relation(verb)) || noun < 0 || noun > that) continue;
    if (!isRankedPredicate(sentence, noun) || sentence.hasChild(verb, OBJECTS)) continue;
    sentence.relate(verb, RELATIVE);
    sentence.relate(that, OBJECT);
    sentence.tag(that, UPOS.indexOf('PRON'), 'WDT');
  }
};

/** "It was the 11th protest" */
function isRankedPredicate(sentence: ParsedSentence, noun: number): boolean {
  if (!/^NNS?$/.test(sentence.xpos(noun)) || UNLIKE_THINGS.has(sentence.lemma(noun))) return false;
  if (!sentence.hasChild(noun, COPULAS)) return false;
  const before = sentence.children(noun).filter((child) => child < noun);
  return (
    before.some((child) => sentence.lower(child) === 'it') &&
    before.some((child) => RANKS.test(sentence.lower(child)))
  );
}

const WITHIN = new Set((['nmod', 'flat', 'conj'] as const).map(relationIndex));

/** "It was pressure from Oslo that brought them": "that" behind a bare name describes the noun before the name, which needs no such telling. */
export const describeNoName: Repair = (sentence) => {
  for (let verb = sentence.first + 4; verb < sentence.end; verb++) {
    const name = sentence.head(verb);
    if (sentence.relation(verb) !== RELATIVE || name < 0 || sentence.xpos(name) !== 'NNP') continue;
    if (sentence.hasChild(name, DETERMINERS)) continue;
    const that = Math.min(...sentence.subtree(verb));
    if (sentence.lower(that) !== 'that' || sentence.lower(that - 1) === ',' || that < name) continue;
    let noun = name;
    while (WITHIN.has(sentence.relation(noun)) && sentence.xpos(noun).startsWith('NNP'))
      noun = sentence.head(noun);
    if (noun >= 0 && noun < name && /^NNS?$/.test(sentence.xpos(noun))) sentence.relate(verb, RELATIVE, noun);
  }
};

const OBLIQUE = relationIndex('obl');
const PART = relationIndex('nmod');
const CASES = new Set([relationIndex('case')]);
const HELPERS = new Set((['aux', 'aux:pass'] as const).map(relationIndex));

/** "shields the firm from curbs imposed on its owner": a phrase right before a participle is none of the participle's, which describes it. */
export const describePhrase: Repair = (sentence) => {
  for (let participle = sentence.first + 3; participle < sentence.end; participle++) {
    const noun = sentence.head(participle);
    if (sentence.relation(participle) !== OF_NOUN || sentence.xpos(participle) !== 'VBN') continue;
    if (sentence.hasChild(participle, HELPERS)) continue;
    const phrase = sentence
      .children(participle)
      .find((child) => child < participle && sentence.relation(child) === OBLIQUE);
    if (phrase !== participle - 1 || !/^NNS?$/.test(sentence.xpos(phrase)) || noun > phrase) continue;
    if (!sentence.hasChild(phrase, CASES)) continue;
    sentence.relate(phrase, PART, noun);
    sentence.relate(participle, OF_NOUN, phrase);
  }
};
