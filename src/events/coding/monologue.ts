/** Speeches, interviews and essays: who says "I" and "we" himself tells what he thinks of the world, and reports nothing. */
import type { Doc } from '../../language/index.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'we', 'us', 'our']);
/** One such word in so many, and at least so many: a report has them in quotation marks. */
const SHARE = 1 / 60;
const LEAST = 6;

/** @param quoted - 1 for tokens inside quotation marks. */
export function isMonologue(doc: Doc, quoted: Uint8Array): boolean {
  let count = 0;
  for (let token = 0; token < doc.length; token++)
    if (quoted[token] === 0 && FIRST_PERSON.has(doc.lower(token)) && doc.form(token) !== 'US') count++;
  return count >= LEAST && count >= doc.length * SHARE;
}
