import { describe, expect, it } from 'vitest';
import { runCli } from '../../../test/support/memory-io.ts';

describe('chancery parse', () => {
  const words = (stdout: string) =>
    stdout
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'));

  it('fills in the tags and trees of CoNLL-U and keeps the rest', async () => {
    const stdin = [
      '# sent_id = 1',
      "1-2\tKenya's\t_\t_\t_\t_\t_\t_\t_\tNote=kept",
      '1\tKenya\t_\t_\t_\t_\t_\t_\t_\t_',
      "2\t's\t_\t_\t_\t_\t_\t_\t_\t_",
      '3\tenvoy\t_\t_\t_\t_\t_\t_\t_\t_',
      '3.1\tsaid\t_\t_\t_\t_\t_\t_\t_\t_',
      '4\tleft\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
      '5\t.\t_\t_\t_\t_\t_\t_\t_\t_',
      '',
    ].join('\n');
    const run = await runCli({ args: ['parse', '--conllu'], stdin });
    expect(run.stdout).toContain(
      "# sent_id = 1\n1-2\tKenya's\t_\t_\t_\t_\t_\t_\t_\tNote=kept\n1\tKenya\tKenya\tPROPN",
    );
    expect(
      words(run.stdout).map(([id, form, , upos, , , head, deprel]) => [id, form, upos, head, deprel]),
    ).toEqual([
      ['1', 'Kenya', 'PROPN', '3', 'nmod:poss'],
      ['2', "'s", 'PART', '1', 'case'],
      ['3', 'envoy', 'NOUN', '4', 'nsubj'],
      ['4', 'left', 'VERB', '0', 'root'],
      ['5', '.', 'PUNCT', '4', 'punct'],
    ]);
    expect(run.exitCode).toBe(0);
  });

  it('parses raw text, paragraph by paragraph', async () => {
    const run = await runCli({ args: ['parse', '--text'], stdin: 'Peru agreed.\n\nChile did not.\n' });
    expect(words(run.stdout).map(([, form]) => form)).toEqual([
      'Peru',
      'agreed',
      '.',
      'Chile',
      'did',
      'not',
      '.',
    ]);
  });

  it('draws trees as lines', async () => {
    const run = await runCli({ args: ['parse', '--text', '--tree'], stdin: 'Peru warned Russia.' });
    expect(run.stdout).toBe(
      'root warned VERB\n├─ nsubj Peru PROPN\n├─ obj Russia PROPN\n└─ punct . PUNCT\n\n',
    );
  });

  it('draws a tree as SVG with the words escaped', async () => {
    const run = await runCli({ args: ['parse', '--text', '--svg'], stdin: 'Peru warned <Chile>.' });
    expect(run.stdout).toMatch(/^<svg [^\n]*<\/svg>\n$/);
    expect(run.stdout).toContain('>nsubj</text>');
    expect(run.stdout).toContain('>&lt;</text>');
    expect(run.stdout).not.toContain('<Chile');
  });

  it('names a line that is no CoNLL-U, and goes on', async () => {
    const run = await runCli({ args: ['parse'], stdin: 'hello\n1\tPeru\t_\t_\t_\t_\t_\t_\t_\t_\n' });
    expect(run.stderr).toMatch(/standard input:1: expected a comment or ten cells/);
    expect(words(run.stdout)).toHaveLength(1);
    expect(run.exitCode).toBe(1);
  });

  it.each([[['--conllu', '--text']], [['--tree']], [['--text', '--tree', '--svg']]])(
    'refuses %j',
    async (args) => {
      const run = await runCli({ args: ['parse', ...args], stdin: '' });
      expect(run.exitCode).toBe(2);
    },
  );
});
