/** Headlines that tell what is to come: "Oslo to expel two envoys". */
import { WITH_AIM } from './aims.ts';
import { relationBehind, topOf } from './hanging.ts';
import { FINITE, type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const APPOSITION = relationIndex('appos');
const CONJUNCT = relationIndex('conj');
const MARK = relationIndex('mark');
const CLAUSE = relationIndex('ccomp');
const NAMED = new Set([SUBJECT, OBJECT]);
const AIMS = new Set((['advcl', 'acl'] as const).map(relationIndex));

/** A longer line is no headline. */
const MOST_WORDS = 22;
/** What may stand before "to": names, nouns and what belongs to them. */
const PHRASE = /^(?:NNPS?|NNS?|JJ|CD|POS|CC|,)$/;
const DOER = /^(?:NNPS?|NNS?)$/;
const NAME = /^NNPS?$/;
const IN_PHRASE = /^(?:NNPS?|NNS?|JJ|DT|CD|POS)$/;

/**
 * "Oslo to expel two envoys", "Chad, Togo to sign accord", "Oslo to close port, minister says": without a verb before it, "to"
 * tells what those named will do.
 */
export const readPlan: Repair = (sentence) => {
  const to = planMark(sentence);
  if (to < 0) return;
  const { first, end } = sentence;
  const verb = to + 1;
  const doer = topOf(sentence, to - 1, first, to);
  const comma = commaBeforeSaying(sentence, verb);
  const saying = comma < 0 ? -1 : end - 1;
  if (saying < 0 && topOf(sentence, verb, first, end) > verb) return;
  sentence.relate(verb, ROOT, -1);
  sentence.relate(doer, SUBJECT, verb);
  hangPlan(sentence, to, comma < 0 ? end : comma);
  namePair(sentence, doer);
  if (saying < 0) return;
  sentence.relate(saying, ROOT, -1);
  sentence.relate(verb, CLAUSE, saying);
  sentence.relate(topOf(sentence, saying - 1, comma + 1, saying), SUBJECT, saying);
};

/** Hang what stands behind "to" on the verb there, unless it hangs behind it already. */
function hangPlan(sentence: ParsedSentence, to: number, end: number): void {
  const verb = to + 1;
  const object =
    sentence.xpos(verb) === 'VB'
      ? -1
      : topOf(sentence, verb + 1, verb + 1, phraseEnd(sentence, verb + 1, end));
  sentence.makeVerb(verb, 'VB');
  sentence.relate(to, MARK, verb);
  for (let token = verb + 1; token < end; token++)
    if (sentence.head(token) < to || (sentence.head(token) === verb && object >= 0))
      sentence.relate(token, relationBehind(sentence, token), verb);
  if (object >= 0) sentence.relate(object, OBJECT, verb);
}

function phraseEnd(sentence: ParsedSentence, start: number, end: number): number {
  let stop = start;
  while (stop < end && IN_PHRASE.test(sentence.xpos(stop))) stop++;
  return Math.max(stop, start + 1);
}

/** "Chad, Togo to sign": a name behind another's comma is a second one, and no other word for the first. */
function namePair(sentence: ParsedSentence, doer: number): void {
  for (const child of sentence.children(doer))
    if (
      sentence.relation(child) === APPOSITION &&
      sentence.lower(child - 1) === ',' &&
      NAME.test(sentence.xpos(doer)) &&
      NAME.test(sentence.xpos(child))
    )
      sentence.relate(child, CONJUNCT);
}

/** The comma of ", minister says", which ends a line behind its plan; -1 where nobody says it. */
function commaBeforeSaying(sentence: ParsedSentence, verb: number): number {
  const last = sentence.end - 1;
  if (!FINITE.has(sentence.xpos(last)) || !SAYING.has(sentence.lemma(last))) return -1;
  let comma = last - 1;
  while (comma > verb && sentence.lower(comma) !== ',') comma--;
  return comma > verb && comma < last - 1 ? comma : -1;
}

/** The "to" of a headline's plan; -1 where the sentence is none. */
function planMark(sentence: ParsedSentence): number {
  const { first, end } = sentence;
  if (end - first > MOST_WORDS) return -1;
  let to = first;
  while (to < end && sentence.lower(to) !== 'to') {
    if (!PHRASE.test(sentence.xpos(to))) return -1;
    to++;
  }
  if (to === first || to + 1 >= end || FINITE.has(sentence.xpos(to + 1))) return -1;
  const before = sentence.lower(to - 1);
  if (!DOER.test(sentence.xpos(to - 1)) || WITH_AIM.has(before) || WITH_AIM.has(sentence.lemma(to - 1)))
    return -1;
  return isBase(sentence, to + 1) ? to : -1;
}

/** A verb's base form, or a noun that may be one before the phrase that it then governs: "to swap prisoners". */
function isBase(sentence: ParsedSentence, token: number): boolean {
  if (sentence.xpos(token) === 'VB') return true;
  const isVerb = sentence.xpos(token) === 'NN' && sentence.verbOf(token) === sentence.lower(token);
  return isVerb && /^(?:NNPS?|NNS|JJ|DT|CD)$/.test(sentence.xpos(token + 1));
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
    sentence.relate(verb, CLAUSE, saying);
    sentence.relate(doer, SUBJECT, verb);
  }
};

const SAYING = new Set(['say', 'report', 'announce', 'warn', 'confirm']);
