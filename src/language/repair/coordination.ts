/** Verbs set beside each other of which the second lost its object, or its place, to a noun of the first. */
import { FINITE, type ParsedSentence, type Repair, relationIndex, SAYING } from './parsed-sentence.ts';

const CONJUNCT = relationIndex('conj');
const COORDINATOR = relationIndex('cc');
const CASE = relationIndex('case');
const OBJECT = relationIndex('obj');
const OBJECTS = new Set([OBJECT, relationIndex('ccomp'), relationIndex('xcomp')]);
const AUXILIARIES = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
const MODIFIER = relationIndex('amod');
const ARTICLES = new Set((['det', 'nmod:poss'] as const).map(relationIndex));
const SUBJECT = relationIndex('nsubj');
const SUBJECTS = new Set([SUBJECT]);
const COORDINATORS = new Set([COORDINATOR]);
const AHEAD = new Set([relationIndex('det'), relationIndex('amod'), relationIndex('compound')]);

/** "sent a frigate and accused Copenhagen of piracy": the noun behind the second verb is its object, not set beside the first's. */
export const nameSecondObjects: Repair = (sentence) => {
  for (let noun = sentence.first; noun < sentence.end; noun++) {
    const first = sentence.head(noun);
    if (sentence.relation(noun) !== CONJUNCT || sentence.hasChild(noun, COORDINATORS)) continue;
    const verb = firstOf(sentence, noun) - 1;
    if (verb <= first || !isSecondVerb(sentence, verb) || sentence.hasChild(verb, OBJECTS)) continue;
    if (sentence.head(verb) !== sentence.head(first)) continue;
    sentence.relate(noun, OBJECT, verb);
    makeFinite(sentence, verb);
  }
};

/** "expelled the consul and suspended trade": a finite verb beside an object stands beside that object's verb. */
export const nameSecondVerbs: Repair = (sentence) => {
  for (let verb = sentence.first; verb < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (noun < 0 || noun > verb || !isSecondVerb(sentence, verb)) continue;
    const main = sentence.head(noun);
    if (main < 0 || sentence.relation(noun) !== OBJECT) continue;
    if (sentence.hasChild(verb, SUBJECTS)) continue;
    const lost = sentence
      .children(main)
      .find(
        (child) =>
          child > verb && sentence.relation(child) === OBJECT && firstOf(sentence, child) === verb + 1,
      );
    if (lost === undefined || sentence.hasChild(verb, OBJECTS)) continue;
    sentence.relate(verb, CONJUNCT, main);
    sentence.relate(lost, OBJECT, verb);
    makeFinite(sentence, verb);
  }
};

/** What was taken for a participle is the past of a verb with an object. */
function makeFinite(sentence: ParsedSentence, verb: number): void {
  if (sentence.xpos(verb) === 'VBN') sentence.makeVerb(verb, 'VBD');
}

/** "expelled the envoy and suspended cooperation", "called their envoys home or cut ties": an object with an article or an owner is not set beside a bare noun, the verbs are. */
export const nameTakenVerbs: Repair = (sentence) => {
  for (let verb = sentence.first; verb < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (noun <= verb || !isTakenVerb(sentence, verb)) continue;
    const and = sentence.children(noun).find((child) => sentence.relation(child) === COORDINATOR);
    const first = sentence.head(noun);
    if (and !== verb - 1 || first < 0 || sentence.relation(noun) !== CONJUNCT) continue;
    const isObject = sentence.relation(first) === OBJECT && isPast(sentence, sentence.head(first));
    if (!isObject || !sentence.hasChild(first, ARTICLES) || sentence.hasChild(noun, ARTICLES)) continue;
    sentence.relate(verb, CONJUNCT, sentence.head(first));
    sentence.relate(and, COORDINATOR, verb);
    sentence.relate(noun, OBJECT, verb);
    makeFinite(sentence, verb);
  }
};

function isTakenVerb(sentence: ParsedSentence, verb: number): boolean {
  if (NOUN_LIKE.has(sentence.lower(verb)))
    return sentence.relation(verb) === COMPOUND || sentence.relation(verb) === MODIFIER;
  return sentence.xpos(verb) === 'VBN' && sentence.relation(verb) === MODIFIER;
}

/** "expelled", "have expelled" */
function isPast(sentence: ParsedSentence, verb: number): boolean {
  if (sentence.xpos(verb) === 'VBD') return true;
  return sentence.xpos(verb) === 'VBN' && sentence.hasChild(verb, AUXILIARIES);
}

