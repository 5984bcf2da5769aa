/** What stands at the head of a line and is no part of its first sentence: the hour of an entry, or who speaks. */

const ZONE = String.raw`(?: ?(?:GMT|UTC|BST|CET|CEST|EET|EST|EDT|ET|IST|JST|[ap]\.?m\.?))?`;
/** "19:40 ", "18.40 GMT - " */
const HOUR = new RegExp(
  String.raw`(?:[01]?\d|2[0-3])[:.][0-5]\d${ZONE}(?: ?[-–—:|])? (?=[\p{Lu}"“'‘])`,
  'uy',
);
const NAME = String.raw`\p{Lu}[\p{L}.'’-]{0,20}`;
/** "Ana Vidal: ", "BBC: ", "Question: "; a single word in small letters ("Note: ") is mostly none. */
const SPEAKER = new RegExp(
  String.raw`(?:${NAME}(?: ${NAME}){1,3}|\p{Lu}{1,6}|Question|Answer|Reporter|Moderator): (?=[\p{Lu}"“'‘])`,
  'uy',
);

/**
 * The offset behind the hour of a live report's entry, or behind the name of who speaks in a transcript; -1 where none begins there.
 *
 * @param start - Offset of the first character of a line. Work is bounded by the lengths in the patterns.
 */
export function lineHeadEnd(text: string, start: number): number {
  for (const pattern of [HOUR, SPEAKER]) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}
