import type { Time } from '../contract.ts';
import type { Doc } from '../language/index.ts';
import type { TimexInText } from '../reading.ts';
import { timedToken } from './timed-token.ts';

/** Where a time expression hangs in the tree. */
export interface Attachment {
  readonly time: Time;
  /** The expression's topmost token. */
  readonly top: number;
  /** Its first token, and the one behind its last. */
  readonly first: number;
  readonly end: number;
  /** The token it tells the time of, -1 where none: the one it depends on, where a tree hangs it right. */
  readonly head: number;
  /** Its prepositions in lower case, in order: "by", "ahead of". */
  readonly preposition: string;
  readonly isPoint: boolean;
}

/** The times of one sentence. */
interface SentenceTimes {
  readonly timexes: readonly TimexInText[];
  readonly attachments: readonly Attachment[];
}

/** Of all sentences with a time; made once for a text. */
const CACHE = new WeakMap<readonly TimexInText[], ReadonlyMap<number, SentenceTimes>>();

/** The expressions of a sentence, and of those with a calendar time their places in the tree; both empty where it has none. */
export function timesIn(doc: Doc, timexes: readonly TimexInText[], sentence: number): SentenceTimes {
  let index = CACHE.get(timexes);
  if (index === undefined) {
    index = indexBySentence(doc, timexes);
    CACHE.set(timexes, index);
  }
  return index.get(sentence) ?? { timexes: [], attachments: [] };
}

function indexBySentence(doc: Doc, timexes: readonly TimexInText[]): ReadonlyMap<number, SentenceTimes> {
  const index = new Map<number, { readonly timexes: TimexInText[]; readonly attachments: Attachment[] }>();
  for (const timex of timexes) {
    const sentence = doc.sentenceOf(timex.first);
    const own = index.get(sentence) ?? { timexes: [], attachments: [] };
    own.timexes.push(timex);
    if (timex.time !== undefined) own.attachments.push(attach(doc, timex, timex.time));
    index.set(sentence, own);
  }
  return index;
}

function attach(doc: Doc, { first, end, timex }: TimexInText, time: Time): Attachment {
  const top = topToken(doc, first, end);
  return {
    time,
    first,
    end,
    top,
    head: timedToken(doc, { first, end, top }),
    preposition: prepositionOf(doc, top, first),
    isPoint: timex.type === 'DATE' || timex.type === 'TIME',
  };
}

/** The token of a stretch whose head stands outside it; the first such one. */
function topToken(doc: Doc, first: number, end: number): number {
  for (let token = first; token < end; token++) {
    const head = doc.head(token);
    if (
      (head < first || head >= end) &&
      doc.upos(token) !== 'PUNCT' &&
      doc.upos(token) !== 'ADP' &&
      doc.upos(token) !== 'DET'
    )
      return token;
  }
  return first;
}

/** "on", "by", "ahead of", "prior to": the case markers of a token, or the word before it where the tree has none. */
function prepositionOf(doc: Doc, top: number, first: number): string {
  const markers = doc.childrenBy(top, 'case', 'mark').filter((child) => child < top);
  const marker = markers[0];
  if (marker === undefined)
    return doc.upos(first - 1) === 'ADP' && doc.head(first - 1) === top ? doc.lower(first - 1) : '';
  return [marker, ...doc.childrenBy(marker, 'fixed'), ...markers.slice(1)]
    .map((token) => doc.lower(token))
    .join(' ');
}
