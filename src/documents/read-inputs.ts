/**
 * What the user names (paths, folders, addresses, "-") to documents, one after another, in the order given.
 */
import type { Document } from '../contract.ts';
import { InputError, type Problem } from '../errors.ts';
import { fetchSource } from './fetch-url.ts';
import { sourcesOf } from './files.ts';
import { assertEnglish } from './language.ts';
import { makeDocument } from './make-document.ts';
import { parseDate } from './parse-date.ts';
import type { RawReport } from './raw-report.ts';
import { problemOf, readSource, type Source, type SourceKind } from './read-source.ts';

export interface ReadInputsOptions {
  /** ISO date for reports that carry none. */
  readonly date?: string | undefined;
  /** Read where "-" is named. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** What standard input is; JSON Lines where it is left out. */
  readonly stdinKind?: SourceKind | undefined;
  readonly allowPrivate?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A document, or an input that was refused. `remark` tells of something in the input that was passed over. */
export type InputItem =
  | { readonly input: string; readonly document: Document; readonly remark?: string }
  | { readonly input: string; readonly problem: Problem };

const ADDRESS = /^https?:\/\//i;

/**
 * Read all inputs as a stream: nothing is held but the document at hand (and the file it stands in, within its bound).
 * Ends early, without an error, when `signal` is aborted.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadInputsOptions = {},
): AsyncGenerator<InputItem> {
  for (const input of inputs) {
    try {
      for await (const source of openInput(input, options)) {
        yield* readDocuments(source, options);
        if (options.signal?.aborted) return;
      }
    } catch (error) {
      if (options.signal?.aborted) return;
      yield { input, problem: problemOf(input, error) };
    }
  }
}

/** Read the documents of one source: for callers that have the bytes already, such as an upload. */
export async function* readDocuments(
  source: Source,
  options: Pick<ReadInputsOptions, 'date' | 'signal'> = {},
): AsyncGenerator<InputItem> {
  for await (const item of readSource(source)) {
    if (options.signal?.aborted) return;
    yield 'report' in item
      ? await documentItem(item.report, options.date)
      : { input: item.problem.input, problem: item.problem };
  }
}

async function* openInput(input: string, options: ReadInputsOptions): AsyncGenerator<Source> {
  if (ADDRESS.test(input)) yield await fetchSource(input, options);
  else if (input !== '-') yield* sourcesOf(input);
  else if (options.stdin)
    yield { input: 'standard input', kind: options.stdinKind ?? 'jsonl', bytes: options.stdin };
  else throw new InputError('usage', 'standard input cannot be read here; give a file');
}

async function documentItem(report: RawReport, date: string | undefined): Promise<InputItem> {
  const { input } = report;
  try {
    const document = makeDocument(report, { date });
    await assertEnglish(document.text);
    const isUndated = report.publishedAt !== undefined && parseDate(report.publishedAt) === null;
    const remark = `"${report.publishedAt}" is no ISO 8601 date and was passed over`;
    return isUndated ? { input, document, remark } : { input, document };
  } catch (error) {
    return { input, problem: problemOf(input, error) };
  }
}
