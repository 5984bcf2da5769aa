/**
 * What is known of one report while it is being read: each component takes a `Reading` and returns a new one with more.
 *
 * The internal forms keep token indices beside the contract's spans, so that later components can walk the tree.
 */
import type { Actor, Document, Event, Figure, Mention, Note, Statement, Time, Timex } from './contract.ts';
import type { Doc } from './language/index.ts';

/** Tokens [first, end) of a mention and its head token; the contract's mention beside them. */
export interface MentionInText {
  readonly mention: Mention;
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/** A time expression with its tokens, and the calendar range it stands for where that is known. */
export interface TimexInText {
  readonly timex: Timex;
  readonly time?: Time;
  readonly first: number;
  readonly end: number;
}

/** A place named in the text. `precision` says what the name denotes; coordinates are WGS 84 degrees. */
export interface PlaceInText {
  readonly name: string;
  readonly country?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly precision: 'country' | 'region' | 'city' | 'site' | 'sea' | 'continent';
  readonly first: number;
  readonly end: number;
  readonly head: number;
  /** True in a date line: where the report was filed, not where anything happened. */
  readonly isDateline: boolean;
}

/** An event with the token that carries it. */
export interface EventInText {
  readonly event: Event;
  readonly trigger: number;
}

/** A statement with its cue's head token (-1 without a cue). */
export interface StatementInText {
  readonly statement: Statement;
  readonly cue: number;
}

export interface Reading {
  readonly document: Document;
  readonly doc: Doc;
  readonly actors: readonly Actor[];
  readonly mentions: readonly MentionInText[];
  readonly timexes: readonly TimexInText[];
  readonly places: readonly PlaceInText[];
  readonly events: readonly EventInText[];
  readonly statements: readonly StatementInText[];
  readonly figures: readonly Figure[];
  readonly notes: readonly Note[];
}

/** Parts of a `Reading` that a component may need or give. */
export type ReadingPart = Exclude<keyof Reading, 'document'>;

/** One step of reading: says what it needs and what it gives, and returns a new `Reading`. */
export interface Component {
  readonly name: string;
  readonly requires: readonly ReadingPart[];
  readonly assigns: readonly ReadingPart[];
  apply(reading: Reading): Reading;
}
