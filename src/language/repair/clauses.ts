import { UPOS } from '../labels.ts';
import { FINITE, type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const OBJECT_CLAUSE = relationIndex('ccomp');
const CLAUSE = relationIndex('advcl');
const COMPLEMENT = relationIndex('xcomp');
const SUBJECT = relationIndex('nsubj');
const RELATIVE_CLAUSE = relationIndex('acl:relcl');
const OUTER_SUBJECT = relationIndex('nsubj:outer');
const COPULA = relationIndex('cop');
const MARK = relationIndex('mark');
const ADVERB = relationIndex('advmod');
const OF_A_CLAUSE = new Set([
  ...SUBJECTS,
  ...(['aux', 'aux:pass', 'cop', 'mark'] as const).map(relationIndex),
]);
/** A past participle may be taken for a simple past, which could not do without a subject: "Asked about it, he said …". */
const PARTICIPLES = new Set(['VBG', 'VBN', 'VBD']);

/**
 * A participle without a subject of its own, before a verb that has a clause behind it, is an adverbial ("Speaking in Lima, she said
 * that …"): no verb has two clauses for its object.
 */
export const openWithParticiples: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== OBJECT_CLAUSE || token > verb) continue;
    if (!PARTICIPLES.has(sentence.xpos(token)) || sentence.hasChild(token, OF_A_CLAUSE)) continue;
    const siblings = sentence.children(verb);
    const has = (from: number, to: number, relations: ReadonlySet<number>): boolean =>
      siblings.some((child) => child > from && child < to && relations.has(sentence.relation(child)));
    if (has(verb, sentence.end, new Set([OBJECT_CLAUSE])) && has(token, verb, SUBJECTS))
      sentence.relate(token, CLAUSE);
  }
};

const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|morning|afternoon|evening|week|month|year)$/;
const SAYING = new Set(
  `say tell announce declare warn state report confirm claim add insist argue inform assure suggest note acknowledge admit stress
  promise demand propose ask request recommend threaten vow agree decide complain deny hint rule learn hear`.split(
    /\s+/,
  ),
);
const OBJECT = relationIndex('obj');
const TIME = relationIndex('obl:unmarked');
const PART = relationIndex('nmod');
const MOST_STEPS = 4;

/** "told the king on Monday that Oslo must act", "noted on a visit that it was late": a clause behind a day or occasion is what was said, and describes neither. */
export const nameSaid: Repair = (sentence) => {
  for (let clause = sentence.first; clause < sentence.end; clause++) {
    if (sentence.relation(clause) !== RELATIVE_CLAUSE && sentence.relation(clause) !== OF_NOUN) continue;
    const that = sentence.children(clause).find((child) => sentence.lower(child) === 'that') ?? -1;
    if (that < 0 || that > clause) continue;
    if (!DAYS.test(sentence.lower(that - 1)) && !isBehindOccasion(sentence, clause, that)) continue;
    const verb = sayingVerbAbove(sentence, clause);
    if (
      verb < 0 ||
      sentence.children(verb).some((child) => child > verb && sentence.relation(child) === OBJECT_CLAUSE)
    )
      continue;
    if (sentence.relation(that - 1) === OBJECT) sentence.relate(that - 1, TIME);
    sentence.relate(clause, OBJECT_CLAUSE, verb);
    sentence.relate(that, MARK);
    sentence.tag(that, UPOS.indexOf('SCONJ'), 'IN');
  }
};

/** Nouns that hold what a clause behind them tells: "on the understanding that". */
const HOLDING = new Set(
  'claim allegation hope condition ground understanding assumption belief fact evidence basis fear concern sign proof way time place case'.split(
    ' ',
  ),
);
const OBLIQUE = relationIndex('obl');
const PLACED = new Set([relationIndex('case')]);

/** A clause with a subject of its own, opened by a "that" that is no part of it, right behind the phrase of a noun. */
function isBehindOccasion(sentence: ParsedSentence, clause: number, that: number): boolean {
  const noun = sentence.head(clause);
  const hasSubject = sentence
    .children(clause)
    .some((child) => child > that && child < clause && SUBJECTS.has(sentence.relation(child)));
  return (
    hasSubject &&
    sentence.relation(that) === MARK &&
    sentence.relation(noun) === OBLIQUE &&
    sentence.hasChild(noun, PLACED) &&
    !HOLDING.has(sentence.lemma(noun)) &&
    sentence.subtree(noun).includes(that - 1)
  );
}

