/** The tokens of a text that carry an event, each with the lexicon sense that says which. */
import type { Doc } from '../../language/index.ts';
import { lemmaOf } from '../arguments/words.ts';
import { baseForms } from '../lexicon/base-forms.ts';
import type { EventLexicon } from '../lexicon/lexicon.ts';
import type { Sense } from '../lexicon/sense.ts';
import { matchSense } from './match-sense.ts';
import { possibleSenses } from './sense-index.ts';
import { TriedWord } from './tried-word.ts';

export interface Trigger {
  readonly token: number;
  readonly sense: Sense;
  /** Other tokens that the sense rests on: particles, a required object. */
  readonly words: readonly number[];
}

/** Senses of a token, in the order in which they are to be tried; empty where it is no event word. */
export function sensesOf(doc: Doc, token: number, lexicon: EventLexicon): readonly Sense[] {
  const lemma = lemmaOf(doc, token);
  switch (doc.upos(token)) {
    case 'VERB':
    case 'AUX':
      return joined(
        gerunds(doc, token, lexicon),
        verbSenses(lemma, doc.lower(token), lexicon),
        participles(doc, token, lexicon),
      );
    case 'NOUN':
    case 'PROPN':
      return lexicon.nouns.get(lemma) ?? lexicon.nouns.get(doc.lower(token)) ?? [];
    case 'ADJ':
      return lexicon.adjectives.get(lemma) ?? lexicon.adjectives.get(doc.lower(token)) ?? [];
    case 'ADP':
      return doc.relation(token) === 'case' ? [] : (lexicon.adjectives.get(lemma) ?? []);
    default:
      return [];
  }
}

/** One list after the other; the very list where the others are empty, as they mostly are. */
function joined(...lists: readonly (readonly Sense[])[]): readonly Sense[] {
  const [only = [], ...others] = lists.filter((list) => list.length > 0);
  return others.length === 0 ? only : [only, ...others].flat();
}

/** Senses of a verb by its lemma; where the lexicon has none, by a base that its form could have ("boycotted", "froze"). */
export function verbSenses(lemma: string, form: string, { verbs }: EventLexicon): readonly Sense[] {
  const found = verbs.get(lemma);
  if (found !== undefined) return found;
  const base = [...baseForms(form), ...unhyphenated(form)].find((candidate) => verbs.has(candidate));
  return base === undefined ? [] : (verbs.get(base) as readonly Sense[]);
}

/** "re-establish" as the lexicon writes it, "reestablish", else what is done again: "establish". */
function unhyphenated(form: string): readonly string[] {
  if (!HYPHENATED.test(form)) return [];
  const joined = baseForms(form.replace('-', ''));
  return form.startsWith('re-') ? [...joined, ...baseForms(form.slice('re-'.length))] : joined;
}

/** "re-impose", "co-produce", "de-list": one word for the tokeniser. */
const HYPHENATED = /^(?:re|co|de|pre|un)-\p{L}/u;

/** "the sending of troops", "their hacking of banks": -ing forms in a noun's place. */
function gerunds(doc: Doc, token: number, lexicon: EventLexicon): readonly Sense[] {
  const form = doc.lower(token);
  if (!form.endsWith('ing') || !NOUN_PLACES.has(doc.relation(token))) return [];
  return lexicon.nouns.get(form) ?? [];
}

const NOUN_PLACES = new Set(['nsubj', 'obj', 'obl', 'nmod', 'root']);

/** "troubled", "opposed": adjectives that a tagger may take for participles. */
function participles(doc: Doc, token: number, lexicon: EventLexicon): readonly Sense[] {
  const form = doc.lower(token);
  return form.endsWith('ed') ? (lexicon.adjectives.get(form) ?? []) : [];
}

/** -ing forms that serve as prepositions: "both forces, excluding the navy". */
const PREPOSITIONS = new Set([
  'excluding',
  'including',
  'following',
  'regarding',
  'concerning',
  'barring',
  'considering',
]);

function isPreposition(doc: Doc, token: number): boolean {
  return (
    PREPOSITIONS.has(doc.lower(token)) &&
    doc.childBy(token, 'aux') < 0 &&
    ['advcl', 'acl', 'case', 'obl', 'nmod'].includes(doc.relation(token))
  );
}

/**
 * All senses that fit a token, the most specific first; none for the first word of "charge d'affaires".
 *
 * The caller takes the first whose parties can be found.
 */
export function triggersAt(doc: Doc, token: number, lexicon: EventLexicon): readonly Trigger[] {
  if (isPreposition(doc, token) || doc.lower(token + 1).startsWith("d'")) return [];
  const senses = sensesOf(doc, token, lexicon);
  if (senses.length === 0) return [];
  const found: Trigger[] = [];
  const word = new TriedWord(doc, token);
  for (const sense of possibleSenses(senses, word)) {
    const words = matchSense(word, sense);
    if (words !== null) found.push({ token, sense, words });
  }
  return found;
}
