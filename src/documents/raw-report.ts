/** A report as a reader hands it on: what the input says, not yet checked, dated or named. */
export interface RawReport {
  /** How messages name it: a path, a path with line or entry, a URL. */
  readonly input: string;
  readonly text: string;
  /** Kept where the input gives one. */
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** As written in the input; read by `parseDate`. */
  readonly publishedAt?: string | undefined;
  /** Whether `publishedAt` was given for the report or stands in its page's or feed's metadata. */
  readonly dateFrom?: 'given' | 'metadata' | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}
