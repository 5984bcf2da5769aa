import { UPOS } from '../labels.ts';
import {
  CONJUNCTIONS,
  FINITE,
  isNoParty,
  type ParsedSentence,
  type Repair,
  relationIndex,
  SUBJECTS,
} from './parsed-sentence.ts';

const SUBJECT = relationIndex('nsubj');
const PASSIVE_SUBJECT = relationIndex('nsubj:pass');
const OBLIQUE = relationIndex('obl');
const CASE = relationIndex('case');
const MARK = relationIndex('mark');
const PUNCT = relationIndex('punct');
const CONJUNCT = relationIndex('conj');
const VOCATIVE = relationIndex('vocative');
const COMPLEMENT = relationIndex('xcomp');
const APPOSITION = relationIndex('appos');
const CLAUSE = relationIndex('advcl');
const COMPOUND = relationIndex('compound');
const ADJECTIVE = relationIndex('amod');
const MARKERS = new Set([CASE, MARK]);
const AUXILIARIES = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
const OBJECTS = new Set((['obj', 'ccomp'] as const).map(relationIndex));
const PAST_FORMS = new Set(['VBD', 'VBN']);

/** A noun without a preposition before a finite verb without a subject is its subject, unless it is a time. */
export const nameSubjects: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== OBLIQUE || token > verb || !lacksSubject(sentence, verb)) continue;
    if (!sentence.xpos(token).startsWith('NN') || isNoParty(sentence, token)) continue;
    if (!sentence.hasChild(token, MARKERS)) sentence.relate(token, SUBJECT);
  }
};

/** A name that opens a sentence and ends at a comma is the subject of the verb that lacks one: "Lula, in a speech, vows". */
export const nameOpening: Repair = (sentence) => {
  const { first } = sentence;
  const verb = sentence.head(first);
  if (verb < 0 || !ASIDE.has(sentence.relation(first)) || !lacksSubject(sentence, verb)) return;
  if (!NAME.test(sentence.xpos(first)) || sentence.lower(first + 1) !== ',') return;
  if (sentence.lower(verb - 1) !== ',') return;
  sentence.relate(first, SUBJECT);
  sentence.tag(first, UPOS.indexOf('PROPN'), 'NNP');
};

/** Relations in which a tree sets a name apart, and tags of a name it does not know. */
const ASIDE = new Set([VOCATIVE, ...(['discourse', 'dislocated', 'parataxis'] as const).map(relationIndex)]);
const NAME = /^(?:NNP|NN|FW|UH|ADD)$/;

function lacksSubject(sentence: ParsedSentence, verb: number): boolean {
  return FINITE.has(sentence.xpos(verb)) && !sentence.hasChild(verb, SUBJECTS);
}

/**
 * A form without an auxiliary that has both a subject before it and an object behind it, or an -ing form right behind it ("denied
 * closing the port"), is a simple past, and no passive. So is the main verb of a whole sentence, which unlike a headline does not
 * leave out the auxiliary: "The battalion pulled out of the port."
 */
export const makeActive: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== PASSIVE_SUBJECT || token > verb) continue;
    if (sentence.hasChild(verb, AUXILIARIES) || !PAST_FORMS.has(sentence.xpos(verb))) continue;
    const gerund = sentence.head(verb + 1) === verb && sentence.xpos(verb + 1) === 'VBG' ? verb + 1 : -1;
    const hasObject = sentence
      .children(verb)
      .some((child) => child > verb && OBJECTS.has(sentence.relation(child)));
    if (!hasObject && gerund < 0 && !isMainVerb(sentence, verb)) continue;
    sentence.relate(token, SUBJECT);
    if (gerund >= 0) sentence.relate(gerund, COMPLEMENT);
    if (sentence.xpos(verb) === 'VBN') sentence.makeVerb(verb, 'VBD');
  }
};

const MAIN = new Set((['root', 'ccomp'] as const).map(relationIndex));
const AGENT = new Set([relationIndex('obl:agent')]);
/** Words that open a clause with a finite verb; "with two men killed" is none. */
const OPENERS = new Set('when after before because while as since until although if whenever'.split(' '));