function sayingVerbAbove(sentence: ParsedSentence, token: number): number {
  let at = sentence.head(token);
  for (let step = 0; step < MOST_STEPS && at >= 0; step++, at = sentence.head(at))
    if (SAYING.has(sentence.lemma(at)) && sentence.xpos(at).startsWith('VB')) return at;
  return -1;
}

/** What has yet to be done completes its verb: "has yet to reply". */
export const completeYetTo: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== CLAUSE || verb < 0 || !isHaveOrBe(sentence, verb)) continue;
    const hasYet = sentence
      .children(verb)
      .some((child) => sentence.lower(child) === 'yet' && child > verb && child < token);
    const hasTo = sentence.children(token).some((child) => sentence.lower(child) === 'to' && child < token);
    if (hasYet && hasTo) sentence.relate(token, COMPLEMENT);
  }
};

function isHaveOrBe(sentence: ParsedSentence, verb: number): boolean {
  return sentence.lemma(verb) === 'have' || sentence.lemma(verb) === 'be';
}

/** "is due to meet" is "due" with an infinitive for its complement, as "set to" is, and no "due to" as before a noun. */
export const completeDue: Repair = (sentence) => {
  for (let due = sentence.first; due + 2 < sentence.end; due++) {
    const to = due + 1;
    const verb = sentence.head(due);
    if (sentence.lower(due) !== 'due' || sentence.lower(to) !== 'to') continue;
    if (sentence.head(to) !== due && sentence.head(to) !== verb) continue;
    if (verb < due || sentence.xpos(verb) !== 'VB') continue;
    const before = sentence.children(verb).filter((child) => child < due);
    if (!before.some((child) => sentence.relation(child) === COPULA)) continue;
    sentence.relate(due, sentence.relation(verb), sentence.head(verb));
    for (const child of before) {
      const relation = sentence.relation(child);
      sentence.relate(child, relation === OUTER_SUBJECT ? SUBJECT : relation, due);
    }
    sentence.relate(verb, COMPLEMENT, due);
    sentence.relate(to, MARK, verb);
    sentence.tag(due, UPOS.indexOf('ADJ'), 'JJ');
    sentence.tag(to, UPOS.indexOf('PART'), 'TO');
  }
};

/** Verbs of getting in touch, which no infinitive completes: who does so tells to what end. */
const CONTACTING = new Set(['telephone', 'phone', 'ring', 'visit', 'meet', 'contact']);

/** "telephoned the king to thank him": the aim of who telephones, and nothing that the king does. */
export const tellAim: Repair = (sentence) => {
  for (let aim = sentence.first + 1; aim < sentence.end; aim++) {
    const verb = sentence.head(aim);
    if (sentence.relation(aim) !== COMPLEMENT || verb < 0 || verb > aim) continue;
    if (CONTACTING.has(sentence.lemma(verb)) && sentence.xpos(aim) === 'VB') sentence.relate(aim, CLAUSE);
  }
};

const WHEN = new Set(['last', 'first']);
/** Verbs that a bare gerund completes: "denied backing the rebels". */
const COMPLETED_BY_GERUND = new Set(
  'deny admit consider avoid suggest recommend resume favour favor contemplate postpone delay risk regret acknowledge oppose quit renounce'.split(
    ' ',
  ),
);

const BEHIND = new Set([CLAUSE, relationIndex('csubj')]);

/** A gerund right behind such a verb is what it is about, and no circumstance. */
export const completeWithGerund: Repair = (sentence) => {
  for (let gerund = sentence.first + 1; gerund < sentence.end; gerund++) {
    const verb = sentence.head(gerund);
    if (!BEHIND.has(sentence.relation(gerund)) || verb !== gerund - 1 || sentence.xpos(gerund) !== 'VBG')
      continue;
    if (COMPLETED_BY_GERUND.has(sentence.lemma(verb)) && !sentence.hasChild(gerund, OF_A_CLAUSE))
      sentence.relate(gerund, COMPLEMENT);
  }
};

/**
 * "ordered the consulate closed, accusing Moscow": a participle behind a comma tells what the subject of the sentence does, and not
 * what becomes of its object.
 */
