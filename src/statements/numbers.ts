/**
 * Numbers as news writes them: `1,300`, `1.3 billion`, `three and a half`, `two dozen`, `a quarter`.
 */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['half', 0.5],
  ['quarter', 0.25],
  ['third', 1 / 3],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['mn', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** `1,300.5`, `42`, `.5` */
const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const UNIT_WORD = ONES.slice(0, 20).reverse().join('|');
const SPELT = `(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(1, 10).join('|')}))?|${UNIT_WORD}`;
const LARGE = 'dozen|hundred|thousand|lakh|million|crore|billion|trillion';
/** Letters that scale a number written in digits: `1.3bn`, `$5m`. */
const SHORT = 'mn|mln|bn|bln|tn|trn|[mkb]';

/** One number: `1.3 billion`, `two hundred and fifty`, `three and a half`, `half a million`, `a dozen`. */
export const NUMBER_PATTERN =
  `(?:half an? (?:${LARGE})|an? (?:${LARGE})|two[- ]thirds|three[- ]quarters|` +
  `(?:${DIGITS})(?:[ -]?(?:${LARGE})|(?:${SHORT})(?![\\p{L}\\d]))?|` +
  `(?:${SPELT})(?: (?:${LARGE})(?: thousand)?(?:(?: and)? (?:${SPELT})(?! (?:${LARGE})))?)?)` +
  '(?: and an? (?:half|quarter))?(?: (?:hundred|thousand|million|billion|trillion)(?!s))?';

/**
 * The value of a number that `NUMBER_PATTERN` matched.
 *
 * @returns `null` where it is none.
 * @example parseNumber('three and a half') // 3.5
 */
export function parseNumber(written: string): number | null {
  const words = written
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== 'and');
  if (words[0] === 'two' && words[1] === 'thirds') return 2 / 3;
  if (words[0] === 'three' && words[1] === 'quarters') return 0.75;
  let total = 0;
  let current: number | null = null;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    const scale = SCALES.get(word);
    const value = /^\d/.test(word) ? Number(word) : WORDS.get(word);
    if (scale !== undefined) {
      current = rounded((current ?? 1) * scale);
      if (scale >= 1000) {
        total += current;
        current = null;
      }
    } else if (value !== undefined) {
      current = (current ?? 0) + value;
    } else if (word !== 'a' && word !== 'an') return null;
  }
  return current === null && total === 0 && !words.includes('zero') ? null : rounded(total + (current ?? 0));
}

/** 1.3 × 10⁹ is 1300000000, whatever binary fractions make of it. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
