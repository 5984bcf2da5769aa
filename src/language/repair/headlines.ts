import { FINITE, type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const COMPOUND = relationIndex('compound');
const OBLIQUE = relationIndex('obl');
const NAMED = new Set([SUBJECT, OBJECT]);
const AIMS = new Set((['advcl', 'acl'] as const).map(relationIndex));
const CLAUSE = relationIndex('ccomp');
const PUNCT = relationIndex('punct');
const COPULA = new Set([relationIndex('cop')]);
/** What stands before a base form: "would meet", "to meet". */
const HELPERS = new Set((['aux', 'mark'] as const).map(relationIndex));
const CASE = new Set([relationIndex('case')]);
const APART = relationIndex('parataxis');

/** A longer line without a verb is a list or a caption. */
const MOST_WORDS = 22;
const NAME = /^NNPS?$/;
const SINGULAR = /^NNP?$/;
const NOUN = /^NNP?S?$/;
/** How a noun phrase begins behind a verb. A bare noun may go on with a compound: "Iran sanctions relief". */
const BEGINS_PHRASE = /^(?:NNPS?|NNS|JJ|DT|CD|PRP\$)$/;
const ENDS_PHRASE = /^(?:IN|TO|CC|VB[A-Z]?|RB|[.,:;-]|``|'')$/;
/** Forms that are nouns as well, but behind two names and before their object tell what the two do. */
const PLURAL_VERBS = new Set(
  'sign resume ink seal halt ratify exchange swap boycott block sanction summon launch end host plan'.split(
    ' ',
  ),
);

/**
 * A headline without a verb, in which a noun that may be one stands between a name and an object, is a clause:
 * "Turkey Summons Swedish Envoy", "Chad and Togo Sign Fishing Accord".
 */
export const readHeadline: Repair = (sentence) => {
  const { first, end } = sentence;
  if (end - first > MOST_WORDS || sentence.lower(end - 1) === '.') return;
  for (let token = first; token < end; token++)
    if (FINITE.has(sentence.xpos(token)) || sentence.xpos(token) === 'MD') return;
  for (let token = first + 1; token + 1 < end; token++) {
    const xpos = isSingularVerb(sentence, token) ? 'VBZ' : isPluralVerb(sentence, token) ? 'VBP' : null;
    if (xpos === null) continue;
    hangOn(sentence, token);
    sentence.makeVerb(token, xpos);
    return;
  }
};

/** "Turkey Summons Swedish" */
function isSingularVerb(sentence: ParsedSentence, token: number): boolean {
  const lower = sentence.lower(token);
  if (!NOUN.test(sentence.xpos(token)) || !lower.endsWith('s') || lower.endsWith('ss')) return false;
  if (!SINGULAR.test(sentence.xpos(token - 1)) || !BEGINS_PHRASE.test(sentence.xpos(token + 1))) return false;
  return sentence.verbOf(token) !== null;
}

/** "Chad and Togo Sign", "Seoul, Tokyo Sign" */
function isPluralVerb(sentence: ParsedSentence, token: number): boolean {
  if (!NOUN.test(sentence.xpos(token)) || !PLURAL_VERBS.has(sentence.lower(token))) return false;
  const isPair = ['and', ','].includes(sentence.lower(token - 2)) && NAME.test(sentence.xpos(token - 3));
  return isPair && NAME.test(sentence.xpos(token - 1)) && /^(?:NN|JJ|DT|CD)/.test(sentence.xpos(token + 1));
}

/** A name or noun that has a subject before it and an object behind it is a verb: "Farmers Block Bridge". */
export const tagPredicate: Repair = (sentence) => {
  for (let token = sentence.first + 1; token + 1 < sentence.end; token++) {
    if (!NOUN.test(sentence.xpos(token)) || sentence.verbOf(token) === null) continue;
    const children = sentence.children(token);
    const hasSubject = children.some((child) => child < token && sentence.relation(child) === SUBJECT);
    const hasObject = children.some((child) => child > token && sentence.relation(child) === OBJECT);
    if (!hasSubject || !hasObject || sentence.hasChild(token, COPULA)) continue;
    sentence.makeVerb(token, verbTag(sentence, token));
  }
};

function verbTag(sentence: ParsedSentence, verb: number): 'VB' | 'VBD' | 'VBP' | 'VBZ' {
  if (sentence.hasChild(verb, HELPERS)) return 'VB';
  const lower = sentence.lower(verb);
  return lower.endsWith('ed') ? 'VBD' : lower.endsWith('s') ? 'VBZ' : 'VBP';
}

/** Hang everything before a verb on its subject, the phrase behind it on its object, the rest on the verb itself. */
function hangOn(sentence: ParsedSentence, verb: number): void {
  const { first, end } = sentence;
  let stop = verb + 1;
  while (stop < end && !ENDS_PHRASE.test(sentence.xpos(stop))) stop++;
  const subject = topOf(sentence, verb - 1, first, verb);
  const object = topOf(sentence, verb + 1, verb + 1, stop);
  sentence.relate(verb, ROOT, -1);
  sentence.relate(subject, SUBJECT, verb);
  sentence.relate(object, OBJECT, verb);
  for (let token = first; token < end; token++) {
    if (token === verb || token === subject || token === object) continue;
    const head = sentence.head(token);
    if (token < verb) {
      if (head < first || head >= verb) sentence.relate(token, COMPOUND, subject);
    } else if (token < stop) {
      if (head <= verb || head >= stop) sentence.relate(token, COMPOUND, object);
    } else if (head < verb) sentence.relate(token, relationBehind(sentence, token), verb);
  }
}

/** The highest word above `from` that lies in [first, end). */
function topOf(sentence: ParsedSentence, from: number, first: number, end: number): number {
  let top = from;
  while (sentence.head(top) >= first && sentence.head(top) < end) top = sentence.head(top);
  return top;
}

function relationBehind(sentence: ParsedSentence, token: number): number {
  if (sentence.relation(token) === PUNCT) return PUNCT;
  return sentence.hasChild(token, CASE) ? OBLIQUE : APART;
}

/** "Oslo to expel two envoys, says ministry": who is to do it stands before "to", and the verb of saying has its own subject. */
export const tellPlan: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    if (!AIMS.has(sentence.relation(verb)) || sentence.lower(verb - 1) !== 'to') continue;
    const above = sentence.head(verb);
    const saying = above < verb && sentence.relation(above) === SUBJECT ? sentence.head(above) : above;
    if (saying < verb) continue;
    const named = sentence.children(saying).filter((child) => NAMED.has(sentence.relation(child)));
    const [doer, sayer] = named.sort((a, b) => a - b);
    if (doer === undefined || sayer === undefined || named.length !== 2) continue;
    if (!SAYING.has(sentence.lemma(saying)) || doer > verb || sayer < saying) continue;
    sentence.relate(sayer, SUBJECT);
    sentence.relate(doer, SUBJECT, verb);
    sentence.relate(verb, CLAUSE, saying);
  }
};

const SAYING = new Set(['say', 'report', 'announce', 'warn', 'confirm']);
