/**
 * A long stream through the built program: `npm run soak [-- COUNT]` (100,000 documents by default). Holds that the
 * documents come out in the order in which they went in, that one thread and all of them give the same bytes, and that
 * memory stays below a gigabyte; ends with 1 where one of these fails.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { makeReports } from './make-reports.ts';
import { measure } from './measure.ts';

const COUNT = Number(process.argv[2] ?? 100_000);
const WORDS = 25;
/** So many documents are coded once more on a single thread, to compare the bytes. */
const COMPARED = Math.min(COUNT, 2000);
const MOST_MEGABYTES = 1000;

function* input(count: number): Generator<string> {
  for (const report of makeReports({ count, words: WORDS })) yield `${JSON.stringify(report)}\n`;
}

/** Looks at the lines that come out: whether their ids are in order, and the hash of the first ones. */
function createCheck() {
  const hash = createHash('sha256');
  let lines = 0;
  let outOfOrder = 0;
  return {
    take(line: string): void {
      if (lines < COMPARED) hash.update(line).update('\n');
      if (!line.startsWith(`{"document":{"id":"r${lines}",`)) outOfOrder++;
      lines++;
    },
    result: () => ({ lines, outOfOrder, hash: hash.digest('hex') }),
  };
}

const all = createCheck();
const measured = await measure(['code', '-'], input(COUNT), all.take);
const one = createCheck();
await measure(['code', '-', '--workers', '1'], input(COMPARED), one.take);
const stream = all.result();
const peak = measured.peakMegabytes ?? 0;

console.log(`Node ${process.versions.node}, ${availableParallelism()} cores`);
console.log(
  `${stream.lines} of ${COUNT} documents of ${WORDS} words in ${measured.seconds.toFixed(0)} seconds`,
);
console.log(`peak memory ${measured.peakMegabytes === null ? 'not told' : `${Math.round(peak)} MB`}`);
const faults = [
  stream.lines === COUNT ? '' : 'documents were lost',
  stream.outOfOrder === 0 ? '' : `${stream.outOfOrder} documents out of order`,
  one.result().hash === stream.hash ? '' : `the first ${COMPARED} differ from those of a single thread`,
  peak < MOST_MEGABYTES ? '' : `more than ${MOST_MEGABYTES} MB`,
].filter((fault) => fault !== '');
console.log(faults.length === 0 ? 'order, bytes and memory hold' : faults.join('; '));
process.exitCode = faults.length === 0 ? 0 : 1;