/** A finite verb behind "and" or the like. */
function isSecondVerb(sentence: ParsedSentence, verb: number): boolean {
  return (
    sentence.relation(verb) === CONJUNCT &&
    (FINITE.has(sentence.xpos(verb)) || sentence.xpos(verb) === 'VBN') &&
    !sentence.hasChild(verb, AUXILIARIES) &&
    sentence.children(verb).some((child) => child < verb && sentence.relation(child) === COORDINATOR)
  );
}

/** Where the noun phrase of a word begins, as far as articles, adjectives and nouns before it go. */
function firstOf(sentence: ParsedSentence, noun: number): number {
  return Math.min(
    noun,
    ...sentence.children(noun).filter((child) => child < noun && AHEAD.has(sentence.relation(child))),
  );
}

/** "landed on the island and Peru recalled its envoy": the name before the second verb is its subject, not set beside the island. */
export const nameSecondSubjects: Repair = (sentence) => {
  for (let name = sentence.first + 2; name + 1 < sentence.end; name++) {
    const verb = name + 1;
    const first = sentence.head(name);
    if (sentence.relation(name) !== CONJUNCT || first > name || !NAME.test(sentence.xpos(name))) continue;
    if (sentence.relation(verb) !== CONJUNCT || !FINITE.has(sentence.xpos(verb))) continue;
    if (sentence.hasChild(verb, SUBJECTS) || sentence.head(verb) !== sentence.head(first)) continue;
    const and = sentence.children(name).find((child) => sentence.relation(child) === COORDINATOR);
    sentence.relate(name, SUBJECT, verb);
    if (and !== undefined) sentence.relate(and, COORDINATOR, verb);
  }
};

const NAME = /^NNPS?$/;

/** "talks between Oslo and Riga could resume": what is between has two members, and the second one is the first's. */
export const pairBetween: Repair = (sentence) => {
  for (let between = sentence.first; between + 3 < sentence.end; between++) {
    if (sentence.lower(between) !== 'between' || sentence.relation(between) !== CASE) continue;
    const one = sentence.head(between);
    const and = one + 1;
    const other = sentence.head(and);
    if (
      one < between ||
      sentence.lower(and) !== 'and' ||
      other < and ||
      sentence.relation(other) !== CONJUNCT
    )
      continue;
    if (sentence.head(other) === sentence.head(one)) sentence.relate(other, CONJUNCT, one);
  }
};

const PARTICIPLE = 'VBG';
const CLAUSE = relationIndex('advcl');

/** "left the club, calling it a farce, and urged others to": a finite verb stands beside the finite one, and no participle. */
export const joinFinite: Repair = (sentence) => {
  for (let verb = sentence.first; verb < sentence.end; verb++) {
    const first = sentence.head(verb);
    if (first < 0 || first > verb || !FINITE.has(sentence.xpos(verb))) continue;
    if (sentence.relation(verb) !== CONJUNCT || sentence.xpos(first) !== PARTICIPLE) continue;
    const main = sentence.head(first);
    if (sentence.relation(first) !== CLAUSE || main < 0 || main > first) continue;
    if (sentence.hasChild(first, AUXILIARIES) || !FINITE.has(sentence.xpos(main))) continue;
    sentence.relate(verb, CONJUNCT, main);
  }
};

const PART = relationIndex('nmod');
const PASTS = new Set(['VBD', 'VBN']);
/** Pasts that are nouns as well. */
const NOUN_LIKE = new Set(['cut', 'shut', 'hit', 'put', 'set', 'split']);
const COMPOUND = relationIndex('compound');

/** "threw out the envoy, cut relations and sent troops": between two pasts such a word is a past of its own. */
export const nameListedVerbs: Repair = (sentence) => {
  for (let verb = sentence.first + 2; verb + 1 < sentence.end; verb++) {
    const noun = sentence.head(verb);
    if (!NOUN_LIKE.has(sentence.lower(verb)) || sentence.relation(verb) !== COMPOUND) continue;
    if (noun < verb || sentence.relation(noun) !== CONJUNCT || sentence.lower(verb - 1) !== ',') continue;
    let object = sentence.head(noun);
    while (sentence.relation(object) === PART) object = sentence.head(object);
    const main = sentence.head(object);
    if (main < 0 || sentence.relation(object) !== OBJECT || sentence.xpos(main) !== 'VBD') continue;
    const next = [main, noun]
      .flatMap((head) => sentence.children(head))
      .find(
        (child) => child > noun && sentence.relation(child) === CONJUNCT && PASTS.has(sentence.xpos(child)),
      );
    if (next === undefined) continue;
    sentence.relate(next, CONJUNCT, main);
    makeFinite(sentence, next);
    const before = sentence.children(noun).filter((child) => child < verb);
    sentence.relate(verb, CONJUNCT, main);
    sentence.makeVerb(verb, 'VBD');
    sentence.relate(noun, OBJECT, verb);
    for (const child of before) sentence.relate(child, sentence.relation(child), verb);
  }
};

