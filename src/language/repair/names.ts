/** Names of several words whose tree falls apart. */
import { UPOS } from '../labels.ts';
import { FINITE, type ParsedSentence, type Repair, relationIndex, SUBJECTS } from './parsed-sentence.ts';

const FLAT = relationIndex('flat');
const SUBJECT = relationIndex('nsubj');
const APPOSITION = relationIndex('appos');
const OF_NAMES = new Set((['flat', 'appos'] as const).map(relationIndex));
const PUNCT = relationIndex('punct');
const PARTS = new Set((['flat', 'compound'] as const).map(relationIndex));

const PROPER = UPOS.indexOf('PROPN');

/** "its minister, Grant Oluwe": a word with a capital that a tree joins flatly with a name behind it is part of the name. */
export const tagNames: Repair = (sentence) => {
  for (let word = sentence.first + 1; word + 1 < sentence.end; word++) {
    if (sentence.xpos(word) !== 'NN' || !sentence.isCapital(word)) continue;
    const name = word + 1;
    if (sentence.xpos(name) === 'NNP' && sentence.relation(name) === FLAT && sentence.head(name) === word)
      sentence.tag(word, PROPER, 'NNP');
  }
};

const LOOSE = relationIndex('parataxis');
const CASE = relationIndex('case');
const OBLIQUE = relationIndex('obl');

/** "with Vice Premier He Lifeng": "He" with a capital within a sentence, between an office and a name, is a family name. */
export const tagFamilyName: Repair = (sentence) => {
  for (let he = sentence.first + 1; he + 1 < sentence.end; he++) {
    const given = he + 1;
    if (sentence.lower(he) !== 'he' || !sentence.isCapital(he) || sentence.xpos(given) !== 'NNP') continue;
    if (!/^NNP?$/.test(sentence.xpos(he - 1))) continue;
    if (sentence.head(he) !== given && sentence.head(he) !== sentence.head(given)) continue;
    sentence.tag(he, PROPER, 'NNP');
    const office = topOfName(sentence, he - 1);
    const isBeside = sentence.head(office) === sentence.head(given);
    takePlace(sentence, he, given);
    if (isBeside) nameOfficer(sentence, he, office);
  }
};

/** A name's first word stands where its second stood, with all that hung there. */
function takePlace(sentence: ParsedSentence, first: number, second: number): void {
  sentence.relate(first, sentence.relation(second), sentence.head(second));
  for (const child of [...sentence.children(second)])
    if (child !== first) sentence.relate(child, sentence.relation(child), first);
  sentence.relate(second, FLAT, first);
}

/** What a tree told of an office and of a name that stands loosely beside it is told of the name. */
function nameOfficer(sentence: ParsedSentence, name: number, office: number): void {
  const verb = sentence.head(name);
  for (const child of [...sentence.children(name)])
    if (sentence.relation(child) === OBLIQUE) sentence.relate(child, OBLIQUE, verb);
  const prepositions = sentence.children(office).filter((child) => sentence.relation(child) === CASE);
  if (sentence.relation(name) === LOOSE) sentence.relate(name, sentence.relation(office));
  for (const preposition of prepositions) sentence.relate(preposition, CASE, name);
  sentence.relate(office, TITLE, name);
}

/** The word that a name or an office that ends at a token hangs by. */
function topOfName(sentence: ParsedSentence, last: number): number {
  let top = last;
  while (sentence.head(top) >= 0 && sentence.head(top) <= last && PARTS.has(sentence.relation(top)))
    top = sentence.head(top);
  return top;
}

const TITLE = relationIndex('nmod:desc');
const NOUN = UPOS.indexOf('NOUN');
/** Words for offices that are adjectives as well. */
const OFFICES = new Set(['premier', 'general']);
const BEFORE_NOUNS = new Set((['amod', 'compound', 'flat', 'advmod'] as const).map(relationIndex));

/** "Mali's premier left": a word for an office that describes no noun is one. */
export const tagOffices: Repair = (sentence) => {
  for (let word = sentence.first; word < sentence.end; word++)
    if (
      sentence.xpos(word) === 'JJ' &&
      OFFICES.has(sentence.lower(word)) &&
      !BEFORE_NOUNS.has(sentence.relation(word))
    )
      sentence.tag(word, NOUN, 'NN');
};

/** "Lee Jae-hoon": the first word of a name with a given name of two parts is its head, and stands where any of them stood. */
export const joinGivenNames: Repair = (sentence) => {
  for (let hyphen = sentence.first + 2; hyphen + 1 < sentence.end; hyphen++) {
    if (sentence.lower(hyphen) !== '-') continue;
    const words = [hyphen - 2, hyphen - 1, hyphen + 1] as const;
    const [family, given, second] = words;
    if (sentence.xpos(family) !== 'NNP' || sentence.xpos(given) !== 'NNP') continue;
    if (sentence.relation(second) !== FLAT || !words.includes(sentence.head(second))) continue;
    if (isTogether(sentence, given, words) === isTogether(sentence, family, words)) continue;
    joinTo(sentence, family, [given, second]);
    sentence.relate(hyphen, PUNCT, family);
  }
};

function isTogether(sentence: ParsedSentence, token: number, words: readonly number[]): boolean {
  return PARTS.has(sentence.relation(token)) && words.includes(sentence.head(token));
}

function joinTo(sentence: ParsedSentence, first: number, others: readonly number[]): void {
  const top = others.find((word) => ![first, ...others].includes(sentence.head(word)));
  if (top !== undefined) {
    sentence.relate(first, sentence.relation(top), sentence.head(top));
    for (const child of [...sentence.children(top)])
      if (child !== first) sentence.relate(child, sentence.relation(child), first);
  }
  for (const word of others) sentence.relate(word, FLAT, first);
}

/**
 * "under the host, Leonel Diaz, Lund apologised": no comma stands within a name, and the one behind it is whose the verb is; a name set
 * off by commas before it describes the noun before that.
 */
export const partNames: Repair = (sentence) => {
  for (let name = sentence.first + 1; name + 1 < sentence.end; name++) {
    const verb = name + 1;
    if (!OF_NAMES.has(sentence.relation(name)) || sentence.xpos(name) !== 'NNP') continue;
    if (sentence.lower(name - 1) !== ',' || !FINITE.has(sentence.xpos(verb))) continue;
    if (sentence.head(verb) === name) continue; // "Lund v. Peru"
    const other = sentence.head(name);
    const subject = sentence.children(verb).find((child) => SUBJECTS.has(sentence.relation(child)));
    if (subject !== undefined && !(subject === other && describesNoun(sentence, other))) continue;
    if (subject !== undefined) sentence.relate(other, APPOSITION, other - 2);
    sentence.relate(name, SUBJECT, verb);
  }
};

/** Whether a name begins behind a comma and a common noun. */
function describesNoun(sentence: ParsedSentence, name: number): boolean {
  return (
    sentence.xpos(name) === 'NNP' &&
    sentence.lower(name - 1) === ',' &&
    /^NNS?$/.test(sentence.xpos(name - 2))
  );
}
