/** The program as a process: what only a process can show. */
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { chancery, ended } from './support/program.ts';

const line = (n: number) => `{"id":"${n}","text":"The two ministers met in Oslo ${n} times."}\n`;

describe('the program', { timeout: 60_000 }, () => {
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
