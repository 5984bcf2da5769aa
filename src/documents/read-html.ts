/**
 * A web page or a saved one: the article's words by Mozilla Readability, the rest from the page's metadata.
 * Scripts are never run, nothing is fetched.
 */
import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import { htmlText } from './html-text.ts';
import { assertShallow } from './markup-depth.ts';
import { readPageMetadata } from './page-metadata.ts';
import type { RawReport } from './raw-report.ts';

/** Readability's own bound: beyond it a page is a data dump. */
const MAX_ELEMENTS = 100_000;
/** " - Harbour Wire", " | World": what sites add to the titles of their pages. */
const SITE_SUFFIX = /\s+[|–—-]\s+[^|–—-]{2,40}$/;

/**
 * @param url - Address that the page came from, where it did.
 * @throws {InputError} Where the page holds no text.
 */
export function readHtml(html: string, input: string, url?: string): RawReport {
  assertShallow(html);
  const { document } = parseHTML(html.includes('<html') ? html : `<html><body>${html}</body></html>`);
  const metadata = readPageMetadata(document, url);
  const heading = document.querySelector('h1')?.textContent ?? undefined;
  const title = metadata.title ?? heading ?? document.title.replace(SITE_SUFFIX, '');
  const text = articleText(document, heading ?? title);
  if (text === '') throw new InputError('input-unreadable', 'a page without text; give the article itself');
  return {
    input,
    text,
    title: cleanText(title).replace(/\s+/g, ' ').trim(),
    publishedAt: metadata.publishedAt,
    dateFrom: 'metadata',
    publisher: metadata.publisher,
    url: metadata.url,
  };
}

/** The article's paragraphs, or all of the page's where it is too small or too plain to tell an article. */
function articleText(document: ReturnType<typeof parseHTML>['document'], heading: string): string {
  const whole = cleanText(htmlText(document.body));
  const body = document.cloneNode(true) as typeof document;
  const article = isProbablyReaderable(document)
    ? new Readability(body, { maxElemsToParse: MAX_ELEMENTS, serializer: (node) => node }).parse()
    : null;
  const found = article?.content
    ? cleanText(htmlText(article.content as Parameters<typeof htmlText>[0]))
    : '';
  return withoutHeading(found || whole, heading);
}

/** The title goes before the text: a heading that repeats it would stand there twice. */
function withoutHeading(text: string, heading: string): string {
  const plain = heading.replace(/\s+/g, ' ').trim();
  const [first, ...rest] = text.split('\n\n');
  return plain !== '' && first === plain ? rest.join('\n\n') : text;
}
