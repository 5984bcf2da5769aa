import { availableParallelism } from 'node:os';
import type { CodedDocument, Document } from '../../contract.ts';
import { ChanceryError } from '../../errors.ts';
import { type CoderPool, startCoderPool } from './coder-pool.ts';

/** Codes batches of documents on threads that stay up between them. */
export interface BatchCoder {
  /** What each document says, or why it could not be coded, in the order of the documents. */
  code(documents: readonly Document[]): Promise<readonly (CodedDocument | ChanceryError)[]>;
  close(): Promise<void>;
}

/** No thread is started before the first batch. */
export function createBatchCoder(
  options: {
    readonly workers?: number | undefined;
    readonly knowledge?: string | undefined;
    readonly workerFile?: URL | undefined;
  } = {},
): BatchCoder {
  let pool: CoderPool | null = null;
  return {
    code: (documents) => {
      if (documents.length === 0) return Promise.resolve([]);
      pool ??= startCoderPool({ ...options, size: options.workers ?? availableParallelism() });
      const { code } = pool;
      return Promise.all(documents.map((document) => codeOne(code, document)));
    },
    close: async () => pool?.close(),
  };
}

async function codeOne(code: CoderPool['code'], document: Document): Promise<CodedDocument | ChanceryError> {
  try {
    return JSON.parse(await code(document)) as CodedDocument;
  } catch (error) {
    if (error instanceof ChanceryError) return error;
    throw error;
  }
}
