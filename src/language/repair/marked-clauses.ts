/** Clauses that "after", "before" and the like open, and which a tree takes for a noun with a preposition. */
import { mainVerbBehind, topOf } from './hanging.ts';
import {
  CONJUNCTIONS,
  FINITE,
  isNoParty,
  type ParsedSentence,
  type Repair,
  relationIndex,
  SUBJECTS,
} from './parsed-sentence.ts';

const ROOT = relationIndex('root');
const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const CASE = relationIndex('case');
const MARK = relationIndex('mark');
const CLAUSE = relationIndex('advcl');
const CONJUNCT = relationIndex('conj');
const COORDINATOR = relationIndex('cc');
const FLAT = relationIndex('flat');
const APPOSITION = relationIndex('appos');
const PUNCT = relationIndex('punct');
const MODIFIER = relationIndex('amod');
const AUXILIARIES = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
/** What may stand between a subject and its verb. */
const BETWEEN = new Set([...AUXILIARIES, relationIndex('advmod')]);
/** How a tree hangs a clause that it has not seen the opening of. */
const LOOSE = new Set((['conj', 'ccomp', 'parataxis'] as const).map(relationIndex));
const LINKS = new Set((['cc', 'mark'] as const).map(relationIndex));
const PHRASES = new Set((['obl', 'nmod'] as const).map(relationIndex));

/**
 * "accept it after the premier and the king had met", "shut the office after men of Malian origin died in custody": a finite verb without
 * a subject right behind such a phrase is the verb of its clause, and set beside nothing.
 */
export const openFinite: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb < sentence.end; verb++) {
    if (sentence.relation(verb) !== CONJUNCT || sentence.hasChild(verb, SUBJECTS)) continue;
    if (!isFiniteVerb(sentence, verb) || isSecond(sentence, verb)) continue;
    const noun = phraseEndingAt(sentence, endOfSubject(sentence, beforeVerb(sentence, verb)));
    const marker = noun < 0 ? -1 : conjunctionOf(sentence, noun);
    if (marker < 0 || isNoParty(sentence, noun) || marker < sentence.head(verb)) continue;
    if (!isOpening(sentence, { marker, subject: noun, verb })) continue;
    openAt(sentence, { marker, subject: noun, verb });
  }
};

/** "as a candidate" is a role, and "before parliament" a place: these open a clause before a name or an auxiliary, or an auxiliary only. */
function isOpening(sentence: ParsedSentence, { marker, subject, verb }: MarkedClause): boolean {
  const word = sentence.lower(marker);
  if (!['as', 'before'].includes(word) || sentence.hasChild(verb, AUXILIARIES)) return true;
  return word === 'as' && /^NNPS?$/.test(sentence.xpos(subject));
}

interface MarkedClause {
  readonly marker: number;
  readonly subject: number;
  readonly verb: number;
}

/** The clause hangs where the noun hung that is its subject. */
function openAt(sentence: ParsedSentence, { marker, subject, verb }: MarkedClause): void {
  const above = sentence.head(subject);
  sentence.relate(verb, CLAUSE, above === verb ? sentence.head(verb) : above);
  sentence.relate(subject, SUBJECT, verb);
  sentence.relate(marker, MARK, verb);
}

function isFiniteVerb(sentence: ParsedSentence, verb: number): boolean {
  return (
    FINITE.has(sentence.xpos(verb)) ||
    (sentence.xpos(verb).startsWith('V') && sentence.hasChild(verb, AUXILIARIES))
  );
}

/** "left after the summit and Peru sent a note": without an auxiliary, "and" may have set the verb beside the one above. */
function isSecond(sentence: ParsedSentence, verb: number): boolean {
  return hasLinkBefore(sentence, verb) && !sentence.hasChild(verb, AUXILIARIES);
}

function hasLinkBefore(sentence: ParsedSentence, verb: number): boolean {
  return sentence.children(verb).some((child) => child < verb && LINKS.has(sentence.relation(child)));
}

/** The last token before a verb, its auxiliaries and adverbs. */
function beforeVerb(sentence: ParsedSentence, verb: number): number {
  let at = verb - 1;
  while (at > sentence.first && sentence.head(at) === verb && BETWEEN.has(sentence.relation(at))) at--;
  return at;
}

/** The last word before the comma behind "and his counterpart, Juan Soto,"; else the token itself. */
function endOfSubject(sentence: ParsedSentence, token: number): number {
  if (sentence.lower(token) !== ',' || !sentence.xpos(token - 1).startsWith('NNP')) return token;
  let name = token - 1;
  while (sentence.relation(name) === FLAT) name = sentence.head(name);
  return sentence.relation(name) === APPOSITION ? name : token;
}

/** The lowest noun with such a preposition whose phrase ends at a token; or -1. */
function phraseEndingAt(sentence: ParsedSentence, end: number): number {
  for (let at = end; at >= sentence.first; at = sentence.head(at)) {
    if (!/^(?:NN|PRP$|CD)/.test(sentence.xpos(at))) return -1;
    if (conjunctionOf(sentence, at) >= 0) return PHRASES.has(sentence.relation(at)) ? at : -1;
    if (sentence.head(at) > at) return -1;
  }
  return -1;
}

/** The "after" or the like that a tree takes for a noun's preposition; or -1. */
function conjunctionOf(sentence: ParsedSentence, noun: number): number {
  return (
    sentence
      .children(noun)
      .find(
        (child) =>
          child < noun && sentence.relation(child) === CASE && CONJUNCTIONS.has(sentence.lower(child)),
      ) ?? -1
  );
}

