/** Most names: nothing to take away. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;
const NON_ASCII = /[^\x20-\x7e]/;
const MARKS = /\p{M}/gu;
/** Apostrophes of all kinds and full stops: "Sana'a", "Ta‘izz", "St. Petersburg". */
const DROPPED = /['’‘ʻʼʿʾ`´.]/g;
const SPACES = /[\s\-‑–]+/g;
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};
const SPECIAL = /[łøđıßæœðþ]/g;

/**
 * The form under which a place's name is looked up: lower case, without diacritics, apostrophes and full stops, hyphens as spaces.
 *
 * @example placeKey('Port-au-Prince') // "port au prince"
 * @example placeKey('Ürümqi') // "urumqi"
 */
export function placeKey(name: string): string {
  let key = name.toLowerCase();
  if (PLAIN.test(key)) return key;
  if (NON_ASCII.test(key))
    key = key
      .normalize('NFD')
      .replace(MARKS, '')
      .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter);
  return key.replace(DROPPED, '').replace(SPACES, ' ').trim();
}
