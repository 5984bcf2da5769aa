import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeByHand } from '../../../test/support/code-by-hand.ts';
import { runCli } from '../../../test/support/memory-io.ts';
import type { Dossier } from '../../dossier/index.ts';
import { loadJoiner } from '../../node.ts';
import { RecordStore } from '../../store/index.ts';

const ACTORS = [
  { id: 'a1', name: 'Sweden', kind: 'state', country: 'SWE' },
  { id: 'a2', name: 'Kenya', kind: 'state', country: 'KEN' },
  { id: 'a3', name: 'Ana Lund', kind: 'person', country: 'SWE', sector: 'GOV', role: 'foreign minister' },
] as const;

const MEETING = codeByHand({
  id: 'meeting',
  text: 'Ana Lund met Kenyan officials on 2 May. "We <trust> Kenya," she said. Sweden later accused Kenya of delay.',
  publishedAt: '2024-05-03',
  actors: ACTORS,
  events: [
    { type: 'CONSULT', trigger: 'met', actors: ['a3', 'a2'], recipients: ['a3', 'a2'], when: '2024-05-02' },
    { type: 'ACCUSE', trigger: 'accused', actors: ['a1'], recipients: ['a2'], when: '2024-06-01/2024-06-30' },
  ],
  statements: [{ speaker: 'a3', content: '"We <trust> Kenya,"', form: 'direct', when: '2024-05-02' }],
});
const CALL = codeByHand({
  id: 'call',
  text: 'Sweden and Kenya will hold a call in 2030.',
  actors: ACTORS.slice(0, 2),
  events: [
    {
      type: 'CONSULT',
      mode: 'phone',
      trigger: 'call',
      actors: ['a1', 'a2'],
      recipients: ['a1', 'a2'],
      status: 'planned',
      when: '2030-01-01/2030-12-31',
    },
  ],
});

/** Three things told without a day, by a report without a title. */
const ROW = codeByHand({
  id: 'row',
  text: 'NAIROBI, June 5 (Harbour Wire) - Kenya asked Sweden for help. Sweden refused. Kenya blamed Sweden. "It is late," Ana Lund said. "It is dark," she added.',
  actors: ACTORS,
  events: [
    { type: 'REQUEST', trigger: 'asked', actors: ['a2'], recipients: ['a1'] },
    { type: 'REJECT', trigger: 'refused', actors: ['a1'], recipients: ['a2'] },
    { type: 'ACCUSE', trigger: 'blamed', actors: ['a2'], recipients: ['a1'] },
  ],
  statements: [
    { speaker: 'a3', content: '"It is late,"', form: 'direct' },
    { speaker: 'a3', content: '"It is dark,"', form: 'direct' },
  ],
});

