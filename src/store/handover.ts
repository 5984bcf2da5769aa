import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Document } from '../contract.ts';
import { StoreError } from '../errors.ts';
import { FILING_OUTCOMES, type Filing } from './file-documents.ts';

/**
 * How a process hands documents to the one that holds the record.
 *
 * The holder (`chancery serve`) listens on loopback and writes a small file beside the record, readable by its owner
 * only. Whoever finds the record locked reads that file and posts documents, one JSON object a line, to
 * `http://127.0.0.1:PORT/api/handover` with `Authorization: Bearer TOKEN`. The answer is one JSON object a line, in the
 * order of the documents: a filing, sent after its commit, or why the document was refused.
 */
export const HANDOVER_PATH = '/api/handover';

const PROTOCOL = 1;

export const Endpoint = z.object({
  protocol: z.literal(PROTOCOL),
  port: z.int().min(1).max(65535),
  token: z.string().min(32),
  pid: z.int(),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** What is posted, a line each. */
export const HandoverLine = Document;

/** What comes back, a line each. */
export const HandoverAnswer = z.union([
  z.object({ document: z.string(), outcome: z.enum(FILING_OUTCOMES), version: z.int() }),
  z.object({ document: z.string(), refused: z.string() }),
]);
export type HandoverAnswer = z.infer<typeof HandoverAnswer>;

/** Documents that are posted together: an answer is waited for before the next are sent. */
const BATCH = 32;
const OWNER_ONLY = 0o600;

/** Where the holder of a record tells how to reach it. */
export function endpointPath(recordPath: string): string {
  return `${recordPath}.serve.json`;
}

/**
 * Tell other processes how to hand documents over; call with the record open and the port listening.
 *
 * @returns The endpoint with a fresh token that requests must carry.
 */
export function announceEndpoint(recordPath: string, port: number): Endpoint {
  const endpoint: Endpoint = {
    protocol: PROTOCOL,
    port,
    token: randomBytes(32).toString('hex'),
    pid: process.pid,
  };
  const path = endpointPath(recordPath);
  writeFileSync(`${path}.new`, JSON.stringify(endpoint), { mode: OWNER_ONLY });
  renameSync(`${path}.new`, path);
  return endpoint;
}

/** Take the announcement back; does nothing where there is none. */
export function withdrawEndpoint(recordPath: string): void {
  rmSync(endpointPath(recordPath), { force: true });
}

/** How to reach the holder of a record; `null` where nobody says. */
export function findEndpoint(recordPath: string): Endpoint | null {
  try {
    return Endpoint.parse(JSON.parse(readFileSync(endpointPath(recordPath), 'utf8')));
  } catch {
    // No file, half a file or another protocol: there is nobody to hand anything to.
    return null;
  }
}

/**
 * Hand documents to the process that holds the record.
 *
 * @returns What became of each, in order, as the holder acknowledges them.
 * @throws {StoreError} `store-locked` where the holder cannot be reached or does not accept them.
 */
export async function* handOver(
  endpoint: Endpoint,
  documents: AsyncIterable<Document>,
  signal?: AbortSignal,
): AsyncGenerator<HandoverAnswer> {
  let batch: Document[] = [];
  for await (const document of documents) {
    batch.push(document);
    if (batch.length < BATCH) continue;
    yield* await post(endpoint, batch, signal);
    batch = [];
  }
  if (batch.length > 0) yield* await post(endpoint, batch, signal);
}

async function post(
  endpoint: Endpoint,
  documents: readonly Document[],
  signal: AbortSignal | undefined,
): Promise<readonly HandoverAnswer[]> {
  const response = await send(endpoint, documents, signal);
  if (!response.ok) throw unreachable(endpoint, `it answered ${response.status}`);
  const lines = (await response.text()).split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== documents.length)
    throw unreachable(endpoint, `it answered for ${lines.length} of ${documents.length} documents`);
  return lines.map((line) => HandoverAnswer.parse(JSON.parse(line)));
}

async function send(
  endpoint: Endpoint,
  documents: readonly Document[],
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    return await fetch(`http://127.0.0.1:${endpoint.port}${HANDOVER_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${endpoint.token}`, 'content-type': 'application/x-ndjson' },
      body: documents.map((document) => `${JSON.stringify(document)}\n`).join(''),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    throw unreachable(endpoint, 'it does not answer', cause);
  }
}

function unreachable(endpoint: Endpoint, what: string, cause?: unknown): StoreError {
  return new StoreError(
    'store-locked',
    `the record is held by process ${endpoint.pid}, which should take documents on port ${endpoint.port}, but ${what}: stop that process and try again`,
    { details: { port: endpoint.port, pid: endpoint.pid }, cause },
  );
}

/** An answer for a filing, as the holder writes it. */
export function answerOf(filing: Filing): HandoverAnswer {
  return { document: filing.document, outcome: filing.outcome, version: filing.version };
}
