import { describe, expect, it } from 'vitest';
import { runCli } from '../../../test/support/memory-io.ts';

describe('chancery resolve', () => {
  const resolve = (...lines: readonly object[]) =>
    runCli({ args: ['resolve'], stdin: lines.map((line) => JSON.stringify(line)).join('\n') });

  it('answers every phrase with a line that keeps its id', async () => {
    const run = await resolve(
      { id: 'a', actor: 'Norwegian soldiers' },
      { id: 'b', actor: 'the Ministry of Justice', context: 'Peru', date: null },
    );
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { id: 'a', country: 'NOR', sector: 'MIL' },
      { id: 'b', country: 'PER', sector: 'GOV' },
    ]);
    expect(run.exitCode).toBe(0);
  });

  it('says nothing of what it cannot tell', async () => {
    const run = await resolve({ id: 1, actor: 'the weather' });
    expect(run.stdout).toBe('{"id":1}\n');
  });

  it('names a line that is no phrase, and goes on', async () => {
    const run = await runCli({ args: ['resolve'], stdin: 'oops\n{"actor":5}\n{"actor":"Kenya"}\n' });
    expect(run.stderr).toMatch(
      /standard input:1: not a line of JSON[\s\S]*standard input:2: expected an object/,
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ country: 'KEN' });
    expect(run.exitCode).toBe(1);
  });
});
