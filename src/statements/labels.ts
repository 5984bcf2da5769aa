/** Who speaks in a transcript: "Ana Lund: We shall pay." is a statement of hers whose cue is the colon. */
import { type Doc, type Label, labelAt } from '../language/index.ts';
import type { Attribution } from './attributions.ts';
import type { AttributionContext } from './context.ts';

/** Shortest label in tokens, with its colon: a single word before it is an outlet that asks, or a heading, or a surname in capitals. */
const SHORTEST = 3;
/** As sure as the form of a transcript is. */
const SURE = 0.9;

/** Attributions of the labels that stand as sentences of their own before a paragraph's words; empty where the text has none. */
export function readLabels({ doc, paragraphs }: AttributionContext): readonly Attribution[] {
  const found: Attribution[] = [];
  const surnames = surnamesOf(doc);
  for (let sentence = 0; sentence + 1 < doc.sentenceCount; sentence++) {
    const label = labelAt(doc, sentence);
    if (label === null) continue;
    const { first, end } = label;
    if (end - first < SHORTEST && !surnames.has(doc.form(first))) continue;
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

/** A word in capitals alone before a colon. */
const CAPITALS = /^\p{Lu}{3,}$/u;

/** The labels that are surnames as transcripts set them ("LUND:"): they come again, and the text has them in small letters too. */
function surnamesOf(doc: Doc): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
    const name = capitalsOf(doc, labelAt(doc, sentence));
    if (name !== null) (once.has(name) ? again : once).add(name);
  }
  if (again.size === 0) return again;
  const words = new Set<string>();
  for (let token = 0; token < doc.length; token++) words.add(doc.form(token));
  return new Set([...again].filter((name) => words.has(name.charAt(0) + name.slice(1).toLowerCase())));
}

function capitalsOf(doc: Doc, label: Label | null): string | null {
  if (label === null || label.end - label.first !== 2) return null;
  const name = doc.form(label.first);
  return CAPITALS.test(name) ? name : null;
}
