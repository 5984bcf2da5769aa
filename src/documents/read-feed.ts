/**
 * RSS, Atom and RDF feeds: each entry is a report, as far as the feed carries it; nothing else is fetched.
 */
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { InputError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import { htmlText } from './html-text.ts';
import { MAX_FEED_ENTRIES } from './limits.ts';
import { assertShallow } from './markup-depth.ts';
import type { RawReport } from './raw-report.ts';

/** An entry of any kind of feed, brought to one shape. */
export interface FeedEntry {
  readonly html: string;
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * @returns The entries in the feed's order, each to be read by `readFeedEntry`.
 * @throws {InputError} Where the XML is no feed, or has more entries than anybody reads.
 */
export function splitFeed(xml: string): readonly FeedEntry[] {
  const entries = entriesOf(xml);
  if (entries.length > MAX_FEED_ENTRIES)
    throw new InputError(
      'input-too-large',
      `a feed of ${entries.length} entries; ${MAX_FEED_ENTRIES} are read: split it`,
    );
  return entries;
}

/** @throws {InputError} Where the entry has no words. */
export function readFeedEntry(entry: FeedEntry, input: string): RawReport {
  const { publishedAt, publisher, url } = entry;
  const title = entry.title !== undefined && MARKUP.test(entry.title) ? plainText(entry.title) : entry.title;
  const text = plainText(entry.html);
  return { input: url ?? input, text, title, publishedAt, dateFrom: 'metadata', publisher, url };
}

/** "Peru &amp; Chile", "<b>Talks</b>": titles are plain in RSS and may be HTML in Atom, but nobody keeps to it. */
const MARKUP = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|<\/?[a-z]/i;

function plainText(html: string): string {
  assertShallow(html);
  return cleanText(htmlText(parseHTML(`<html><body>${html}</body></html>`).document.body));
}

function entriesOf(xml: string): readonly FeedEntry[] {
  const { format, feed } = parse(xml);
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => ({
        html: item.content?.encoded ?? item.description ?? '',
        title: item.title,
        publishedAt: item.pubDate ?? item.dc?.dates?.[0],
        publisher: item.source?.title ?? feed.title,
        url: item.link,
      }));
    case 'rdf':
      return (feed.items ?? []).map((item) => ({
        html: item.content?.encoded ?? item.description ?? '',
        title: item.title,
        publishedAt: item.dc?.dates?.[0],
        publisher: feed.title,
        url: item.link,
      }));
    case 'atom':
      return (feed.entries ?? []).map((entry) => ({
        html: entry.content?.value ?? entry.summary?.value ?? '',
        title: entry.title?.value,
        publishedAt: entry.published ?? entry.updated,
        publisher: entry.source?.title?.value ?? feed.title?.value,
        url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
      }));
    case 'json':
      throw new InputError('input-unreadable', 'a JSON feed; give RSS or Atom, or JSON with {"text"}');
  }
}

function parse(xml: string) {
  try {
    return parseFeed(xml, { parseDateFn: (written) => written });
  } catch (cause) {
    throw new InputError('input-unreadable', 'XML that is neither a feed (RSS, Atom) nor <Sentences>', {
      cause,
    });
  }
}
