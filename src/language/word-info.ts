/** What the tagger and parser know of a word from its letters alone, worked out once a word form. */
import { hashText, key1 } from './hash.ts';
import type { WordClasses } from './word-classes.ts';

/** How a word is capitalised; joined with whether its sentence is a headline. */
export const CASE = { lower: 0, initial: 1, upper: 2, mixed: 3, none: 4 } as const;

export interface WordInfo {
  /** The word as written, and in small letters: the same strings wherever it occurs, so that looking them up is cheap. */
  readonly text: string;
  readonly small: string;
  readonly form: number;
  readonly lower: number;
  readonly letterCase: number;
  /** Keys of the features that rest on this word alone. */
  readonly keys: Int32Array;
}

/** Template of the keys of the first column of word classes; the next columns follow. */
export const CLASS_TEMPLATE = 30;

const CACHE_LIMIT = 60_000;

/** Word infos by form; forgets everything when it has grown too large, so that memory stays bounded. */
export class WordInfos {
  readonly #classes: WordClasses;
  readonly #known = new Map<string, WordInfo>();

  constructor(classes: WordClasses) {
    this.#classes = classes;
  }

  get(form: string): WordInfo {
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    if (this.#known.size >= CACHE_LIMIT) this.#known.clear();
    const info = describe(form, this.#classes);
    this.#known.set(form, info);
    return info;
  }
}

function describe(form: string, wordClasses: WordClasses): WordInfo {
  const normal = normalForm(form);
  const lower = normal.toLowerCase();
  const lowerHash = hashText(lower);
  const shape = shapeOf(normal);
  const letterCase = caseOf(normal);
  const classes = wordClasses.get(lowerHash);
  const keys: number[] = [key1(1, hashText(normal)), key1(2, lowerHash), key1(3, shape), key1(4, letterCase)];
  for (let size = 1; size <= 6 && size <= lower.length; size++) {
    keys.push(key1(10 + size, hashText(lower, lower.length - size)));
    if (size <= 4) keys.push(key1(20 + size, hashText(lower, 0, size)));
  }
  classes.forEach((value, column) => {
    if (value > 0) keys.push(key1(CLASS_TEMPLATE + column, value));
  });
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0 && hyphen < lower.length - 1) keys.push(key1(40, hashText(lower, hyphen + 1)));
  return {
    text: form,
    small: form.toLowerCase(),
    form: hashText(normal),
    lower: lowerHash,
    letterCase,
    keys: Int32Array.from(keys),
  };
}

/** Share of capitalised words from which a sentence counts as a headline. */
const HEADLINE_SHARE = 0.65;

/** How many values `styleOf` has. */
export const STYLE_COUNT = 3;

/** 0 in running text, 1 in a headline (most words capitalised), 2 where no word is capitalised. */
export function styleOf(words: readonly Pick<WordInfo, 'letterCase'>[]): number {
  let cased = 0;
  let capital = 0;
  for (const word of words) {
    if (word.letterCase === CASE.none) continue;
    cased++;
    if (word.letterCase !== CASE.lower) capital++;
  }
  if (capital === 0) return 2;
  return cased >= 3 && capital / cased >= HEADLINE_SHARE ? 1 : 0;
}

const LONGEST_FORM = 60;
const CURLY_SINGLE = /[\u2018\u2019\u02bc\u0060\u00b4]/g; // ’
const CURLY_DOUBLE = /[\u201c\u201d\u201e\u00ab\u00bb]/g; // “
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g; // soft hyphen, zero-width space
const DASH = /[\u2013\u2014\u2015\u2212]/g; // –
const DIGIT = /[0-9]/g;

/** One spelling for what is written in several ways: quotes, dashes, digits; very long tokens are cut. */
export function normalForm(form: string): string {
  const cut = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form;
  return cut
    .replace(CURLY_SINGLE, "'")
    .replace(CURLY_DOUBLE, '"')
    .replace(INVISIBLE, '')
    .replace(DASH, '–')
    .replace(DIGIT, '0');
}

/** Shape with runs shortened: "McDonald" → "XxXx", "F-16" → "X-00". */
function shapeOf(form: string): number {
  let shape = '';
  let run = 0;
  for (let at = 0; at < form.length && shape.length < 12; at++) {
    const kind = kindOf(form.charAt(at));
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= 2) shape += kind;
  }
  return hashText(shape);
}

function kindOf(character: string): string {
  if (character === '0') return '0';
  const lower = character.toLowerCase();
  const upper = character.toUpperCase();
  if (lower === upper) return character;
  return character === lower ? 'x' : 'X';
}

function caseOf(form: string): number {
  const lower = form.toLowerCase();
  const upper = form.toUpperCase();
  if (lower === upper) return CASE.none;
  if (form === lower) return CASE.lower;
  if (form === upper) return form.length === 1 ? CASE.initial : CASE.upper;
  const tail = form.slice(1);
  return tail === tail.toLowerCase() ? CASE.initial : CASE.mixed;
}
