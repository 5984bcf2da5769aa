/** Labels of a transcript, which say whose words come next: "Ana Vidal: We shall answer." Each is a sentence of its own; see `lineHeadEnd`. */
import type { Doc } from './doc.ts';

/** Longest label in tokens, with its colon. */
const LONGEST = 6;
/** Sentences behind a label that are still taken for words of whom it names. */
const REACH = 15;

/** Tokens of a label are [first, end), the last of them its colon. */
export interface Label {
  readonly first: number;
  readonly end: number;
}

/** The label that a sentence is; null where it is none. */
export function labelAt(doc: Doc, sentence: number): Label | null {
  const { first, end } = doc.sentenceTokens(sentence);
  return end - first <= LONGEST && end - first > 1 && doc.form(end - 1) === ':' ? { first, end } : null;
}

/** The label before a sentence, under which its words stand; null where none stands near enough. */
export function labelBefore(doc: Doc, sentence: number): Label | null {
  for (let before = sentence - 1; before >= Math.max(0, sentence - REACH); before--) {
    const label = labelAt(doc, before);
    if (label !== null) return label;
  }
  return null;
}
