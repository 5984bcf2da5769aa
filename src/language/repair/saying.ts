/** Verbs of saying that a tree gives a clause for a subject, or a participle for a content. */
import {
  FINITE,
  type ParsedSentence,
  type Repair,
  relationIndex,
  SAYING,
  SUBJECTS,
} from './parsed-sentence.ts';

const SUBJECT = relationIndex('nsubj');
const CONTENT = relationIndex('ccomp');
const CLAUSE = relationIndex('advcl');
const APPOSITION = relationIndex('appos');
const CONJUNCT = relationIndex('conj');
const FINITENESS = new Set((['aux', 'aux:pass', 'cop'] as const).map(relationIndex));
const COPULA = new Set([relationIndex('cop')]);
/** What shows that a participle is a clause with a subject of its own. */
const OF_A_CLAUSE = new Set([
  ...SUBJECTS,
  ...(['aux', 'aux:pass', 'cop', 'mark'] as const).map(relationIndex),
]);
const ASIDE = new Set([APPOSITION, CONJUNCT]);
const NAME = /^NNPS?$/;
const PAST = /^VB[DZP]$/;

/**
 * "The dead were sailors, the Danish minister, Ole Lund, told a broadcaster": what has a subject and a copula of its own is what was
 * said, and the last noun set beside it says it.
 */
export const nameTeller: Repair = (sentence) => {
  for (let said = sentence.first; said < sentence.end; said++) {
    const verb = sentence.head(said);
    if (said > verb || !PAST.test(sentence.xpos(verb)) || !isSubjectOrContent(sentence, said, verb)) continue;
    if (!sentence.hasChild(said, COPULA) || !sentence.hasChild(said, SUBJECTS)) continue;
    const teller = tellerBefore(sentence, said, verb);
    if (teller < 0) continue;
    sentence.relate(said, CONTENT);
    sentence.relate(teller, SUBJECT, verb);
  }
};

/**
 * "A group from Oslo was due to leave, officials said": of two subjects of a verb of saying the first, before a clause that has none, is the
 * clause's.
 */
export const partSaidAndTeller: Repair = (sentence) => {
  for (let said = sentence.first + 1; said < sentence.end; said++) {
    const verb = sentence.head(said);
    if (sentence.relation(said) !== CONTENT || said > verb || sentence.hasChild(said, SUBJECTS)) continue;
    const subjects = sentence.children(verb).filter((child) => SUBJECTS.has(sentence.relation(child)));
    const own = subjects.find((child) => child < said);
    const teller = subjects.find((child) => child > said);
    if (own === undefined || teller === undefined) continue;
    if (!sentence.hasChild(said, FINITENESS) && !FINITE.has(sentence.xpos(said))) continue;
    sentence.relate(own, SUBJECT, said);
  }
};

/** A clause that the tree takes for the subject, or for the content of a verb without one. */
function isSubjectOrContent(sentence: ParsedSentence, said: number, verb: number): boolean {
  if (sentence.relation(said) === SUBJECT) return true;
  return sentence.relation(said) === CONTENT && !sentence.hasChild(verb, SUBJECTS);
}

/** The last noun before the verb that the tree sets beside what was said, or beside a noun in it; of an office and a name the office; or -1. */
function tellerBefore(sentence: ParsedSentence, said: number, verb: number): number {
  let teller = -1;
  for (let at: number | undefined = said; at !== undefined; at = lastAside(sentence, at, verb)) {
    if (at !== said && !(teller >= 0 && NAME.test(sentence.xpos(at)))) teller = at;
  }
  return teller >= 0 && isBehindComma(sentence, teller) ? teller : -1;
}

function lastAside(sentence: ParsedSentence, noun: number, verb: number): number | undefined {
  return sentence
    .children(noun)
    .findLast((child) => child > noun && child < verb && ASIDE.has(sentence.relation(child)));
}

