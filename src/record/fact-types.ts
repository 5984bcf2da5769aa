import type { EventStatus, EventType, Span, Time } from '../contract.ts';
import type { Course } from './courses.ts';
import type { Term } from './terms.ts';
import type { ContactLevel } from './types.ts';

/** What joining needs to know of one document, and nothing more; plain JSON. */
export interface DocumentFacts {
  readonly document: string;
  /** ISO date. */
  readonly publishedAt?: string;
  readonly publisher?: string;
  readonly words: number;
  /** Kinds of the notes on the text: "condensed", "truncated". */
  readonly notes: readonly string[];
  /** What the report is about, by weight within it. */
  readonly terms: readonly Term[];
  /** Hashes of its runs of words as they stand, and of its content words with synonyms folded. */
  readonly sketch: { readonly verbatim: readonly number[]; readonly content: readonly number[] };
  readonly events: readonly EventFact[];
  readonly sayings: readonly Saying[];
}

/** What grouping into stories needs of a report. */
export type StoryReport = Pick<DocumentFacts, 'document' | 'publishedAt' | 'terms'>;

/** A named person of an event. */
export interface PersonFact {
  readonly name: string;
  readonly party?: string;
  readonly level: ContactLevel;
}

/** An event as joining sees it: codes and names instead of actors, words instead of spans. */
export interface EventFact {
  readonly event: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly status: EventStatus;
  /** Keys of the parties: a state's code, or the name of an organisation or of somebody of no country. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  /** Codes of the states of those that act in their own name: a company, a society. */
  readonly lands: Readonly<Record<string, string>>;
  /** Those of them that no word of the sentence names: what stands around it told the reader. */
  readonly inferred: readonly string[];
  /** Codes of all parties as the contract wants them; organisations between states under their class ("IGO"). */
  readonly participants: readonly string[];
  readonly people: readonly PersonFact[];
  readonly level: ContactLevel;
  readonly when?: Time;
  /** Place of the sentence in the report, from 0. */
  readonly sentence: number;
  /** Concepts of the words that carry the event, the first in front: "send", "force" of "deployment of troops". */
  readonly deed: readonly string[];
  /** Concepts of the content words around the trigger. */
  readonly words: readonly string[];
  /** True behind a word that points back: "the meeting", "their talks", "the two met". */
  readonly isDefinite: boolean;
  /** True where it is told as one more of its kind: "again accused", "the second such charge". */
  readonly isAgain: boolean;
  /** True where a noun carries the event, which leaves open whether it has happened. */
  readonly isNoun: boolean;
  readonly where?: { readonly name: string; readonly country?: string };
  readonly issues: readonly string[];
  readonly ordinal?: { readonly n: number; readonly span: Span; readonly text: string };
  /** Of a plan: that it was moved or called off. */
  readonly course?: Course;
  /** True where the event itself is another, and tells of this one only by putting it off or refusing it. */
  readonly isAside?: boolean;
  /** Of a deed of force: told as the first of an exchange, or as the answer to another. */
  readonly turn?: 'first' | 'answer';
  readonly figures: readonly FigureFact[];
}

/** A figure told with an event; figures of one field are answers to one question. */
export interface FigureFact {
  /** What became of those counted ("dead", "missing"), else what is counted or measured ("diplomat", "USD"). */
  readonly field: string;
  readonly isFate: boolean;
  /** Kind of what is counted, or measure. */
  readonly unit: string;
  /** What a measure is of, as the text has it: the last word before other phrases. */
  readonly of?: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly approximate: boolean;
}

/** One sentence of somebody's words. */
export interface Saying {
  readonly statement: string;
  readonly speaker: string;
  readonly country?: string;
  /** False of spokesmen, embassies, "officials": their words may be somebody else's. */
  readonly isNamedPerson: boolean;
  readonly form: 'direct' | 'indirect' | 'mixed';
  readonly text: string;
  readonly said?: Time;
  readonly issues: readonly string[];
}
