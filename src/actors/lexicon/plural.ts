/** Prepositions behind which the tail of an office stands: the word before them takes the plural. */
const TAIL = /^(.+?)( (?:of|to|for|in|on|at|without) .+)$/;

/** "army" → "armies", but "day" → "days". */
const CONSONANT_Y = /[^aeiou]y$/;
const SIBILANT = /(?:s|x|z|ch|sh)$/;
/** "spokesman" → "spokesmen". */
const MAN = /man$/;

/**
 * The regular English plural of a noun phrase, on the word that takes it.
 *
 * @example plural("foreign minister") // "foreign ministers"
 * @example plural("minister of defence") // "ministers of defence"
 */
export function plural(phrase: string): string {
  const tail = TAIL.exec(phrase);
  if (tail) return `${plural(tail[1] as string)}${tail[2]}`;
  if (MAN.test(phrase)) return phrase.replace(MAN, 'men');
  if (CONSONANT_Y.test(phrase)) return `${phrase.slice(0, -1)}ies`;
  if (SIBILANT.test(phrase)) return `${phrase}es`;
  if (phrase.startsWith('attorney general')) return 'attorneys general';
  return `${phrase}s`;
}
