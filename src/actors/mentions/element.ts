import type { NameEntry } from '../lexicon/known-actor.ts';
import type { RoleNoun, Title } from '../lexicon/nouns.ts';

/** A stretch of tokens [first, end) that means something to whoever looks for actors. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** A name that the lexicon knows. */
export interface NameElement extends Stretch {
  readonly kind: 'name';
  readonly entries: readonly NameEntry[];
}

/** An office, a kind of person, a kind of body: "foreign minister", "soldiers", "Ministry". */
export interface RoleElement extends Stretch {
  readonly kind: 'role';
  readonly noun: RoleNoun;
  /** Names inside it ("UN chief"). */
  readonly inner: readonly NameElement[];
  /** Written with capitals, so that it may be part of a name. */
  readonly isCapital: boolean;
}

export interface TitleElement extends Stretch {
  readonly kind: 'title';
  readonly title: Title;
}

/** Proper nouns that the lexicon does not know, side by side. */
export interface ProperElement extends Stretch {
  readonly kind: 'proper';
}

/** Any other word of a noun phrase. */
export interface WordElement extends Stretch {
  readonly kind: 'word';
}

export type Element = NameElement | RoleElement | TitleElement | ProperElement | WordElement;