/** Whether a noun phrase begins right behind a comma. */
function isBehindComma(sentence: ParsedSentence, noun: number): boolean {
  const begin = Math.min(noun, ...sentence.children(noun).filter((child) => sentence.lower(child) !== ','));
  return sentence.lower(begin - 1) === ',';
}

const OFFICE = /^NNP?$/;
const BESIDE = relationIndex('parataxis');

/**
 * "The rounds should reach Chad by May, the bloc's chief, Ana Lund, said": an office with a name between commas right before a verb of
 * saying is who says it, and what the tree takes for the verb's subject is that of what was said.
 */
export const nameLastTeller: Repair = (sentence) => {
  for (let verb = sentence.first + 5; verb < sentence.end; verb++) {
    if (!SAYING.has(sentence.lemma(verb)) || !PAST.test(sentence.xpos(verb))) continue;
    if (sentence.lower(verb - 1) !== ',') continue;
    const teller = describedBefore(sentence, verb);
    if (teller < 0 || sentence.head(teller) === verb) continue;
    const taken = sentence.children(verb).find((child) => SUBJECTS.has(sentence.relation(child)));
    if (sentence.relation(verb) === BESIDE && taken === undefined) {
      nameOffice(sentence, teller, verb);
      continue;
    }
    const said = sentence
      .children(verb)
      .find((child) => child < verb && sentence.relation(child) === CONTENT);
    if (said === undefined) continue;
    if (taken !== undefined && (taken > said || sentence.hasChild(said, SUBJECTS))) continue;
    if (taken !== undefined) sentence.relate(taken, SUBJECT, said);
    nameOffice(sentence, teller, verb);
  }
};

/** Make an office the subject of a verb, and the name between the commas behind it another word for it. */
function nameOffice(sentence: ParsedSentence, office: number, verb: number): void {
  sentence.relate(office, SUBJECT, verb);
  for (let word = nameBefore(sentence, verb); word < verb - 1; word++)
    if (sentence.relation(word) === APPOSITION) sentence.relate(word, APPOSITION, office);
}

/** The first word of the name, with a title, that ends at the comma before a verb. */
function nameBefore(sentence: ParsedSentence, verb: number): number {
  let first = verb - 2;
  while (NAME.test(sentence.xpos(first - 1))) first--;
  return first;
}

/** An office that stands between two commas, with a name behind it, right before a verb; or -1. */
function describedBefore(sentence: ParsedSentence, verb: number): number {
  const name = nameBefore(sentence, verb);
  const office = name - 2;
  if (office <= sentence.first || !hasApposition(sentence, name, verb)) return -1;
  if (!NAME.test(sentence.xpos(name)) || sentence.lower(name - 1) !== ',') return -1;
  if (!OFFICE.test(sentence.xpos(office))) return -1;
  const begin = Math.min(
    ...sentence.subtree(office).filter((word) => word <= office && sentence.lower(word) !== ','),
  );
  return sentence.lower(begin - 1) === ',' ? office : -1;
}

function hasApposition(sentence: ParsedSentence, first: number, verb: number): boolean {
  for (let word = first; word < verb - 1; word++) if (sentence.relation(word) === APPOSITION) return true;
  return false;
}

const ROOT = relationIndex('root');
const OBLIQUE = relationIndex('obl');
const BEHIND = relationIndex('acl');
const JOINED = new Set((['conj', 'advcl'] as const).map(relationIndex));

/**
 * "In a letter read out on television, its spokesman, Major Lund, called …": the participle describes the text that opens the sentence,
 * and the verb behind the office and its name is the main one.
 */
