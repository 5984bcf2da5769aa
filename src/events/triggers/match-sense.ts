/** Whether the conditions of a lexicon sense hold at a token, and which words they were met by. */
import type { Doc } from '../../language/index.ts';
import { complementsOf, indirectObjectsOf, objectsOf, objectsOfParticle } from '../arguments/objects.ts';
import { obliquesOf } from '../arguments/obliques.ts';
import { subjectsOf } from '../arguments/subjects.ts';
import { caseOf, conjunctsOf, hasTo, isIng, isNominal, lemmaOf } from '../arguments/words.ts';
import type { ComplementTest, Sense, WithTest } from '../lexicon/sense.ts';
import { allows, type WordSet } from '../lexicon/word-set.ts';

/** Words after the head are sought this far: "put the general on trial". */
const REACH = 9;
/** Words before a noun that may make a compound with it, hyphens counted. */
const PREMODIFIERS = 4;
const FRONT = new Set(['amod', 'compound', 'nummod', 'nmod', 'flat']);

/**
 * The tokens, beside the head, that met the conditions of a sense; null where one is not met.
 *
 * These words belong to the trigger: an event noun among them carries no event of its own.
 */
export function matchSense(doc: Doc, token: number, sense: Sense): readonly number[] | null {
  const used: number[] = [];
  if (!matchBefore(doc, token, sense.before, used)) return null;
  if (!matchAfter(doc, token, sense, used)) return null;
  if (sense.object !== null && !matchObject(doc, token, sense, used)) return null;
  for (const test of sense.with)
    if (!matchWith(doc, token, test, used) && !(isMutualWith(sense, test) && hasTwoSubjects(doc, token)))
      return null;
  if (sense.complement !== null && !matchComplement(doc, token, sense.complement)) return null;
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
function matchAfter(doc: Doc, token: number, sense: Sense, used: number[]): boolean {
  let from = token + 1;
  const { end } = doc.sentenceTokens(doc.sentenceOf(token));
  for (const word of sense.after) {
    const limit = Math.min(end, from + (sense.kind === 'noun' ? 1 : REACH));
    let found = -1;
    for (let at = from; at < limit && found < 0; at++)
      if (
        isWord(doc, at, word) &&
        hangsOn(doc, at, token) &&
        isParticle(doc, at, from) &&
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
function isParticle(doc: Doc, at: number, from: number): boolean {
  if (doc.relation(at) !== 'case') return true;
  const isBeforeAnother = doc.relation(at + 1) === 'case' && doc.head(at + 1) === doc.head(at);
  return (at === from || isBeforeAnother) && doc.lower(at) !== 'in';
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

function matchObject(doc: Doc, token: number, sense: Sense, used: number[]): boolean {
  const own = sense.kind === 'verb' ? objectsOf(doc, token) : [];
  const objects = own.length > 0 ? own : objectsOfParticle(doc, token, used);
  const test = sense.object;
  switch (test?.kind) {
    case 'none':
      // "took part in" has the object that its pattern names, and none beside it.
      return objects.every((object) => used.includes(object));
    case 'some':
      return objects.length > 0 || indirectObjectsOf(doc, token).length > 0;
    case 'words':
      return matchObjectWords(doc, objects, test.set, used);
    default:
      return true;
  }
}

function matchObjectWords(doc: Doc, objects: readonly number[], set: WordSet, used: number[]): boolean {
  if (objects.length === 0) return false;
  if (set.negated)
    return objects.every((object) => headWords(doc, object).every((word) => allows(set, word)));
  const found = [...objects, ...objects.flatMap((first) => conjunctsOf(doc, first))].find((object) =>
    headWords(doc, object).some((word) => set.words.has(word)),
  );
  if (found === undefined) return false;
  used.push(found);
  return true;
}

/** The lemma of a noun, with and without the words before it; of "a round of talks", "dozens of migrants" the content noun too. */
function headWords(doc: Doc, noun: number): readonly string[] {
  const lemma = lemmaOf(doc, noun);
  const words = [...formsOf(doc, noun)];
  let phrase = lemma;
  for (let at = noun - 1; at >= 0 && at >= noun - PREMODIFIERS; at--) {
    if (doc.lower(at) === '-') {
      phrase = `-${phrase}`;
      continue;
    }
    if (!isFront(doc, at, noun)) break;
    phrase = `${lemmaOf(doc, at)}${phrase.startsWith('-') ? '' : ' '}${phrase}`;
    words.push(phrase);
  }
  // "ambassador Ilze Kalnoz"
  for (const title of doc.childrenBy(noun, 'nmod:desc')) words.push(...formsOf(doc, title));
  // "charge d'affaires"
  if (noun + 1 < doc.length && doc.lower(noun + 1).startsWith("d'"))
    words.push(`${lemma} ${doc.lower(noun + 1)}`);
  if (CONTAINER.has(lemma) || doc.upos(noun) === 'NUM')
    for (const child of doc.children(noun))
      if (doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of') words.push(...formsOf(doc, child));
  for (const child of doc.children(noun))
    if (doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of')
      words.push(`${lemma} of ${lemmaOf(doc, child)}`);
  return words;
}

/** A word before a noun that describes it, or describes such a word: "visa-free travel". */
function isFront(doc: Doc, word: number, noun: number): boolean {
  const head = doc.head(word);
  return FRONT.has(doc.relation(word)) && head > word && head <= noun;
}

/** Lemma and form, and the form without a plural's -s, since some lemmas keep it ("troops"). */
function formsOf(doc: Doc, noun: number): readonly string[] {
  const lower = doc.lower(noun);
  return [lemmaOf(doc, noun), lower, lower.replace(/s$/, '')];
}

/** Nouns that only measure out what follows their "of". */
const CONTAINER = new Set(
  'number series round group dozen hundred thousand score million lot batch pair set shipment ten kind sort type wave string couple host range package spate barrage campaign some worth day week month hour year minute most all many several part bulk majority last rest remainder half few both none any each'.split(
    ' ',
  ),
);

/** "deepened cooperation with": between two subjects, the second of them stands for the phrase. */
function isMutualWith({ frame, object }: Sense, { places, words, negated }: WithTest): boolean {
  return frame.mutual && object?.kind === 'words' && !negated && words === null && places.includes('with');
}

/** "Oman and Qatar", "the two sides", "both countries" */
function hasTwoSubjects(doc: Doc, verb: number): boolean {
  return subjectsOf(doc, verb).some(
    (subject) =>
      conjunctsOf(doc, subject).length > 0 ||
      doc.children(subject).some((child) => child < subject && PAIR.has(doc.lower(child))),
  );
}

const PAIR = new Set(['two', 'both']);

function matchWith(doc: Doc, token: number, test: WithTest, used: number[]): boolean {
  const found = findWith(doc, token, test, used);
  if (test.negated) return found === null;
  if (found === null) return false;
  if (found >= 0 && test.words !== null) used.push(found);
  return true;
}

/** The token that meets a test, or null. */
function findWith(doc: Doc, token: number, test: WithTest, used: readonly number[]): number | null {
  if (test.places.includes('subj')) return findSubject(doc, token, test);
  // "an exchange of fire between": the phrase may hang on the last word of the pattern.
  const heads = [token, ...objectsNear(doc, token), ...(doc.upos(token) === 'VERB' ? [] : used)];
  if (doc.upos(token) === 'VERB' && test.words === null)
    for (const place of test.places) {
      const [oblique] = obliquesOf(doc, token, place);
      if (oblique !== undefined) return oblique;
    }
  for (const head of heads)
    for (const child of doc.children(head))
      for (const place of test.places) {
        if (!standsAt(doc, head, child, place)) continue;
        if (test.words === null) return child;
        const words = OWN.has(place) ? [lemmaOf(doc, child), doc.lower(child)] : headWords(doc, child);
        if (words.some((word) => test.words?.has(word))) return child;
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

function findSubject(doc: Doc, token: number, test: WithTest): number | null {
  const found = subjectsOf(doc, token).find((subject) =>
    headWords(doc, subject).some((word) => test.words?.has(word)),
  );
  return found === undefined ? null : -1;
}

function objectsNear(doc: Doc, token: number): readonly number[] {
  return doc.upos(token) === 'VERB' ? objectsOf(doc, token) : [];
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
  return place === 'by' && PREDICATE.has(deprel) && caseOf(doc, child) === null;
}

function matchComplement(doc: Doc, token: number, test: ComplementTest): boolean {
  const own = complementsOf(doc, token);
  if (test.form === 'none') return own.length === 0;
  const complements = test.form === 'inf' ? [...own, ...infinitivesOfObjects(doc, token)] : own;
  return complements.some(
    (clause) =>
      hasForm(doc, clause, test.form) && (test.verbs === null || allows(test.verbs, lemmaOf(doc, clause))),
  );
}

/** "ordered the port to close": a tree may hang the infinitive on the object. */
function infinitivesOfObjects(doc: Doc, token: number): readonly number[] {
  // "there is nothing to discuss"
  const things = lemmaOf(doc, token) === 'be' ? subjectsOf(doc, token) : objectsNear(doc, token);
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
  if (form === 'ger') return isIng(doc, clause) && deprel !== 'ccomp';
  return deprel === 'ccomp' && !hasTo(doc, clause);
}

function isWord(doc: Doc, token: number, word: string): boolean {
  return lemmaOf(doc, token) === word || doc.lower(token) === word;
}
