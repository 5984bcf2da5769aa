/**
 * What a time expression tells the time of, where a tree may hang it on the wrong word: behind an object ("expelled three envoys in
 * April"), before a subject ("Yesterday ministers met"), between a subject and its verb ("ministers on Friday approved").
 */
import type { Doc } from '../language/index.ts';
import { isEventNoun, isLastingNoun, isNominal, isVerbal } from '../places/index.ts';

/** A time expression: its tokens and the topmost of them. */
interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly top: number;
}

/** The token that an expression tells the time of; -1 where it hangs on none. */
export function timedToken(doc: Doc, stretch: Stretch): number {
  const { first, end, top } = stretch;
  const head = pastAdverbs(doc, doc.head(top));
  if (head < 0) return head;
  return (
    agoBehindNoun(doc, first, end, head) ??
    meetingAhead(doc, first, head) ??
    deedBehindPredicate(doc, first, head) ??
    verbBeforeInfinitive(doc, stretch, head) ??
    verbOfOpening(doc, stretch, head) ??
    verbBehind(doc, stretch, head) ??
    verbBeforeStray(doc, stretch, head) ??
    verbOfUntimedNoun(doc, stretch, head) ??
    head
  );
}

/** "fired late on Monday": what "late" belongs to. */
function pastAdverbs(doc: Doc, head: number): number {
  return head >= 0 && /^(?:late|early|later|earlier|only)$/.test(doc.lower(head)) && doc.upos(head) === 'ADV'
    ? doc.head(head)
    : head;
}

/**
 * The noun right before an "… ago" that a tree hangs on a verb that is not past: "to draw on a treaty a decade ago" tells when the
 * summit was. Null where the verb may be meant.
 */
function agoBehindNoun(doc: Doc, first: number, end: number, head: number): number | null {
  if (doc.lower(end - 1) !== 'ago' || head < 0 || first === 0) return null;
  const isPast =
    doc.has(head, 'Tense=Past') || doc.childrenBy(head, 'aux').some((aux) => doc.has(aux, 'Tense=Past'));
  return doc.upos(first - 1) === 'NOUN' && doc.upos(head) === 'VERB' && !isPast ? first - 1 : null;
}

/** "ahead of her meeting with the king next week": the noun behind "ahead of", where the tree hangs the time on "ahead". */
function meetingAhead(doc: Doc, first: number, head: number): number | null {
  if (doc.lower(head) !== 'ahead') return null;
  const noun = doc.childBy(head, 'obl');
  return noun >= 0 && noun < first ? noun : null;
}

/** "It was the answer to the expulsion of its envoy on Friday": the deed that stands nearest, not what it is called. */
function deedBehindPredicate(doc: Doc, first: number, head: number): number | null {
  if (head >= first || !isNominal(doc, head) || doc.childBy(head, 'cop') < 0) return null;
  for (let noun = first - 1; noun > head; noun--)
    if (doc.relation(noun) === 'nmod' && doc.upos(noun) === 'NOUN' && mayHaveTime(doc, noun)) return noun;
  return null;
}

/** "asked the council on Friday to convene": what stands before the "to" belongs to the verb above. */
function verbBeforeInfinitive(doc: Doc, { first, end }: Stretch, head: number): number | null {
  const above = doc.head(head);
  if (head < end || above < 0 || above >= first || !isVerbal(doc, above)) return null;
  const isInfinitive = doc
    .childrenBy(head, 'mark')
    .some((mark) => mark >= end && mark < head && doc.lower(mark) === 'to');
  return isInfinitive ? above : null;
}

/** "Yesterday Japan submitted …", "On 3 May a minister met …": what opens a sentence tells of its clause. */
function verbOfOpening(doc: Doc, { first, end }: Stretch, head: number): number | null {
  const { first: begin } = doc.sentenceTokens(doc.sentenceOf(first));
  const hasMarker = first - 1 === begin && doc.upos(begin) === 'ADP';
  if (head < end || !(first === begin || hasMarker) || !isNominal(doc, head)) return null;
  // "March talks", "Monday talks": a bare name of a time may belong to its noun
  const isBare = !hasMarker && end - first === 1 && doc.upos(first) === 'PROPN';
  return isBare || doc.lower(end) === "'s" || doc.lower(end) === '’s' ? null : verbAbove(doc, head);
}

