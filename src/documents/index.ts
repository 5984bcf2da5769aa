/**
 * Files, folders, standard input and web addresses in, `Document`s out: text, title, date, publisher, a lasting id.
 *
 * Offsets count UTF-16 code units of `document.text`. Files and pages are cleaned once, before anything points into
 * them; text given as data (JSON, JSON Lines) is kept to the letter. Formats: plain text, Markdown, HTML (article
 * extraction by Mozilla Readability), JSON in the contract's shape, RSS and Atom, PETRARCH sentence XML.
 */
export { documentId } from './document-id.ts';
export { headingOf } from './heading.ts';
export { MAX_FILE_BYTES, MAX_TEXT_LENGTH } from './limits.ts';
export { makeDocument } from './make-document.ts';
export { parseDate } from './parse-date.ts';
export type { RawReport } from './raw-report.ts';
export { type InputItem, type ReadInputsOptions, readDocuments, readInputs } from './read-inputs.ts';
export { SOURCE_KINDS, type Source, type SourceKind } from './read-source.ts';
