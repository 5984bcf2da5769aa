/**
 * When words were said: the time expression that hangs on the cue, never one that stands inside the content.
 */
import type { Span, Time } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { Reading, TimexInText } from '../reading.ts';
import { timeOf, timeOfEntry } from '../time/index.ts';

/** Relations under which a time stands to a verb of saying or to the noun of its occasion. */
const TEMPORAL = new Set(['obl', 'obl:unmarked', 'advmod', 'nmod', 'nmod:unmarked', 'obj', 'advcl', 'dep']);
const DEEPEST = 3;

/** The time of a saying, or null where the text gives none: what hangs on the cue, else what its clause shares or a live page's day. */
export function saidWhen(reading: Reading, cue: number, content: readonly Span[]): Time | null {
  if (cue < 0) return null;
  return (
    ownTime(reading, cue, content) ?? sharedTime(reading, cue, content) ?? timeOfEntry(reading, cue) ?? null
  );
}

/** The time that the clause around a cue has, as for any event: "On Friday the envoy left and warned …". */
function sharedTime({ doc, timexes }: Reading, cue: number, content: readonly Span[]): Time | null {
  const time = timeOf(doc, timexes, cue);
  const span = time?.span;
  const isSaid =
    span !== undefined && content.some(({ start, end }) => span.start >= start && span.end <= end);
  return time === undefined || isSaid ? null : time;
}

function ownTime({ doc, timexes }: Reading, cue: number, content: readonly Span[]): Time | null {
  const sentence = doc.sentenceTokens(doc.sentenceOf(cue));
  let nearest: TimexInText | null = null;
  for (let index = firstFrom(timexes, sentence.first); index < timexes.length; index++) {
    const timex = timexes[index] as TimexInText;
    if (timex.first >= sentence.end) break;
    if (timex.time === undefined || timex.timex.type === 'DURATION' || timex.timex.type === 'SET') continue;
    if (content.some(({ start, end }) => timex.timex.start >= start && timex.timex.end <= end)) continue;
    if (!hangsOn(doc, timex, cue)) continue;
    if (nearest === null || Math.abs(timex.first - cue) < Math.abs(nearest.first - cue)) nearest = timex;
  }
  return nearest?.time === undefined
    ? null
    : { ...nearest.time, span: { start: nearest.timex.start, end: nearest.timex.end } };
}

function hangsOn(doc: Doc, timex: TimexInText, cue: number): boolean {
  for (let token = timex.first; token < timex.end; token++) {
    let at = token;
    for (let depth = 0; depth < DEEPEST && at >= 0; depth++) {
      const head = doc.head(at);
      if (head === cue) return true;
      if (head < 0 || ((head < timex.first || head >= timex.end) && !TEMPORAL.has(doc.deprel(at)))) break;
      at = head;
    }
  }
  return false;
}

/** Index of the first time expression at or after a token. Binary search. */
function firstFrom(timexes: readonly TimexInText[], token: number): number {
  let low = 0;
  let high = timexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timexes[middle] as TimexInText).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
