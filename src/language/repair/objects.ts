import { type ParsedSentence, type Repair, relationIndex } from './parsed-sentence.ts';

const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const INDIRECT = relationIndex('iobj');
const BESIDE = new Set((['obj', 'ccomp', 'xcomp', 'nsubj:pass'] as const).map(relationIndex));

/** Verbs whose hearer or receiver stays one where nothing else is told: "Ask her", "they paid him". */
const GIVING = new Set(
  `tell ask teach show pay give send write owe promise text email read bring cost grant hand lend offer`.split(
    ' ',
  ),
);

/** Of two objects of a verb of giving the first is who is given: "gave the crew a week". */
export const nameReceivers: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== OBJECT || verb < 0 || !GIVING.has(sentence.lemma(verb))) continue;
    const objects = sentence.children(verb).filter((child) => sentence.relation(child) === OBJECT);
    const receiver = Math.min(...objects);
    if (objects.length === 2 && receiver > verb) sentence.relate(receiver, INDIRECT);
  }
};

const COMPOUND = relationIndex('compound');
const ADVERB = relationIndex('advmod');
/** Verbs that take somebody home. */
const TAKING = new Set('call send bring order summon fly take escort recall ship'.split(' '));

/** "called its ambassador home": home is where to, and what stands before it is who. */
export const takeHome: Repair = (sentence) => {
  for (let home = sentence.first + 1; home < sentence.end; home++) {
    const verb = sentence.head(home);
    if (sentence.lower(home) !== 'home' || verb < 0 || !TAKING.has(sentence.lemma(verb))) continue;
    const noun = home - 1;
    if (sentence.head(noun) !== home || sentence.relation(noun) !== COMPOUND) continue;
    for (const child of [...sentence.children(home)])
      if (child < noun) sentence.relate(child, sentence.relation(child), noun);
    sentence.relate(noun, OBJECT, verb);
    sentence.relate(home, ADVERB);
  }
};

/** "the envoys whom Norway accuses": "whom" is what the verb of its clause is done to, and never who does it. */
export const nameWhom: Repair = (sentence) => {
  for (let whom = sentence.first; whom < sentence.end; whom++) {
    if (sentence.lower(whom) !== 'whom' || sentence.relation(whom) !== SUBJECT) continue;
    sentence.relate(whom, OBJECT);
  }
};

/** Verbs with two objects, of which the receiver stands first. */
const HANDING = new Set('give hand deny owe lend sell grant offer send promise'.split(' '));
const NAME = /^NNPS?$/;
const PLACED = new Set([relationIndex('obl')]);

/** A single number that may be the model's: "Boeing 737 jets". */
const MODEL = /^\d{3,4}$/;

/** Whether nothing but a count stands between a name and what it hangs on: "Lima 20 tanks", "Lima 5 million euros". */
function isBeforeCount(sentence: ParsedSentence, name: number, things: number): boolean {
  for (let token = name + 1; token < things; token++) if (sentence.xpos(token) !== 'CD') return false;
  return things !== name + 2 || !MODEL.test(sentence.lower(name + 1));
}

/**
 * "has given Lima maps of the mines", "promised Lima 20 tanks": a bare name before plural things is who receives them, unless "to" says
 * who does.
 */
export const partReceivers: Repair = (sentence) => {
  for (let name = sentence.first + 1; name + 1 < sentence.end; name++) {
    const things = sentence.head(name);
    const verb = name - 1;
    if (things <= name || sentence.relation(name) !== COMPOUND) continue;
    if (!NAME.test(sentence.xpos(name)) || sentence.xpos(things) !== 'NNS') continue;
    if (!isBeforeCount(sentence, name, things)) continue;
    if (sentence.head(things) !== verb || sentence.relation(things) !== OBJECT) continue;
    if (!HANDING.has(sentence.lemma(verb)) || sentence.hasChild(verb, INDIRECT_OBJECTS)) continue;
    const hasReceiver = sentence
      .children(verb)
      .some((child) => PLACED.has(sentence.relation(child)) && isBehindTo(sentence, child));
    if (!hasReceiver) sentence.relate(name, INDIRECT, verb);
  }
};

const INDIRECT_OBJECTS = new Set([INDIRECT]);

function isBehindTo(sentence: ParsedSentence, noun: number): boolean {
  return sentence.children(noun).some((child) => sentence.lower(child) === 'to' && child < noun);
}

