/** Events that are only asked about or imagined against the facts: nothing is said to have happened or to be coming. */

import type { Doc } from '../../language/index.ts';
import { markOf } from '../arguments/words.ts';

const MAX_CLIMB = 5;

/** Whether a word stands in a question put to the reader, or in a clause of "if … were to" or "if … had". */
export function isOnlyImagined(doc: Doc, token: number): boolean {
  const { end } = doc.sentenceTokens(doc.sentenceOf(token));
  if (doc.lower(end - 1) === '?') return true;
  return doc
    .ancestors(token)
    .slice(0, MAX_CLIMB)
    .some((verb) => isCounterfactual(doc, verb));
}

/** "would have lost", "might have leaned against it by insisting", "could have called on" */
const HYPOTHETICAL = ['would', 'might', 'could'];

/** "if Rome were to attack", "had Rome attacked, it would have lost" */
function isCounterfactual(doc: Doc, verb: number): boolean {
  const auxiliaries = doc
    .children(verb)
    .filter((child) => ['aux', 'cop'].includes(doc.relation(child)) && child < verb)
    .map((child) => doc.lower(child));
  if (markOf(doc, verb) === 'if' && (auxiliaries.includes('were') || auxiliaries.includes('had')))
    return true;
  return HYPOTHETICAL.some((word) => auxiliaries.includes(word)) && auxiliaries.includes('have');
}
