import type { Context } from 'hono';
import { ChanceryError } from '../../errors.ts';
import { type FilingDesk, type Outcome, sourceOf } from './filing-desk.ts';

/** What a reader may send at once. */
export const MAX_UPLOAD_BYTES = 20_000_000;

/**
 * Read what the "add a report" forms send: pasted text, files, or an address.
 *
 * @throws {ChanceryError} `usage` where the form is empty.
 */
export async function fileForm(context: Context, desk: FilingDesk): Promise<readonly Outcome[]> {
  const form = await context.req.parseBody({ all: true });
  const text = field(form['text']);
  if (text !== '') return desk.fileSource(pasted(text, form));
  const url = field(form['url']);
  if (url !== '') return desk.fileAddress(webAddress(url));
  const files = [form['file']].flat().filter((part): part is File => part instanceof File && part.size > 0);
  if (files.length === 0)
    throw new ChanceryError('usage', 'nothing was sent: paste a text, choose a file or name an address');
  const outcomes: Outcome[] = [];
  for (const file of files)
    outcomes.push(...(await desk.fileSource(sourceOf(file.name, new Uint8Array(await file.arrayBuffer())))));
  return outcomes;
}

/** Pasted text goes the way of a JSON document, so that title, date and publisher count as given. */
function pasted(text: string, form: Record<string, unknown>) {
  const given = ['title', 'publishedAt', 'publisher'].flatMap((name) => {
    const content = field(form[name]);
    return content === '' ? [] : [[name, content] as const];
  });
  const report = { text: text.replace(/\r\n?/g, '\n'), ...Object.fromEntries(given) };
  return sourceOf('pasted text.json', new TextEncoder().encode(JSON.stringify(report)));
}

function webAddress(url: string): string {
  if (/^https?:\/\//i.test(url) && URL.canParse(url)) return url;
  throw new ChanceryError('usage', `"${url.slice(0, 200)}" is no web address: expected http:// or https://`);
}

function field(part: unknown): string {
  return typeof part === 'string' ? part.trim() : '';
}
