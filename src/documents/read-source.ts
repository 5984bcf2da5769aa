/**
 * One input, whatever it is, to the reports in it. A report that cannot be read is a problem; the rest goes on.
 */
import { ChanceryError, InputError, type Problem } from '../errors.ts';
import { cleanText } from './clean-text.ts';
import { decodeText } from './decode.ts';
import { MAX_FILE_BYTES, MAX_LINE_BYTES } from './limits.ts';
import { splitLines } from './lines.ts';
import type { RawReport } from './raw-report.ts';
import { readFeedEntry, splitFeed } from './read-feed.ts';
import { readHtml } from './read-html.ts';
import { parseJson, readJsonValue, splitJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import { readSentence, splitSentences } from './read-sentences.ts';
import { assertSoundXml, rootElement } from './read-xml.ts';

export const SOURCE_KINDS = ['text', 'markdown', 'html', 'json', 'jsonl', 'xml'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Where bytes come from and what they are. */
export interface Source {
  /** How messages name it. */
  readonly input: string;
  readonly kind: SourceKind;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Address of a fetched page. */
  readonly url?: string | undefined;
  /** Charset that came with the bytes. */
  readonly charset?: string | undefined;
}

/** A report of a source, or why there is none. */
export type RawItem = { readonly report: RawReport } | { readonly problem: Problem };

/** Read every report of a source, in its order. JSON Lines are streamed, the others are read whole within bounds. */
export async function* readSource(source: Source): AsyncGenerator<RawItem> {
  try {
    if (source.kind === 'jsonl') return yield* readJsonLines(source);
    const bytes = await readAll(source.bytes, MAX_FILE_BYTES);
    if (bytes.length === 0) throw new InputError('input-unreadable', 'empty; expected a report');
    yield* readWhole(source, bytes);
  } catch (error) {
    yield { problem: problemOf(source.input, error) };
  }
}

/** What is known of an error becomes a problem of the input; a fault of the program is thrown on. */
export function problemOf(input: string, error: unknown): Problem {
  if (error instanceof ChanceryError) return { input, error };
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const why = code === undefined ? undefined : FILE_ERRORS[code];
  if (why === undefined) throw error;
  return { input, error: new InputError(why.code, why.message, { cause: error }) };
}

const FILE_ERRORS: Readonly<Record<string, { code: 'not-found' | 'input-unreadable'; message: string }>> = {
  ENOENT: { code: 'not-found', message: 'no such file or folder; check the path' },
  ENOTDIR: { code: 'not-found', message: 'no such file or folder; check the path' },
  ENAMETOOLONG: { code: 'not-found', message: 'a name too long for a file; check the path' },
  ELOOP: { code: 'not-found', message: 'a link that leads to itself; check the path' },
  EACCES: { code: 'input-unreadable', message: 'may not be read; check its permissions' },
  EPERM: { code: 'input-unreadable', message: 'may not be read; check its permissions' },
  EISDIR: { code: 'input-unreadable', message: 'a folder where a file was expected' },
  EIO: { code: 'input-unreadable', message: 'the disk gave an error while it was read' },
};

async function* readJsonLines(source: Source): AsyncGenerator<RawItem> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const line of splitLines(source.bytes, MAX_LINE_BYTES)) {
    const input = `${source.input}:${line.number}`;
    const item = attempt(input, () => {
      if (line.bytes === null)
        throw new InputError('input-too-large', `a line of more than ${MAX_LINE_BYTES} bytes; split it`);
      const text = decodeLine(decoder, line.bytes);
      return text.trim() === '' ? null : readJsonValue(parseJson(text), input);
    });
    if (item !== null) yield item;
  }
}

function decodeLine(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new InputError('input-unreadable', 'not valid UTF-8, which JSON Lines must be', { cause });
  }
}

function* readWhole(source: Source, bytes: Uint8Array): Generator<RawItem> {
  const { input, url } = source;
  const text = decodeText(bytes, source.charset ?? declaredCharset(source.kind, bytes)).replace(
    /^\ufeff/,
    '',
  );
  switch (source.kind) {
    case 'text':
      yield { report: { input, text: cleanText(text), url } };
      return;
    case 'markdown':
      yield { report: readMarkdown(text, input) };
      return;
    case 'html':
      yield { report: readHtml(text, input, url) };
      return;
    case 'json':
      yield* each(splitJson(text), input, readJsonValue);
      return;
    case 'xml':
      assertSoundXml(text);
      if (rootElement(text) === 'Sentences') yield* each(splitSentences(text), input, readSentence);
      else yield* each(splitFeed(text), input, readFeedEntry);
      return;
    case 'jsonl':
      throw new Error('JSON Lines are streamed');
  }
}

/** Read the parts of an input one by one: a bad one does not end the rest. A single part goes by the input's name. */
function* each<T>(
  parts: readonly T[],
  input: string,
  read: (part: T, input: string) => RawReport,
): Generator<RawItem> {
  for (const [index, part] of parts.entries()) {
    const name = parts.length === 1 ? input : `${input}#${index + 1}`;
    const item = attempt(name, () => read(part, name));
    if (item !== null) yield item;
  }
}

function attempt(input: string, read: () => RawReport | null): RawItem | null {
  try {
    const report = read();
    return report === null ? null : { report };
  } catch (error) {
    return { problem: problemOf(input, error) };
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > maxBytes)
      throw new InputError('input-too-large', `more than ${maxBytes} bytes; split it into its reports`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** "<meta charset=windows-1251>", "<?xml version='1.0' encoding='ISO-8859-1'?>" */
const DECLARED = /(?:charset|encoding)\s*=\s*["']?([A-Za-z0-9_:.-]{2,40})/i;

/** A charset that the page or XML file names in its first kilobyte. */
function declaredCharset(kind: SourceKind, bytes: Uint8Array): string | undefined {
  if (kind !== 'html' && kind !== 'xml') return undefined;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  return DECLARED.exec(head)?.[1];
}
