/**
 * A parsed text: one `Doc` owns the tokens of a document in typed arrays; sentences, phrases and paths are views
 * over token indices, so nothing copies text.
 *
 * Token indices run over the whole document. Offsets are UTF-16 code units into `text`, half open.
 * Tags, features and relations are those of Universal Dependencies 2.
 */
import {
  DEPRELS,
  type Deprel,
  FEATURE_BITS,
  type Feature,
  MARKS,
  type Mark,
  UPOS,
  type Upos,
} from './labels.ts';

/** The columns of a parsed text. All token arrays have the same length; `heads` holds token indices, -1 at a root. */
export interface DocColumns {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Tokens as written and in small letters, where whoever made the columns has them at hand. */
  readonly forms?: (string | undefined)[];
  readonly lowers?: (string | undefined)[];
  /** Index into `UPOS`. */
  readonly upos: Uint8Array;
  /** Bits as in `FEATURE_BITS`. */
  readonly feats: Uint32Array;
  /** Fine tags (Penn Treebank) by token, where the parser gives them. */
  readonly xpos?: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: Int32Array;
  /** Index into `DEPRELS`. */
  readonly deprels: Uint8Array;
  /** Token by token, a share of 255 for each of `MARKS`, where the parser gives them. */
  readonly marks?: Uint8Array;
  /** First token of each sentence, and the token count as last element: sentence s is [bounds[s], bounds[s+1]). */
  readonly bounds: Int32Array;
  /** Those of the bounds at which a sentence was cut because it was too long to be parsed whole. */
  readonly cuts?: Int32Array;
}

/** Relations without their subtypes, in the order of `DEPRELS`. */
const RELATIONS: readonly string[] = DEPRELS.map((deprel) => deprel.split(':')[0] as string);
const NO_CHILDREN: readonly number[] = [];
const MARK_AT: Readonly<Record<Mark, number>> = { cue: 0, source: 1, content: 2 };

export class Doc {
  readonly text: string;
  readonly length: number;
  readonly sentenceCount: number;
  // Columns are the document's own, and always the same ones: read a hundred times a word, they must be where they are looked for.
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #forms: (string | undefined)[];
  readonly #lowers: (string | undefined)[];
  readonly #upos: Uint8Array;
  readonly #feats: Uint32Array;
  readonly #xpos: readonly string[];
  readonly #lemmas: readonly string[];
  readonly #lowerLemmas: (string | undefined)[];
  readonly #heads: Int32Array;
  readonly #deprels: Uint8Array;
  readonly #marks: Uint8Array | null;
  readonly #bounds: Int32Array;
  readonly #cuts: Int32Array;
  readonly #sentences: Int32Array;
  #childLists: readonly (readonly number[])[] | null = null;
  readonly #subtrees: (readonly number[] | undefined)[];

  constructor(columns: DocColumns) {
    this.text = columns.text;
    this.length = columns.starts.length;
    this.sentenceCount = Math.max(0, columns.bounds.length - 1);
    this.#starts = columns.starts;
    this.#ends = columns.ends;
    this.#forms = columns.forms ?? new Array(this.length);
    this.#lowers = columns.lowers ?? new Array(this.length);
    this.#upos = columns.upos;
    this.#feats = columns.feats;
    this.#xpos = columns.xpos ?? [];
    this.#lemmas = columns.lemmas;
    this.#lowerLemmas = new Array(this.length);
    this.#heads = columns.heads;
    this.#deprels = columns.deprels;
    this.#marks = columns.marks ?? null;
    this.#bounds = columns.bounds;
    this.#cuts = columns.cuts ?? new Int32Array(0);
    this.#subtrees = new Array(this.length);
    this.#sentences = new Int32Array(this.length);
    for (let s = 0; s < this.sentenceCount; s++)
      this.#sentences.fill(s, columns.bounds[s], columns.bounds[s + 1]);
  }

