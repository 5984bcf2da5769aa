/** The words by which the lexicon may name what a noun stands for. */
import type { Doc } from '../../language/index.ts';
import { caseOf, lemmaOf } from '../arguments/words.ts';

/** Words before a noun that may make a compound with it, hyphens counted. */
const PREMODIFIERS = 4;
/** Relations of words before a noun that describe it. */
export const FRONT: ReadonlySet<string> = new Set(['amod', 'compound', 'nummod', 'nmod', 'flat']);

/** The lemma of a noun, with and without the words before it; of "a round of talks", "dozens of migrants" the content noun too. */
export function headWords(doc: Doc, noun: number): readonly string[] {
  const lemma = lemmaOf(doc, noun);
  const words = [...formsOf(doc, noun), ...compoundsOf(doc, noun, lemma)];
  const singular = singularOf(doc, noun);
  if (singular !== lemma) words.push(...compoundsOf(doc, noun, singular));
  // "ambassador Ilze Kalnoz"
  for (const title of doc.childrenBy(noun, 'nmod:desc')) words.push(...formsOf(doc, title));
  // "Ana Lund, the ambassador"
  if (doc.upos(noun) === 'PROPN')
    for (const office of doc.childrenBy(noun, 'appos')) words.push(...formsOf(doc, office));
  if (isNationals(doc, noun)) words.push('national');
  // "charge d'affaires"
  if (noun + 1 < doc.length && doc.lower(noun + 1).startsWith("d'"))
    words.push(`${lemma} ${doc.lower(noun + 1)}`);
  if (CONTAINER.has(lemma) || doc.upos(noun) === 'NUM')
    for (const child of doc.children(noun))
      if (doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of') {
        words.push(...formsOf(doc, child));
        if (isNationals(doc, child)) words.push('national');
      }
  for (const child of doc.children(noun))
    if (doc.relation(child) === 'nmod' && caseOf(doc, child) === 'of')
      words.push(`${lemma} of ${lemmaOf(doc, child)}`);
  return words;
}

/** "two Britons": a name in the plural that is counted. */
function isNationals(doc: Doc, noun: number): boolean {
  return doc.xpos(noun) === 'NNPS' && doc.childBy(noun, 'nummod') >= 0;
}

/** A noun, by the given lemma, with one after another of the words before it. */
function compoundsOf(doc: Doc, noun: number, lemma: string): readonly string[] {
  const words: string[] = [];
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
  return words;
}

/** A word before a noun that describes it, or describes such a word: "visa-free travel". */
function isFront(doc: Doc, word: number, noun: number): boolean {
  const head = doc.head(word);
  return FRONT.has(doc.relation(word)) && head > word && head <= noun;
}

/** Lemma and form, and the singular, since some lemmas keep a plural's ending ("troops"). */
function formsOf(doc: Doc, noun: number): readonly string[] {
  const lemma = lemmaOf(doc, noun);
  const lower = doc.lower(noun);
  const singular = singularOf(doc, noun);
  const words = [lemma];
  if (lower !== lemma) words.push(lower);
  if (lower.endsWith('s')) words.push(lower.slice(0, -1));
  if (singular !== lemma) words.push(singular);
  return words;
}

/** The lemma without a plural's ending: "supply" of "supplies", "troop" of "troops". */
function singularOf(doc: Doc, noun: number): string {
  const lemma = lemmaOf(doc, noun);
  if (doc.xpos(noun) !== 'NNS') return lemma;
  // "levies", whose lemma may be "levie"
  if (lemma.endsWith('ie') && doc.lower(noun) === `${lemma}s`) return `${lemma.slice(0, -2)}y`;
  if (lemma !== doc.lower(noun)) return lemma;
  return lemma.endsWith('ies') ? `${lemma.slice(0, -3)}y` : lemma.replace(/s$/, '');
}

/** Nouns that only measure out what follows their "of". */
const CONTAINER = new Set(
  'number series round group dozen hundred thousand score million lot batch pair set shipment ten kind sort type wave string couple host range package spate barrage campaign some worth day week month hour year minute most all many several part bulk majority last rest remainder half few both none any each'.split(
    ' ',
  ),
);
