/** A record outlives the process that fills it: killed at any moment, or stopped by a full disk. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadJoiner } from '../src/node.ts';
import { RecordStore } from '../src/store/index.ts';
import { tempFolder } from './support/temp-folder.ts';

const folder = tempFolder();
const CHILD = fileURLToPath(new URL('support/filing-child.mjs', import.meta.url));
const ROUNDS = 6;
const MOST_MS = 700;

interface Run {
  readonly acknowledged: readonly string[];
  readonly last: string;
  readonly signal: NodeJS.Signals | null;
}

/** Run the child; kill it a while after its first acknowledgement, where `killAfterMs` is given. */
function fileUntilEnd(command: readonly string[], killAfterMs?: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const [program = '', ...args] = command;
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (killAfterMs !== undefined) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      const lines = output
        .slice(0, output.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean);
      resolve({
        acknowledged: lines.filter((line) => /^d\d+$/.test(line)),
        last: lines.at(-1) ?? '',
        signal,
      });
    });
  });
}

/** Every acknowledged document is there and whole; what is there beyond them is whole too. */
async function assertWhole(record: string, acknowledged: readonly string[]): Promise<void> {
  const store = await RecordStore.open(record, { joiner: loadJoiner() });
  try {
    const documents = await store.documents(acknowledged);
    expect(acknowledged.filter((id) => !documents.has(id))).toEqual([]);
    for await (const coded of store.streamCoded({ currentOnly: true }))
      expect([coded.document.id, coded.actors.length, coded.events.length]).toEqual([
        coded.document.id,
        2,
        1,
      ]);
    const faults = [];
    for await (const fault of store.verify()) faults.push(fault);
    expect(faults).toEqual([]);
    await store.derive();
    expect((await store.counts()).happenings).toBeGreaterThan(0);
  } finally {
    await store.close();
  }
}

it('opens with every acknowledged report whole after kill -9 at random moments, again and again', async () => {
  const record = join(folder.path, 'killed.duckdb');
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const run = await fileUntilEnd(
      [process.execPath, CHILD, record, String(round * 100_000)],
      Math.random() * MOST_MS,
    );
    expect(run.signal).toBe('SIGKILL');
    acknowledged.push(...run.acknowledged);
    await assertWhole(record, acknowledged);
  }
});

it.skipIf(process.platform === 'win32')(
  'says that the disk is full and keeps what was acknowledged',
  async () => {
    const record = join(folder.path, 'full.duckdb');
    // A limit on the size of files stands for a disk without room: the system refuses to write on.
    const limited = `trap '' XFSZ; ulimit -f 5000; exec "${process.execPath}" "${CHILD}" "${record}" 0`;
    const run = await fileUntilEnd(['bash', '-c', limited]);
    expect(run.last).toBe('error store-failed');
    await assertWhole(record, run.acknowledged);
  },
);
