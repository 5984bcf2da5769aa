/** The dossier of a relationship: what the record knows of two parties' dealings, every entry leading to its words. */
import type { Span, Time } from '../contract.ts';
import type {
  Claim,
  Contact,
  ContactLevel,
  Expectation,
  Happening,
  Utterance,
  UtteranceVersion,
} from '../record/index.ts';
import type { DealingParty, Period } from '../store/index.ts';

/** A party as asked for, and as the record knows it. */
export interface DossierParty extends DealingParty {
  /** As the user typed it. */
  readonly asked: string;
  readonly name: string;
  readonly country?: string;
}

/** Where an entry's words stand: a report, the entry in it, and the words. */
export interface Citation {
  readonly document: string;
  readonly entry: string;
  readonly words: string;
  /** Where in `words` those stand that the entry rests on. */
  readonly trigger: Span;
}

export interface DossierReport {
  readonly id: string;
  readonly title?: string;
  /** The title or, where there is none, the first words. */
  readonly heading: string;
  readonly publisher?: string;
  readonly publishedAt?: string;
}

export interface DossierHappening extends Happening {
  readonly citations: readonly Citation[];
}

/** Contacts that took place, counted; planned and denied ones are listed among the happenings only. */
export interface ContactCounts {
  readonly total: number;
  readonly byLevel: Readonly<Partial<Record<ContactLevel, number>>>;
  readonly byMode: Readonly<Record<string, number>>;
  readonly byYear: Readonly<Record<string, number>>;
  /** Days from one dated contact to the next, the longest; null with fewer than two. */
  readonly longestGapDays: number | null;
}

export interface DossierSpeaker {
  readonly speaker: string;
  readonly country?: string;
  readonly utterances: readonly DossierUtterance[];
}

export interface DossierUtterance extends Utterance {
  /** The fullest version's words. */
  readonly words: string;
  readonly version: UtteranceVersion;
}

export interface DossierExpectation extends Expectation {
  readonly words: string;
  /** True of an open one whose time was over when the latest of the reports was published. */
  readonly isOverdue: boolean;
}

/** A speaker on one issue, first and last: what was said then and is said now. */
export interface Drift {
  readonly speaker: string;
  readonly issue: string;
  readonly then: { readonly utterance: string; readonly said: Time; readonly words: string };
  readonly now: { readonly utterance: string; readonly said: Time; readonly words: string };
}

/** What each report of one meeting tells of it, and which issues of the others it leaves out. */
export interface ReadoutComparison {
  readonly happening: string;
  readonly readouts: readonly {
    readonly document: string;
    readonly issues: readonly string[];
    readonly leavesOut: readonly string[];
  }[];
}

/** Cooperation and conflict in one month: the mean of the scores of what happened, and the happenings behind it. */
export interface IndexPoint {
  readonly month: string;
  readonly score: number;
  readonly cooperation: number;
  readonly conflict: number;
  readonly happenings: readonly string[];
}

export interface Dossier {
  readonly parties: readonly [DossierParty, DossierParty];
  readonly period: Period;
  readonly contacts: { readonly counts: ContactCounts; readonly ledger: readonly Contact[] };
  readonly happenings: readonly DossierHappening[];
  readonly speakers: readonly DossierSpeaker[];
  readonly expectations: readonly DossierExpectation[];
  /** Happenings on which reports disagree; details stand in `happenings`. */
  readonly disagreements: readonly string[];
  /** Utterances whose quoted words some report altered; details stand in `speakers`. */
  readonly altered: readonly string[];
  readonly claims: readonly Claim[];
  readonly drift: readonly Drift[];
  readonly readouts: readonly ReadoutComparison[];
  readonly index: readonly IndexPoint[];
  readonly reports: readonly DossierReport[];
}