/** "ministers on Friday approved": the verb right behind, whose subject the tree hangs the time on. */
function verbBehind(doc: Doc, { first, end }: Stretch, head: number): number | null {
  if (head >= first || !isNominal(doc, head)) return null;
  const verb = verbAbove(doc, head);
  if (verb === null || verb < end || verb > end + MAX_HELPERS) return null;
  for (let at = end; at < verb; at++) if (!/^(?:AUX|ADV|PART)$/.test(doc.upos(at))) return null;
  return verb;
}
const MAX_HELPERS = 3;

/** "will visit Rome on May 4 and hold talks": a tree may hang the time on a noun of the clause behind. */
function verbBeforeStray(doc: Doc, { first, end }: Stretch, head: number): number | null {
  if (head < end || !isNominal(doc, head)) return null;
  const { first: begin } = doc.sentenceTokens(doc.sentenceOf(first));
  let isStray = false;
  for (let at = end; at < head; at++) isStray ||= doc.upos(at) === 'VERB';
  if (!isStray) return null;
  for (let at = first - 1; at >= begin; at--) if (doc.upos(at) === 'VERB') return at;
  return null;
}

/** "expelled three envoys in April", "in the early hours of Monday": nouns that have no time of their own. */
function verbOfUntimedNoun(doc: Doc, { first }: Stretch, head: number): number | null {
  if (head >= first || !isNominal(doc, head)) return null;
  const marker = doc.lower(first - 1) === 'the' ? doc.lower(first - 2) : doc.lower(first - 1);
  if (TIME_NOUNS.test(doc.lower(head))) return marker === 'of' ? verbAbove(doc, head) : null;
  return MARKERS.has(marker) && !mayHaveTime(doc, head) ? verbAbove(doc, head, marker === 'on') : null;
}

const MARKERS = new Set(['in', 'on', 'last', 'from']);
const TIME_NOUNS =
  /^(?:hours|minutes|morning|afternoon|evening|night|start|beginning|middle|end|week|half|days)$/;

/** Endings of nouns that name what somebody does: "seizure", "refusal", "agreement". */
const DEED_ENDING = /(?:tion|sion|ment|ing|al|ure|ance|ence|ency|age|out|down|off|cy|ism|y)$/;
/** Other nouns that may have a time behind them. */
const TIMED = new Set(
  `accord act address arrest attempt award ban bid call case comment concert contact contract court deal debate decree
  edition election error fall fight fire flight flood gift hack halt hit launch law lead letter loan loss march match move murder pact peak
  poll post press push race report request rescue resolution result return review rise row sale search speech split start statement stay
  stop storm surge swap switch test threat tour treaty trade transfer trial truce turn update verdict walk war warrant win work release
  summons protest purchase pledge promise withdraw recall offer order response reply remark drill hearing crash fund`.split(
    /\s+/,
  ),
);

/** Nouns with such an ending for people, bodies, places and things. */
const UNTIMED = new Set(
  `envoy ally enemy deputy secretary attorney country territory city county army navy embassy ministry agency company party body family
  economy currency money battery ferry lorry railway highway border hospital capital general official individual
  journal metal material animal marshal admiral cardinal criminal rival document government parliament regiment apartment department
  monument instrument equipment village passage package language building king ring wing thing evening morning ambulance bandage
  audience science`.split(/\s+/),
);

/** Whether a time behind a noun may be the noun's own: "the vote in March". People and things have none. */
function mayHaveTime(doc: Doc, noun: number): boolean {
  if (doc.upos(noun) === 'PROPN' || doc.upos(noun) === 'PRON') return false;
  const lemma = doc.lowerLemma(noun);
  if (isEventNoun(doc, noun) || isLastingNoun(doc, noun) || TIMED.has(lemma)) return true;
  return DEED_ENDING.test(lemma) && !UNTIMED.has(lemma);
}

const NOMINAL = new Set(['nmod', 'appos', 'conj', 'compound', 'flat', 'list']);
const ARGUMENTS = new Set(['obj', 'iobj', 'obl', 'nsubj']);

/**
 * The verb that a noun is a part of, or the noun on the way that may have a time of its own; null where there is none.
 *
 * @param isDay - A day behind a noun is the verb's, whatever noun stands further up.
 */
function verbAbove(doc: Doc, noun: number, isDay = false): number | null {
  let at = noun;
  for (let step = 0; step < 5; step++) {
    const head = doc.head(at);
    if (head < 0) return null;
    if (ARGUMENTS.has(doc.relation(at))) return isVerbal(doc, head) ? head : null;
    if (!NOMINAL.has(doc.relation(at)) || !isNominal(doc, head)) return null;
    if (!isDay && head < at && mayHaveTime(doc, head)) return head;
    at = head;
  }
  return null;
}
