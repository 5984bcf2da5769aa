/**
 * Figures: quantities with what they count or measure. Dates are left to time; durations are figures as well.
 */
import type { Figure } from '../contract.ts';
import type { KnowledgeFiles } from '../knowledge.ts';
import type { Doc } from '../language/index.ts';
import type { TimexInText } from '../reading.ts';
import { createQuantityReader, type Quantity } from './quantities.ts';

export type FiguresReader = (doc: Doc, timexes: readonly TimexInText[]) => readonly Figure[];

const NOMINAL = new Set(['NOUN', 'PROPN']);
/** What may stand between a number and the noun it counts: `40 of its largest new ships`. */
const BEFORE_NOUN = new Set(['ADJ', 'NOUN', 'PROPN', 'DET', 'PRON', 'NUM', 'PART', 'SYM']);
const FURTHEST = 8;
/** Prepositions after a share or a sum that lead to what it is a share or a sum of. */
const LEADS_ON = new Set(['of', 'in', 'worth', 'from', 'on']);
/** Prepositions before a share or a sum: "growth of 5 percent", "a rise by 5 percent". */
const LEADS_BACK = new Set(['of', 'by', 'at', 'to']);
/** Nouns that are counted themselves: "a crew of 23", "the toll rose to 25". */
const COUNTS =
  /^(?:crew|number|total|toll|count|tally|group|team|population|majority|delegation|garrison|convoy|fleet|contingent|membership|staff|workforce|minority|crowd|batch|headcount|party|squad|unit|platoon)$/;

/** @throws {LexiconError} Where the list of units does not keep to its format. */
export function createFiguresReader(knowledge: KnowledgeFiles): FiguresReader {
  const readQuantities = createQuantityReader(knowledge);
  return (doc, timexes) => {
    const dates = timexes.filter(({ timex }) => timex.type !== 'DURATION').map(({ timex }) => timex);
    const figures: Figure[] = [];
    let date = 0;
    for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
      const span = doc.sentenceSpan(sentence);
      for (const quantity of readQuantities(doc.text, span.start, span.end)) {
        while (date < dates.length && (dates[date]?.end ?? 0) <= quantity.at) date++;
        const inDate = date < dates.length && (dates[date]?.start ?? 0) <= quantity.at;
        const figure = inDate ? null : toFigure(doc, quantity);
        if (figure !== null) figures.push(figure);
      }
    }
    return figures;
  };
}

function toFigure(doc: Doc, quantity: Quantity): Figure | null {
  const first = doc.tokenAt(quantity.at);
  const next = doc.tokenAt(quantity.after);
  if (isBareLabel(doc, first, next)) return null;
  if (isOneIn(doc, first)) return ofShare(doc, quantity, first, next);
  const counted = nounAfter(doc, first, next, quantity.kind !== undefined);
  if (quantity.unit === undefined) {
    if (counted === null) return ofCount(doc, quantity, first);
    if (!countable(doc, first, counted)) return null;
    return figure(quantity, doc.lowerLemma(counted), phrase(doc, next, counted));
  }
  const of = counted ?? nounBefore(doc, first);
  const words = of === null ? '' : of >= next ? phrase(doc, next, of) : doc.form(of);
  return figure(quantity, quantity.unit, words);
}

/** "One in five children": a share of what is counted; "one in five years" is a rate, and no figure of the record. */
function ofShare(doc: Doc, quantity: Quantity, first: number, next: number): Figure | null {
  const counted = nounAfter(doc, first, next, false);
  if (counted === null || quantity.value <= 1 || TIME_UNIT.test(doc.lemma(counted))) return null;
  const { start } = doc.span(first - 2, first);
  const share = { ...quantity, value: 1 / quantity.value, span: { start, end: quantity.span.end } };
  return figure(share, doc.lowerLemma(counted), phrase(doc, next, counted));
}

function isOneIn(doc: Doc, first: number): boolean {
  return (
    first > 1 &&
    doc.sentenceOf(first - 2) === doc.sentenceOf(first) &&
    doc.lower(first - 1) === 'in' &&
    doc.lower(first - 2) === 'one'
  );
}

const TIME_UNIT = /^(?:minute|hour|day|night|week|month|year|decade|century)$/;

