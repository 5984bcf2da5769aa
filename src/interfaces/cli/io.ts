/**
 * What a command sees of the world outside: standard streams, Ctrl-C, and the exit code it leads to.
 * Commands print through it and never touch `process`, so that tests can run them in memory.
 */
import type { Problem } from '../../errors.ts';
import type { Progress } from './progress.ts';

export interface CliIo {
  /** Bytes of standard input. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** True where standard input is a keyboard: then nothing waits for it unasked. */
  readonly stdinIsTerminal: boolean;
  /** True where standard output is a screen: only then may output be coloured. */
  readonly stdoutIsTerminal: boolean;
  /** Aborted at Ctrl-C: finish or drop what is under way and return. The exit code is then 130. */
  readonly signal: AbortSignal;
  /**
   * Write to standard output, which carries only the result; resolves when more may be written.
   *
   * @throws {PipeClosed} When the reader has gone (`| head`): let it pass, `main` ends quietly.
   */
  print(text: string): Promise<void>;
  /** Write a line to standard error. */
  say(text: string): void;
  /** Name a refused input on standard error; the others go on and the exit code becomes 1. */
  refuse(problem: Problem): void;
  /** Make the exit code 1 without a message of its own (`verify` that found something). */
  failSoftly(): void;
  /** Ctrl-C is how this command is ended (`serve`): the exit code stays 0. */
  endsByInterrupt(): void;
  /** A progress bar on standard error: shown on a terminal only, and after two seconds. */
  progress(label: string, total?: number): Progress;
}

/** The reader of standard output has closed it: nobody wants the rest. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed';
}
