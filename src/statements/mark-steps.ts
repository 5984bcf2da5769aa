/** The parser's marks of words as features of the models: shares in steps that are finer near 0 and 1. */
import type { Doc, Mark } from '../language/index.ts';

const STEPS = [0.01, 0.03, 0.07, 0.14, 0.25, 0.4, 0.55, 0.7, 0.83, 0.93, 0.98];

/** Step of a word's mark, or of the mean of several words; null where the parser marks nothing or there is no word. */
export function markStep(doc: Doc, mark: Mark, tokens: readonly number[]): number | null {
  let sum = 0;
  for (const token of tokens) {
    const share = doc.mark(token, mark);
    if (share === null) return null;
    sum += share;
  }
  return tokens.length === 0 ? null : stepOf(sum / tokens.length);
}

/** Step of the highest share among the words. */
export function topMarkStep(doc: Doc, mark: Mark, tokens: readonly number[]): number | null {
  let top: number | null = null;
  for (const token of tokens) {
    const share = doc.mark(token, mark);
    if (share !== null && (top === null || share > top)) top = share;
  }
  return top === null ? null : stepOf(top);
}

/** Step of the word beside others; `-` beyond the text. */
export function markStepAt(doc: Doc, mark: Mark, token: number): number | '-' {
  const share = token < 0 || token >= doc.length ? null : doc.mark(token, mark);
  return share === null ? '-' : stepOf(share);
}

function stepOf(share: number): number {
  const step = STEPS.findIndex((bound) => share < bound);
  return step < 0 ? STEPS.length : step;
}