export const findVerbBehindText: Repair = (sentence) => {
  const root = sentence.root();
  const text = root - 1;
  if (text <= sentence.first || !PAST_FORM.test(sentence.xpos(root)) || sentence.hasChild(root, SUBJECTS))
    return;
  if (sentence.head(text) !== root || sentence.relation(text) !== OBLIQUE) return;
  const verb = sentence
    .children(root)
    .find((child) => JOINED.has(sentence.relation(child)) && sentence.lower(child - 1) === ',');
  if (verb === undefined || verb < root || !PAST_FORM.test(sentence.xpos(verb))) return;
  const teller = describedBefore(sentence, verb);
  if (teller < root || sentence.hasChild(verb, SUBJECTS)) return;
  sentence.relate(verb, ROOT, -1);
  sentence.makeVerb(verb, 'VBD');
  sentence.relate(text, OBLIQUE, verb);
  sentence.relate(root, BEHIND, text);
  nameOffice(sentence, teller, verb);
};

const MARK = relationIndex('mark');
const OF_NOUN = relationIndex('acl');

/** "had said earlier that soldiers meddled": the noun behind "that" is no second subject of the saying, but that of what was said. */
export const openContent: Repair = (sentence) => {
  for (let noun = sentence.first + 1; noun < sentence.end; noun++) {
    const verb = sentence.head(noun);
    if (sentence.relation(noun) !== SUBJECT || verb < 0 || verb > noun) continue;
    const said = sentence
      .children(noun)
      .find(
        (child) =>
          child > noun && sentence.relation(child) === OF_NOUN && PAST_FORM.test(sentence.xpos(child)),
      );
    if (said === undefined) continue;
    const that = [verb, said]
      .flatMap((head) => sentence.children(head))
      .find((child) => child > verb && child < noun && sentence.lower(child) === 'that');
    if (that === undefined) continue;
    sentence.relate(said, CONTENT, verb);
    sentence.relate(noun, SUBJECT, said);
    sentence.relate(that, MARK, said);
    if (sentence.xpos(said) === 'VBN') sentence.makeVerb(said, 'VBD');
  }
};

const PAST_FORM = /^VB[DN]$/;

/** "it was over, she said, blaming Oslo": a participle behind the comma of the verb of saying tells what is done beside. */
export const tellBeside: Repair = (sentence) => {
  for (let token = sentence.first + 2; token < sentence.end; token++) {
    const verb = sentence.head(token);
    if (sentence.relation(token) !== CONTENT || sentence.xpos(token) !== 'VBG' || verb > token) continue;
    if (sentence.lower(token - 1) !== ',' || sentence.hasChild(token, OF_A_CLAUSE)) continue;
    sentence.relate(token, CLAUSE);
  }
};

const COORDINATOR = new Set([relationIndex('cc')]);
const HELPERS = new Set(['has', 'have', 'is', 'are', 'will', 'would', 'can', 'could', 'must']);

/** "Peru plans a drill, the minister said, and has been training": what is so now goes on with what was said, and not with the saying. */
export const joinContent: Repair = (sentence) => {
  for (let verb = sentence.first + 4; verb < sentence.end; verb++) {
    const saying = sentence.head(verb);
    if (sentence.relation(verb) !== CONJUNCT || saying < 0 || sentence.xpos(saying) !== 'VBD') continue;
    if (!SAYING.has(sentence.lemma(saying)) || sentence.hasChild(verb, SUBJECTS)) continue;
    if (!sentence.hasChild(verb, COORDINATOR) || !isNow(sentence, verb)) continue;
    // ", said an aide, who has left and is ill"
    if (sentence.children(saying).some((child) => child > saying && SUBJECTS.has(sentence.relation(child))))
      continue;
    const said = sentence
      .children(saying)
      .find((child) => child < saying && sentence.relation(child) === CONTENT);
    if (said !== undefined) sentence.relate(verb, CONJUNCT, said);
  }
};

function isNow(sentence: ParsedSentence, verb: number): boolean {
  if (['VBZ', 'VBP'].includes(sentence.xpos(verb))) return true;
  return sentence.children(verb).some((child) => child < verb && HELPERS.has(sentence.lower(child)));
}
