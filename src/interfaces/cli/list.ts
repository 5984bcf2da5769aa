import { Argument, type Command, Option } from 'commander';
import type { ListKind } from '../../store/index.ts';
import type { CliIo } from './io.ts';
import { INTO_OPTION, withRecord } from './record-file.ts';

/** Repeated from the store, so that `--help` does not load a database; a test holds the two together. */
const KINDS = [
  'documents',
  'stories',
  'happenings',
  'utterances',
  'expectations',
  'contacts',
  'claims',
  'actors',
] as const satisfies readonly ListKind[];

/** Characters printed at once. */
const CHUNK = 65_536;

/** `chancery list KIND`: the entries of a kind, one JSON object a line. */
export function registerList(program: Command, io: CliIo): void {
  program
    .command('list')
    .description('list what the record holds, one JSON object a line')
    .addArgument(new Argument('<kind>', 'what to list').choices(KINDS))
    .option(...INTO_OPTION)
    .addOption(new Option('--format <format>', 'form of the output').choices(['jsonl']).default('jsonl'))
    .action((kind: ListKind, options: { readonly into?: string }) =>
      withRecord(options.into, async (store) => {
        let chunk = '';
        for await (const entry of store.list(kind)) {
          if (io.signal.aborted) return;
          chunk += `${entry}\n`;
          if (chunk.length < CHUNK) continue;
          await io.print(chunk);
          chunk = '';
        }
        if (chunk !== '') await io.print(chunk);
      }),
    );
}
