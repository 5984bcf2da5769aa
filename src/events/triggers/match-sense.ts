/** Whether the conditions of a lexicon sense hold at a token, and which words they were met by. */
import type { Doc } from '../../language/index.ts';
import { complementsOf, indirectObjectsOf, objectsOfParticle } from '../arguments/objects.ts';
import { obliquesOf } from '../arguments/obliques.ts';
import { caseOf, conjunctsOf, hasTo, isIng, isNominal, lemmaOf } from '../arguments/words.ts';
import type { ComplementTest, Sense, WithTest } from '../lexicon/sense.ts';
import { allows, type WordSet } from '../lexicon/word-set.ts';
import { isNegated } from '../status/auxiliary.ts';
import { FRONT } from './head-words.ts';
import { REACH, type TriedWord } from './tried-word.ts';

/**
 * The tokens, beside the head, that met the conditions of a sense; null where one is not met.
 *
 * These words belong to the trigger: an event noun among them carries no event of its own.
 */
export function matchSense(word: TriedWord, sense: Sense): readonly number[] | null {
  const { doc, token } = word;
  const used: number[] = [];
  if (!matchBefore(doc, token, sense.before, used)) return null;
  if (!matchAfter(word, sense, used)) return null;
  if (sense.object !== null && !matchObject(word, sense, used)) return null;
  for (const test of sense.with)
    if (!matchWith(word, test, used) && !(isMutualWith(sense, test) && hasTwoSubjects(word))) return null;
  if (sense.complement !== null && !matchComplement(word, sense.complement, sense.type === 'THREATEN'))
    return null;
  // "the pact between Peru and Chile collapsed": what it tells of the pact, the pact does not tell as well
  if (sense.frame.actor.includes('subj-between')) used.push(...word.subjects);
  return used;
}

/** Compound words stand right before a noun, in order: "air strike", "nuclear weapons test". */
function matchBefore(doc: Doc, token: number, before: readonly string[], used: number[]): boolean {
  for (let at = 0; at < before.length; at++) {
    const candidate = token - before.length + at;
    if (candidate < 0 || !isWord(doc, candidate, before[at] as string)) return false;
    used.push(candidate);
  }
  return true;
}

/** Particles and fixed words after a verb, in order, each hanging (perhaps through its noun) on the verb. */
function matchAfter({ doc, token, end }: TriedWord, sense: Sense, used: number[]): boolean {
  let from = token + 1;
  for (const word of sense.after) {
    const limit = Math.min(end, from + (sense.kind === 'noun' ? 1 : REACH));
    let found = -1;
    for (let at = from; at < limit && found < 0; at++)
      if (
        isWord(doc, at, word) &&
        hangsOn(doc, at, token) &&
        isParticle(doc, at, from, namesObject(sense)) &&
        !isPremodifier(doc, at, token)
      )
        found = at;
    if (found < 0) return false;
    used.push(found);
    from = found + 1;
  }
  return true;
}

/** A preposition may be a particle that a tree misreads, right behind its verb or before another one ("handed them over to Rome"); "flew in the helicopter" has none. */
function isParticle(doc: Doc, at: number, from: number, hasNamedObject: boolean): boolean {
  if (doc.relation(at) !== 'case') return true;
  const isBeforeAnother = doc.relation(at + 1) === 'case' && doc.head(at + 1) === doc.head(at);
  // "hauled in the envoy", where the sense says that it is an envoy
  return (at === from || isBeforeAnother) && (hasNamedObject || doc.lower(at) !== 'in');
}

/** Whether a sense lists the words that its object must be. */
function namesObject({ object }: Sense): boolean {
  return object?.kind === 'words' && !object.set.negated;
}

/** "made a peace plan his aim" is not "made peace", nor "set interest-free rates" "set free": the word belongs to a noun behind it. */
function isPremodifier(doc: Doc, at: number, verb: number): boolean {
  const head = doc.head(at);
  if (head <= at || head === verb) return false;
  return doc.relation(at) === 'compound' || (doc.upos(at) === 'ADJ' && doc.relation(at) === 'amod');
}

function hangsOn(doc: Doc, token: number, head: number): boolean {
  let at = doc.head(token);
  for (let step = 0; step < 3 && at >= 0; step++, at = doc.head(at)) if (at === head) return true;
  return false;
}

