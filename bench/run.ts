/**
 * Speed and memory of the built program: `npm run bench [-- read|code|short]`. Prints a table for bench/RESULTS.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CODER_VERSION } from '../src/version.ts';
import { makeReports } from './make-reports.ts';
import { type Measured, measure } from './measure.ts';

interface Task {
  readonly name: string;
  readonly what: string;
  readonly count: number;
  /** Words of each document. */
  readonly words: number;
  /** The command, given a path for a fresh record. */
  args(record: string): readonly string[];
}

const TASKS: readonly Task[] = [
  {
    name: 'read',
    what: '1,000 reports of 500 words read into a fresh record',
    count: 1000,
    words: 500,
    args: (record) => ['read', '-', '--into', record],
  },
  {
    name: 'code',
    what: '1,000 reports of 500 words coded, kept nowhere',
    count: 1000,
    words: 500,
    args: () => ['code', '-'],
  },
  {
    name: 'short',
    what: '10,000 documents of 25 words coded',
    count: 10_000,
    words: 25,
    args: () => ['code', '-'],
  },
];

const chosen = process.argv.slice(2);
console.log(`Coder ${CODER_VERSION}, Node ${process.versions.node}, ${availableParallelism()} cores\n`);
console.log('| what | seconds | documents a second | words a second | peak memory |');
console.log('| --- | --: | --: | --: | --: |');
for (const task of TASKS)
  if (chosen.length === 0 || chosen.includes(task.name)) console.log(row(task, await run(task)));

async function run(task: Task): Promise<Measured & { readonly words: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  let words = 0;
  function* input(): Generator<string> {
    for (const report of makeReports(task)) {
      words += report.text.split(/\s+/).length;
      yield `${JSON.stringify(report)}\n`;
    }
  }
  try {
    const measured = await measure(task.args(join(folder, 'record.duckdb')), input());
    return { ...measured, words };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(task: Task, { seconds, peakMegabytes, words }: Measured & { readonly words: number }): string {
  const rate = (count: number) => Math.round(count / seconds).toLocaleString('en');
  const memory = peakMegabytes === null ? 'not told' : `${Math.round(peakMegabytes)} MB`;
  return `| ${task.what} | ${seconds.toFixed(1)} | ${rate(task.count)} | ${rate(words)} | ${memory} |`;
}
