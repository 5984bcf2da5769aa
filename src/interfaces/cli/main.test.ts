import { describe, expect, it } from 'vitest';
import { runCli } from '../../../test/support/memory-io.ts';
import { ERROR_CODES, type ErrorCode, InputError } from '../../errors.ts';
import { CODER_VERSION } from '../../version.ts';
import { PipeClosed } from './io.ts';
import type { RegisterCommand } from './main.ts';

/** A command whose action throws what is given. */
const throwing =
  (error: unknown): RegisterCommand =>
  (program) =>
    void program
      .command('break')
      .option('--level <level>')
      .action(() => {
        throw error;
      });

describe('the program', () => {
  it('prints its version and ends with 0', async () => {
    expect(await runCli({ args: ['--version'] })).toEqual({
      stdout: `${CODER_VERSION}\n`,
      stderr: '',
      exitCode: 0,
    });
  });

  it('prints its help on standard output and ends with 0', async () => {
    const run = await runCli({ args: ['--help'] });
    expect(run.stdout).toContain('Usage: chancery');
    expect(run.exitCode).toBe(0);
  });

  it.each([[['--nonsense']], [['nonsense']], [['break', '--nonsense']], [['break', '--level']]])(
    'ends with 2 and a message on standard error for %j',
    async (args) => {
      const run = await runCli({ args, commands: [throwing(null)] });
      expect(run.stdout).toBe('');
      expect(run.stderr).toContain('error:');
      expect(run.exitCode).toBe(2);
    },
  );

  it.each(Object.keys(ERROR_CODES) as ErrorCode[])('ends with the exit code of %s', async (code) => {
    const run = await runCli({
      args: ['break'],
      commands: [throwing(new InputError(code, 'what, where, what to do'))],
    });
    expect(run.stderr).toBe('chancery: what, where, what to do\n');
    expect(run.exitCode).toBe(ERROR_CODES[code].exit);
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const run = await runCli({ args: ['break'], commands: [throwing(new PipeClosed())] });
    expect(run).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });

  it('calls an unforeseen error a fault of the program and shows where it arose', async () => {
    const run = await runCli({ args: ['break'], commands: [throwing(new TypeError('boom'))] });
    expect(run.stderr).toMatch(/fault of the program[\s\S]+TypeError: boom[\s\S]+main\.test\.ts/);
    expect(run.exitCode).toBe(2);
  });
});