describe('chancery dossier', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-dossier-'));
  const record = join(folder, 'record.duckdb');
  beforeAll(async () => {
    const store = await RecordStore.open(record, { joiner: loadJoiner() });
    await store.file([MEETING, CALL]);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const dossier = async (...args: readonly string[]): Promise<Dossier> => {
    const run = await runCli({ args: ['dossier', ...args, '--format', 'json', '--into', record] });
    expect(run).toMatchObject({ stderr: '', exitCode: 0 });
    return JSON.parse(run.stdout) as Dossier;
  };

  it('counts the contacts that took place and lists all happenings in order of time', async () => {
    const found = await dossier('Sweden', 'KEN');
    expect(found.contacts.counts).toMatchObject({
      total: 1,
      byLevel: { minister: 1 },
      byYear: { '2024': 1 },
    });
    expect(found.happenings.map(({ type, status }) => [type, status])).toEqual([
      ['CONSULT', 'happened'],
      ['ACCUSE', 'happened'],
      ['CONSULT', 'planned'],
    ]);
    expect(found.happenings[0]?.citations[0]?.words).toContain('Ana Lund met Kenyan officials');
  });

  it('gives statements by speaker, open expectations, and the index by month', async () => {
    const found = await dossier('Kenya', 'Sweden');
    expect(found.speakers.map(({ speaker }) => speaker)).toEqual(['Ana Lund']);
    expect(found.expectations).toMatchObject([{ document: 'call', kind: 'plan', outcome: 'open' }]);
    expect(found.index.map(({ month, score }) => [month, score])).toEqual([
      ['2024-05', 1],
      ['2024-06', -2],
    ]);
  });

  it('keeps to a period', async () => {
    expect((await dossier('SWE', 'KEN', '--since', '2024-06', '--until', '2024')).happenings).toHaveLength(1);
    expect((await dossier('SWE', 'KEN', '--until', '2023')).happenings).toEqual([]);
  });

  it('tells what has no day in the order of the text, with the words that carry it, under the first words of the report', async () => {
    const other = join(folder, 'row.duckdb');
    const store = await RecordStore.open(other, { joiner: loadJoiner() });
    await store.file([ROW]);
    await store.close();
    const { stdout } = await runCli({
      args: ['dossier', 'SWE', 'KEN', '--format', 'json', '--into', other],
    });
    const found = JSON.parse(stdout) as Dossier;
    const citations = found.happenings.flatMap(({ citations: of }) => of);
    expect(citations.map(({ words, trigger }) => words.slice(trigger.start, trigger.end))).toEqual([
      'asked',
      'refused',
      'blamed',
    ]);
    expect(found.speakers[0]?.utterances.map(({ words }) => words)).toEqual([
      '"It is late,"',
      '"It is dark,"',
    ]);
    expect(found.reports[0]?.heading).toMatch(/^Kenya asked Sweden for help\. Sweden refused\./);
  });

  it('counts for an organisation what is done and said in its name', async () => {
    const other = join(folder, 'union.duckdb');
    const store = await RecordStore.open(other, { joiner: loadJoiner() });
    const envoy = {
      id: 'a3',
      name: 'Mara Lind',
      kind: 'person',
      country: 'IGO',
      organisation: 'European Union',
    };
    await store.file([
      codeByHand({
        id: 'envoy',
        text: 'Mara Lind accused Kenya of delay. "It is late," she said.',
        actors: [...ACTORS.slice(0, 2), { ...envoy, kind: 'person' }],
        events: [{ type: 'ACCUSE', trigger: 'accused', actors: ['a3'], recipients: ['a2'] }],
        statements: [{ speaker: 'a3', content: '"It is late,"', form: 'direct' }],
      }),
    ]);
    await store.close();
    const { stdout } = await runCli({ args: ['dossier', 'European Commission', 'KEN', '--into', other] });
    expect(stdout).toMatch(/^European Union and Kenya\n/);
    expect(stdout).toContain('ACCUSE, happened: European Union → KEN (Mara Lind)');
    expect(stdout).toContain('"It is late,"');
  });

  it('is empty where the two have no dealings', async () => {
    expect(await dossier('Peru', 'Japan')).toMatchObject({ happenings: [], speakers: [], reports: [] });
  });

  it('prints text without terminal codes into a pipe, and no over-long line', async () => {
    const { stdout } = await runCli({ args: ['dossier', 'Sweden', 'Kenya', '--into', record] });
    expect(stdout).toMatch(/^Sweden and Kenya\n=+\n2 reports/);
    expect(stdout).not.toContain('\u001b');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(92);
  });

  it('escapes what reports say in HTML', async () => {
    const { stdout } = await runCli({
      args: ['dossier', 'Sweden', 'Kenya', '--format', 'html', '--into', record],
    });
    expect(stdout).toContain('We &lt;trust&gt; Kenya');
    expect(stdout).not.toContain('<trust>');
  });

  it.each([
    ['the Kremlin', 'state', 'RUS'],
    ['US', 'state', 'USA'],
    ['Xi Jinping', 'person', 'Xi Jinping'],
    ['EU', 'organisation', 'european union'],
  ])('understands %s', async (asked, kind, key) => {
    expect((await dossier(asked, 'Kenya')).parties[0]).toMatchObject({ asked, kind, key });
  });

  it.each([
    [['Swedn', 'Kenya'], 1, /"Swedn" names no party[\s\S]*did you mean Sweden/],
    [['Sweden', 'SWE'], 2, /same party/],
    [['Sweden', 'Kenya', '--since', 'May'], 2, /--since: found "May", expected a date/],
  ] as const)('refuses %j', async (args, exitCode, message) => {
    const run = await runCli({ args: ['dossier', ...args, '--into', record] });
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).toMatch(message);
    expect(run.stdout).toBe('');
  });
});