function isMainVerb(sentence: ParsedSentence, verb: number): boolean {
  if (sentence.lower(sentence.end - 1) !== '.' || sentence.hasChild(verb, AGENT)) return false;
  if (MAIN.has(sentence.relation(verb))) return true;
  return (
    sentence.relation(verb) === CLAUSE &&
    sentence.children(verb).some((child) => child < verb && OPENERS.has(sentence.lower(child)))
  );
}

/**
 * "after", "before" and the like before a noun and a finite verb without a subject begin a clause ("left the talks after gunmen
 * raided a depot"), though a tree hangs the noun on the verb above, or on that verb as a phrase.
 */
export const openClauses: Repair = (sentence) => {
  for (let verb = sentence.first; verb < sentence.end; verb++) {
    if (sentence.relation(verb) !== CLAUSE || !lacksSubject(sentence, verb)) continue;
    for (const noun of [...sentence.children(sentence.head(verb)), ...sentence.children(verb)]) {
      const marker = openerBefore(sentence, noun, verb);
      if (marker < 0) continue;
      sentence.relate(noun, SUBJECT, verb);
      sentence.relate(marker, MARK, verb);
      break;
    }
  }
};

/**
 * "accept it after the premier and the king had met": the same where the tree sets the verb beside the one above, and the noun's phrase
 * ends right before it.
 */
export const openPerfects: Repair = (sentence) => {
  for (let verb = sentence.first; verb < sentence.end; verb++) {
    if (sentence.relation(verb) !== CONJUNCT || sentence.hasChild(verb, SUBJECTS)) continue;
    const helper = sentence.children(verb).find((child) => AUXILIARIES.has(sentence.relation(child)));
    if (helper === undefined || helper > verb || sentence.lower(helper - 1) === ',') continue;
    const noun = phraseEndingAt(sentence, helper - 1);
    if (noun < 0) continue;
    const marker = sentence.children(noun).find((child) => sentence.relation(child) === CASE);
    if (marker === undefined || !CONJUNCTIONS.has(sentence.lower(marker))) continue;
    const isOwn = sentence.subtree(verb).includes(noun);
    sentence.relate(verb, CLAUSE, sentence.head(isOwn ? verb : noun));
    sentence.relate(noun, SUBJECT, verb);
    sentence.relate(marker, MARK, verb);
  }
};

/** The oblique whose phrase ends at a token; or -1. */
function phraseEndingAt(sentence: ParsedSentence, end: number): number {
  let top = end;
  while (sentence.head(top) >= 0 && sentence.head(top) < top && sentence.relation(top) !== OBLIQUE)
    top = sentence.head(top);
  return sentence.relation(top) === OBLIQUE ? top : -1;
}

/** The word that opens a clause of a verb, whose subject a noun before it should be; or -1. */
function openerBefore(sentence: ParsedSentence, noun: number, verb: number): number {
  if (sentence.relation(noun) !== OBLIQUE || noun < sentence.head(verb) || noun > verb) return -1;
  if (isNoParty(sentence, noun) || hasPunctuation(sentence, noun, verb)) return -1;
  const ofNoun = sentence.children(noun).filter((child) => sentence.relation(child) === CASE);
  const ofVerb = sentence.children(verb).filter((child) => MARKERS.has(sentence.relation(child)));
  const [marker, ...more] = [...ofNoun, ...ofVerb];
  if (marker === undefined || more.length > 0 || marker > noun) return -1;
  return CONJUNCTIONS.has(sentence.lower(marker)) ? marker : -1;
}

function hasPunctuation(sentence: ParsedSentence, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (sentence.relation(token) === PUNCT) return true;
  return false;
}

/**
 * Two names with a comma between them right before a verb, as headlines put them, are both its subject ("Israel, Egypt sign gas
 * deal"): nobody is addressed, and an apposition would have a comma behind it too.
 */
