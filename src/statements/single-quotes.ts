/**
 * Single marks: which ones quote, and which are apostrophes (`don't`, `the leaders' talks`, `'90s`, `’em`).
 */

const LETTER = /[\p{L}\d]/u;
const SPACE = /\s/;
/** How many characters ahead a closing mark is looked for: it keeps the reading linear. */
const FAR = 1500;
/** Words that begin with an apostrophe: `'tis`, `'em`, `'90s`. */
const ELISION = /^['’‘](?:tis|twas|em|til|till|cause|bout|round|n|d|s|re|ll|ve|m|t|\d\ds?)(?![\p{L}\d])/iu;
/** Marks that can close what the other opened. */
const CLOSERS = "’'";

/** Does a single mark at `at` open a quotation in the paragraph [from, end)? It must also close there. */
export function opensSingle(text: string, from: number, at: number, end: number): boolean {
  const before = at === from ? ' ' : (text[at - 1] as string);
  const after = at + 1 >= end ? ' ' : (text[at + 1] as string);
  if (!/[\s([{—–\-/:“"«]/.test(before) || SPACE.test(after)) return false;
  if (text[at] === '’' || ELISION.test(text.slice(at, at + 8))) return false;
  const far = Math.min(end, at + FAR);
  for (let next = at + 2; next < far; next++) if (closesSingle(text, next, at, far)) return true;
  return false;
}

/**
 * Does a single mark at `at` close the quotation opened at `start`? Inside a word it is an apostrophe; after a plural
 * `s` it is one where a better closing mark, after punctuation or another letter, follows in the paragraph.
 */
export function closesSingle(text: string, at: number, start: number, end: number): boolean {
  if (!CLOSERS.includes(text[at] as string)) return false;
  const before = text[at - 1] as string;
  const after = at + 1 >= end ? ' ' : (text[at + 1] as string);
  if (LETTER.test(after) || SPACE.test(before) || at <= start + 1) return false;
  if (before !== 's' || !/\s/.test(after)) return true;
  return !hasBetterCloser(text, at + 1, end);
}

function hasBetterCloser(text: string, from: number, end: number): boolean {
  const far = Math.min(end, from + FAR);
  for (let at = from; at < far; at++) {
    const char = text[at] as string;
    const next = at + 1 >= end ? ' ' : (text[at + 1] as string);
    if (char === '‘' || ((char === "'" || char === '"') && SPACE.test(text[at - 1] ?? ' '))) return false;
    if (!CLOSERS.includes(char) || LETTER.test(next)) continue;
    return text[at - 1] !== 's' || !SPACE.test(next);
  }
  return false;
}
