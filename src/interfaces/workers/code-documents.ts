import { availableParallelism } from 'node:os';
import type { CodedDocument, Document } from '../../contract.ts';
import type { InputItem } from '../../documents/index.ts';
import { ChanceryError, type Problem } from '../../errors.ts';
import { loadCoder } from '../../node.ts';
import type { Coder } from '../../pipeline.ts';
import { type CoderPool, startCoderPool } from './coder-pool.ts';
import { inOrder } from './in-order.ts';

/** A coded document as its JSON, or an input that was refused. */
export type CodedItem =
  | { readonly input: string; readonly document: Document; readonly json: string; readonly remark?: string }
  | { readonly input: string; readonly problem: Problem };

export interface CodeDocumentsOptions {
  /** Number of threads; all cores where left out. One means: in this thread. */
  readonly workers?: number | undefined;
  /** Folder with knowledge files of the user's own. */
  readonly knowledge?: string | undefined;
  /** What the threads run; the compiled worker where left out. */
  readonly workerFile?: URL | undefined;
}

/** So many documents are coded before threads are started: for a handful, starting them costs more than it saves. */
const DOCUMENTS_BEFORE_THREADS = 8;
/** Documents under way for each thread, so that none waits for input. */
const WINDOW_PER_WORKER = 4;

/**
 * Code a stream of documents in its order. The same documents give the same JSON for any number of workers.
 *
 * @throws {LexiconError} Where a knowledge file does not keep to its format.
 */
export async function* codeDocuments(
  items: AsyncIterable<InputItem>,
  options: CodeDocumentsOptions = {},
): AsyncGenerator<CodedItem> {
  const workers = options.workers ?? availableParallelism();
  let here: Coder | null = loadCoder({ knowledge: options.knowledge });
  let pool: CoderPool | null = null;
  let count = 0;
  const code = (document: Document): Promise<string> => {
    count++;
    if (here && (workers === 1 || count <= DOCUMENTS_BEFORE_THREADS)) return codeHere(here, document);
    here = null;
    pool ??= startCoderPool({ ...options, size: workers });
    return pool.code(document);
  };
  try {
    yield* inOrder(items, workers * WINDOW_PER_WORKER, (item) => codeItem(item, code));
  } finally {
    await (pool as CoderPool | null)?.close();
  }
}

async function codeItem(item: InputItem, code: (document: Document) => Promise<string>): Promise<CodedItem> {
  if ('problem' in item) return item;
  try {
    return { ...item, json: await code(item.document) };
  } catch (error) {
    if (!(error instanceof ChanceryError)) throw error;
    return { input: item.input, problem: { input: item.input, error } };
  }
}

async function codeHere(coder: Coder, document: Document): Promise<string> {
  try {
    return JSON.stringify(coder.code(document));
  } catch (cause) {
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    throw new ChanceryError('coder-failed', `could not be coded: ${why}; please report it with its text`, {
      cause,
    });
  }
}

/**
 * As `codeDocuments`, for callers that have documents and want coded ones: `codeAll(documents)`.
 *
 * @param onProblem - Told of every document that could not be coded; it is left out of the result.
 */
export function createCodeAll(
  options: CodeDocumentsOptions & { readonly onProblem: (problem: Problem) => void },
): (documents: AsyncIterable<Document>) => AsyncGenerator<CodedDocument> {
  return async function* codeAll(documents) {
    for await (const item of codeDocuments(asItems(documents), options)) {
      if ('problem' in item) options.onProblem(item.problem);
      else yield JSON.parse(item.json) as CodedDocument;
    }
  };
}

async function* asItems(documents: AsyncIterable<Document>): AsyncGenerator<InputItem> {
  for await (const document of documents) yield { input: document.id, document };
}
