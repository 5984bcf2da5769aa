import { InputError } from '../errors.ts';
import { MAX_MARKUP_DEPTH, MAX_MARKUP_TAGS } from './limits.ts';

/** Elements without an end, or whose end tag HTML lets authors leave out: they do not count. */
const UNCOUNTED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup'.split(
    ' ',
  ),
);

/** "<div class=x>", "</div>", "<br/>"; comments and CDATA sections are one match each, so that nothing in them counts. */
const TAG = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<(\/?)([A-Za-z][\w:-]*)[^<>]*>/g;

/**
 * Refuse markup that is nested or tagged beyond reason before anything builds a tree of it. Linear in the length of the text.
 *
 * @throws {InputError} `input-refused`
 */
export function assertShallow(markup: string): void {
  assertFewTags(markup);
  let depth = 0;
  for (const match of markup.matchAll(TAG)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined || UNCOUNTED.has(name) || match[0].endsWith('/>')) continue;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_MARKUP_DEPTH)
      throw new InputError(
        'input-refused',
        `elements nested more than ${MAX_MARKUP_DEPTH} deep; this is no report`,
      );
  }
}

function assertFewTags(markup: string): void {
  let tags = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) tags++;
  if (tags > MAX_MARKUP_TAGS)
    throw new InputError(
      'input-refused',
      `${tags} tags; a page or feed may have ${MAX_MARKUP_TAGS}: split it`,
    );
}
