/** A worker thread: loads its own coder, then codes one document a message. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../../contract.ts';
import { loadCoder } from '../../node.ts';

/** What the thread is started with. */
export interface WorkerSetup {
  readonly knowledge: string | undefined;
}

/** JSON of the coded document, as it is printed; or why coding failed. */
export type WorkerAnswer = { readonly json: string } | { readonly failure: string };

if (parentPort === null) throw new Error('coder-worker runs as a worker thread only');
const port = parentPort;
const coder = loadCoder(workerData as WorkerSetup);

port.on('message', (document: Document) => port.postMessage(answer(document)));
port.postMessage('ready');

function answer(document: Document): WorkerAnswer {
  try {
    return { json: JSON.stringify(coder.code(document)) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
