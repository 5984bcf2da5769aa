/** `chancery serve` as a process: what only a process can show. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chancery, ended } from './support/program.ts';
import { tempFolder } from './support/temp-folder.ts';

const folder = tempFolder();
const REPORT =
  'OSLO, 3 May 2024 (Harbour Wire) - The foreign ministers of Norway and Chile met in Oslo on Friday.';

/** The address that the server prints once it listens. */
async function address(server: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = await once(server.stdout, 'data');
  return String(line).trim();
}

describe('chancery serve', { timeout: 180_000 }, () => {
  it('says where it listens, takes documents from "read", and lets go of the record at Ctrl-C', async () => {
    const record = join(folder.path, 'record.duckdb');
    const server = chancery('serve', '--into', record, '--port', '0');
    const serverEnds = ended(server);
    const url = await address(server);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(url)).status).toBe(200);

    const read = await ended(chancery('read', folder.write('report.txt', REPORT), '--into', record));
    expect(read.stderr).toContain('is held by a server: handing the documents to it');
    expect(read).toMatchObject({ code: 0, stdout: '' });
    const reports = await (await fetch(`${url}/api/reports`)).json();
    expect(reports).toMatchObject([{ publishedAt: '2024-05-03', publisher: 'Harbour Wire' }]);

    const list = await ended(chancery('list', 'documents', '--into', record));
    expect(list.code).toBe(2);
    expect(list.stderr).toContain(`is held by a server: ask it at ${url}`);

    const asked = ['dossier', 'Norway', 'Chile', '--since', '2024', '--into', record];
    const dossier = await ended(chancery(...asked));
    expect(dossier).toMatchObject({ code: 0, stderr: '' });
    expect(dossier.stdout).toContain('Norway');

    server.kill('SIGINT');
    const { code, stderr } = await serverEnds;
    expect(stderr).toContain(`is open at ${url} until you press Ctrl-C`);
    expect(code).toBe(0);
    expect(existsSync(`${record}.serve.json`)).toBe(false);
    expect((await ended(chancery(...asked))).stdout).toBe(dossier.stdout);
    expect((await ended(chancery('verify', '--into', record))).code).toBe(0);
  });

  it('ends with 2 where the port that it was told is taken', async () => {
    const first = chancery('serve', '--into', join(folder.path, 'a.duckdb'), '--port', '0');
    const firstEnds = ended(first);
    const { port } = new URL(await address(first));
    const second = await ended(chancery('serve', '--into', join(folder.path, 'b.duckdb'), '--port', port));
    expect(second.stderr).toContain(`port ${port} is taken: name another with --port`);
    expect(second.code).toBe(2);
    first.kill('SIGTERM');
    expect((await firstEnds).code).toBe(0);
  });
});
