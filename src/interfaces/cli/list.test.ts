import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeByHand } from '../../../test/support/code-by-hand.ts';
import { runCli } from '../../../test/support/memory-io.ts';
import { loadJoiner } from '../../node.ts';
import { LIST_KINDS, RecordStore } from '../../store/index.ts';

describe('chancery list', () => {
  let folder: string;
  let record: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-list-'));
    record = join(folder, 'record.duckdb');
    const store = await RecordStore.open(record, { joiner: loadJoiner() });
    await store.file([
      codeByHand({
        id: 'one',
        text: 'Ana Lund spoke.',
        actors: [{ id: 'a1', name: 'Ana Lund', country: 'SWE', role: 'envoy' }],
      }),
      codeByHand({ id: 'two', text: 'Nobody spoke.' }),
    ]);
    await store.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(LIST_KINDS)('answers for %s', async (kind) => {
    const run = await runCli({ args: ['list', kind, '--into', record] });
    expect(run).toMatchObject({ stderr: '', exitCode: 0 });
    for (const line of run.stdout.trim().split('\n').filter(Boolean))
      expect(JSON.parse(line)).toBeTypeOf('object');
  });

  it('prints one JSON object a line, in the order of filing', async () => {
    const { stdout } = await runCli({ args: ['list', 'documents', '--into', record, '--format', 'jsonl'] });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['one', 'two']);
  });

  it('lists named actors with what they are called', async () => {
    const { stdout } = await runCli({ args: ['list', 'actors', '--into', record] });
    expect(JSON.parse(stdout)).toEqual({
      name: 'Ana Lund',
      kind: 'person',
      country: 'SWE',
      roles: ['envoy'],
      documents: ['one'],
    });
  });

  it('ends with 2 for a kind that it does not know', async () => {
    const run = await runCli({ args: ['list', 'recipes', '--into', record] });
    expect(run.stderr).toContain('documents, stories, happenings');
    expect(run.exitCode).toBe(2);
  });

  it('says what to do where there is no record', async () => {
    const run = await runCli({ args: ['list', 'documents', '--into', join(folder, 'none.duckdb')] });
    expect(run.stderr).toMatch(/there is no record at .*none\.duckdb: make one with "chancery read PATH"/);
    expect(run.exitCode).toBe(1);
  });
});
