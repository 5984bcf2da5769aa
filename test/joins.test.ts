/** A record joined bit by bit is the same as one that is joined at once, in whatever order its reports come. */
import { expect, it } from 'vitest';
import { randomFrom } from '../scripts/train/treebank.ts';
import type { CodedDocument } from '../src/contract.ts';
import { loadJoiner } from '../src/node.ts';
import { LIST_KINDS, RecordStore } from '../src/store/index.ts';
import { collect } from './support/collect.ts';
import { madeUpReports } from './support/made-up-reports.ts';

const joiner = loadJoiner();
const REPORTS = 70;
const JOINED = LIST_KINDS.filter((kind) => kind !== 'documents' && kind !== 'actors');

/** File batches one after another, joining after each, and list all that is joined. */
async function joined(batches: readonly (readonly CodedDocument[])[]): Promise<Record<string, unknown>> {
  const store = await RecordStore.open(':memory:', { joiner });
  try {
    for (const batch of batches) {
      await store.file(batch);
      await store.derive();
    }
    const lists = JOINED.map(async (kind) => [kind, await collect(store.list(kind))] as const);
    return Object.fromEntries(await Promise.all(lists));
  } finally {
    await store.close();
  }
}

/** The reports in another order, the first half at once, the others by ones to fours. */
function bitByBit(reports: readonly CodedDocument[], random: () => number): readonly CodedDocument[][] {
  const shuffled = reports.map((report) => ({ report, at: random() })).sort((a, b) => a.at - b.at);
  const rest = shuffled.map(({ report }) => report);
  const batches = [rest.splice(0, REPORTS / 2)];
  while (rest.length > 0) batches.push(rest.splice(0, 1 + Math.floor(random() * 4)));
  return batches;
}

it.each([1, 2, 3])('joins the same bit by bit as at once, in any order (seed %i)', async (seed) => {
  const reports = madeUpReports(REPORTS, seed);
  const atOnce = await joined([reports]);
  for (const kind of JOINED) expect([kind, atOnce[kind]]).not.toEqual([kind, []]);
  expect(await joined(bitByBit(reports, randomFrom(seed)))).toEqual(atOnce);
});

it('joins the same where reports are replaced by later versions and coded anew', async () => {
  const reports = madeUpReports(REPORTS, 4);
  const others = madeUpReports(REPORTS, 5);
  const corrected = reports.map((report, at) => (at % 4 === 0 ? (others[at] as CodedDocument) : report));
  const final = corrected.map((report, at) => (at % 29 === 0 ? { ...report, coder: '0.0.2' } : report));
  const changes = final.filter((report, at) => report !== reports[at]);
  const recoded = corrected.filter((report, at) => report !== final[at]);
  const batches = [...bitByBit(reports, randomFrom(4)), recoded, ...changes.map((report) => [report])];
  expect(await joined(batches)).toEqual(await joined([final]));
});
