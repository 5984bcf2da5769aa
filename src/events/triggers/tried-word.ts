/** A word whose senses are tried one after another: what most of them ask about it is worked out once, when first asked for. */
import type { Doc } from '../../language/index.ts';
import { objectsOf } from '../arguments/objects.ts';
import { subjectsOf } from '../arguments/subjects.ts';
import { lemmaOf } from '../arguments/words.ts';
import { headWords } from './head-words.ts';

/** Words after the head are sought this far: "put the general on trial". */
export const REACH = 9;

export class TriedWord {
  readonly doc: Doc;
  readonly token: number;
  readonly isVerb: boolean;
  /** Token after the last of its sentence. */
  readonly end: number;
  #objects: readonly number[] | undefined;
  #subjects: readonly number[] | undefined;
  readonly #words = new Map<number, readonly string[]>();

  constructor(doc: Doc, token: number) {
    this.doc = doc;
    this.token = token;
    this.isVerb = doc.upos(token) === 'VERB';
    this.end = doc.sentenceTokens(doc.sentenceOf(token)).end;
  }

  /** Form and lemma of the word right before it, in whatever sentence. */
  get before(): readonly string[] {
    const { doc, token } = this;
    return token === 0 ? [] : [doc.lower(token - 1), lemmaOf(doc, token - 1)];
  }

  /** Forms and lemmas of the words that stand in reach behind it. */
  get behind(): readonly string[] {
    const { doc, token } = this;
    const behind: string[] = [];
    for (let at = token + 1; at < Math.min(this.end, token + 1 + REACH); at++) {
      const lower = doc.lower(at);
      const lemma = lemmaOf(doc, at);
      behind.push(lower);
      if (lemma !== lower) behind.push(lemma);
    }
    return behind;
  }

  /** Its objects as a verb. */
  get objects(): readonly number[] {
    this.#objects ??= objectsOf(this.doc, this.token);
    return this.#objects;
  }

  /** Its subjects as a verb. */
  get subjects(): readonly number[] {
    this.#subjects ??= subjectsOf(this.doc, this.token);
    return this.#subjects;
  }

  /** The words by which the lexicon may name a noun near it. */
  wordsOf(noun: number): readonly string[] {
    let words = this.#words.get(noun);
    if (words === undefined) {
      words = headWords(this.doc, noun);
      this.#words.set(noun, words);
    }
    return words;
  }
}
