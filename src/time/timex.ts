/**
 * What a recogniser says of a time expression before it is anchored: only what the words state.
 */

/** D day, W week, F fortnight, WE weekend, M month, Q quarter, H half, S season, Y year, DE decade, CE century, TH hour, TM minute, TS second, NI night. */
export type Unit =
  | 'TS'
  | 'TM'
  | 'TH'
  | 'NI'
  | 'D'
  | 'WE'
  | 'W'
  | 'F'
  | 'M'
  | 'Q'
  | 'H'
  | 'S'
  | 'Y'
  | 'DE'
  | 'CE';

/** Where a shift counts from: the report's day, the time that the text spoke of last, or that only within the same sentence. */
export type Anchor = 'publication' | 'text' | 'near';

/** So many units before (negative) or after an anchor; 0 is the unit that the anchor falls in. */
export interface Shift {
  readonly unit: Unit;
  readonly n: number;
  readonly from: Anchor;
  /** True of "two years ago" and "a month later", which name a distance; not of "last year", which names the unit itself. */
  readonly isDistance?: boolean;
}

/** A point or stretch of the calendar, as far as the words give it. All numbers as in ISO 8601. */
export interface Point {
  readonly kind: 'point';
  readonly shift?: Shift;
  /** First year of a century or decade: 1900, 1990. */
  readonly century?: number;
  readonly decade?: number;
  readonly year?: number;
  readonly isFiscal?: boolean;
  readonly isBc?: boolean;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: string;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly isWeekend?: boolean;
  /** A day that the words place in a row of days and not in the calendar: "the third day". */
  readonly isUnknownDay?: boolean;
  readonly holiday?: string;
  readonly part?: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Offset from UTC: "Z", "-05:00"; empty where a zone is named but its offset is not certain. */
  readonly zone?: string;
  /** With a bare weekday, month, season, quarter: the one before (-1), this (0), the one after (1). */
  readonly choice?: -1 | 0 | 1;
  /** The stretch's beginning, middle or end is meant. */
  readonly portion?: 'START' | 'MID' | 'END';
  /** Which of a month's four or five weeks is meant; -1 is the last. */
  readonly weekOfMonth?: number;
}

/** A length of time: TIMEX3 value; `window` where it lies directly before (-1) or after (1) the report's day. */
export interface Duration {
  readonly kind: 'duration';
  readonly value: string;
  readonly window?: { readonly direction: -1 | 1; readonly unit: Unit; readonly n: number };
}

/** A recurring time: TIMEX3 value of one round. */
export interface Repetition {
  readonly kind: 'set';
  readonly value: string;
}

/** A time known only as past, present or future. */
export interface Reference {
  readonly kind: 'reference';
  readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
}

export type Meaning = Point | Duration | Repetition | Reference;

/** Pieces [first, end) of a scan that are proposed as a time expression. */
export interface Proposal {
  readonly first: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** The recogniser that proposed it, for whoever asks why. */
  readonly parser: string;
}