const CONTENT = relationIndex('ccomp');
/** What speakers do with words; of others it is told what they said. */
const SPEAKING = new Set(
  `accuse urge warn condemn demand call thank praise denounce criticise criticize blame appeal vow reaffirm reiterate pledge promise
  voice welcome reject deny dismiss offer`.split(/\s+/),
);

/** "said the envoys had a duty and accused Oslo of delay": who says the one thing says the other. */
export const joinSpeech: Repair = (sentence) => {
  for (let verb = sentence.first; verb < sentence.end; verb++) {
    if (sentence.relation(verb) !== CONJUNCT) continue;
    const saying = sayingAbove(sentence, verb);
    if (saying < 0) continue;
    if (!PASTS.has(sentence.xpos(verb)) || sentence.xpos(saying) !== 'VBD') continue;
    if (!SPEAKING.has(sentence.lemma(verb)) || sentence.hasChild(verb, SUBJECTS)) continue;
    if (sentence.hasChild(verb, AUXILIARIES)) continue;
    sentence.relate(verb, CONJUNCT, saying);
    makeFinite(sentence, verb);
  }
};

const MOST_STEPS = 4;

/** Verbs whose clause their subject holds true or untrue. */
const HOLDING = new Set([
  ...SAYING,
  'deny',
  'confirm',
  'acknowledge',
  'admit',
  'complain',
  'reply',
  'maintain',
  'stress',
]);

/** The verb of saying or denying whose content a word stands in; -1 where there is none near above it. */
function sayingAbove(sentence: ParsedSentence, token: number): number {
  let at = sentence.head(token);
  for (let step = 0; step < MOST_STEPS && at >= 0; step++, at = sentence.head(at)) {
    const above = sentence.head(at);
    if (isBehindText(sentence, at)) return sentence.head(above);
    if (sentence.relation(at) !== CONTENT) continue;
    return above >= 0 && above < at && HOLDING.has(sentence.lemma(above)) ? above : -1;
  }
  return -1;
}

const DESCRIBING = relationIndex('acl');
const OBLIQUE = relationIndex('obl');

/** "said in a statement that …": whether a clause hangs on the text that a verb of saying names, right before "that". */
function isBehindText(sentence: ParsedSentence, clause: number): boolean {
  const text = sentence.head(clause);
  const saying = text < 0 ? -1 : sentence.head(text);
  return (
    sentence.relation(clause) === DESCRIBING &&
    sentence.relation(text) === OBLIQUE &&
    sentence.lower(text + 1) === 'that' &&
    sentence.head(text + 1) === clause &&
    saying >= 0 &&
    saying < text &&
    HOLDING.has(sentence.lemma(saying))
  );
}

const APPOSITIONS = new Set([relationIndex('appos')]);

/** "phoned the king, and the premier, Ana Lund, flew home": a noun with a name between commas before a second verb is its subject. */
export const nameDescribedSubjects: Repair = (sentence) => {
  for (let verb = sentence.first + 4; verb < sentence.end; verb++) {
    if (sentence.relation(verb) !== CONJUNCT || !FINITE.has(sentence.xpos(verb))) continue;
    if (sentence.lower(verb - 1) !== ',' || sentence.hasChild(verb, SUBJECTS)) continue;
    const noun = describedBefore(sentence, verb);
    if (noun < 0) continue;
    const and = sentence.children(noun).find((child) => sentence.relation(child) === COORDINATOR);
    sentence.relate(noun, SUBJECT, verb);
    if (and !== undefined) sentence.relate(and, COORDINATOR, verb);
  }
};

/** The second of two nouns, which a name describes that ends at the comma before a verb; or -1. */
function describedBefore(sentence: ParsedSentence, verb: number): number {
  for (let noun = verb - 3; noun > sentence.first; noun--) {
    if (sentence.relation(noun) !== CONJUNCT || sentence.xpos(noun) !== 'NN') continue;
    if (!sentence.hasChild(noun, APPOSITIONS) || !sentence.hasChild(noun, COORDINATORS)) continue;
    const end = Math.max(...sentence.subtree(noun));
    return end === verb - 1 || end === verb - 2 ? noun : -1;
  }
  return -1;
}
