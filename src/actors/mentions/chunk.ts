import type { Doc } from '../../language/index.ts';
import { isCalendarWord } from './calendar.ts';
import type { Element } from './element.ts';
import { type ScannedText, scanElements } from './scan.ts';

/** A noun phrase without what follows its last noun: "China's | top ambassador | to | the United States" has three. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
  /** Never empty. */
  readonly elements: readonly Element[];
  /** The determiner before it, or -1. */
  readonly determiner: number;
  /** The possessive pronoun before it ("her counterpart"), or -1. */
  readonly pronoun: number;
  /** The chunk that owns it ("China's"), or null. */
  readonly possessor: Chunk | null;
}

/** Cut a sentence into noun phrases, in the order of the text. */
export function chunkSentence(text: ScannedText, sentence: number): readonly Chunk[] {
  const { first, end } = text.doc.sentenceTokens(sentence);
  return chunkTokens(text, first, end);
}

/** As `chunkSentence`, for tokens [first, end) of one sentence. */
export function chunkTokens(text: ScannedText, first: number, end: number): readonly Chunk[] {
  const { doc } = text;
  const elements = scanElements(text, first, end);
  const chunks: Chunk[] = [];
  let open: Element[] = [];
  const close = () => {
    const trimmed = withoutLooseEnds(doc, open);
    open = [];
    if (trimmed.length > 0) chunks.push(makeChunk(doc, trimmed, chunks.at(-1) ?? null, first));
  };
  for (const element of elements) {
    const last = open.at(-1);
    if (last && (last.end !== element.first || isApart(doc, last, element))) close();
    open.push(element);
  }
  close();
  return chunks;
}

/** Hyphens and adverbs at an edge belong to no noun phrase. */
function withoutLooseEnds(doc: Doc, elements: readonly Element[]): readonly Element[] {
  let from = 0;
  let to = elements.length;
  const isLoose = (element: Element | undefined) =>
    element?.kind === 'word' &&
    element.end - element.first === 1 &&
    (doc.upos(element.first) === 'PUNCT' || doc.upos(element.first) === 'ADV');
  while (from < to && isLoose(elements[from])) from++;
  while (to > from && isLoose(elements[to - 1])) to--;
  return elements.slice(from, to);
}

function makeChunk(
  doc: Doc,
  elements: readonly Element[],
  previous: Chunk | null,
  sentenceFirst: number,
): Chunk {
  const start = (elements[0] as Element).first;
  const end = (elements.at(-1) as Element).end;
  const before = start - 1;
  const upos = before >= sentenceFirst ? doc.upos(before) : 'X';
  const isPossessive = upos === 'PART' && isClitic(doc.form(before));
  const possessor = isPossessive && previous?.end === before ? previous : null;
  const pronoun = upos === 'PRON' && isPossessivePronoun(doc, before) ? before : -1;
  const determiner = upos === 'DET' ? before : -1;
  const first = determiner >= 0 ? determiner : start;
  return { first, end, elements, determiner, pronoun, possessor };
}

function isClitic(form: string): boolean {
  return /^(?:['’]s?|s['’])$/i.test(form);
}

export function isPossessivePronoun(doc: Doc, token: number): boolean {
  return doc.has(token, 'Poss=Yes') || doc.deprel(token) === 'nmod:poss';
}

const ARGUMENTS = new Set([
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'root',
  'csubj',
  'parataxis',
  'conj',
  'appos',
  'vocative',
  'dislocated',
  'list',
]);

/** Whether two neighbours belong to different phrases, as in "gave China aid" or "told Biden China would". */
function isApart(doc: Doc, left: Element, right: Element): boolean {
  if (opensTimePhrase(doc, right.first)) return true;
  // "gave Lima | two weeks"
  if (left.kind === 'name' && doc.relation(outerHead(doc, left.first, left.end)) === 'iobj') return true;
  // "Niamey orders | French envoy"
  if (left.kind === 'word' && doc.upos(left.first) === 'NOUN' && isAdjective(right)) return true;
  if (left.kind === 'title' || right.kind === 'word') return false;
  if (left.kind === 'role' && left.noun.office && !left.noun.isPlural && isPersonName(right)) return false;
  if (isComplementBefore(doc, left) && isPersonName(right)) return true;
  const leftHead = outerHead(doc, left.first, left.end);
  const rightHead = outerHead(doc, right.first, right.end);
  if (doc.upos(leftHead) === 'ADJ' || (right.kind === 'role' && isDemonym(left))) return false;
  const isLinked = within(doc.head(leftHead), right) || within(doc.head(rightHead), left);
  if (isLinked) return false;
  if (
    left.kind === 'name' &&
    right.kind === 'name' &&
    left.entries.some(({ actor }) => actor.kind === 'person')
  )
    return true;
  return ARGUMENTS.has(doc.relation(leftHead)) && ARGUMENTS.has(doc.relation(rightHead));
}

/** "Qatari": a name only in the form that stands before a noun. */
function isDemonym(element: Element): boolean {
  return element.kind === 'name' && element.entries.every(({ sense }) => sense === 'adjective');
}

/** "French", which is an adjective and a word for a people, and no state's name as "US" is. */
function isAdjective(element: Element): boolean {
  return (
    element.kind === 'name' &&
    element.entries.some(({ sense }) => sense === 'adjective') &&
    element.entries.every(({ sense }) => sense === 'adjective' || sense === 'demonym')
  );
}

/** "met the premier | last week": words of time stand beside a phrase, not in it. */
function opensTimePhrase(doc: Doc, token: number): boolean {
  if (token + 1 >= doc.length || !/^(?:last|next)$/.test(doc.lower(token))) return false;
  const unit = doc.lower(token + 1);
  // Behind "last" even "May" is the month.
  return TIME_UNITS.has(unit) || isCalendarWord(unit) || unit === 'may';
}

const TIME_UNITS = new Set(
  'night weekend week fortnight month quarter year decade century spring summer autumn fall winter'.split(
    ' ',
  ),
);

/** "to the United States" in "the ambassador to the United States Qin Gang" */
function isComplementBefore(doc: Doc, element: Element): boolean {
  if (
    element.kind !== 'name' ||
    element.entries.some(({ sense, actor }) => sense !== 'name' || actor.kind === 'person')
  )
    return false;
  const before = element.first - (doc.upos(element.first - 1) === 'DET' ? 2 : 1);
  return before >= 0 && doc.upos(before) === 'ADP';
}

function isPersonName(element: Element): boolean {
  return (
    element.kind === 'proper' ||
    (element.kind === 'name' && element.entries.some(({ actor }) => actor.kind === 'person'))
  );
}

function within(token: number, { first, end }: { readonly first: number; readonly end: number }): boolean {
  return token >= first && token < end;
}

/** The token of [first, end) whose head lies outside: the syntactic head of the stretch. The last one where several do. */
export function outerHead(doc: Doc, first: number, end: number): number {
  for (let token = end - 1; token >= first; token--) {
    const head = doc.head(token);
    if ((head < first || head >= end) && doc.upos(token) !== 'PUNCT') return token;
  }
  return end - 1;
}
