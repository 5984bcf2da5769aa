/**
 * The program: one file a command, each with a `register…(program, io)`; this file lists them and turns what they
 * throw into exit codes: 0 done; 1 done, but some inputs were refused; 2 wrong usage or a failed program.
 *
 * A register function only declares arguments and options. What its action needs beyond that it imports inside the
 * action, so that `chancery --help` does not load a database.
 */
import { Command, CommanderError } from 'commander';
import { ChanceryError, ERROR_CODES } from '../../errors.ts';
import { CODER_VERSION } from '../../version.ts';
import { registerCode } from './code.ts';
import { registerDossier } from './dossier.ts';
import { type CliIo, PipeClosed } from './io.ts';
import { keepHeapsLean } from './lean-heap.ts';
import { registerList } from './list.ts';
import { registerParse } from './parse.ts';
import { createProcessIo } from './process-io.ts';
import { registerRead } from './read.ts';
import { registerRelate } from './relate.ts';
import { registerResolve } from './resolve.ts';
import { registerServe } from './serve.ts';
import { registerVerify } from './verify.ts';

/** Declares one command on the program. */
export type RegisterCommand = (program: Command, io: CliIo) => void;

/** In the order of `--help`. */
const COMMANDS: readonly RegisterCommand[] = [
  registerCode,
  registerDossier,
  registerList,
  registerParse,
  registerRelate,
  registerResolve,
  registerVerify,
  registerRead,
  registerServe,
];

const EXIT_USAGE = 2;

/** The program with all its commands, before it is given arguments. */
export function createProgram(io: CliIo, commands: readonly RegisterCommand[] = COMMANDS): Command {
  const program = new Command('chancery')
    .description(
      'Read news reports about dealings between governments and keep a record that can be checked.',
    )
    .version(CODER_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('(see chancery --help)')
    .exitOverride()
    .addHelpText('after', '\nExit codes: 0 done; 1 done, but some inputs were refused; 2 wrong usage.');
  for (const register of commands) register(program, io);
  return program;
}

/**
 * Run the program.
 *
 * @param argv - As `process.argv`: node, script, arguments.
 * @returns The exit code. Never throws.
 */
export async function main(argv: readonly string[]): Promise<number> {
  keepHeapsLean();
  const io = createProcessIo();
  try {
    await createProgram(io).parseAsync([...argv]);
    return io.exitCode();
  } catch (error) {
    return exitCodeOf(error, io);
  } finally {
    io.close();
  }
}

/** Say on standard error what ended the program, unless it is said already, and give its exit code. */
export function exitCodeOf(error: unknown, io: CliIo & { exitCode(): number }): number {
  if (error instanceof PipeClosed) return io.exitCode();
  if (io.signal.aborted) return io.exitCode();
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (error instanceof ChanceryError) {
    io.say(`chancery: ${error.message}`);
    return ERROR_CODES[error.code].exit;
  }
  io.say(`chancery: this is a fault of the program, please report it:\n${describe(error)}`);
  return EXIT_USAGE;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
