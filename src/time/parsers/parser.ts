import type { WordClass } from '../lexicon.ts';
import type { Scan } from '../scan.ts';
import type { Meaning } from '../timex.ts';

/** What a recogniser found: the piece after the expression's last one, and its meaning. */
export interface Found {
  readonly end: number;
  readonly meaning: Meaning;
  /** First piece, where the expression begins before the piece it was tried at. */
  readonly first?: number;
}

/** A recogniser of one shape of phrase. Tried at every piece of one of its classes, words or kinds. */
export interface TimexParser {
  readonly name: string;
  /** Classes of the first piece; `digits` is any run of digits, `any` every piece. */
  readonly startsWith: readonly (WordClass | 'digits' | 'word' | 'any')[];
  /** Further words that the first piece may be, in lower case. */
  readonly words?: readonly string[];
  /** Null where the shape is not there. */
  parse(scan: Scan, at: number): Found | null;
}
