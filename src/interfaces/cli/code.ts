import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CodedDocument } from '../../contract.ts';
import { parseDate } from '../../documents/parse-date.ts';
import type { CodedItem } from '../workers/index.ts';
import type { ReasonSources } from './explain-coded.ts';
import type { CliIo } from './io.ts';

interface CodeOptions {
  readonly date?: string;
  readonly format: 'jsonl' | 'json';
  readonly explain?: boolean;
  readonly as?: 'text' | 'markdown' | 'html' | 'json' | 'jsonl' | 'xml';
  readonly workers?: number;
  readonly knowledge?: string;
  readonly allowPrivate?: boolean;
}

/** `chancery code`: documents in, coded documents out; touches no record. */
export function registerCode(program: Command, io: CliIo): void {
  program
    .command('code')
    .description('read reports and print what they say, one coded document a line; touches no record')
    .argument('[paths...]', 'files, folders or addresses; "-" is standard input (default: "-")')
    .option('--date <date>', 'date of reports that carry none, as 2021-11-10', isoDate)
    .addOption(
      new Option('--format <format>', 'one JSON object a line, or indented JSON')
        .choices(['jsonl', 'json'])
        .default('jsonl'),
    )
    .option('--explain', 'print the entries in words instead, each with the rule that gave it')
    .addOption(
      new Option('--as <kind>', 'what standard input is (default: "jsonl")').choices([
        'text',
        'markdown',
        'html',
        'json',
        'jsonl',
        'xml',
      ]),
    )
    .option('--workers <count>', 'threads to code on (default: one for each core)', positiveInteger)
    .option('--knowledge <folder>', 'knowledge files of your own; their rows win over the built-in ones')
    .option('--allow-private', 'let addresses lead into private networks')
    .action((paths: readonly string[], options: CodeOptions) => code(paths, options, io));
}

async function code(paths: readonly string[], options: CodeOptions, io: CliIo): Promise<void> {
  if (paths.length === 0 && io.stdinIsTerminal)
    io.say('reading reports as JSON Lines from the keyboard; end with Ctrl-D, or see chancery code --help');
  const { readInputs } = await import('../../documents/index.ts');
  const { codeDocuments } = await import('../workers/index.ts');
  const items = readInputs(paths.length > 0 ? paths : ['-'], {
    date: options.date,
    stdin: io.stdin,
    stdinKind: options.as,
    allowPrivate: options.allowPrivate,
    signal: io.signal,
  });
  const progress = io.progress('coding');
  const sources = reasonSources(options.knowledge);
  let done = 0;
  try {
    for await (const item of codeDocuments(items, options)) {
      if (io.signal.aborted) return;
      if ('problem' in item) io.refuse(item.problem);
      else await print(item, { options, io, sources });
      progress.update(++done);
    }
  } finally {
    progress.end();
  }
}

/** What `--explain` reads its reasons from; loaded when the first document is explained. */
function reasonSources(knowledge: string | undefined): () => Promise<ReasonSources> {
  let loaded: Promise<ReasonSources> | undefined;
  return () => {
    loaded ??= import('../../node.ts').then(({ loadEngine, loadKnowledge }) => ({
      engine: loadEngine(),
      knowledge: loadKnowledge(knowledge),
    }));
    return loaded;
  };
}

interface Printing {
  readonly options: CodeOptions;
  readonly io: CliIo;
  readonly sources: () => Promise<ReasonSources>;
}

async function print(
  item: Extract<CodedItem, { json: string }>,
  { options, io, sources }: Printing,
): Promise<void> {
  if (item.remark) io.say(`chancery: ${item.input}: ${item.remark}`);
  if (options.explain) {
    const { explainCoded } = await import('./explain-coded.ts');
    return io.print(explainCoded(JSON.parse(item.json) as CodedDocument, await sources()));
  }
  await io.print(
    options.format === 'json' ? `${JSON.stringify(JSON.parse(item.json), null, 2)}\n` : `${item.json}\n`,
  );
}

/** @throws {InvalidArgumentError} Where it is no day of the calendar. */
export function isoDate(value: string): string {
  const date = parseDate(value);
  if (date === null) throw new InvalidArgumentError('Expected a day of the calendar as 2021-11-10.');
  return date;
}

/** @throws {InvalidArgumentError} */
export function positiveInteger(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return Number(value);
}