export const hangBeside: Repair = (sentence) => {
  for (let token = sentence.first + 2; token < sentence.end; token++) {
    const state = sentence.head(token);
    if (sentence.relation(token) !== CLAUSE || sentence.xpos(token) !== 'VBG') continue;
    if (sentence.lower(token - 1) !== ',' || state > token) continue;
    if (sentence.relation(state) === RELATIVE_CLAUSE) {
      hangOnMain(sentence, token, state);
      continue;
    }
    // "fired on a boat carrying food, wounding two"
    if (sentence.relation(state) === OF_NOUN && sentence.xpos(state) === 'VBG') {
      const main = verbAbove(sentence, state);
      if (main >= 0) sentence.relate(token, CLAUSE, main);
      continue;
    }
    if (sentence.relation(state) !== COMPLEMENT) continue;
    const verb = sentence.head(state);
    if (verb >= 0 && STATES.test(sentence.xpos(state)) && FINITE.has(sentence.xpos(verb)))
      sentence.relate(token, CLAUSE, verb);
  }
};

/**
 * "hit what he called a depot, killing two", "quit the club that Oslo had founded, calling it a farce": behind a clause with a subject of
 * its own, which no comma sets off, it belongs to the verb whose object that clause describes.
 */
function hangOnMain(sentence: ParsedSentence, participle: number, clause: number): void {
  let noun = sentence.head(clause);
  while (sentence.relation(noun) === PART) noun = sentence.head(noun);
  const main = sentence.head(noun);
  if (main < 0 || main > noun || sentence.relation(noun) !== OBJECT) return;
  const subject = sentence.children(clause).find((child) => SUBJECTS.has(sentence.relation(child)));
  if (subject === undefined || RELATIVES.has(sentence.lower(subject))) return;
  const isSetOff = sentence.children(clause).some((child) => child < clause && sentence.lower(child) === ',');
  if (!isSetOff && FINITE.has(sentence.xpos(main))) sentence.relate(participle, CLAUSE, main);
}

/** The finite verb that a participle's noun belongs to; -1 where other verbs stand between. */
function verbAbove(sentence: ParsedSentence, participle: number): number {
  let at = sentence.head(participle);
  while (at >= 0 && !sentence.xpos(at).startsWith('VB')) at = sentence.head(at);
  return at >= 0 && at < participle && FINITE.has(sentence.xpos(at)) ? at : -1;
}

const OF_NOUN = relationIndex('acl');
const RELATIVES = new Set(['who', 'which', 'that']);

/**
 * "has a month before meeting Lund, who has left": what "who" opens right behind a name describes that person, unless its head is
 * somebody whose phrase the name stands in ("the premier of Chad, who").
 */
export const describeName: Repair = (sentence) => {
  for (let who = sentence.first + 2; who + 1 < sentence.end; who++) {
    if (sentence.lower(who) !== 'who' || sentence.lower(who - 1) !== ',') continue;
    const clause = sentence.head(who);
    const name = nameEnding(sentence, who - 2);
    if (name < 0 || clause < who || sentence.relation(clause) !== RELATIVE_CLAUSE) continue;
    const described = sentence.head(clause);
    if (described === name || described > who || isAbove(sentence, described, name)) continue;
    sentence.relate(clause, RELATIVE_CLAUSE, name);
  }
};

const FLAT = relationIndex('flat');

/** The first word of the name that ends at a token; -1 where none does. */
function nameEnding(sentence: ParsedSentence, token: number): number {
  if (sentence.xpos(token) !== 'NNP') return -1;
  return sentence.relation(token) === FLAT ? sentence.head(token) : token;
}

function isAbove(sentence: ParsedSentence, above: number, token: number): boolean {
  for (let at = token; at >= 0; at = sentence.head(at)) if (at === above) return true;
  return false;
}

const STATES = /^(?:VBN|VBD|JJ)$/;

const NOMINAL = /^(?:NNS|NNPS?|PRP)$/;

/** "last" and "first" between a subject and its verb tell when ("The two last talked a year ago"), and describe no noun. */
export const tellWhen: Repair = (sentence) => {
  for (let token = sentence.first + 1; token + 1 < sentence.end; token++) {
    const verb = token + 1;
    if (!WHEN.has(sentence.lower(token)) || !FINITE.has(sentence.xpos(verb))) continue;
    if (!NOMINAL.test(sentence.xpos(token - 1)) || sentence.relation(token) === ADVERB) continue;
    for (const child of [...sentence.children(token)])
      if (SUBJECTS.has(sentence.relation(child)) || child === token - 1)
        sentence.relate(child, SUBJECT, verb);
    sentence.relate(token, ADVERB, verb);
    sentence.tag(token, UPOS.indexOf('ADV'), 'RB');
  }
};
