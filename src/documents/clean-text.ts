/**
 * Text of files and pages is made plain once, before anything points into it: line ends are "\n", and characters that
 * only lay out a page are gone; everything else stays as it was. JSON Lines are not cleaned: whoever gives text as data may hold offsets into it.
 */

const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/g;
/** Soft hyphen, zero-width space and no-break space, word joiner, byte-order mark, directional marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g;
/** No-break and typographic spaces; the tab stays. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** @example cleanText('\ufeffThe co\u00adope\u00adration\r\nof\u00a0two') // "The cooperation\nof two" */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(INVISIBLE, '').replace(SPACES, ' ').replace(CONTROLS, '');
}
