/**
 * The line at a report's head that tells where and when it was filed: "LIMA, Peru, Nov. 17 (Agency) -- ".
 */
import { bylinePlace } from '../language/index.ts';

const PLACE = String.raw`[\p{Lu}][\p{L}.'’ -]{1,40}`;
const DATE = String.raw`(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}{2,8}\.?)(?:,? \d{4})?`;
/** "LIMA, Peru, Nov. 17, 2024 (Agency) --", "BEIJING (Agency) -", "GENEVA —", "WASHINGTON, 10 November 2021 -" */
const DATELINE = new RegExp(
  String.raw`^(${PLACE}?(?:[/,] ?${PLACE}?)?)(?:[,:]? ?(${DATE}))?(?: ?\([^()\n]{2,40}\))? ?(?:--|—|–| -) ?`,
  'u',
);
/** At most this far into a text. */
const REACH = 1500;

/** Offsets [start, end) of the date line's place names; null where the text has none. */
export function findDateline(text: string): { readonly start: number; readonly end: number } | null {
  const head = text.slice(0, REACH);
  for (let start = 0; start >= 0 && start < head.length; start = nextLine(head, start)) {
    const match = DATELINE.exec(head.slice(start, start + 160));
    if (match && isPlaceLike(match[1] ?? '', match[0]))
      return { start, end: start + (match[1] ?? '').length };
    const byline = bylinePlace(head, start);
    if (byline !== null) return byline;
  }
  return null;
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? -1 : newline + 1;
}

/** Capitals throughout, or an agency or date behind it: "Taiwan – a timeline" is a title. */
function isPlaceLike(place: string, whole: string): boolean {
  const head = place.split(/[,/]/, 1)[0] ?? '';
  return head === head.toUpperCase() || /[\d(]/.test(whole);
}
