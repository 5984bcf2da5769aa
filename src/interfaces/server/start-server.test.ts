import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../../../test/support/temp-folder.ts';
import { loadJoiner } from '../../node.ts';
import { findEndpoint, RecordStore } from '../../store/index.ts';
import { startServer } from './start-server.ts';

const folder = tempFolder();
const names = {
  nameOf: (code: string) => code,
  partyOf: (asked: string) => ({ asked, kind: 'state' as const, key: asked, name: asked }),
  pairOf: () => null,
};
const coder = { code: async () => [], close: async () => {} };

async function start(name: string, options: { host?: string; port?: number } = {}) {
  const path = join(folder.path, name);
  const store = await RecordStore.open(path, { joiner: loadJoiner() });
  const server = await startServer({
    store,
    coder,
    names,
    scores: new Map(),
    allowPrivate: false,
    ...options,
  });
  return {
    ...server,
    path,
    close: async () => {
      await server.close();
      await store.close();
    },
  };
}

it('takes another port where the usual one is taken', async () => {
  const first = await start('first.duckdb');
  const second = await start('second.duckdb');
  expect(second.port).not.toBe(first.port);
  for (const { url } of [first, second]) expect((await fetch(`${url}/api`)).status).toBe(200);
  await first.close();
  await second.close();
});

it('announces itself beside the record while it can be reached on 127.0.0.1', async () => {
  const server = await start('announced.duckdb', { port: 0 });
  expect(findEndpoint(server.path)).toMatchObject({ port: server.port, pid: process.pid });
  await server.close();
  expect(existsSync(`${server.path}.serve.json`)).toBe(false);
});

it('answers any host name where it was told to listen beyond this machine', async () => {
  const server = await start('open.duckdb', { port: 0, host: '0.0.0.0' });
  expect(server).toMatchObject({ isLoopback: false, url: `http://127.0.0.1:${server.port}` });
  await server.close();
});

it('says what to do where the address is none of this machine', async () => {
  await expect(start('nowhere.duckdb', { port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining('name an address of this machine with --host'),
  });
});
