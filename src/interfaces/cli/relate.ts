import type { Command } from 'commander';
import { InputError } from '../../errors.ts';
import { explainRelation } from './explain-relation.ts';
import type { CliIo } from './io.ts';
import { linesOf } from './lines.ts';

interface RelateOptions {
  readonly explain?: boolean;
  readonly knowledge?: string;
  readonly weights?: string;
}

/** `chancery relate`: sentences with two marked parties in, the PLOVER type of what the one does to the other out. */
export function registerRelate(program: Command, io: CliIo): void {
  program
    .command('relate')
    .description('tell the event type between two marked parties, from tab-separated lines on standard input')
    .option('--explain', 'print the reasons in words instead of a table')
    .option('--knowledge <folder>', 'knowledge files of your own; their rows win over the built-in ones')
    .option('--weights <file>', 'weights of your own, as `npm run train-relations` writes them')
    .addHelpText(
      'after',
      '\nA line is an id, a tab, and a sentence with <s>…</s> around who acts and <t>…</t> around who is acted upon.',
    )
    .action((options: RelateOptions) => relateAll(options, io));
}

async function relateAll(options: RelateOptions, io: CliIo): Promise<void> {
  if (io.stdinIsTerminal) io.say('reading id, tab, marked sentence from the keyboard; end with Ctrl-D');
  const { loadRelater } = await import('../../node.ts');
  const relate = loadRelater(options);
  let line = 0;
  for await (const text of linesOf(io.stdin)) {
    line++;
    if (io.signal.aborted) return;
    if (text.trim() === '') continue;
    const [id = '', marked] = text.split('\t');
    if (marked === undefined) {
      const input = `standard input:${line}`;
      const error = new InputError('input-unreadable', 'expected an id, a tab and a sentence; found no tab', {
        details: { input },
      });
      io.refuse({ input, error });
      continue;
    }
    const relation = relate(marked);
    await io.print(options.explain ? explainRelation(id, relation) : `${id}\t${relation.type}\n`);
  }
}
