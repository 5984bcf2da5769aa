import { describe, expect, it } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import type { Document } from '../../contract.ts';
import type { InputItem } from '../../documents/index.ts';
import { InputError } from '../../errors.ts';
import { loadCoder } from '../../node.ts';
import { startCoderPool } from './coder-pool.ts';
import { codeDocuments, createCodeAll } from './index.ts';

const workerFile = new URL('../../../test/support/coder-worker.mjs', import.meta.url);

const document = (n: number): Document => ({
  id: `d${n}`,
  text: `The minister of Peru met the minister of Chile ${n} times in Lima.`,
  publishedFrom: 'unknown',
  language: 'en',
});

async function* items(count: number): AsyncGenerator<InputItem> {
  for (let n = 0; n < count; n++) yield { input: `d${n}`, document: document(n) };
}

describe('codeDocuments', () => {
  it('gives the same bytes in the same order for any number of workers', async () => {
    const [one, three] = await Promise.all([
      collect(codeDocuments(items(24), { workers: 1 })),
      collect(codeDocuments(items(24), { workers: 3, workerFile })),
    ]);
    expect(three).toEqual(one);
    expect(one.map(({ input }) => input)).toEqual(Array.from({ length: 24 }, (_, n) => `d${n}`));
  });

  it('passes refused inputs on in their place', async () => {
    const problem = { input: 'b', error: new InputError('input-unreadable', 'empty') };
    async function* mixed(): AsyncGenerator<InputItem> {
      yield { input: 'a', document: document(1) };
      yield { input: 'b', problem };
      yield { input: 'c', document: document(2) };
    }
    const coded = await collect(codeDocuments(mixed(), { workers: 1 }));
    expect(coded.map((item) => ('problem' in item ? item.problem : item.document.id))).toEqual([
      'd1',
      problem,
      'd2',
    ]);
  });

  it('codes like the coder itself', async () => {
    const codeAll = createCodeAll({ workers: 1, onProblem: () => {} });
    async function* one(): AsyncGenerator<Document> {
      yield document(1);
    }
    expect(await collect(codeAll(one()))).toEqual([
      JSON.parse(JSON.stringify(loadCoder().code(document(1)))),
    ]);
  });
});

describe('the pool', () => {
  it('refuses a document that takes too long and goes on with the next on a new thread', async () => {
    const pool = startCoderPool({ size: 1, workerFile, maxCodingMs: 1 });
    try {
      await expect(pool.code(document(1))).rejects.toMatchObject({
        code: 'coder-failed',
        message: expect.stringContaining('no result after'),
      });
    } finally {
      await pool.close();
    }
  });

  it('says so where no thread can be started', async () => {
    const pool = startCoderPool({ size: 1, workerFile, knowledge: '/no/such/folder' });
    try {
      await expect(pool.code(document(1))).rejects.toMatchObject({ code: 'coder-failed' });
    } finally {
      await pool.close();
    }
  });
});
