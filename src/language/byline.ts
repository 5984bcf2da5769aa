/**
 * The line that says who reports from where: "By our correspondent in Sofia", "From Ana Vidal in Arica, Chile", "Harbour Radio, Sofia,
 * Friday 14 June 2024".
 */

const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]{1,20} ){1,3}`;
const CORRESPONDENT = String.raw`our (?:own |\p{Ll}{2,12} )?correspondents?,? `;
const PLACE = String.raw`\p{Lu}[\p{L}'’.-]{1,20}(?:[ /]\p{Lu}[\p{L}'’.-]{1,20}){0,3}(?:, ?\p{Lu}[\p{L}. ]{1,25}){0,2}`;
const BYLINE = new RegExp(String.raw`(?:By|From) (?:${CORRESPONDENT}|${NAME})in (${PLACE})(?=\n|$)`, 'uy');

const PAPER = String.raw`(?:The )?\p{Lu}[\p{L}'’&-]{1,20}(?: \p{Lu}[\p{L}'’&-]{1,20}){1,4}(?: [Ll]ive)?`;
const DAY = String.raw`(?:\p{Lu}\p{Ll}{2,5}day,? )?(?:\d{1,2} \p{Lu}\p{Ll}{2,8}|\p{Lu}\p{Ll}{2,8}\.? \d{1,2}),? \d{4}`;
/** "Harbour Radio, Sofia, Friday 14 June 2024", "Harbour Radio, Sofia. Updates for Friday …" */
const HEADING = new RegExp(
  String.raw`${PAPER}, (\p{Lu}[\p{L}'’.-]{1,20}(?: (?:of |\p{Lu})[\p{L}'’.-]{1,20}){0,3})(?=, ${DAY}(?:\n|\.|$)|\. (?:Live )?[Uu]pdates? )`,
  'uy',
);

/**
 * Offsets [start, end) of the place in a byline or in the heading of a live page.
 *
 * @param start - Offset of the first character of a line. Work is bounded by the lengths in the pattern.
 * @returns Null where no byline with a place, on a line of its own, and no such heading begins there.
 */
export function bylinePlace(
  text: string,
  start: number,
): { readonly start: number; readonly end: number } | null {
  for (const pattern of [BYLINE, HEADING]) {
    pattern.lastIndex = start;
    const place = pattern.exec(text)?.[1];
    if (place !== undefined) return { start: pattern.lastIndex - place.length, end: pattern.lastIndex };
  }
  return null;
}
