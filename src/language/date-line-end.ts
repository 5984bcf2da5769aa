/** Where the line that tells a report's place and day ends, so that it is no part of the first sentence. */
import { bylinePlace } from './byline.ts';

const PLACE_IN_CAPITALS = String.raw`\p{Lu}{2,}[\p{Lu}'’.-]{0,20}(?:[ /]\p{Lu}{2,}[\p{Lu}'’.-]{0,20}){0,3}`;
const PLACE = String.raw`\p{Lu}[\p{L}'’.-]{1,20}(?:[ /]\p{Lu}[\p{L}'’.-]{1,20}){0,3}`;
const REGION = String.raw`(?:, ?\p{Lu}[\p{L}. ]{1,25}){0,2}`;
const DAY = String.raw`(?:,? ?(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?)(?:,? \d{4})?)`;
const AGENCY = String.raw` ?\([^()\n]{2,40}\)`;
const DASH = `,? ?(?:--|[—–]|(?<=[ )])-) `;
/** "LIMA, Nov. 17 (Agency) -- ", "GENEVA — ", "WOODSIDE, California, 16 November 2023 -" */
const CAPITALS = new RegExp(`${PLACE_IN_CAPITALS}${REGION}${DAY}?(?:${AGENCY})?${DASH}`, 'uy');
/** "LIMA, Nov. 17 (Agency) The two …", "LIMA, Nov. 17 (Agency): The two …" */
const WITHOUT_DASH = new RegExp(`${PLACE_IN_CAPITALS}${REGION}${DAY}?${AGENCY}:? (?=[\\p{Lu}"“])`, 'uy');
/** "Oslo (Agency) - ", "Oslo, 3 May (Agency) — " */
const WITH_AGENCY = new RegExp(`${PLACE}${REGION}${DAY}?${AGENCY}${DASH}`, 'uy');
/** "LIMA, Nov. 17, Andean News", a line of its own. */
const WHOLE_LINE = new RegExp(`${PLACE_IN_CAPITALS}${REGION}${DAY}(?:, [^\\n]{2,40})?(?=\\n|$)`, 'uy');

/**
 * The offset behind a date line that begins at `start`; -1 where none begins there.
 *
 * @param start - Offset of a sentence's first character. Work is bounded by the lengths in the patterns.
 */
export function dateLineEnd(text: string, start: number): number {
  for (const pattern of [CAPITALS, WITHOUT_DASH, WITH_AGENCY, WHOLE_LINE]) {
    pattern.lastIndex = start;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return bylinePlace(text, start)?.end ?? -1;
}
