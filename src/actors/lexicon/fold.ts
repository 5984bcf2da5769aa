/** Characters that part a word without being one: "el-Sisi", "Côte d'Ivoire", "People’s". */
const JOINTS = /[-‐‑–'’ʼ‘`_/]+/g;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[a-z0-9]+$/;
const ASCII = /^[\x20-\x7e]*$/;

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
};
const UNDECOMPOSED = /[øłđðþßæœıə]/g;

/**
 * Bring a name or a word of it to the form in which names are compared: lower case, no accents, no full stops,
 * hyphens and apostrophes as spaces.
 *
 * @returns The folded text, possibly empty (for "-") or of several words ("el sisi").
 * @example fold("el-Sisi") // "el sisi"
 * @example fold("U.S.") // "us"
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return withoutAccents(lower)
    .replace(JOINTS, ' ')
    .replace(/[.,"“”()[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text in small letters with plain letters for those that bear accents. */
function withoutAccents(lower: string): string {
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter);
}

/** Whether a word is of small letters and digits alone, as most are: `fold` gives such a word back. */
export function isFolded(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 48 || code > 122 || (code > 57 && code < 97)) return false;
  }
  return true;
}

/** As `fold`, without a leading article. */
export function foldName(name: string): string {
  const folded = fold(name);
  return folded.startsWith('the ') ? folded.slice(4) : folded;
}

/** "(China)" at the end of a name tells namesakes apart in the files and does not occur in texts. */
const NOTE = /\s*\([^()]*\)$/;

/** A name as texts have it, without the note in parentheses that tells it from its namesakes. */
export function withoutNote(name: string): string {
  return name.replace(NOTE, '');
}
