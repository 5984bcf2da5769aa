/** Bounds on what is taken in. A report is a few thousand words: whatever is far beyond that is no report. */

/** Longest text of one document, in UTF-16 code units: about 170,000 words. */
export const MAX_TEXT_LENGTH = 1_000_000;

/** Largest file or page that is read whole (.txt, .md, .html, .json, .xml), in bytes. */
export const MAX_FILE_BYTES = 20_000_000;

/** Longest line of a JSON Lines stream, in bytes; the stream itself has no bound. */
export const MAX_LINE_BYTES = 8_000_000;

/** Deepest nesting of elements in HTML and XML. */
export const MAX_MARKUP_DEPTH = 500;

/** Most tags in one HTML or XML file: a page of news has a few thousand. */
export const MAX_MARKUP_TAGS = 300_000;

/** Most entries taken from one feed. */
export const MAX_FEED_ENTRIES = 10_000;

/** Longest a page or feed may take to arrive, redirects included. */
export const FETCH_TIMEOUT_MS = 20_000;

export const MAX_REDIRECTS = 5;
