import { describe, expect, it } from 'vitest';
import { runCli } from '../../../test/support/memory-io.ts';
import { tempFolder } from '../../../test/support/temp-folder.ts';
import { CodedDocument } from '../../contract.ts';
import { registerCode } from './code.ts';

const folder = tempFolder();
const commands = [registerCode];
const report = folder.write(
  'a.txt',
  'Talks resume\n\nOSLO, Mar. 3 (Fjord Press) -- The two ministers met in Oslo.\n',
);

const lines = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => CodedDocument.parse(JSON.parse(line)));

describe('chancery code', () => {
  it('prints one coded document a line, in the order of the input', async () => {
    const stdin = '{"id":"b","text":"The two met in Oslo."}\n{"id":"a","text":"They spoke by phone."}\n';
    const run = await runCli({ args: ['code', '-', report], commands, stdin });
    expect(run).toMatchObject({ stderr: '', exitCode: 0 });
    expect(lines(run.stdout).map(({ document }) => document.id.slice(0, 2))).toEqual(['b', 'a', 'd-']);
  });

  it('reads standard input where no path is given', async () => {
    const run = await runCli({ args: ['code'], commands, stdin: '{"id":"b","text":"The two met in Oslo."}' });
    expect(lines(run.stdout)).toHaveLength(1);
  });

  it('gives the date to reports without one', async () => {
    const run = await runCli({ args: ['code', report, '--date', '2022-03-03'], commands });
    expect(lines(run.stdout)[0]?.document).toMatchObject({
      publishedAt: '2022-03-03',
      publishedFrom: 'given',
      publisher: 'Fjord Press',
    });
  });

  it('names what it refuses on standard error, codes the rest and ends with 1', async () => {
    const run = await runCli({ args: ['code', `${folder.path}/none.txt`, report], commands });
    expect(run.stderr).toContain(`${folder.path}/none.txt: no such file`);
    expect(lines(run.stdout)).toHaveLength(1);
    expect(run.exitCode).toBe(1);
  });

  it('prints indented JSON when asked to', async () => {
    const run = await runCli({ args: ['code', report, '--format', 'json'], commands });
    expect(run.stdout).toContain('\n  "document": {');
    expect(CodedDocument.parse(JSON.parse(run.stdout)).document.title).toBe('Talks resume');
  });

  it('tells of an unreadable date without refusing the report', async () => {
    const stdin = '{"id":"b","text":"The two met in Oslo.","publishedAt":"soon"}';
    const run = await runCli({ args: ['code'], commands, stdin });
    expect(run.stderr).toContain('"soon" is no ISO 8601 date');
    expect(run.exitCode).toBe(0);
  });

  it('explains entries in words', async () => {
    const run = await runCli({ args: ['code', report, '--explain'], commands });
    expect(run.stdout).toContain('Talks resume\npublished on an unknown day (unknown), Fjord Press');
  });

  it('explains an event by its lexicon line and the part of the tree it rests on', async () => {
    const stdin = '{"id":"b","text":"Norway condemned Moscow\'s decision."}';
    const run = await runCli({ args: ['code', '--explain'], commands, stdin });
    expect(run.stdout).toMatch(/rule verbs\/accuse\/condemn@\d+ \(.*frame transitive\)/);
    expect(run.stdout).toContain('tree condemned ─nsubj→ Norway\n');
    expect(run.stdout).toContain('tree condemned ─obj→ decision\n');
  });

  it.each([
    [['code', '--date', '2022-02-30']],
    [['code', '--format', 'yaml']],
    [['code', '--workers', '0']],
    [['code', '--as', 'pdf']],
    [['code', '-', '--knowledge', '/no/such/folder']],
  ])('calls %j wrong usage', async (args) => {
    expect((await runCli({ args, commands, stdin: '' })).exitCode).toBe(2);
  });

  it('lays knowledge files of the user over its own, and names a file that does not fit', async () => {
    const own = tempFolder();
    own.write('places/countries.tsv', 'nonsense\n');
    own.write('actors/nothing-of-ours.tsv', 'name\nElbonia\n');
    const run = await runCli({ args: ['code', report, '--knowledge', own.path], commands });
    expect(run.exitCode === 0 || run.stderr.includes('countries.tsv')).toBe(true);
  });
});
