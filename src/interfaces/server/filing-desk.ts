import type { CodedDocument, Document } from '../../contract.ts';
import type { InputItem } from '../../documents/index.ts';
import { readDocuments, readInputs, SOURCE_KINDS, type Source } from '../../documents/index.ts';
import { ChanceryError } from '../../errors.ts';
import { type Filing, HandoverLine, type RecordStore } from '../../store/index.ts';
import { CODER_VERSION } from '../../version.ts';

/** What became of one input that was handed to the server. */
export type Outcome = Filing | { readonly input: string; readonly refused: string; readonly code: string };

/** Takes documents in while the server runs: reads, codes, files and joins them, one request after another. */
export interface FilingDesk {
  fileSource(source: Source): Promise<readonly Outcome[]>;
  fileAddress(url: string): Promise<readonly Outcome[]>;
  /** Documents that another process has read already, as JSON Lines; answers come in their order. */
  fileLines(lines: string): Promise<readonly Outcome[]>;
}

/** @param code - Codes a batch; the results come in its order. */
export function createFilingDesk(options: {
  readonly store: RecordStore;
  readonly code: (documents: readonly Document[]) => Promise<readonly CodedDocument[]>;
  readonly allowPrivate: boolean;
}): FilingDesk {
  const { store, code, allowPrivate } = options;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  const file = async (items: AsyncIterable<InputItem>): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = [];
    const documents: { readonly document: Document; readonly at: number }[] = [];
    for await (const item of items) {
      if ('document' in item) documents.push({ document: item.document, at: outcomes.length });
      const { input } = item;
      const error = 'problem' in item ? item.problem.error : null;
      outcomes.push({ input, refused: error?.message ?? '', code: error?.code ?? '' });
    }
    const filings = await fileAll(documents.map(({ document }) => document));
    filings.forEach((filing, index) => {
      outcomes[documents[index]?.at ?? 0] = filing;
    });
    return outcomes;
  };

  const fileAll = async (documents: readonly Document[]): Promise<readonly Filing[]> => {
    const filed = new Map(await store.filedAlready(documents, CODER_VERSION));
    const open = documents.flatMap((document, at) => (filed.has(at) ? [] : [{ document, at }]));
    const filings = await store.file(await code(open.map(({ document }) => document)));
    filings.forEach((filing, index) => {
      filed.set(open[index]?.at ?? 0, filing);
    });
    await store.derive();
    return documents.map((_, at) => filed.get(at) as Filing);
  };

  return {
    fileSource: (source) => inTurn(() => file(readDocuments(source))),
    fileAddress: (url) => inTurn(() => file(readInputs([url], { allowPrivate }))),
    fileLines: (lines) => inTurn(() => fileAll(parseLines(lines))),
  };
}

/** @throws {ChanceryError} Where a line is no document: nothing of the batch is filed then. */
function parseLines(lines: string): readonly Document[] {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const parsed = HandoverLine.safeParse(parseJson(line));
      if (parsed.success) return parsed.data;
      throw new ChanceryError('usage', `line ${at + 1} is no document: ${parsed.error.message}`);
    });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What a file is, by its name; plain text where the name does not tell. */
export function sourceOf(name: string, bytes: Uint8Array): Source {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const kinds: Readonly<Record<string, Source['kind']>> = {
    txt: 'text',
    md: 'markdown',
    html: 'html',
    htm: 'html',
    json: 'json',
    jsonl: 'jsonl',
    xml: 'xml',
  };
  const kind = kinds[ending] ?? SOURCE_KINDS[0];
  return {
    input: name,
    kind,
    bytes: (async function* () {
      yield bytes;
    })(),
  };
}
