import { describe, expect, it } from 'vitest';
import { collect } from '../../../test/support/collect.ts';
import { inOrder } from './in-order.ts';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function* count(to: number, seen: (n: number) => void = () => {}): AsyncGenerator<number> {
  for (let n = 0; n < to; n++) {
    seen(n);
    yield n;
  }
}

describe('inOrder', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const results = inOrder(count(20), 5, async (n) => {
      await wait((n * 7) % 5);
      return n;
    });
    expect(await collect(results)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('takes no more items than the window while nobody takes results', async () => {
    let taken = -1;
    const results = inOrder(
      count(100, (n) => {
        taken = n;
      }),
      5,
      async (n) => n,
    );
    await results.next();
    await wait(20);
    expect(taken).toBeLessThanOrEqual(5);
    await results.return(undefined);
  });

  it('hands a result on while the next item is still awaited', async () => {
    async function* live(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(live(), 5, async (n) => n);
    expect(await results.next()).toEqual({ value: 1, done: false });
  });

  it('closes the items when the consumer stops', async () => {
    let isClosed = false;
    async function* items(): AsyncGenerator<number> {
      try {
        yield* count(100);
      } finally {
        isClosed = true;
      }
    }
    for await (const result of inOrder(items(), 5, async (n) => n)) if (result === 3) break;
    expect(isClosed).toBe(true);
  });

  it('throws what the work throws, in its turn', async () => {
    const seen: number[] = [];
    const run = async () => {
      for await (const result of inOrder(count(10), 5, async (n) => {
        if (n === 3) throw new Error('three');
        return n;
      }))
        seen.push(result);
    };
    await expect(run()).rejects.toThrow('three');
    expect(seen).toEqual([0, 1, 2]);
  });
});
