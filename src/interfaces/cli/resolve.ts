import type { Command } from 'commander';
import type { ActorPhrase } from '../../actors/index.ts';
import { InputError } from '../../errors.ts';
import type { CliIo } from './io.ts';
import { linesOf } from './lines.ts';

/** `chancery resolve`: phrases that name or describe actors in, their country, sector, name and role out. */
export function registerResolve(program: Command, io: CliIo): void {
  program
    .command('resolve')
    .description('tell the country, sector, name and office of phrases, from JSON Lines on standard input')
    .option('--knowledge <folder>', 'knowledge files of your own; their rows win over the built-in ones')
    .addHelpText('after', '\nA line is {"id", "actor", "context", "date"}; only actor is needed.')
    .action((options: { readonly knowledge?: string }) => resolve(options, io));
}

async function resolve(options: { readonly knowledge?: string }, io: CliIo): Promise<void> {
  if (io.stdinIsTerminal) io.say('reading phrases as JSON Lines from the keyboard; end with Ctrl-D');
  const { createResolver } = await import('./create-resolver.ts');
  const resolver = createResolver(options.knowledge);
  let line = 0;
  for await (const text of linesOf(io.stdin)) {
    line++;
    if (io.signal.aborted) return;
    if (text.trim() === '') continue;
    const input = `standard input:${line}`;
    const phrase = readPhrase(text, input);
    if (phrase instanceof InputError) io.refuse({ input, error: phrase });
    else
      await io.print(
        `${JSON.stringify({ ...(phrase.id !== undefined && { id: phrase.id }), ...resolver(phrase) })}\n`,
      );
  }
}

type PhraseLine = ActorPhrase & { readonly id?: string | number };

function readPhrase(text: string, input: string): PhraseLine | InputError {
  try {
    const phrase: unknown = JSON.parse(text);
    if (isPhrase(phrase)) return phrase;
    return new InputError('input-unreadable', 'expected an object with a string "actor"', {
      details: { input },
    });
  } catch (cause) {
    return new InputError('input-unreadable', 'not a line of JSON', { details: { input }, cause });
  }
}

function isPhrase(value: unknown): value is PhraseLine {
  if (typeof value !== 'object' || value === null) return false;
  const { actor, context, date } = value as Readonly<Record<string, unknown>>;
  const isText = (field: unknown) => field === undefined || field === null || typeof field === 'string';
  return typeof actor === 'string' && isText(context) && isText(date);
}
