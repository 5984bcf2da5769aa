/** The line that says who reports from where: "By our correspondent in Sofia", "From Ana Vidal in Arica, Chile". */

const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]{1,20} ){1,3}`;
const CORRESPONDENT = String.raw`our (?:own |\p{Ll}{2,12} )?correspondents?,? `;
const PLACE = String.raw`\p{Lu}[\p{L}'’.-]{1,20}(?:[ /]\p{Lu}[\p{L}'’.-]{1,20}){0,3}(?:, ?\p{Lu}[\p{L}. ]{1,25}){0,2}`;
const BYLINE = new RegExp(String.raw`(?:By|From) (?:${CORRESPONDENT}|${NAME})in (${PLACE})(?=\n|$)`, 'uy');

/**
 * Offsets [start, end) of the place in a byline.
 *
 * @param start - Offset of the first character of a line. Work is bounded by the lengths in the pattern.
 * @returns Null where no byline with a place, on a line of its own, begins there.
 */
export function bylinePlace(
  text: string,
  start: number,
): { readonly start: number; readonly end: number } | null {
  BYLINE.lastIndex = start;
  const place = BYLINE.exec(text)?.[1];
  return place === undefined ? null : { start: BYLINE.lastIndex - place.length, end: BYLINE.lastIndex };
}
