import type { Doc } from '../../language/index.ts';

const OPEN = /^[“«„]$/;
const CLOSE = /^[”»]$/;
const STRAIGHT = /^(?:"|``|'')$/;

/**
 * Tells which tokens stand inside quotation marks. A mark that is never closed ends with its paragraph.
 *
 * @returns 1 for tokens inside, 0 for others and for the marks themselves.
 */
export function quotedTokens(doc: Doc): Uint8Array {
  const inside = new Uint8Array(doc.length);
  let isOpen = false;
  for (let token = 0; token < doc.length; token++) {
    if (token > 0 && isParagraphBreak(doc, token)) isOpen = false;
    const form = doc.form(token);
    if (OPEN.test(form)) isOpen = true;
    else if (CLOSE.test(form)) isOpen = false;
    else if (STRAIGHT.test(form)) isOpen = !isOpen;
    else if (isOpen) inside[token] = 1;
  }
  return inside;
}

function isParagraphBreak(doc: Doc, token: number): boolean {
  const between = doc.text.slice(doc.end(token - 1), doc.start(token));
  return between.indexOf('\n') !== between.lastIndexOf('\n');
}
