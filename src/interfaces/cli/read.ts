import type { Command } from 'commander';
import type { Document } from '../../contract.ts';
import type { InputItem, ReadInputsOptions } from '../../documents/index.ts';
import { ChanceryError, InputError } from '../../errors.ts';
import type { FilingOutcome, RecordStore } from '../../store/index.ts';
import { CODER_VERSION } from '../../version.ts';
import type { TakenIn } from '../intake.ts';
import { isoDate, positiveInteger } from './code.ts';
import type { CliIo } from './io.ts';
import { INTO_OPTION, openRecord, recordPath } from './record-file.ts';

interface ReadOptions {
  readonly into?: string;
  readonly date?: string;
  readonly workers?: number;
  readonly knowledge?: string;
  readonly allowPrivate?: boolean;
  readonly quiet?: boolean;
}

/** `chancery read PATH|URL…`: code reports and file them in the record; says what was new. */
export function registerRead(program: Command, io: CliIo): void {
  program
    .command('read')
    .description('read reports into the record and say what was new')
    .argument(
      '<paths...>',
      'files, folders, addresses of pages and feeds; "-" takes JSON Lines from standard input',
    )
    .option(...INTO_OPTION)
    .option('--date <date>', 'date of reports that carry none, as 2021-11-10', isoDate)
    .option('--workers <count>', 'threads to code on (default: one for each core)', positiveInteger)
    .option('--knowledge <folder>', 'knowledge files of your own; their rows win over the built-in ones')
    .option('--allow-private', 'let addresses lead into private networks')
    .option('--quiet', 'name refused inputs only')
    .action((paths: readonly string[], options: ReadOptions) => read(paths, options, io));
}

async function read(paths: readonly string[], options: ReadOptions, io: CliIo): Promise<void> {
  const { readInputs } = await import('../../documents/index.ts');
  const inputs: ReadInputsOptions = {
    date: options.date,
    stdin: io.stdin,
    allowPrivate: options.allowPrivate,
    signal: io.signal,
  };
  const items = readInputs(paths, inputs);
  const told = tell(options, io);
  const path = recordPath(options.into);
  const store = await openOrNull(path);
  if (store === null) return handOverAll(path, items, told, io);
  try {
    await takeIn(store, items, options, told, io);
  } finally {
    // What is filed is joined even after Ctrl-C: the record is whole when the command ends.
    await store.derive();
    await store.close();
    told.end();
  }
}

async function takeIn(
  store: RecordStore,
  items: AsyncIterable<InputItem>,
  options: ReadOptions,
  told: Told,
  io: CliIo,
): Promise<void> {
  const { intake } = await import('../intake.ts');
  const { codeDocuments } = await import('../workers/index.ts');
  const taken = intake({
    store,
    items,
    coder: CODER_VERSION,
    code: (unknown) => codeDocuments(unknown, options),
  });
  for await (const item of taken) {
    told.take(item);
    if (io.signal.aborted) return;
  }
}

/** @returns `null` where a server holds the record and takes documents. */
async function openOrNull(path: string): Promise<RecordStore | null> {
  const { findEndpoint } = await import('../../store/index.ts');
  try {
    return await openRecord(path);
  } catch (error) {
    const isHeld = error instanceof ChanceryError && error.code === 'store-locked';
    if (isHeld && findEndpoint(path) !== null) return null;
    throw error;
  }
}

/** Hand every document to the process that holds the record. */
async function handOverAll(
  path: string,
  items: AsyncIterable<InputItem>,
  told: Told,
  io: CliIo,
): Promise<void> {
  const { findEndpoint, handOver } = await import('../../store/index.ts');
  const endpoint = findEndpoint(path);
  if (endpoint === null) throw new ChanceryError('store-locked', `${path} was let go of: try again`);
  io.say(`${path} is held by a server: handing the documents to it`);
  const names: string[] = [];
  async function* documents(): AsyncGenerator<Document> {
    for await (const item of items) {
      if ('problem' in item) {
        told.take(item);
        continue;
      }
      names.push(item.input);
      yield item.document;
    }
  }
  try {
    for await (const answer of handOver(endpoint, documents(), io.signal)) {
      const input = names.shift() ?? answer.document;
      if ('refused' in answer)
        told.take({ input, problem: { input, error: new InputError('input-unreadable', answer.refused) } });
      else told.take({ input, filing: answer });
    }
  } finally {
    told.end();
  }
}

/** Says what became of the inputs, and sums up. */
interface Told {
  take(item: TakenIn): void;
  end(): void;
}

function tell(options: ReadOptions, io: CliIo): Told {
  const counts = new Map<FilingOutcome | 'refused', number>();
  const progress = io.progress('reading');
  let done = 0;
  return {
    take: (item) => {
      progress.update(++done);
      const outcome = 'problem' in item ? 'refused' : item.filing.outcome;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if ('problem' in item) return io.refuse(item.problem);
      if (item.remark) io.say(`chancery: ${item.input}: ${item.remark}`);
      if (outcome === 'new version' && !options.quiet)
        io.say(`${item.input}: version ${item.filing.version} of ${item.filing.document}`);
    },
    end: () => {
      progress.end();
      const parts = [...counts].map(([outcome, count]) => `${count} ${outcome}`);
      if (!options.quiet) io.say(parts.length === 0 ? 'nothing to read' : parts.join(', '));
    },
  };
}
