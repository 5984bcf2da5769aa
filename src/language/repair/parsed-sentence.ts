/** A sentence as tagged and parsed, which repairs work on in place. */
import { DEPRELS, FEATURE_BITS, UPOS } from '../labels.ts';

export const relationIndex = (name: (typeof DEPRELS)[number]): number => DEPRELS.indexOf(name);

const VERB = UPOS.indexOf('VERB');
const INDICATIVE = FEATURE_BITS['VerbForm=Fin'] | FEATURE_BITS['Mood=Ind'];
const FEATURES = {
  VBG: FEATURE_BITS['VerbForm=Ger'],
  VB: FEATURE_BITS['VerbForm=Inf'],
  VBD: INDICATIVE | FEATURE_BITS['Tense=Past'],
  VBP: INDICATIVE | FEATURE_BITS['Tense=Pres'],
  VBZ: INDICATIVE | FEATURE_BITS['Tense=Pres'] | FEATURE_BITS['Number=Sing'],
} as const;

/** Columns by token, over a whole document: heads are tokens of it, -1 at a root. */
export interface ParsedColumns {
  readonly upos: Uint8Array;
  readonly xpos: string[];
  readonly lemmas: string[];
  /** Bits of `FEATURE_BITS`. */
  readonly feats: Uint32Array;
  readonly heads: Int32Array;
  readonly deprels: Uint8Array;
  /** In small letters. */
  lower(token: number): string;
  /** Whether it begins with a capital. */
  isCapital(token: number): boolean;
  /** The dictionary form of the verb that a word may be a form of, or null. */
  verbOf(token: number): string | null;
}

export class ParsedSentence {
  /** Its tokens are [first, end). */
  readonly first: number;
  readonly end: number;
  readonly #columns: ParsedColumns;
  readonly #children = new Map<number, number[]>();

  constructor(columns: ParsedColumns, first: number, end: number) {
    this.#columns = columns;
    this.first = first;
    this.end = end;
    for (let token = first; token < end; token++) this.#addChild(this.head(token), token);
  }

  head(token: number): number {
    return this.#columns.heads[token] as number;
  }

  /** Index into `DEPRELS`. */
  relation(token: number): number {
    return this.#columns.deprels[token] as number;
  }

  /** Penn tag; empty outside the sentence. */
  xpos(token: number): string {
    return token < this.first || token >= this.end ? '' : (this.#columns.xpos[token] as string);
  }

  lemma(token: number): string {
    return this.#columns.lemmas[token] as string;
  }

  /** In small letters; empty outside the sentence. */
  lower(token: number): string {
    return token < this.first || token >= this.end ? '' : this.#columns.lower(token);
  }

  /** Whether it begins with a capital. */
  isCapital(token: number): boolean {
    return this.#columns.isCapital(token);
  }

  children(token: number): readonly number[] {
    return this.#children.get(token) ?? [];
  }

  /** Its root; -1 where it has none. */
  root(): number {
    for (let token = this.first; token < this.end; token++) if (this.head(token) < 0) return token;
    return -1;
  }

  /** A token and all that hangs on it, in no order. */
  subtree(token: number): readonly number[] {
    return [token, ...this.children(token).flatMap((child) => this.subtree(child))];
  }

  hasChild(token: number, relations: ReadonlySet<number>): boolean {
    return this.children(token).some((child) => relations.has(this.relation(child)));
  }

  /** Whether a token is another, or hangs somewhere below it. */
  isBelow(token: number, above: number): boolean {
    for (let at = token; at >= 0; at = this.head(at)) if (at === above) return true;
    return false;
  }

  /**
   * Say in what relation a token stands to its head, and to which head where that changes. What hangs below a token cannot be its head:
   * then all stays as it is.
   */
  relate(token: number, relation: number, head = this.head(token)): void {
    const { heads, deprels } = this.#columns;
    if (head !== heads[token] && this.isBelow(head, token)) return;
    deprels[token] = relation;
    if (head === heads[token]) return;
    const old = this.#children.get(this.head(token));
    old?.splice(old.indexOf(token), 1);
    heads[token] = head;
    this.#addChild(head, token);
  }

  /** Say what kind of word a token is: index into `UPOS`, and Penn tag. */
  tag(token: number, upos: number, xpos: string): void {
    this.#columns.upos[token] = upos;
    this.#columns.xpos[token] = xpos;
  }

  /** The dictionary form of the verb that a word may be a form of, or null. */
  verbOf(token: number): string | null {
    return this.#columns.verbOf(token);
  }

  /** Say that a word is a verb of this Penn tag. */
  makeVerb(token: number, xpos: keyof typeof FEATURES): void {
    this.#columns.lemmas[token] = this.verbOf(token) ?? this.lemma(token);
    this.tag(token, VERB, xpos);
    this.#columns.feats[token] = FEATURES[xpos];
  }

  #addChild(head: number, token: number): void {
    const children = this.#children.get(head);
    if (children === undefined) this.#children.set(head, [token]);
    else children.push(token);
  }
}

/** A repair of a tree: looks at a sentence and mends what its words leave no doubt about. */
export type Repair = (sentence: ParsedSentence) => void;

/** Nouns that are times, measures or manners more often than parties. */
const NO_PARTIES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december day week month year night noon midnight dawn dusk morning evening afternoon end start beginning deadline
  time hour minute then now today tomorrow law percent consensus margin mistake accident hand`.split(/\s+/),
);

/** Nouns that tell by what means something is done, where no word says which of them. */
const MEANS: ReadonlySet<string> = new Set(
  `car train air sea land ship boat plane rail road bus ferry phone telephone mail email post letter fax video force`.split(
    ' ',
  ),
);

/** Whether a noun is rather a time, a measure or a means than a party: "by ship" is a means, "by a Danish ship" is not. */
export function isNoParty(sentence: ParsedSentence, noun: number): boolean {
  const word = sentence.lower(noun);
  return NO_PARTIES.has(word) || (MEANS.has(word) && !sentence.hasChild(noun, DESCRIBING));
}

const DESCRIBING = new Set((['amod', 'compound', 'nummod'] as const).map(relationIndex));

/** Verbs whose clause is what somebody said. */
export const SAYING: ReadonlySet<string> = new Set(
  'say tell write add state note argue insist claim explain report declare warn announce'.split(' '),
);

/** Words that are prepositions before a noun and conjunctions before a clause. */
export const CONJUNCTIONS: ReadonlySet<string> = new Set([
  'after',
  'before',
  'since',
  'until',
  'till',
  'as',
  'than',
]);

export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP']);

export const SUBJECTS: ReadonlySet<number> = new Set(
  (['nsubj', 'nsubj:pass', 'csubj', 'expl'] as const).map(relationIndex),
);
