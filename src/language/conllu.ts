/**
 * CoNLL-U to `Doc` and back.
 *
 * Words are kept as the file gives them; empty nodes (1.1) and the lines of multiword tokens (1-2) are read for spacing
 * only. The text of the `Doc` is made from the words: a space between two unless the file says SpaceAfter=No or they
 * belong to one multiword token; a line break between sentences.
 *
 * @see https://universaldependencies.org/format.html
 */
import { Doc, type DocColumns } from './doc.ts';
import { DEPRELS, FEATURE_BITS, type Feature, UPOS } from './labels.ts';

/** One word line of a CoNLL-U file, as strings; `spaceAfter` already takes multiword tokens into account. */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** 1-based head in the sentence, 0 for the root, -1 where none is given. */
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
}

export interface ConlluSentence {
  /** Comment lines, with their `#`. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
}

const WORD_ID = /^[0-9]+$/;
const RANGE_ID = /^([0-9]+)-([0-9]+)$/;
const NO_SPACE = /(?:^|\|)SpaceAfter=No(?:\||$)/;

/** Read the sentences of a CoNLL-U text. Lines that are neither comments nor words are passed over. */
export function readConllu(text: string): readonly ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  for (const block of text.replaceAll('\r', '').split(/\n[ \t]*\n/)) {
    const sentence = readBlock(block.split('\n'));
    if (sentence.words.length > 0) sentences.push(sentence);
  }
  return sentences;
}

function readBlock(lines: readonly string[]): ConlluSentence {
  const comments: string[] = [];
  const words: ConlluWord[] = [];
  let rangeEnd = 0;
  let spaceAfterRange = true;
  for (const line of lines) {
    if (line.startsWith('#')) {
      comments.push(line);
      continue;
    }
    const cells = line.split('\t');
    const id = cells[0] ?? '';
    const range = RANGE_ID.exec(id);
    if (range !== null) {
      rangeEnd = Number(range[2]);
      spaceAfterRange = !NO_SPACE.test(cells[9] ?? '');
    }
    if (!WORD_ID.test(id)) continue;
    const number = Number(id);
    const inside = number < rangeEnd;
    words.push(readWord(cells, inside ? false : number === rangeEnd ? spaceAfterRange : undefined));
  }
  return { comments, words };
}

function readWord(cells: readonly string[], spaceAfter: boolean | undefined): ConlluWord {
  const head = cells[6] ?? '_';
  return {
    form: cells[1] ?? '_',
    lemma: cells[2] ?? '_',
    upos: cells[3] ?? '_',
    xpos: cells[4] ?? '_',
    feats: cells[5] ?? '_',
    head: WORD_ID.test(head) ? Number(head) : -1,
    deprel: cells[7] ?? '_',
    spaceAfter: spaceAfter ?? !NO_SPACE.test(cells[9] ?? ''),
  };
}

/** The text and token positions of a `Doc`, without tags and trees. */
export type TokenColumns = Pick<DocColumns, 'text' | 'starts' | 'ends' | 'bounds' | 'cuts'>;

/** Lay the words of sentences out as one text. */
export function layOut(sentences: readonly ConlluSentence[]): TokenColumns {
  const starts: number[] = [];
  const ends: number[] = [];
  const bounds: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  for (const { words } of sentences) {
    bounds.push(starts.length);
    words.forEach((word, at) => {
      const gap = at === words.length - 1 ? '\n' : word.spaceAfter ? ' ' : '';
      starts.push(length);
      ends.push(length + word.form.length);
      pieces.push(word.form, gap);
      length += word.form.length + gap.length;
    });
  }
  bounds.push(starts.length);
  return {
    text: pieces.join(''),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    bounds: Int32Array.from(sentences.length === 0 ? [] : bounds),
  };
}

const UPOS_INDEX = new Map<string, number>(UPOS.map((upos, at) => [upos, at]));
const DEPREL_INDEX = new Map<string, number>(DEPRELS.map((deprel, at) => [deprel, at]));

/** Index into `UPOS`; X for what is not one. */
export function uposIndex(upos: string): number {
  return UPOS_INDEX.get(upos) ?? 0;
}

/** Index into `DEPRELS`; the bare relation where the subtype is unknown, `dep` where that is unknown too. */
export function deprelIndex(deprel: string): number {
  return DEPREL_INDEX.get(deprel) ?? DEPREL_INDEX.get(deprel.split(':')[0] as string) ?? 0;
}

/** Bits of the features that `FEATURE_BITS` names; others are passed over. */
export function featureBits(feats: string): number {
  let bits = 0;
  for (const feature of feats.split('|')) bits |= FEATURE_BITS[feature as Feature] ?? 0;
  return bits >>> 0;
}

/**
 * Turn CoNLL-U with trees into a `Doc`: for tests with hand-written trees, and for other parsers' output.
 *
 * @example conlluToDoc('1\tRussia\tRussia\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tagreed\tagree\tVERB\t_\t_\t0\troot\t_\t_')
 */
export function conlluToDoc(text: string): Doc {
  const sentences = readConllu(text);
  const tokens = layOut(sentences);
  const words = sentences.flatMap((sentence) => sentence.words);
  const heads = new Int32Array(words.length);
  sentences.forEach((sentence, index) => {
    const first = tokens.bounds[index] as number;
    sentence.words.forEach((word, at) => {
      heads[first + at] = word.head <= 0 ? -1 : first + word.head - 1;
    });
  });
  return new Doc({
    ...tokens,
    upos: Uint8Array.from(words, (word) => uposIndex(word.upos)),
    feats: Uint32Array.from(words, (word) => featureBits(word.feats)),
    lemmas: words.map((word) => word.lemma),
    heads,
    deprels: Uint8Array.from(words, (word) => deprelIndex(word.deprel)),
  });
}

const FEATURES = Object.keys(FEATURE_BITS).sort() as Feature[];

/**
 * Print a `Doc` as CoNLL-U, a block a sentence.
 *
 * @param comments - Comment lines for each sentence; by default its text.
 * @returns Text that ends in an empty line; the empty string where there is no sentence.
 */
export function docToConllu(doc: Doc, comments?: readonly (readonly string[])[]): string {
  const blocks: string[] = [];
  for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
    const { start, end } = doc.sentenceSpan(sentence);
    const { first, end: last } = doc.sentenceTokens(sentence);
    const head = comments?.[sentence] ?? [`# text = ${doc.text.slice(start, end).replace(/\s+/g, ' ')}`];
    const lines = Array.from({ length: last - first }, (_, at) => wordLine(doc, first + at, first));
    blocks.push([...head, ...lines].join('\n'), '\n\n');
  }
  return blocks.join('');
}

const BREAKING = /\s+/g;

function wordLine(doc: Doc, token: number, first: number): string {
  const glued = token + 1 < doc.length && doc.start(token + 1) === doc.end(token);
  return [
    token - first + 1,
    doc.form(token).replace(BREAKING, ' '),
    ...wordCells(doc, token, first),
    '_',
    glued ? 'SpaceAfter=No' : '_',
  ].join('\t');
}

/**
 * What the engine tells of a word, as the cells LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL.
 *
 * @param first - First token of the word's sentence.
 */
export function wordCells(doc: Doc, token: number, first: number): readonly string[] {
  const head = doc.head(token);
  const feats = FEATURES.filter((feature) => doc.has(token, feature)).join('|');
  return [
    doc.lemma(token).replace(BREAKING, ' '),
    doc.upos(token),
    doc.xpos(token),
    feats || '_',
    String(head < 0 ? 0 : head - first + 1),
    doc.deprel(token),
  ];
}
