/** Who speaks in a transcript: "Ana Lund: We shall pay." is a statement of hers whose cue is the colon. */
import { labelAt } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

/** Shortest label in tokens, with its colon: a single word before it is an outlet that asks, or a heading. */
const SHORTEST = 3;
/** As sure as the form of a transcript is. */
const SURE = 0.9;

/** Attributions of the labels that stand as sentences of their own before a paragraph's words; empty where the text has none. */
export function readLabels({ doc, paragraphs }: AttributionContext): readonly Attribution[] {
  const found: Attribution[] = [];
  for (let sentence = 0; sentence + 1 < doc.sentenceCount; sentence++) {
    const label = labelAt(doc, sentence);
    if (label === null || label.end - label.first < SHORTEST) continue;
    const { first, end } = label;
    const cue = end - 1;
    const opens = first === 0 || paragraphs[first] !== paragraphs[first - 1];
    if (!opens || paragraphs[end] !== paragraphs[cue]) continue;
    const words = doc.sentenceTokens(sentence + 1);
    found.push({
      cue,
      cueRange: { first: cue, end },
      sourceHead: first,
      source: { start: doc.start(first), end: doc.end(cue - 1) },
      content: [doc.span(words.first, words.end)],
      probability: SURE,
    });
  }
  return found;
}