/** "A crew of 23", "put the death toll at 25": a number that names no noun after it. */
function ofCount(doc: Doc, quantity: Quantity, first: number): Figure | null {
  const noun = nounBefore(doc, first);
  if (noun === null || !COUNTS.test(doc.lemma(noun))) return null;
  return figure(quantity, doc.lemma(noun), doc.form(noun));
}

function figure(quantity: Quantity, unit: string, of: string): Figure {
  const { value, low, high, approximate, span } = quantity;
  return {
    value,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    unit,
    of,
    approximate,
    span,
  };
}

/** "Article 5", "Resolution 1701", "one of", a score ("3-1"), an age between commas, an item's number. */
function isBareLabel(doc: Doc, first: number, next: number): boolean {
  const before = first > 0 && doc.sentenceOf(first - 1) === doc.sentenceOf(first) ? first - 1 : -1;
  const after = next < doc.length && doc.sentenceOf(next) === doc.sentenceOf(first) ? next : -1;
  const word = doc.lower(first);
  if (word === 'one' && (after < 0 || !NOMINAL.has(doc.upos(after)) || before < 0)) return true;
  if (before < 0) return after < 0 || doc.upos(after) === 'PUNCT';
  if (doc.form(before) === ',' && after >= 0 && doc.form(after) === ',') return true;
  if (doc.upos(before) !== 'PROPN') return false;
  return after < 0 || !NOMINAL.has(doc.upos(after));
}

/** A number stands for a count only with a plural noun (or "one ship"), which is no name. */
function countable(doc: Doc, first: number, noun: number): boolean {
  if (doc.upos(noun) === 'PROPN') return doc.lower(noun).endsWith('s');
  return doc.has(noun, 'Number=Plur') || doc.lower(first) === 'one' || noun - first <= 3;
}

/** The noun that a number counts, or that a share or sum is of: the last of the first run of nominal words after it. */
function nounAfter(doc: Doc, first: number, next: number, hasUnit: boolean): number | null {
  let noun: number | null = null;
  const sentence = doc.sentenceOf(first);
  const end = Math.min(doc.length, next + FURTHEST);
  for (let token = next; token < end && doc.sentenceOf(token) === sentence; token++) {
    const upos = doc.upos(token);
    const form = doc.form(token);
    if (NOMINAL.has(upos)) noun = token;
    else if (noun !== null && form !== '-') break;
    else if (token === next && LEADS_ON.has(doc.lower(token)) && (hasUnit || form === 'of')) continue;
    else if (form === '-' || (upos === 'VERB' && doc.has(token, 'VerbForm=Part'))) continue;
    else if (!BEFORE_NOUN.has(upos)) break;
  }
  return noun;
}

/** "growth of 5 percent", "the target of 5 percent", "exports grew 5 percent". */
function nounBefore(doc: Doc, first: number): number | null {
  const sentence = doc.sentenceTokens(doc.sentenceOf(first));
  let token = first - 1;
  while (token > sentence.first && ['ADV', 'ADP', 'DET', 'SYM', 'ADJ'].includes(doc.upos(token))) {
    if (LEADS_BACK.has(doc.lower(token)) && NOMINAL.has(doc.upos(token - 1))) return token - 1;
    token--;
  }
  // "steel worth $3 billion"
  const link = first > 0 && doc.upos(first - 1) === 'SYM' ? first - 2 : first - 1;
  const before = link >= 0 && doc.form(link) === 'worth' ? link - 1 : -1;
  if (before >= sentence.first && NOMINAL.has(doc.upos(before))) return before;
  for (const above of doc.ancestors(first)) {
    if (doc.upos(above) !== 'VERB' || above > first) continue;
    const subject = doc.childBy(above, 'nsubj');
    return subject >= 0 && NOMINAL.has(doc.upos(subject)) ? subject : null;
  }
  return null;
}

function phrase(doc: Doc, from: number, noun: number): string {
  let first = from;
  while (first < noun && ['ADP', 'DET', 'PUNCT', 'PRON'].includes(doc.upos(first))) first++;
  const { start, end } = doc.span(first, noun + 1);
  return doc.text.slice(start, end);
}
