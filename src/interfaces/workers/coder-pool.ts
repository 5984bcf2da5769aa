import { Worker } from 'node:worker_threads';
import type { Document } from '../../contract.ts';
import { ChanceryError } from '../../errors.ts';
import type { WorkerAnswer, WorkerSetup } from './coder-worker.ts';

/** Longest that one document may take: beyond it the thread is given up and the document refused. */
const MAX_CODING_MS = 120_000;

/** Coding makes much that dies young: a small nursery keeps memory flat at hardly any cost of speed. */
const MAX_YOUNG_MB = 16;

const COMPILED_WORKER = new URL('./coder-worker.js', import.meta.url);

/** Worker threads that each hold a coder. */
export interface CoderPool {
  readonly size: number;
  /**
   * Code a document on the next idle thread.
   *
   * @returns JSON of the coded document.
   * @throws {ChanceryError} `coder-failed` where coding broke, hung, or took the thread with it.
   */
  code(document: Document): Promise<string>;
  close(): Promise<void>;
}

interface Task {
  readonly document: Document;
  readonly resolve: (json: string) => void;
  readonly reject: (error: Error) => void;
}

/** A thread and the task it is at. */
interface Seat {
  worker: Worker;
  task: Task | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Start worker threads. They load while the first documents wait for them.
 *
 * @param workerFile - What the threads run; the compiled worker beside this file where left out.
 */
export function startCoderPool(options: {
  readonly size: number;
  readonly knowledge?: string | undefined;
  readonly workerFile?: URL | undefined;
  readonly maxCodingMs?: number;
}): CoderPool {
  const waiting: Task[] = [];
  let isClosed = false;
  const maxCodingMs = options.maxCodingMs ?? MAX_CODING_MS;

  const start = (): Worker =>
    new Worker(options.workerFile ?? COMPILED_WORKER, {
      workerData: { knowledge: options.knowledge } satisfies WorkerSetup,
      resourceLimits: { maxYoungGenerationSizeMb: MAX_YOUNG_MB },
    });
  const seats: Seat[] = [];
  for (let i = 0; i < options.size; i++) {
    const seat: Seat = { worker: start(), task: null, timer: null };
    seats.push(seat);
    attach(seat);
  }

  function attach(seat: Seat): void {
    const { worker } = seat;
    worker.on('message', (message: 'ready' | WorkerAnswer) => {
      if (message !== 'ready') settle(seat, message);
      give(seat);
    });
    worker.on('error', (error) => replace(seat, worker, error.message));
    worker.on('exit', (code) => replace(seat, worker, `the thread ended with code ${code}`));
  }

  function settle(seat: Seat, answer: WorkerAnswer): void {
    const task = release(seat);
    if ('json' in answer) task?.resolve(answer.json);
    else task?.reject(codingError(answer.failure));
  }

  function release(seat: Seat): Task | null {
    const { task } = seat;
    if (seat.timer) clearTimeout(seat.timer);
    seat.timer = null;
    seat.task = null;
    return task;
  }

  function give(seat: Seat): void {
    const task = seat.task === null ? waiting.shift() : undefined;
    if (!task) return;
    seat.task = task;
    seat.timer = setTimeout(
      () => replace(seat, seat.worker, `no result after ${maxCodingMs / 1000} seconds`),
      maxCodingMs,
    );
    seat.worker.postMessage(task.document);
  }

  /** A thread that died takes its document with it; another thread takes its seat. One that never worked is not replaced. */
  function replace(seat: Seat, worker: Worker, why: string): void {
    if (isClosed || seat.worker !== worker || !seats.includes(seat)) return;
    const task = release(seat);
    void worker.terminate();
    if (task === null) {
      seats.splice(seats.indexOf(seat), 1);
      if (seats.length === 0) for (const left of waiting.splice(0)) left.reject(codingError(why));
      return;
    }
    task.reject(codingError(why));
    seat.worker = start();
    attach(seat);
  }

  return {
    size: options.size,
    code: (document) =>
      new Promise((resolve, reject) => {
        if (seats.length === 0) return reject(codingError('no worker thread could be started'));
        waiting.push({ document, resolve, reject });
        const idle = seats.find((seat) => seat.task === null);
        if (idle) give(idle);
      }),
    close: async () => {
      isClosed = true;
      for (const seat of seats) release(seat);
      await Promise.all(seats.map(({ worker }) => worker.terminate()));
    },
  };
}

function codingError(why: string): ChanceryError {
  return new ChanceryError(
    'coder-failed',
    `could not be coded: ${why}; please report it with the text of the document`,
  );
}
