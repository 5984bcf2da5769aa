/**
 * What the record joins out of coded documents, as `chancery list` prints it. Documents are named by their ids, entries
 * by their ids within the document; states by ISO 3166-1 alpha-3, organisations by their codes or names.
 */
import type { EventStatus, EventType, Span, Time } from '../contract.ts';

export const COPY_KINDS = ['copy', 'rewrite', 'translation'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** `document` is made from `of`; `likeness` is the share of its words it has from there, 0 to 1. */
export interface Copy {
  readonly document: string;
  readonly of: string;
  readonly kind: CopyKind;
  readonly likeness: number;
}

/** Reports of the same event, and which of them are made from one another. */
export interface Story {
  readonly id: string;
  readonly documents: readonly string[];
  readonly copies: readonly Copy[];
}

export interface EventReference {
  readonly document: string;
  readonly event: string;
}

/** A point on which reports of one happening do not agree: each value with those who say so. */
export interface Difference {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly documents: readonly string[] }[];
  /** True where later reports tell what came of what earlier ones foretold: a course of things, no disagreement. */
  readonly isOverTime?: boolean;
}

/** One meeting, call, sanction, …, as all its reports together tell it. */
export interface Happening {
  readonly id: string;
  readonly type: EventType;
  readonly mode?: string;
  readonly status: EventStatus;
  readonly participants: readonly string[];
  readonly people: readonly string[];
  readonly when?: Time;
  readonly where?: { readonly name: string; readonly country?: string };
  readonly issues: readonly string[];
  readonly reports: readonly EventReference[];
  /** Independent lines of reporting: a copy, rewrite or translation adds none. */
  readonly lines: number;
  readonly differ: readonly Difference[];
  /** Who acted and on whom, where the type has a direction. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

export interface UtteranceVersion {
  readonly document: string;
  readonly statement: string;
  readonly text: string;
  readonly form: 'direct' | 'indirect' | 'mixed';
}

/** One thing said once, in all its versions. */
export interface Utterance {
  readonly id: string;
  readonly speaker: string;
  readonly speakerCountry?: string;
  readonly said?: Time;
  readonly versions: readonly UtteranceVersion[];
  /** The document with the fullest and best attested version. */
  readonly fullest: string;
  /** `from`: words of the fullest version; `to`: what the document has in their place. */
  readonly altered: readonly Alteration[];
  readonly issues: readonly string[];
}

export interface Alteration {
  readonly document: string;
  readonly from: string;
  readonly to: string;
  /** True where the changed words stand inside quotation marks: there nothing may be changed. */
  readonly isQuoted: boolean;
}

export const EXPECTATION_KINDS = ['plan', 'pledge', 'threat', 'deadline', 'forecast'] as const;
export type ExpectationKind = (typeof EXPECTATION_KINDS)[number];
export const OUTCOMES = ['met', 'missed', 'withdrawn', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Something foretold, and what became of it as far as the record tells. */
export interface Expectation {
  readonly id: string;
  readonly document: string;
  readonly event?: string;
  readonly statement?: string;
  readonly kind: ExpectationKind;
  /** As its report has it. */
  readonly due?: Time;
  /** The day to which the latest report moved it since. */
  readonly moved?: EventReference & { readonly to: Time };
  readonly outcome: Outcome;
  readonly resolvedBy?: EventReference;
}

export const CONTACT_LEVELS = ['leader', 'minister', 'official', 'military', 'unknown'] as const;
export type ContactLevel = (typeof CONTACT_LEVELS)[number];

/** A line of the contact ledger: who met, called or wrote to whom. */
export interface Contact {
  readonly happening: string;
  readonly level: ContactLevel;
  readonly mode: string;
  readonly when?: Time;
  readonly where?: { readonly name: string; readonly country?: string };
  readonly parties: readonly { readonly country: string; readonly people: readonly string[] }[];
}

/** "Their third meeting this year", counted against the record. */
export interface Claim {
  readonly document: string;
  readonly event: string;
  readonly span: Span;
  readonly text: string;
  readonly claimed: number;
  readonly counted: number;
  readonly verdict: 'agrees' | 'differs' | 'cannot tell';
  /** Ids of the happenings counted. */
  readonly counts: readonly string[];
}

/** A joined entry with the block that it was joined in: nothing outside the block changes it. */
export type InBlock<Entry> = Entry & { readonly block: string };

/** What is joined out of events. */
export interface EventJoins {
  readonly happenings: readonly InBlock<Happening>[];
  readonly expectations: readonly InBlock<Expectation>[];
  readonly contacts: readonly InBlock<Contact>[];
  readonly claims: readonly InBlock<Claim>[];
}

/** Everything that is derived from the coded documents of a record. */
export interface Derived extends EventJoins {
  readonly stories: readonly Story[];
  readonly utterances: readonly InBlock<Utterance>[];
}
