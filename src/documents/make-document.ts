/**
 * From what a reader found to a `Document`: text with its title, a date with where it came from, a lasting id.
 */
import type { Document } from '../contract.ts';
import { InputError } from '../errors.ts';
import { readDateLine } from './date-line.ts';
import { documentId } from './document-id.ts';
import { MAX_TEXT_LENGTH } from './limits.ts';
import { isoDay, parseDate } from './parse-date.ts';
import type { RawReport } from './raw-report.ts';

/** A line at the head of a text is its title up to this length. */
const MAX_TITLE_LENGTH = 200;
/** "/2024/11/17/" in the address of a page */
const DAY_IN_URL = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/;
/** "/2024/11/" */
const YEAR_IN_URL = /\/((?:19|20)\d{2})\/(?:\d{1,2}\/)?/;

type Dated = Pick<Document, 'publishedAt' | 'publishedFrom'>;

/**
 * Make a document of a report.
 *
 * The date is the first of: what the input gives, the page's metadata, the date line in the text, `options.date`, the
 * address of the page. Without any it stays unknown.
 *
 * @param options.date - ISO date for reports that carry none.
 * @throws {InputError} Where the report is empty or too long.
 */
export function makeDocument(raw: RawReport, options: { readonly date?: string | undefined } = {}): Document {
  const text = withTitle(raw.title, raw.text);
  if (text.trim() === '') throw new InputError('input-unreadable', 'empty; expected the text of a report');
  if (text.length > MAX_TEXT_LENGTH)
    throw new InputError(
      'input-too-large',
      `${text.length} characters; a report may have ${MAX_TEXT_LENGTH}: split it into its reports`,
    );
  const line = readDateLine(text);
  const title = raw.title?.trim() || titleOf(text);
  const dated = dateOf(raw, line.date, line.dayOfYear, options.date);
  const publisher = raw.publisher?.trim() || line.publisher;
  const id = raw.id ?? documentId({ text, ...dated, publisher: publisher ?? undefined, url: raw.url });
  return {
    id,
    text,
    ...(title ? { title } : {}),
    ...dated,
    ...(publisher ? { publisher } : {}),
    ...(raw.url ? { url: raw.url } : {}),
    language: 'en',
  };
}

/** Title first, where there is one and the text does not begin with it already. */
function withTitle(title: string | undefined, text: string): string {
  const given = title?.trim() ?? '';
  if (given === '' || squeeze(text.slice(0, 2 * given.length + 100)).startsWith(squeeze(given))) return text;
  return `${given}\n\n${text}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The first line, where it stands apart from the text, is short and ends like no sentence. */
function titleOf(text: string): string | null {
  const match = /^\s*([^\n]+)\n[ \t]*\n\s*\S/.exec(text.slice(0, 2 * MAX_TITLE_LENGTH));
  const line = match?.[1]?.trim() ?? '';
  if (line === '' || line.length > MAX_TITLE_LENGTH || /[.:,;]["”’)]?$/.test(line)) return null;
  const { date, dayOfYear, publisher } = readDateLine(line);
  return date === null && dayOfYear === null && publisher === null ? line : null;
}

function dateOf(
  raw: RawReport,
  lineDate: string | null,
  dayOfYear: { readonly month: number; readonly day: number } | null,
  defaultDate: string | undefined,
): Dated {
  const given = raw.publishedAt === undefined ? null : parseDate(raw.publishedAt);
  if (given !== null) return { publishedAt: given, publishedFrom: raw.dateFrom ?? 'given' };
  if (lineDate !== null) return { publishedAt: lineDate, publishedFrom: 'dateline' };
  if (defaultDate !== undefined) return { publishedAt: defaultDate, publishedFrom: 'given' };
  const inferred = raw.url === undefined ? null : dateFromUrl(raw.url, dayOfYear);
  return inferred === null
    ? { publishedFrom: 'unknown' }
    : { publishedAt: inferred, publishedFrom: 'inferred' };
}

/** The day in a page's address, or the address's year with the day of the date line. */
function dateFromUrl(
  url: string,
  dayOfYear: { readonly month: number; readonly day: number } | null,
): string | null {
  const day = DAY_IN_URL.exec(url);
  if (day) return isoDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const year = YEAR_IN_URL.exec(url);
  return year && dayOfYear ? isoDay(Number(year[1]), dayOfYear.month, dayOfYear.day) : null;
}
