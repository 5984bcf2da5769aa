import { describe, expect, it } from 'vitest';
import { runCli } from '../../../test/support/memory-io.ts';

describe('chancery relate', () => {
  it('answers every line with its id and a type', async () => {
    const run = await runCli({
      args: ['relate'],
      stdin: 'a\t<s>Oman</s> bombed <t>a port in Yemen</t>.\r\nb\tThe <s>queen</s> of <t>Tonga</t>',
    });
    expect(run.stdout).toMatch(/^a\tASSAULT\nb\t[A-Z]+\n$/);
    expect(run.exitCode).toBe(0);
  });

  it('tells its reasons in words', async () => {
    const run = await runCli({
      args: ['relate', '--explain'],
      stdin: 'a\t<s>Chad</s> condemned <t>Sudan</t> for the raid.\n',
    });
    expect(run.stdout).toMatch(/^a: ACCUSE \(0\.\d\d\), then /);
    expect(run.stdout).toMatch(/word “condemned” → ACCUSE, over who acts, rule verbs\/(accuse\/)?condemn@/);
    expect(run.stdout).toMatch(/because of .*ACCUSE \+/);
  });

  it('names a line without a tab, and goes on', async () => {
    const run = await runCli({ args: ['relate'], stdin: 'oops\nb\t<s>Chad</s> met <t>Mali</t>.\n' });
    expect(run.stderr).toMatch(/standard input:1: expected an id, a tab and a sentence/);
    expect(run.stdout).toBe('b\tCONSULT\n');
    expect(run.exitCode).toBe(1);
  });
});