function matchObject(word: TriedWord, sense: Sense, used: number[]): boolean {
  const { doc, token } = word;
  const own = sense.kind === 'verb' ? word.objects : [];
  const objects = own.length > 0 ? own : objectsOfParticle(doc, token, used);
  const test = sense.object;
  switch (test?.kind) {
    case 'none':
      // "took part in" has the object that its pattern names, and none beside it.
      return objects.every((object) => used.includes(object));
    case 'some':
      return objects.length > 0 || indirectObjectsOf(doc, token).length > 0;
    case 'words':
      return matchObjectWords(word, objects, test.set, used);
    default:
      return true;
  }
}

function matchObjectWords(
  word: TriedWord,
  objects: readonly number[],
  set: WordSet,
  used: number[],
): boolean {
  if (objects.length === 0) return false;
  if (set.negated) return objects.every((object) => word.wordsOf(object).every((one) => allows(set, one)));
  const isNamed = (object: number): boolean => word.wordsOf(object).some((one) => set.words.has(one));
  const found =
    objects.find(isNamed) ?? objects.flatMap((first) => conjunctsOf(word.doc, first)).find(isNamed);
  if (found === undefined) return false;
  used.push(found);
  return true;
}

/** "deepened cooperation with": between two subjects, the second of them stands for the phrase. */
function isMutualWith({ frame, object }: Sense, { places, words, negated }: WithTest): boolean {
  return frame.mutual && object?.kind === 'words' && !negated && words === null && places.includes('with');
}

/** "Oman and Qatar", "the two sides", "both countries" */
function hasTwoSubjects({ doc, subjects }: TriedWord): boolean {
  return subjects.some(
    (subject) =>
      conjunctsOf(doc, subject).length > 0 ||
      doc.children(subject).some((child) => child < subject && PAIR.has(doc.lower(child))),
  );
}

const PAIR = new Set(['two', 'both']);

function matchWith(word: TriedWord, test: WithTest, used: number[]): boolean {
  const found = findWith(word, test, used);
  if (test.negated) return found === null;
  if (found === null) return false;
  if (found >= 0 && test.words !== null) used.push(found);
  return true;
}

/** The token that meets a test, or null. */
function findWith(word: TriedWord, test: WithTest, used: readonly number[]): number | null {
  if (test.places.includes('subj')) return findSubject(word, test);
  const { doc, token, isVerb } = word;
  // "an exchange of fire between": the phrase may hang on the last word of the pattern.
  const heads = [token, ...(isVerb ? word.objects : []), ...used];
  if (isVerb && test.words === null)
    for (const place of test.places) {
      const [oblique] = obliquesOf(doc, token, place);
      if (oblique !== undefined) return oblique;
    }
  for (const head of heads)
    for (const child of doc.children(head))
      for (const place of test.places) {
        if (!standsAt(doc, head, child, place)) continue;
        if (test.words === null) return child;
        const words = OWN.has(place) ? [lemmaOf(doc, child), doc.lower(child)] : word.wordsOf(child);
        if (words.some((one) => test.words?.has(one))) return child;
      }
  return phraseOnVerb(doc, token, test);
}

/** "ruled out sanctions on Rome": the phrase of a noun that a tree hangs on the verb whose object the noun is. */
function phraseOnVerb(doc: Doc, noun: number, { places, words }: WithTest): number | null {
  if (doc.relation(noun) !== 'obj' || words !== null || doc.upos(noun) !== 'NOUN') return null;
  const found = doc
    .children(doc.head(noun))
    .find(
      (child) => child > noun && doc.relation(child) === 'obl' && places.includes(caseOf(doc, child) ?? ''),
    );
  return found ?? null;
}

function findSubject(word: TriedWord, test: WithTest): number | null {
  const found = word.subjects.find((subject) => word.wordsOf(subject).some((one) => test.words?.has(one)));
  return found === undefined ? null : -1;
}

/** Places that are relations: an auxiliary, the word's own preposition or conjunction. */
const OWN = new Set(['aux', 'case', 'mark', 'cc']);
const PREDICATE = new Set([
  'cc',
  'cc:preconj',
  'xcomp',
  'obj',
  'advcl',
  'obl',
  'amod',
  'advmod',
  'compound:prt',
  'iobj',
]);

