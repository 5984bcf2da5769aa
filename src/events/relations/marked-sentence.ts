/** A sentence in which two parties are marked: `<s>Rome</s> warned <t>Tunis</t>`. */
import type { Span } from '../../contract.ts';

/** The sentence without its marks, and where the marked words stand in it. */
export interface MarkedSentence {
  readonly text: string;
  /** Words marked as who acts, in the order of the text; empty where none are. */
  readonly actors: readonly Span[];
  /** Words marked as who is acted upon; empty where none are. */
  readonly recipients: readonly Span[];
}

/** `<s>`, `</s>`, `<t>`, `</t>`, in either case. */
const MARK = /<(\/?)([st])>/gi;

/**
 * Take the marks out of a sentence.
 *
 * A mark that is never closed, or closed without being opened, is taken out and marks nothing. Marks may nest.
 *
 * @example readMarkedSentence('<s>Rome</s> warned <t>Tunis</t>')
 *   // { text: 'Rome warned Tunis', actors: [{ start: 0, end: 4 }], recipients: [{ start: 12, end: 17 }] }
 */
export function readMarkedSentence(marked: string): MarkedSentence {
  const spans = { s: [] as Span[], t: [] as Span[] };
  const open: { s?: number | undefined; t?: number | undefined } = {};
  let text = '';
  let from = 0;
  for (const { 0: mark, 1: slash, 2: letter, index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index);
    from = index + mark.length;
    const role = letter?.toLowerCase() === 's' ? 's' : 't';
    const start = open[role];
    if (slash === '') open[role] = text.length;
    else if (start !== undefined) {
      const span = trimmed(text, start);
      if (span !== null) spans[role].push(span);
      open[role] = undefined;
    }
  }
  text += marked.slice(from);
  return { text, actors: spans.s, recipients: spans.t };
}

/** From an offset to the end of the text so far, without white space at either end; null where only that stands there. */
function trimmed(text: string, start: number): Span | null {
  const words = text.slice(start);
  const from = start + (words.length - words.trimStart().length);
  const end = start + words.trimEnd().length;
  return from < end ? { start: from, end } : null;
}
