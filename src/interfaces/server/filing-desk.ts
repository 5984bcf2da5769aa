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

/** @param code - Codes a batch; what each document says, or why it could not be coded, comes in its order. */
export function createFilingDesk(options: {
  readonly store: RecordStore;
  readonly code: (documents: readonly Document[]) => Promise<readonly (CodedDocument | ChanceryError)[]>;
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
    const documents: Document[] = [];
    const places: { readonly at: number; readonly input: string }[] = [];
    for await (const item of items) {
      if ('document' in item) {
        documents.push(item.document);
        places.push({ at: outcomes.length, input: item.input });
      }
      outcomes.push(refused(item.input, 'problem' in item ? item.problem.error : null));
    }
    const filings = await fileAll(documents);
    filings.forEach((filing, index) => {
      const { at, input } = places[index] as (typeof places)[number];
      outcomes[at] = 'refused' in filing ? { ...filing, input } : filing;
    });
    return outcomes;
  };

  const fileAll = async (documents: readonly Document[]): Promise<readonly Outcome[]> => {
    const known = await store.filedAlready(documents, CODER_VERSION);
    const outcomes = new Map<number, Outcome>(known);
    const open = documents.flatMap((document, at) => (known.has(at) ? [] : [{ document, at }]));
    const results = await code(open.map(({ document }) => document));
    const coded: { readonly at: number; readonly coded: CodedDocument }[] = [];
    results.forEach((result, index) => {
      const { at, document } = open[index] as (typeof open)[number];
      if (result instanceof ChanceryError) outcomes.set(at, refused(document.id, result));
      else coded.push({ at, coded: result });
    });
    const filings = await store.file(coded.map((one) => one.coded));
    filings.forEach((filing, index) => {
      outcomes.set(coded[index]?.at as number, filing);
    });
    await store.derive();
    return documents.map((_, at) => outcomes.get(at) as Outcome);
  };

  return {
    fileSource: (source) => inTurn(() => file(readDocuments(source))),
    fileAddress: (url) => inTurn(() => file(readInputs([url], { allowPrivate }))),
    fileLines: (lines) => inTurn(() => fileAll(parseLines(lines))),
  };
}

function refused(input: string, error: ChanceryError | null): Outcome {
  return { input, refused: error?.message ?? '', code: error?.code ?? '' };
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
