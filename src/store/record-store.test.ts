import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeByHand, type DocumentByHand } from '../../test/support/code-by-hand.ts';
import { ChanceryError } from '../errors.ts';
import { loadJoiner } from '../node.ts';
import { RecordStore } from './record-store.ts';

const joiner = loadJoiner();

const VISIT: DocumentByHand = {
  id: 'visit',
  text: 'Foreign Minister Ana Lund flew to Quito on Monday. "We came to listen," Lund said.',
  title: 'Lund in Quito',
  publishedAt: '2023-03-07',
  publisher: 'Northern Post',
  url: 'https://example.org/visit',
  actors: [{ id: 'a1', name: 'Ana Lund', country: 'SWE', sector: 'GOV', role: 'foreign minister' }],
  events: [{ type: 'CONSULT', mode: 'visit', trigger: 'flew', actors: ['a1'], when: '2023-03-06' }],
  statements: [{ speaker: 'a1', content: '"We came to listen,"', form: 'direct', cue: 'said' }],
};

describe('the record store', () => {
  let store: RecordStore;
  beforeEach(async () => {
    store = await RecordStore.open(':memory:', { joiner, now: () => '2023-03-08T00:00:00Z' });
  });
  afterEach(() => store.close());

  it('gives back a coded document as it was filed', async () => {
    const coded = codeByHand(VISIT);
    expect(await store.file([coded])).toEqual([{ document: 'visit', outcome: 'new', version: 1 }]);
    expect(await store.coded('visit')).toEqual(coded);
    expect(await store.coded('elsewhere')).toBeNull();
  });

  it('changes nothing when a report is filed twice, in one batch or in two', async () => {
    const coded = codeByHand(VISIT);
    const filings = await store.file([coded, coded]);
    expect(filings.map(({ outcome }) => outcome)).toEqual(['new', 'unchanged']);
    expect(await store.file([coded])).toEqual([{ document: 'visit', outcome: 'unchanged', version: 1 }]);
    expect(await collect(store.list('documents'))).toHaveLength(1);
  });

  it('keeps the old version of a report that changed under the same id', async () => {
    const corrected = { ...VISIT, text: VISIT.text.replace('Monday', 'Sunday') };
    await store.file([codeByHand(VISIT)]);
    expect(await store.file([codeByHand(corrected)])).toEqual([
      { document: 'visit', outcome: 'new version', version: 2 },
    ]);
    expect((await store.coded('visit'))?.document.text).toContain('Sunday');
    expect((await store.coded('visit', 1))?.document.text).toContain('Monday');
  });

  it('takes another id under the same URL for a new version, and the same content there for the same report', async () => {
    await store.file([codeByHand(VISIT)]);
    const corrected = { ...VISIT, id: 'visit-2', text: VISIT.text.replace('Monday', 'Sunday') };
    const moved = { ...VISIT, id: 'visit-3', text: corrected.text };
    const filings = await store.file([codeByHand(corrected), codeByHand(moved)]);
    expect(filings).toEqual([
      { document: 'visit-2', outcome: 'new version', version: 2 },
      { document: 'visit-2', outcome: 'unchanged', version: 2 },
    ]);
    const versions = await store.versions('visit-2');
    expect(versions.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      ['visit', false],
      ['visit-2', true],
    ]);
  });

  it('replaces the entries of a report that a newer coder reads', async () => {
    await store.file([codeByHand(VISIT)]);
    const anew = codeByHand({ ...VISIT, coder: '0.0.2', statements: [] });
    expect(await store.file([anew])).toEqual([{ document: 'visit', outcome: 'coded anew', version: 1 }]);
    expect(await store.coded('visit')).toEqual(anew);
    expect(await collect(store.list('documents'))).toMatchObject([{ coder: '0.0.2' }]);
  });

  it('knows what need not be coded again', async () => {
    await store.file([codeByHand(VISIT)]);
    const { document } = codeByHand(VISIT);
    const changed = { ...document, text: 'Lund flew home.' };
    const known = await store.filedAlready([changed, document], '0.0.1');
    expect([...known]).toEqual([[1, { document: 'visit', outcome: 'unchanged', version: 1 }]]);
    expect((await store.filedAlready([document], '0.0.2')).size).toBe(0);
  });

  it('files nothing of a batch in which one document cannot be filed', async () => {
    const broken = codeByHand({ ...VISIT, id: 'broken', url: 'https://example.org/broken' });
    const bad = { ...broken, events: broken.events.map((event) => ({ ...event, confidence: 'high' })) };
    const filing = store.file([codeByHand(VISIT), bad as unknown as typeof broken]);
    await expect(filing).rejects.toThrow(/table events, column confidence with value high/);
    expect(await store.coded('visit')).toBeNull();
    expect(await store.file([codeByHand(VISIT)])).toMatchObject([{ outcome: 'new' }]);
  });

  it('files text of any kind as it is', async () => {
    const text = 'Tail: 🕊 \u2028 \u0007 "quoted" \\ \n\t ‘curly’ \ud83d\ude00';
    await store.file([codeByHand({ id: 'odd', text })]);
    expect((await store.coded('odd'))?.document.text).toBe(text);
  });
});

describe('a record file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('holds its documents after it is closed and opened again', async () => {
    const path = join(folder, 'record.duckdb');
    const first = await RecordStore.open(path, { joiner });
    await first.file([codeByHand(VISIT)]);
    await first.close();
    const second = await RecordStore.open(path, { joiner });
    expect(await second.coded('visit')).toEqual(codeByHand(VISIT));
    await second.close();
  });

  it('is refused by name where the file is no record', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'shopping list '.repeat(1000));
    const error = await RecordStore.open(path, { joiner }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ChanceryError);
    expect(error).toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('notes.txt is not a record'),
    });
  });
});

async function collect(entries: AsyncIterable<string>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const entry of entries) found.push(JSON.parse(entry));
  return found;
}
