/** "U.S", "don't", "2,500", "São": letters and digits with marks inside; "supply-chain" is two words */
const WORD = /[\p{L}\p{N}]+(?:[.,'’][\p{L}\p{N}]+)*/gu;
/** The possessive of "Peru’s" */
const POSSESSIVE = /['’]s$/;

/** A word of a text with its place, in UTF-16 code units. */
export interface Word {
  /** As written, without a possessive ending. */
  readonly form: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order; punctuation is left out. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(WORD)) {
    const form = found[0].replace(POSSESSIVE, '');
    words.push({ form, lower: form.toLowerCase(), start: found.index, end: found.index + found[0].length });
  }
  return words;
}

/**
 * Fold inflected forms of an English word together, roughly: for comparing texts, not for showing.
 *
 * @example stem('policies') // "policy"; stem('agreed') // "agre"; stem('agree') // "agre"; stem('urged') // "urge"; stem('urge') // "urge"
 */
export function stem(lower: string): string {
  const { length } = lower;
  if (length < 4 || /\d/.test(lower)) return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('ied')) return `${lower.slice(0, -3)}y`;
  if (lower.endsWith('sses')) return lower.slice(0, -2);
  if (lower.endsWith('ion') && length > 7) return lower.slice(0, -3);
  if (lower.endsWith('ions') && length > 8) return lower.slice(0, -4);
  if (lower.endsWith('ing') && length > 6) return undouble(lower.slice(0, -3));
  if (lower.endsWith('reed') || lower.endsWith('teed')) return dropE(lower.slice(0, -1));
  if (lower.endsWith('ed') && !lower.endsWith('eed') && length > 4) return withoutEd(lower);
  if (lower.endsWith('es') && length > 5) return lower.slice(0, -2);
  if (lower.endsWith('s') && !lower.endsWith('ss') && !lower.endsWith('us')) return dropE(lower.slice(0, -1));
  return dropE(lower);
}

/** "cancell", "travell" */
const LONG_ELL = /...ell$/;

/** "mov" and "urg" have lost an e, "ask" has not */
const LOST_E = /^(?:[^aeiou][aeiou][^aeiouwxy]|.*[gcvz])$/;

/** "asked" → "ask", but "moved" → "move": of so short a word the e stays. */
function withoutEd(lower: string): string {
  const base = lower.slice(0, -2);
  if (base.length > 3) return undouble(base);
  return LOST_E.test(base) ? `${base}e` : base;
}

function dropE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** "stopp" → "stop" and "expell" → "expel", but "fall", "shell" and "pass" stay. */
function undouble(word: string): string {
  const last = word.at(-1);
  const isDoubled = last === word.at(-2) && last !== 'l' && last !== 's' && last !== 'z';
  return isDoubled || LONG_ELL.test(word) ? word.slice(0, -1) : dropE(word);
}