function standsAt(doc: Doc, head: number, child: number, place: string): boolean {
  const deprel = doc.deprel(child);
  if (place === 'mod')
    return (FRONT.has(doc.relation(child)) || doc.relation(child) === 'det') && child < head;
  if (OWN.has(place)) return doc.relation(child) === place;
  if (caseOf(doc, child) === place || (place === 'of' && isBehindOf(doc, child)))
    return isNominal(doc, child) || doc.relation(child) !== 'case';
  if (doc.children(child).some((mark) => doc.relation(mark) === 'mark' && doc.lower(mark) === place))
    return true;
  // "said sorry"
  const isSaid = deprel === 'ccomp' && doc.upos(child) === 'ADJ';
  return place === 'by' && (PREDICATE.has(deprel) || isSaid) && caseOf(doc, child) === null;
}

/** @param isThreat - Then "promised never to attack" is none. */
function matchComplement(word: TriedWord, test: ComplementTest, isThreat: boolean): boolean {
  const { doc, token } = word;
  const own = complementsOf(doc, token);
  if (test.form === 'none') return own.length === 0;
  const complements = test.form === 'inf' ? [...own, ...infinitivesOfObjects(word)] : own;
  return complements.some(
    (clause) =>
      hasForm(doc, clause, test.form) &&
      (test.verbs === null || allows(test.verbs, lemmaOf(doc, clause))) &&
      !(isThreat && test.form === 'inf' && isNegatedBetween(doc, token, clause)) &&
      !(namesDeed(test) && isNegated(doc, clause)),
  );
}

/** "said that Chad had not interfered": where the clause must tell of certain deeds, one that was not done is none of them. */
function namesDeed({ form, verbs }: ComplementTest): boolean {
  return form === 'that' && verbs !== null && !verbs.negated;
}

/** "promised never again to attack", "vowed not to retaliate" */
function isNegatedBetween(doc: Doc, verb: number, clause: number): boolean {
  return [verb, clause].some((head) =>
    doc
      .childrenBy(head, 'advmod')
      .some((word) => word > verb && word < clause && NEGATIONS.has(doc.lower(word))),
  );
}

const NEGATIONS = new Set(['not', 'never']);

/** "ordered the port to close": a tree may hang the infinitive on the object. */
function infinitivesOfObjects(word: TriedWord): readonly number[] {
  const { doc, token } = word;
  // "there is nothing to discuss"
  const things = lemmaOf(doc, token) === 'be' ? word.subjects : word.isVerb ? word.objects : [];
  return things.flatMap((object) =>
    doc.children(object).filter((child) => doc.relation(child) === 'acl' && hasTo(doc, child)),
  );
}

/** "walked out of the talks": two prepositions before one noun. */
function isBehindOf(doc: Doc, noun: number): boolean {
  return doc.children(noun).some((word) => doc.relation(word) === 'case' && doc.lower(word) === 'of');
}

function hasForm(doc: Doc, clause: number, form: ComplementTest['form']): boolean {
  const deprel = doc.deprel(clause);
  if (form === 'inf') return hasTo(doc, clause);
  if (form === 'bare') return deprel === 'ccomp' && isSubjunctive(doc, clause);
  if (form === 'not') return deprel === 'ccomp' && isNegated(doc, clause);
  if (form === 'ger') return isIng(doc, clause) && deprel !== 'ccomp';
  return deprel === 'ccomp' && !hasTo(doc, clause) && !isQuestion(doc, clause);
}

/** "asked if he would come", "wondered whether": a question, and no request. */
function isQuestion(doc: Doc, clause: number): boolean {
  return doc.childrenBy(clause, 'mark').some((mark) => QUESTIONS.has(doc.lower(mark)));
}

const QUESTIONS = new Set(['if', 'whether']);

/** "that Oslo leave": a bare verb behind a single subject. */
function isSubjunctive(doc: Doc, verb: number): boolean {
  if (!BARE.has(doc.xpos(verb)) || doc.childBy(verb, 'aux') >= 0 || hasTo(doc, verb)) return false;
  return doc.childrenBy(verb, 'nsubj').some((subject) => SINGULAR.has(doc.xpos(subject)));
}

const BARE = new Set(['VB', 'VBP']);
const SINGULAR = new Set(['NN', 'NNP']);

function isWord(doc: Doc, token: number, word: string): boolean {
  return lemmaOf(doc, token) === word || doc.lower(token) === word;
}
