import { type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const MODIFIER = relationIndex('amod');
const SUBJECT = relationIndex('nsubj');
const OBJECT = relationIndex('obj');
const PUNCT = relationIndex('punct');
const ROOT = relationIndex('root');
const OF_NOUN = relationIndex('acl');
const CLAUSE = relationIndex('advcl');
const COMPLEMENT = relationIndex('xcomp');
const JOINED = relationIndex('conj');
/** How a tree may hang the first of two subjects on their object. */
const BESIDE = new Set([SUBJECT, MODIFIER, relationIndex('compound')]);
const COPULA = new Set([relationIndex('cop')]);
const COMPOUND = relationIndex('compound');
/** What makes a noun a predicate already. */
const PREDICATIVE = new Set([...SUBJECTS, relationIndex('cop')]);
/** Relations in which a tree hangs the object on the subject before it. */
const LOOSE = new Set((['appos', 'conj', 'parataxis', 'dep'] as const).map(relationIndex));
const PARTICIPLE = /^VB[DN]$/;
const NOUN = /^NNP?S?$/;

/**
 * A sentence with a full stop and no main verb, in which a past form stands between a noun and its bare object, is a clause and no noun
 * phrase: "Mali's junta severed diplomatic relations." "Iran, which arms them, restored relations with Oman."
 */
export const findPredicate: Repair = (sentence) => {
  const root = sentence.root();
  if (root < 0 || sentence.lower(sentence.end - 1) !== '.' || !NOUN.test(sentence.xpos(root))) return;
  const own = subjectOfParticiple(sentence, root);
  if (own !== null) return makeClause(sentence, own);
  if (sentence.hasChild(root, PREDICATIVE)) return;
  const object = participleBefore(sentence, root) >= 0 ? root : looseObject(sentence, root);
  if (object < 0) return;
  const verb = participleBefore(sentence, object);
  const subject = object === root ? verb - 1 : root;
  if (!isSubject(sentence, subject, verb, object)) return;
  makeClause(sentence, { subject, verb, object });
};

interface ClauseParts {
  readonly subject: number;
  readonly verb: number;
  readonly object: number;
}

/** A past form that a tree takes for an adjective or a part of the noun, with nothing but adjectives between; or -1. */
function participleBefore(sentence: ParsedSentence, noun: number): number {
  const verb = sentence
    .children(noun)
    .find(
      (child) =>
        (sentence.relation(child) === MODIFIER && PARTICIPLE.test(sentence.xpos(child))) ||
        (sentence.relation(child) === COMPOUND && sentence.xpos(child) === 'VBD'),
    );
  return verb !== undefined && isModified(sentence, verb, noun) ? verb : -1;
}

/** The parts of "Oman severed ties" where a tree has seen the subject: it hangs on the participle, or the participle on it. */
function subjectOfParticiple(sentence: ParsedSentence, object: number): ClauseParts | null {
  const verb = participleBefore(sentence, object);
  const below = sentence.children(verb).find((child) => SUBJECTS.has(sentence.relation(child)));
  if (verb >= 0 && below !== undefined && below < verb) return { subject: below, verb, object };
  if (sentence.hasChild(object, COPULA)) return null;
  for (const beside of sentence.children(object)) {
    if (beside > object || !BESIDE.has(sentence.relation(beside))) continue;
    const joined = sentence
      .children(beside)
      .find((child) => sentence.relation(child) === JOINED && PARTICIPLE.test(sentence.xpos(child)));
    if (joined !== undefined && isModified(sentence, joined, object))
      return { subject: beside, verb: joined, object };
  }
  return null;
}

/** Nothing but adjectives and nouns stands between a word and the noun behind it. */
function isModified(sentence: ParsedSentence, word: number, noun: number): boolean {
  if (word > noun) return false;
  for (let between = word + 1; between < noun; between++)
    if (!/^(?:JJ|NN|NNP)$/.test(sentence.xpos(between))) return false;
  return true;
}

/** "Iran, …, restored relations", "Peru and Chile signed treaties": the object hangs on the subject, its verb behind a comma or a name. */
function looseObject(sentence: ParsedSentence, root: number): number {
  return (
    sentence
      .children(root)
      .find(
        (child) =>
          child > root &&
          LOOSE.has(sentence.relation(child)) &&
          NOUN.test(sentence.xpos(child)) &&
          endsSubject(sentence, root, participleBefore(sentence, child) - 1),
      ) ?? -1
  );
}

function endsSubject(sentence: ParsedSentence, root: number, before: number): boolean {
  if (before < 0) return false;
  return (
    sentence.lower(before) === ',' ||
    (sentence.head(before) === root &&
      sentence.relation(before) === JOINED &&
      NOUN.test(sentence.xpos(before)))
  );
}

/** The noun right before the verb, a compound's part to the tree; or the root before a comma. */
function isSubject(sentence: ParsedSentence, subject: number, verb: number, object: number): boolean {
  if (subject < sentence.first || !NOUN.test(sentence.xpos(subject))) return false;
  if (sentence.head(subject) < 0) return verb > subject;
  const head = sentence.head(subject);
  return (head === object || head === verb) && sentence.relation(subject) === COMPOUND;
}

function makeClause(sentence: ParsedSentence, { subject, verb, object }: ClauseParts): void {
  const ofSubject = sentence.children(object).filter((child) => child < subject);
  const behind = sentence.children(object).filter((child) => child > object);
  sentence.relate(verb, ROOT, -1);
  sentence.makeVerb(verb, 'VBD');
  sentence.relate(subject, SUBJECT, verb);
  sentence.relate(object, OBJECT, verb);
  if (subject < object && sentence.head(subject) === verb)
    for (const child of ofSubject) sentence.relate(child, sentence.relation(child), subject);
  for (const child of behind) {
    if (sentence.relation(child) === PUNCT) sentence.relate(child, PUNCT, verb);
    if (
      sentence.relation(child) === OF_NOUN &&
      sentence.xpos(child) === 'VBG' &&
      sentence.lower(object + 1) !== sentence.lower(child)
    )
      sentence.relate(child, CLAUSE, verb);
  }
  const stop = sentence.end - 1;
  if (sentence.head(stop) !== verb) sentence.relate(stop, PUNCT, verb);
}

/** Forms that are plural nouns as well as verbs of will, before an infinitive. */
const WILLS = new Set(
  'plans aims vows moves offers hopes claims attempts promises needs bids demands'.split(' '),
);

/** "Peru plans to leave": a name, such a form and an infinitive that are all of the sentence are a clause, and no noun phrase. */
export const readAsVerb: Repair = (sentence) => {
  for (let word = sentence.first + 1; word < sentence.end; word++) {
    const name = word - 1;
    if (sentence.xpos(word) !== 'NNS' || sentence.head(word) >= 0 || !WILLS.has(sentence.lower(word)))
      continue;
    if (sentence.xpos(name) !== 'NNP' || sentence.head(name) !== word) continue;
    const infinitive = sentence.children(word).find((child) => sentence.relation(child) === OF_NOUN);
    if (infinitive === undefined || sentence.xpos(infinitive) !== 'VB') continue;
    sentence.makeVerb(word, 'VBZ');
    sentence.relate(name, SUBJECT);
    sentence.relate(infinitive, COMPLEMENT);
  }
};