/** An indirect object stands beside a direct one or a clause; alone it is the object. */
export const nameObjects: Repair = (sentence) => {
  for (let token = sentence.first; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== INDIRECT || verb < 0 || GIVING.has(sentence.lemma(verb))) continue;
    if (!sentence.hasChild(verb, BESIDE)) sentence.relate(token, OBJECT);
  }
};

const LIST = relationIndex('list');

/** "pressed Danish leaders to stay": a noun right behind a verb that a tree puts on a list with its subject is its object. */
export const nameUnlisted: Repair = (sentence) => {
  for (let noun = sentence.first + 2; noun < sentence.end; noun++) {
    const subject = sentence.head(noun);
    if (sentence.relation(noun) !== LIST || subject < 0 || sentence.relation(subject) !== SUBJECT) continue;
    const verb = sentence.head(subject);
    const start = Math.min(...sentence.subtree(noun));
    if (verb < subject || start !== verb + 1 || sentence.hasChild(verb, OBJECTS)) continue;
    sentence.relate(noun, OBJECT, verb);
  }
};

const COMPLEMENT = relationIndex('xcomp');
const OBJECTS = new Set([OBJECT]);
const STATES = /^(?:JJ|VBG)$/;

/** "declared Oslo's envoy unwelcome": a noun before an adjective that completes the verb is what is declared so. */
export const partObjectAndState: Repair = (sentence) => {
  for (let noun = sentence.first + 1; noun + 1 < sentence.end; noun++) {
    const state = noun + 1;
    const verb = sentence.head(state);
    if (sentence.head(noun) !== state || sentence.relation(noun) !== COMPOUND) continue;
    if (sentence.relation(state) !== COMPLEMENT || !STATES.test(sentence.xpos(state)) || verb > noun)
      continue;
    if (!/^NNS?$/.test(sentence.xpos(noun)) || sentence.hasChild(verb, OBJECTS)) continue;
    const before = sentence.children(state).filter((child) => child < noun);
    sentence.relate(noun, OBJECT, verb);
    for (const child of before) sentence.relate(child, sentence.relation(child), noun);
  }
};

/** "sent the envoy packing": an -ing form behind an object tells what became of it, and is nothing that it was given. */
export const completeWithState: Repair = (sentence) => {
  for (let state = sentence.first + 1; state < sentence.end; state++) {
    const verb = sentence.head(state);
    const noun = state - 1;
    if (sentence.relation(state) !== OBJECT || sentence.xpos(state) !== 'VBG' || verb > noun) continue;
    if (sentence.head(noun) !== verb || sentence.relation(noun) !== INDIRECT) continue;
    sentence.relate(noun, OBJECT);
    sentence.relate(state, COMPLEMENT);
  }
};

const TERM = new Set(['hour', 'day', 'week', 'month', 'minute', 'year']);
const ALLOWING = new Set(['give', 'grant', 'allow', 'set', 'leave']);
const UNMARKED = new Set((['nmod:unmarked', 'obl:unmarked'] as const).map(relationIndex));
const WITHIN = new Set((['appos', 'flat', 'nmod'] as const).map(relationIndex));

/** The object that a term belongs to, or that stands before it; -1 where there is none. */
function receiverBefore(sentence: ParsedSentence, term: number): number {
  let at = sentence.head(term);
  while (at >= 0 && WITHIN.has(sentence.relation(at))) at = sentence.head(at);
  if (at < 0 || sentence.relation(at) === OBJECT) return at;
  return sentence.children(at).find((child) => child < term && sentence.relation(child) === OBJECT) ?? -1;
}

/** "gave the envoy, Jan Diaz, two days to leave": the term is what he was given, and no word for him. */
export const partTerm: Repair = (sentence) => {
  for (let term = sentence.first + 2; term + 2 < sentence.end; term++) {
    if (!TERM.has(sentence.lemma(term)) || !UNMARKED.has(sentence.relation(term))) continue;
    if (sentence.lower(term + 1) !== 'to' || sentence.xpos(term + 2) !== 'VB') continue;
    const receiver = receiverBefore(sentence, term);
    if (receiver < 0 || receiver > term || sentence.relation(receiver) !== OBJECT) continue;
    const verb = sentence.head(receiver);
    if (verb > receiver || !ALLOWING.has(sentence.lemma(verb))) continue;
    sentence.relate(receiver, INDIRECT);
    sentence.relate(term, OBJECT, verb);
  }
};