  /**
   * Sentences of the text that were too long to be parsed whole, as tokens [first, end): each was cut into several
   * sentences of this document.
   */
  overlong(): readonly { readonly first: number; readonly end: number }[] {
    const bounds = this.#bounds;
    const isCut = new Set(this.#cuts);
    const found: { first: number; end: number }[] = [];
    for (let at = 1; at < bounds.length; at++) {
      const first = bounds[at - 1] as number;
      const end = bounds[at] as number;
      const last = found.at(-1);
      if (last !== undefined && last.end === first && isCut.has(first)) last.end = end;
      else if (isCut.has(end)) found.push({ first, end });
    }
    return found;
  }

  /** Offset of a token's first character. */
  start(token: number): number {
    return this.#starts[token] ?? 0;
  }

  /** Offset after a token's last character. */
  end(token: number): number {
    return this.#ends[token] ?? 0;
  }

  /** The token as written; empty outside the text, which must not be looked up in a list: V8 would read it slowly from then on. */
  form(token: number): string {
    if (!this.#isWithin(token)) return '';
    let form = this.#forms[token];
    if (form === undefined) {
      form = this.text.slice(this.start(token), this.end(token));
      this.#forms[token] = form;
    }
    return form;
  }

  /** The token as written, in lower case. */
  lower(token: number): string {
    if (!this.#isWithin(token)) return '';
    let lower = this.#lowers[token];
    if (lower === undefined) {
      lower = this.form(token).toLowerCase();
      this.#lowers[token] = lower;
    }
    return lower;
  }

  /** Dictionary form: lower case but for proper nouns. */
  lemma(token: number): string {
    return this.#lemmas[token] ?? '';
  }

  /** Dictionary form in lower case, whatever the part of speech. */
  lowerLemma(token: number): string {
    if (!this.#isWithin(token)) return '';
    let lemma = this.#lowerLemmas[token];
    if (lemma === undefined) {
      lemma = this.lemma(token).toLowerCase();
      this.#lowerLemmas[token] = lemma;
    }
    return lemma;
  }

  upos(token: number): Upos {
    return UPOS[this.#upos[token] ?? 0] ?? 'X';
  }

  /** Penn Treebank tag, `_` where the parser gives none. */
  xpos(token: number): string {
    return this.#xpos[token] ?? '_';
  }

  /** Whether a feature holds, as `"Tense=Past"`. */
  has(token: number, feature: Feature): boolean {
    return ((this.#feats[token] ?? 0) & FEATURE_BITS[feature]) !== 0;
  }

  /** How likely a word is part of a cue, a source or a content, from 0 to 1; null where the parser does not tell. */
  mark(token: number, mark: Mark): number | null {
    if (this.#marks === null) return null;
    return (this.#marks[token * MARKS.length + MARK_AT[mark]] ?? 0) / 255;
  }

  /** Index of the head token, -1 at a sentence's root. */
  head(token: number): number {
    return this.#heads[token] ?? -1;
  }

  /** Relation to the head, with its subtype: `"nsubj:pass"`. */
  deprel(token: number): Deprel {
    return DEPRELS[this.#deprels[token] ?? 0] ?? 'dep';
  }

  /** Relation to the head without its subtype: `"nsubj"`. */
  relation(token: number): string {
    return RELATIONS[this.#deprels[token] ?? 0] ?? 'dep';
  }

  /** Dependents of a token, in the order of the text. Empty where there are none. */
  children(token: number): readonly number[] {
    this.#childLists ??= this.#indexChildren();
    return this.#childLists[token] ?? NO_CHILDREN;
  }

  /** Dependents that stand in one of the given relations (full labels, or bare ones that match every subtype). */
  childrenBy(token: number, ...relations: readonly string[]): readonly number[] {
    return this.children(token).filter(
      (child) => relations.includes(this.deprel(child)) || relations.includes(this.relation(child)),
    );
  }

  /** First dependent in one of the given relations, or -1. */
  childBy(token: number, ...relations: readonly string[]): number {
    for (const child of this.children(token))
      if (relations.includes(this.deprel(child)) || relations.includes(this.relation(child))) return child;
    return -1;
  }

  /** All tokens that a token dominates, itself included, in the order of the text. */
  subtree(token: number): readonly number[] {
    if (!this.#isWithin(token)) return [token];
    let subtree = this.#subtrees[token];
    if (subtree === undefined) {
      const found: number[] = [];
      this.#addSubtree(token, found);
      subtree = isInOrder(found) ? found : found.sort((a, b) => a - b);
      this.#subtrees[token] = subtree;
    }
    return subtree;
  }

  /** Each token between its dependents before and behind it: in the order of the text, but where branches cross. */
  #addSubtree(token: number, found: number[]): void {
    const children = this.children(token);
    let at = 0;
    for (; at < children.length && (children[at] as number) < token; at++)
      this.#addSubtree(children[at] as number, found);
    found.push(token);
    for (; at < children.length; at++) this.#addSubtree(children[at] as number, found);
  }

  /** Tokens from `from` up to the lowest common ancestor and down to `to`, both included; null across sentences. */
  path(from: number, to: number): readonly number[] | null {
    const up = this.ancestors(from);
    const down = this.ancestors(to);
    for (let i = 0; i < up.length; i++) {
      const meeting = down.indexOf(up[i] as number);
      if (meeting >= 0) return [...up.slice(0, i + 1), ...down.slice(0, meeting).reverse()];
    }
    return null;
  }

  /** The token itself, its head, its head's head, … up to the root. */
  ancestors(token: number): readonly number[] {
    const chain: number[] = [];
    for (let at = token; at >= 0 && chain.length <= this.length; at = this.head(at)) chain.push(at);
    return chain;
  }

  /** Sentence that a token stands in. */
  sentenceOf(token: number): number {
    return this.#sentences[token] ?? 0;
  }

  /** Tokens of a sentence, half open. */
  sentenceTokens(sentence: number): { readonly first: number; readonly end: number } {
    return { first: this.#bounds[sentence] ?? 0, end: this.#bounds[sentence + 1] ?? 0 };
  }

  /** Root token of a sentence, -1 where it has no token. */
  root(sentence: number): number {
    const { first, end } = this.sentenceTokens(sentence);
    for (let token = first; token < end; token++) if (this.head(token) < 0) return token;
    return -1;
  }

  /** Characters that a sentence covers, from its first token to its last. */
  sentenceSpan(sentence: number): { start: number; end: number } {
    const { first, end } = this.sentenceTokens(sentence);
    return this.span(first, end);
  }

  /** Characters that tokens [first, end) cover. */
  span(first: number, end: number): { start: number; end: number } {
    return { start: this.start(first), end: this.end(end - 1) };
  }

  /** The token that covers an offset, or the first one after it; `length` where none does. Binary search. */
  tokenAt(offset: number): number {
    const ends = this.#ends;
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isWithin(token: number): boolean {
    return token >= 0 && token < this.length;
  }

  #indexChildren(): (readonly number[])[] {
    const lists: number[][] = Array.from({ length: this.length }, () => []);
    for (let token = 0; token < this.length; token++) {
      const head = this.head(token);
      if (head >= 0) (lists[head] as number[]).push(token);
    }
    return lists;
  }
}

function isInOrder(tokens: readonly number[]): boolean {
  for (let at = 1; at < tokens.length; at++)
    if ((tokens[at] as number) < (tokens[at - 1] as number)) return false;
  return true;
}
