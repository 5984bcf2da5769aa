import { type Command, InvalidArgumentError } from 'commander';
import { positiveInteger } from './code.ts';
import type { CliIo } from './io.ts';
import { INTO_OPTION, openRecord, recordPath } from './record-file.ts';

interface ServeOptions {
  readonly into?: string;
  readonly port?: number;
  readonly host: string;
  readonly allowPrivate?: boolean;
  readonly workers?: number;
  readonly knowledge?: string;
}

/** `chancery serve`: the web pages and the HTTP API over a record, until Ctrl-C. */
export function registerServe(program: Command, io: CliIo): void {
  program
    .command('serve')
    .description('show the record as web pages and as JSON under /api; stop with Ctrl-C')
    .option(...INTO_OPTION)
    .option('--port <number>', 'port to listen on (default: 4680, or the next free one)', port)
    .option('--host <address>', 'address to listen on; beyond 127.0.0.1 others can reach it', '127.0.0.1')
    .option('--allow-private', 'let addresses that readers name lead into private networks')
    .option('--workers <count>', 'threads to code on (default: one for each core)', positiveInteger)
    .option('--knowledge <folder>', 'knowledge files of your own; their rows win over the built-in ones')
    .action((options: ServeOptions) => serve(options, io));
}

async function serve(options: ServeOptions, io: CliIo): Promise<void> {
  const path = recordPath(options.into);
  const store = await openRecord(path);
  const { createBatchCoder } = await import('../workers/index.ts');
  const coder = createBatchCoder(options);
  try {
    await store.derive();
    const { createNames, startServer } = await import('../server/index.ts');
    const { loadDossierKnowledge } = await import('../../node.ts');
    const { scores, ...resolver } = loadDossierKnowledge(options.knowledge);
    const server = await startServer({
      store,
      coder,
      names: createNames(resolver),
      scores,
      port: options.port,
      host: options.host,
      allowPrivate: options.allowPrivate ?? false,
    });
    await io.print(`${server.url}\n`);
    io.say(`${path} is open at ${server.url} until you press Ctrl-C`);
    if (!server.isLoopback)
      io.say('chancery: whoever can reach this machine can read and add to the record: there is no password');
    io.endsByInterrupt();
    await interrupted(io.signal);
    await server.close();
  } finally {
    await coder.close();
    await store.close();
  }
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** @throws {InvalidArgumentError} */
function port(value: string): number {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('Expected a port from 1 to 65535, or 0 for any free one.');
  return number;
}