/**
 * "days after President Ana Diaz and her Peruvian counterpart, Juan Soto, met in Lima": a counterpart stands beside the one whose it is,
 * and both are the subject of the verb behind them.
 */
export const joinCounterpart: Repair = (sentence) => {
  for (let other = sentence.first + 4; other < sentence.end; other++) {
    const verb = sentence.head(other);
    if (sentence.lemma(other) !== 'counterpart' || sentence.relation(other) !== SUBJECT || verb < other)
      continue;
    const and = sentence
      .children(verb)
      .find((child) => child < other && sentence.relation(child) === COORDINATOR);
    if (and === undefined || sentence.lower(and + 1) === sentence.lower(other)) continue;
    const noun = phraseEndingAt(sentence, and - 1);
    const marker = noun < 0 ? -1 : conjunctionOf(sentence, noun);
    if (marker < 0) continue;
    openAt(sentence, { marker, subject: noun, verb });
    sentence.relate(other, CONJUNCT, noun);
    sentence.relate(and, COORDINATOR, other);
  }
};

const PARTICIPLE = /^VB[DN]$|^JJ$/;
/** Words that open a noun phrase, and never stand in the middle of one. */
const OPENING = new Set((['nummod', 'det', 'nmod:poss'] as const).map(relationIndex));

/** "after a mine wounded five Malian soldiers": no number or article stands behind a participle within a phrase, which ends before the verb. */
export const openBeforeNumber: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb + 1 < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (sentence.relation(verb) !== MODIFIER || noun < verb || !PARTICIPLE.test(sentence.xpos(verb)))
      continue;
    const last = verb - 1;
    const opening = sentence
      .children(noun)
      .find((child) => child > verb && child < noun && OPENING.has(sentence.relation(child)));
    const marker = conjunctionOf(sentence, noun);
    if (opening === undefined || marker < 0 || marker >= last || sentence.verbOf(verb) === null) continue;
    if (!/^NNP?S?$/.test(sentence.xpos(last)) || Math.min(...sentence.subtree(opening)) !== verb + 1)
      continue;
    takeSubject(sentence, { marker, subject: topOf(sentence, last, marker + 1, verb), verb });
    sentence.makeVerb(verb, 'VBD');
    sentence.relate(noun, OBJECT, verb);
  }
};

/** What stood between the opening word and the verb belongs to the subject. */
function takeSubject(sentence: ParsedSentence, { marker, subject, verb }: MarkedClause): void {
  const noun = sentence.head(verb);
  for (const child of [...sentence.children(noun)])
    if (child > marker && child < subject) sentence.relate(child, sentence.relation(child), subject);
  sentence.relate(verb, CLAUSE, sentence.head(noun));
  sentence.relate(subject, SUBJECT, verb);
  sentence.relate(marker, MARK, verb);
}

/** "held after two men, one of them Malian, were caught": a subject with "after" before it is that of a clause, and no content. */
export const openWithMarkedSubject: Repair = (sentence) => {
  for (let noun = sentence.first + 1; noun < sentence.end; noun++) {
    const verb = sentence.head(noun);
    if (!SUBJECTS.has(sentence.relation(noun)) || verb < noun || !LOOSE.has(sentence.relation(verb)))
      continue;
    const marker = conjunctionOf(sentence, noun);
    if (marker < 0 || sentence.head(verb) > marker || isNoParty(sentence, noun)) continue;
    if (hasLinkBefore(sentence, verb)) continue;
    sentence.relate(verb, CLAUSE);
    sentence.relate(marker, MARK, verb);
  }
};

const SPANS = new Set('hour day week month year minute decade moment'.split(' '));

/** "Days after Chad and Togo signed a truce, rebels seized a town": the verb behind the comma and its subject is the main one. */
export const openWithSpan: Repair = (sentence) => {
  const root = sentence.root();
  const marker = markerBehindSpan(sentence);
  if (marker < 0 || root <= marker || !FINITE.has(sentence.xpos(root))) return;
  const main = mainVerbBehind(sentence, root);
  if (main < 0) return;
  const span = marker - 1;
  sentence.relate(main, ROOT, -1);
  sentence.relate(root, CLAUSE, main);
  sentence.relate(marker, MARK, root);
  if (sentence.head(span) !== root) sentence.relate(span, relationIndex('obl:unmarked'), root);
  sentence.relate(sentence.end - 1, PUNCT, main);
};

/** The "after" or "before" behind a span of time that opens a sentence: "Days after", "A week before"; or -1. */
function markerBehindSpan(sentence: ParsedSentence): number {
  for (let span = sentence.first; span < sentence.first + 4 && span + 1 < sentence.end; span++)
    if (SPANS.has(sentence.lemma(span)) && ['after', 'before'].includes(sentence.lower(span + 1)))
      return span + 1;
  return -1;
}

const CONTENT = relationIndex('ccomp');
const CIRCUMSTANCES = new Set(['after', 'before']);

/** "agreed, officials said, after raiders killed nine": a clause that "after" opens tells when something was said or done, and not what. */
export const nameCircumstances: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb < sentence.end; verb++) {
    if (sentence.relation(verb) !== CONTENT || sentence.head(verb) > verb) continue;
    const [mark, ...more] = sentence.children(verb).filter((child) => sentence.relation(child) === MARK);
    if (more.length > 0) continue;
    if (mark !== undefined && mark < verb && CIRCUMSTANCES.has(sentence.lower(mark)))
      sentence.relate(verb, CLAUSE);
  }
};
