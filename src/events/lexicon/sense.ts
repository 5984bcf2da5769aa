/** One sense of an event word: the words, what must stand around them, and the event they carry. */
import type { EventType } from '../../contract.ts';
import type { Frame } from './frames.ts';
import type { WordSet } from './word-set.ts';

/** A phrase that must stand (or, negated, must not stand) by the word: `to:justice`, `mod:phone`, `aux:will`, `by:hostage`. */
export interface WithTest {
  /** A preposition, or `mod` (a word before a noun), `aux`, `subj`. `by` also takes an object predicate: "took him hostage". */
  readonly places: readonly string[];
  readonly words: ReadonlySet<string> | null;
  readonly negated: boolean;
}

/**
 * The clause that completes the word: `inf`, `that`, `ger`, `none`, and the verbs it may have; `bare` is a that-clause whose verb has no
 * ending, which says what shall be ("insisted that he leave"), `not` one that is negated.
 */
export interface ComplementTest {
  readonly form: 'inf' | 'that' | 'ger' | 'bare' | 'not' | 'none';
  readonly verbs: WordSet | null;
}

/** What must be known of the object: none may stand, some must, or one headed by certain words. */
export type ObjectTest =
  | { readonly kind: 'none' | 'some' }
  | { readonly kind: 'words'; readonly set: WordSet };

export interface Sense {
  /** `verbs/shoot down@373`, `verbs/assault/gun down@12`: file, words and line of the row, for whoever asks why. */
  readonly id: string;
  readonly kind: 'verb' | 'noun' | 'adjective';
  readonly head: string;
  /** Words of the pattern before and after the head, in order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly object: ObjectTest | null;
  readonly with: readonly WithTest[];
  readonly complement: ComplementTest | null;
  readonly frame: Frame;
  readonly type: EventType;
  readonly mode: string | undefined;
  readonly cameo: string | undefined;
  /** Number and weight of the conditions: the sense with the most stands first. */
  readonly weight: number;
}
