import { ERROR_CODES, type Problem } from '../../errors.ts';
import { type CliIo, PipeClosed } from './io.ts';
import { createProgress, NO_PROGRESS } from './progress.ts';

/** A `CliIo` over the running process, with what `main` needs to end it. */
export interface ProcessIo extends CliIo {
  /** 0, 1 after a refused input, 130 after Ctrl-C. */
  exitCode(): number;
  /** Stop listening to signals. */
  close(): void;
}

const INTERRUPTED = 130;

/**
 * Tie a command to the process's streams. The first Ctrl-C asks the command to stop, the second ends it at once.
 */
export function createProcessIo(): ProcessIo {
  const interrupt = new AbortController();
  let isPipeClosed = false;
  let hasRefused = false;
  let interruptedCode = INTERRUPTED;

  const onInterrupt = () => {
    if (interrupt.signal.aborted) process.exit(INTERRUPTED);
    process.stderr.write('\nstopping; press Ctrl-C again to stop at once\n');
    interrupt.abort();
    // Whoever waits for standard input waits no longer.
    process.stdin.destroy();
  };
  const onStdoutError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isPipeClosed = true;
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  process.stdout.on('error', onStdoutError);
  process.stderr.on('error', () => {});

  const say = (text: string) => void process.stderr.write(`${text}\n`);
  return {
    stdin: process.stdin,
    stdinIsTerminal: process.stdin.isTTY === true,
    stdoutIsTerminal: process.stdout.isTTY === true,
    signal: interrupt.signal,
    print: (text) => write(text, () => isPipeClosed),
    say,
    refuse: (problem: Problem) => {
      hasRefused = true;
      say(`chancery: ${problem.input}: ${problem.error.message}`);
    },
    failSoftly: () => {
      hasRefused = true;
    },
    endsByInterrupt: () => {
      interruptedCode = 0;
    },
    progress: (label, total) =>
      process.stderr.isTTY
        ? createProgress({ label, total, draw: (text) => void process.stderr.write(text) })
        : NO_PROGRESS,
    exitCode: () =>
      interrupt.signal.aborted ? interruptedCode : hasRefused ? ERROR_CODES['input-unreadable'].exit : 0,
    close: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    },
  };
}

function write(text: string, isPipeClosed: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    if (isPipeClosed()) return reject(new PipeClosed());
    process.stdout.write(text, (error) => {
      if (!error) return resolve();
      reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new PipeClosed() : error);
    });
  });
}