export const joinNames: Repair = (sentence) => {
  const name = sentence.first;
  const second = name + 2;
  if (sentence.lower(name + 1) !== ',' || sentence.xpos(name) !== 'NNP' || sentence.xpos(second) !== 'NNP')
    return;
  if (sentence.children(second).some((child) => child !== name + 1)) return;
  const verb = sentence.head(sentence.relation(second) === APPOSITION ? name : second);
  if (verb <= second || !sentence.xpos(second + 1).startsWith('VB')) return;
  const isAddressed = sentence.relation(name) === VOCATIVE && sentence.relation(second) === SUBJECT;
  const isApposed = sentence.relation(name) === SUBJECT && sentence.head(second) === name;
  if (!isAddressed && !isApposed) return;
  sentence.relate(name, SUBJECT, verb);
  sentence.relate(second, CONJUNCT, name);
};

/** "Tehran test-fired a rocket": what stands before a verb with a hyphen in it is its subject, and none of its first half's. */
export const nameBeforeHyphen: Repair = (sentence) => {
  for (let verb = sentence.first + 3; verb < sentence.end; verb++) {
    const half = verb - 2;
    if (sentence.lower(verb - 1) !== '-' || sentence.head(half) !== verb) continue;
    if (!PAST_FORMS.has(sentence.xpos(verb)) || sentence.hasChild(verb, SUBJECTS)) continue;
    if (sentence.hasChild(verb, AUXILIARIES) || sentence.relation(verb) === ADJECTIVE) continue;
    const name = half - 1;
    if (sentence.head(name) !== half || !sentence.xpos(name).startsWith('NN')) continue;
    sentence.relate(half, COMPOUND);
    sentence.relate(name, SUBJECT, verb);
  }
};

/** "Chad's army accuses Sudan": a noun right before a finite verb that has no subject is none of the verb's parts, but its subject. */
export const nameBeforeVerb: Repair = (sentence) => {
  for (let noun = sentence.first; noun + 1 < sentence.end; noun++) {
    const verb = noun + 1;
    if (sentence.head(noun) !== verb || sentence.relation(noun) !== COMPOUND) continue;
    if (/^NNS?$/.test(sentence.xpos(noun)) && lacksSubject(sentence, verb)) sentence.relate(noun, SUBJECT);
  }
};

/** "In a separate call, adviser Ana Diaz and her counterpart agreed": behind a phrase and a comma stands the subject that the verb lacks. */
export const nameBehindPhrase: Repair = (sentence) => {
  for (let noun = sentence.first + 1; noun < sentence.end; noun++) {
    const phrase = sentence.head(noun);
    if (sentence.relation(noun) !== APPOSITION || phrase < 0 || sentence.relation(phrase) !== OBLIQUE)
      continue;
    const verb = sentence.head(phrase);
    if (verb < noun || !lacksSubject(sentence, verb) || !sentence.xpos(noun).startsWith('NN')) continue;
    if (!sentence.hasChild(phrase, MARKERS) || sentence.lower(phrase + 1) !== ',') continue;
    sentence.relate(noun, SUBJECT, verb);
  }
};

/** "and on Sunday gave it up": a time behind a preposition is nobody's subject. */
export const unnameTimes: Repair = (sentence) => {
  for (let time = sentence.first + 1; time < sentence.end; time++)
    if (sentence.relation(time) === SUBJECT && isNoParty(sentence, time) && sentence.hasChild(time, MARKERS))
      sentence.relate(time, OBLIQUE);
};

/** Participles that are prepositions where they open a sentence. */
const OPENING = new Set(['following', 'regarding', 'concerning', 'barring']);

/** "Following the duke's trip to Oslo, Chad agreed": what stands behind the first word and before the comma is a phrase, and no subject. */
export const openWithPreposition: Repair = (sentence) => {
  const { first } = sentence;
  const noun = sentence.head(first);
  const verb = noun < 0 ? -1 : sentence.head(noun);
  if (!OPENING.has(sentence.lower(first)) || sentence.relation(first) !== ADJECTIVE || verb < 0) return;
  const hasOther = sentence
    .children(verb)
    .some((child) => child > noun && sentence.relation(child) === SUBJECT);
  if (sentence.relation(noun) !== SUBJECT || !hasOther) return;
  sentence.relate(first, CASE, noun);
  sentence.relate(noun, OBLIQUE, verb);
};
