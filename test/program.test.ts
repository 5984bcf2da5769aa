/** The program as a process: what only a process can show. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { chancery, ended } from './support/program.ts';
import { tempFolder } from './support/temp-folder.ts';

const folder = tempFolder();

const line = (n: number) => `{"id":"${n}","text":"The two ministers met in Oslo ${n} times."}\n`;

describe('the program', { timeout: 180_000 }, () => {
  it('keeps standard output for the result and colours nothing where it is no terminal', async () => {
    const child = chancery('code', '-', '/no/such/file');
    child.stdin.end(line(1));
    const { code, stdout, stderr } = await ended(child);
    expect(JSON.parse(stdout).document.id).toBe('1');
    expect(stderr).toBe('chancery: /no/such/file: no such file or folder; check the path\n');
    expect(code).toBe(1);
  });

  it('hands on each document of a live stream at once, and stops cleanly at Ctrl-C while it waits for more', async () => {
    const child = chancery('code');
    child.stdin.write(line(1));
    const [first] = await once(child.stdout, 'data');
    expect(JSON.parse(String(first)).document.id).toBe('1');
    child.kill('SIGINT');
    const { code, stderr } = await ended(child);
    expect(stderr).toContain('stopping');
    expect(stderr).not.toContain('fault of the program');
    expect(code).toBe(130);
  });

  it('takes up a reading where Ctrl-C stopped it', async () => {
    const record = join(folder.path, 'record.duckdb');
    const lines = Array.from({ length: 40 }, (_, n) => line(n));
    const first = chancery('read', '-', '--into', record, '--workers', '1');
    const firstEnds = ended(first);
    first.stdin.on('error', () => {});
    first.stdin.write(lines.slice(0, 20).join(''));
    // The record's file is there once documents are being read.
    while (!existsSync(record)) await setTimeout(50);
    first.kill('SIGINT');
    expect((await firstEnds).code).toBe(130);

    const second = chancery('read', '-', '--into', record, '--workers', '1');
    second.stdin.end(lines.join(''));
    const { code, stderr } = await ended(second);
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/\d+ new/) });
    const { stdout } = await ended(chancery('list', 'documents', '--into', record));
    expect(stdout.trim().split('\n')).toHaveLength(lines.length);
    expect((await ended(chancery('verify', '--into', record))).code).toBe(0);
  });

  it('says that another process holds the record, and what to do', async () => {
    const record = join(folder.path, 'held.duckdb');
    const holder = chancery('read', '-', '--into', record);
    const holderEnds = ended(holder);
    holder.stdin.write(line(1));
    while (!existsSync(record)) await setTimeout(50);
    const { code, stderr } = await ended(chancery('list', 'documents', '--into', record));
    expect(stderr).toContain('is in use by another process: stop it, or let it finish and try again');
    expect(code).toBe(2);
    holder.stdin.end();
    expect((await holderEnds).code).toBe(0);
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const child = chancery('code', '--workers', '1');
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const writer = setInterval(() => child.stdin.write(line(2)), 5);
    child.stdin.write(line(1));
    const { code, stderr } = await ended(child);
    clearInterval(writer);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});
