/**
 * Time and memory of joining reports: `npm run bench-join`. Prints tables for bench/RESULTS.md: joining everything at once, and joining
 * five more reports into a record that is joined already, up to the dossier that somebody then asks for.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDossier } from '../src/dossier/index.ts';
import { loadDossierKnowledge, loadJoiner } from '../src/node.ts';
import { RecordStore } from '../src/store/index.ts';
import { meetingReports } from './made-up-meetings.ts';

const COUNTS = [1000, 5000, 10_000, 20_000];
const BATCH = 500;
const SEED = 3;
const MORE = 5;

console.log('| reports | seconds | stories alone | stories | happenings | memory |');
console.log('| --: | --: | --: | --: | --: | --: |');
for (const count of COUNTS) atOnce(count);
console.log('');
console.log(
  `| reports | joining all | filing ${MORE} more | joining them | a dossier then | listing stories then |`,
);
console.log('| --: | --: | --: | --: | --: | --: |');
for (const count of COUNTS) await intoRecord(count);

function atOnce(count: number): void {
  const joiner = loadJoiner();
  const next = meetingReports(SEED);
  const facts = Array.from({ length: count }, () => joiner.factsOf(next()));
  const started = performance.now();
  const { happenings } = joiner.join(facts);
  const all = secondsSince(started);
  const megabytes = Math.round(process.memoryUsage().rss / 1e6);
  const copies = joiner.copies(facts);
  const again = performance.now();
  const stories = joiner.stories(facts, copies);
  console.log(
    `| ${count} | ${all} | ${secondsSince(again)} | ${stories.length} | ${happenings.length} | ${megabytes} MB |`,
  );
}

async function intoRecord(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-join-'));
  const store = await RecordStore.open(join(folder, 'record.duckdb'), { joiner: loadJoiner() });
  const next = meetingReports(SEED);
  const batch = (size: number) => Array.from({ length: size }, next);
  for (let filed = 0; filed < count; filed += BATCH) await store.file(batch(BATCH));
  const whole = await timed(() => store.derive());
  const more = batch(MORE);
  const filing = await timed(() => store.file(more));
  const part = await timed(() => store.derive());
  const dossier = await timed(() => readDossier(store, [state('KEN'), state('PER')], loadDossierKnowledge()));
  const stories = await timed(() => listStories(store));
  console.log(`| ${count} | ${whole} s | ${filing} s | ${part} s | ${dossier} s | ${stories} s |`);
  await store.close();
  rmSync(folder, { recursive: true });
}

async function listStories(store: RecordStore): Promise<number> {
  let count = 0;
  for await (const _ of store.list('stories')) count++;
  return count;
}

function state(code: string) {
  return { kind: 'state', key: code, asked: code, name: code, country: code } as const;
}

async function timed(work: () => Promise<unknown>): Promise<string> {
  const started = performance.now();
  await work();
  return secondsSince(started);
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(2);
}
