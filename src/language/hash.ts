/**
 * 32-bit hashes for feature keys: a feature is a template number and up to three values, folded into one integer
 * without building a string.
 */

const PRIME_A = 0x9e3779b1;
const PRIME_B = 0x85ebca6b;
const PRIME_C = 0xc2b2ae35;

/** Hash of a string's UTF-16 code units from `start` to `end`; never 0, so that 0 can stand for "no word". */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash) || 1;
}

/** Key of a feature with one value. */
export function key1(template: number, a: number): number {
  return finish(Math.imul(a ^ Math.imul(template + 1, PRIME_A), PRIME_B));
}

/** Key of a feature with two values. */
export function key2(template: number, a: number, b: number): number {
  const first = Math.imul(a ^ Math.imul(template + 1, PRIME_A), PRIME_B);
  return finish(Math.imul((first ^ (first >>> 15)) + b, PRIME_C));
}

/** Spreads the bits, so that any of them can address a table. Never 0: tables mark free slots with it. */
function finish(hash: number): number {
  let spread = hash ^ (hash >>> 16);
  spread = Math.imul(spread, 0x7feb352d);
  spread ^= spread >>> 15;
  spread = Math.imul(spread, 0x846ca68b);
  return (spread ^ (spread >>> 16)) | 0 || 1;
}
