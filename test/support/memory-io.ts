import type { CliIo } from '../../src/interfaces/cli/io.ts';
import { createProgram, exitCodeOf, type RegisterCommand } from '../../src/interfaces/cli/main.ts';
import { NO_PROGRESS } from '../../src/interfaces/cli/progress.ts';

/** What a run of the program printed, said and ended with. */
export interface CliRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/**
 * Run commands in memory, as the program would: same arguments, same exit codes, no process.
 *
 * @param args - What follows `chancery` on the command line.
 */
export async function runCli(options: {
  readonly args: readonly string[];
  readonly commands?: readonly RegisterCommand[];
  readonly stdin?: string | Uint8Array;
  readonly signal?: AbortSignal;
}): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  let hasRefused = false;
  const io: CliIo & { exitCode(): number } = {
    stdin: bytesOf(options.stdin ?? ''),
    stdinIsTerminal: options.stdin === undefined,
    stdoutIsTerminal: false,
    signal: options.signal ?? new AbortController().signal,
    print: async (text) => {
      stdout += text;
    },
    say: (text) => {
      stderr += `${text}\n`;
    },
    refuse: (problem) => {
      hasRefused = true;
      stderr += `chancery: ${problem.input}: ${problem.error.message}\n`;
    },
    endsByInterrupt: () => {},
    failSoftly: () => {
      hasRefused = true;
    },
    progress: () => NO_PROGRESS,
    exitCode: () => (hasRefused ? 1 : 0),
  };
  const program = createProgram(io, options.commands).configureOutput({
    writeOut: (text) => {
      stdout += text;
    },
    writeErr: (text) => {
      stderr += text;
    },
  });
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(['node', 'chancery', ...options.args]);
    return { stdout, stderr, exitCode: io.exitCode() };
  } catch (error) {
    const exitCode = exitCodeOf(error, io);
    return { stdout, stderr, exitCode };
  }
}

async function* bytesOf(given: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof given === 'string' ? new TextEncoder().encode(given) : given;
}
