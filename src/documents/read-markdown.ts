/**
 * Markdown as plain text: the marks go, the words stay. Front matter gives title, date, publisher and address.
 */
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { InputError } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import { htmlText } from './html-text.ts';
import { assertShallow } from './markup-depth.ts';
import type { RawReport } from './raw-report.ts';

/** "---\ntitle: …\n---\n" at the head of the file */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,10000}?)\n---[ \t]*\n/;
/** "title: Talks resume", "date: 2024-11-16" */
const FRONT_LINE = /^([A-Za-z_-]+):[ \t]*(.*)$/gm;
/** ">>>>…": a line quoted more than a hundred times over */
const DEEP_QUOTE = /^[ \t>]{200}/m;

/** @throws {InputError} Where the Markdown is nested beyond what can be read. */
export function readMarkdown(markdown: string, input: string): RawReport {
  const text = cleanText(markdown);
  const front = FRONT_MATTER.exec(text);
  const fields = frontMatter(front?.[1] ?? '');
  return {
    input,
    text: plainText(text.slice(front?.[0].length ?? 0)),
    title: fields.get('title'),
    publishedAt: fields.get('date') ?? fields.get('published') ?? fields.get('publishedat'),
    dateFrom: 'metadata',
    publisher: fields.get('publisher') ?? fields.get('source'),
    url: fields.get('url') ?? fields.get('canonical'),
  };
}

function frontMatter(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [, name, value] of text.matchAll(FRONT_LINE)) {
    const plain = (value ?? '').trim().replace(/^(["'])(.*)\1$/, '$2');
    if (name && plain) fields.set(name.toLowerCase(), plain);
  }
  return fields;
}

/** By way of HTML, so that marks, entities and embedded HTML are understood by those who know them. */
function plainText(markdown: string): string {
  const html = renderMarkdown(markdown);
  assertShallow(html);
  return cleanText(htmlText(parseHTML(`<html><body>${html}</body></html>`).document.body));
}

function renderMarkdown(markdown: string): string {
  if (DEEP_QUOTE.test(markdown))
    throw new InputError('input-refused', 'Markdown nested too deeply to be read; give it as .txt');
  try {
    return marked.parse(markdown, { async: false });
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new InputError('input-refused', 'Markdown nested too deeply to be read; give it as .txt', {
      cause,
    });
  }
}
