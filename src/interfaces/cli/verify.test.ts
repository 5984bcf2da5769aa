import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeByHand } from '../../../test/support/code-by-hand.ts';
import { runCli } from '../../../test/support/memory-io.ts';
import { loadJoiner } from '../../node.ts';
import { RecordStore } from '../../store/index.ts';

const CALL = codeByHand({
  id: 'call',
  text: 'Ana Lund phoned Luis Vega. "Good talk," Lund said.',
  actors: [
    { id: 'a1', name: 'Ana Lund', country: 'SWE' },
    { id: 'a2', name: 'Luis Vega', country: 'ECU' },
  ],
  events: [
    { type: 'CONSULT', mode: 'phone', trigger: 'phoned', actors: ['a1', 'a2'], recipients: ['a1', 'a2'] },
  ],
  statements: [{ speaker: 'a1', content: '"Good talk,"', form: 'direct', cue: 'said' }],
});

describe('chancery verify', () => {
  let folder: string;
  let record: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-verify-'));
    record = join(folder, 'record.duckdb');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = async (coded: typeof CALL) => {
    const store = await RecordStore.open(record, { joiner: loadJoiner() });
    await store.file([coded]);
    await store.close();
  };
  const verify = () => runCli({ args: ['verify', '--into', record] });

  it('ends with 0 where every span reproduces', async () => {
    await file(CALL);
    expect(await verify()).toEqual({
      stdout: '',
      stderr: '12 spans in 1 version of reports re-read: all reproduce\n',
      exitCode: 0,
    });
  });

  it('names a span that lies outside the text', async () => {
    const [event] = CALL.events;
    if (!event) throw new Error('the fixture has an event');
    await file({ ...CALL, events: [{ ...event, trigger: { start: 40, end: 400 } }] });
    const run = await verify();
    expect(run.stdout).toBe(
      'call (version 1) event e1 trigger 40-400: found "40-400", expected "within 0-50"\n',
    );
    expect(run.exitCode).toBe(1);
  });

  it.each([
    [
      'a text that was altered',
      `UPDATE documents SET text = replace(text, 'phoned', 'called')`,
      /text: found .*event e1 trigger .*found "called", expected "phoned"/s,
    ],
    [
      'words that were altered',
      `UPDATE spans SET words = 'Bad talk' WHERE part = 'content'`,
      /found "\\"Good talk,\\"", expected "Bad talk"/,
    ],
    ['entries that are gone', 'DELETE FROM coded', /found "no entries"/],
  ])('finds %s', async (_, sql, expected) => {
    await file(CALL);
    const instance = await DuckDBInstance.create(record);
    const connection = await instance.connect();
    await connection.run(sql);
    connection.closeSync();
    instance.closeSync();
    const run = await verify();
    expect(run.stdout).toMatch(expected);
    expect(run.exitCode).toBe(1);
  });
});
