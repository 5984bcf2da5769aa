/**
 * A text cut into words, runs of digits and single characters, with what each word can be in a time expression.
 *
 * Tokenisers differ on "41-year", "7/8/07" and "6:40 p.m."; recognisers read these pieces, so they do not depend on one.
 * Offsets count UTF-16 code units, half open.
 */
import type { Doc } from '../language/index.ts';
import { PIECE, type TimeLexicon, type WordClass, type WordEntry } from './lexicon.ts';

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lower: string;
  readonly entry: WordEntry | undefined;
}

const DIGITS = /^\d+$/;

export class Scan {
  readonly pieces: readonly Piece[];
  readonly doc: Doc;
  readonly lexicon: TimeLexicon;

  constructor(doc: Doc, lexicon: TimeLexicon) {
    this.doc = doc;
    this.lexicon = lexicon;
    this.pieces = Array.from(doc.text.matchAll(PIECE), (match) => {
      const form = match[0];
      const lower = form.toLowerCase();
      return {
        start: match.index,
        end: match.index + form.length,
        form,
        lower,
        entry: lexicon.words.get(lower),
      };
    });
  }

  /** The piece in lower case; empty before the text's start and after its end. */
  lower(at: number): string {
    return this.pieces[at]?.lower ?? '';
  }

  form(at: number): string {
    return this.pieces[at]?.form ?? '';
  }

  start(at: number): number {
    return this.pieces[at]?.start ?? this.doc.text.length;
  }

  end(at: number): number {
    return this.pieces[at]?.end ?? this.doc.text.length;
  }

  /** Value of a piece in a class; undefined where it is not of that class. */
  value(at: number, name: WordClass): string | undefined {
    return this.pieces[at]?.entry?.[name];
  }

  /** As `value`, as a number. */
  numeric(at: number, name: WordClass): number | undefined {
    const value = this.value(at, name);
    return value === undefined ? undefined : Number(value);
  }

  /** Whether a piece is one of some words, in lower case. */
  is(at: number, ...words: readonly string[]): boolean {
    const lower = this.lower(at);
    return lower !== '' && words.includes(lower);
  }

  /** Value of a run of digits of at most so many; undefined where the piece is none. */
  digits(at: number, maxLength = 4): number | undefined {
    const form = this.form(at);
    return form.length > 0 && form.length <= maxLength && DIGITS.test(form) ? Number(form) : undefined;
  }

  /** Whether a piece stands directly behind the one before it, without space. */
  touches(at: number): boolean {
    return at > 0 && at < this.pieces.length && this.start(at) === this.end(at - 1);
  }

  /** Whether a line ends between a piece and the one before it. */
  breaksBefore(at: number): boolean {
    return this.doc.text.slice(this.end(at - 1), this.start(at)).includes('\n');
  }

  /** Token of the parsed text that a piece begins in. */
  token(at: number): number {
    return this.doc.tokenAt(this.start(at));
  }

  /** Whether a piece begins with a capital letter. */
  isCapital(at: number): boolean {
    const first = this.form(at).charAt(0);
    return first !== first.toLowerCase();
  }

  /** Whether the pieces from `at` on are the given words; gives the piece after them, or -1. */
  match(at: number, words: readonly string[]): number {
    for (let i = 0; i < words.length; i++) if (this.lower(at + i) !== words[i]) return -1;
    return at + words.length;
  }
}
