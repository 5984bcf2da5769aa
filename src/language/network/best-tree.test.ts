import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from './best-tree.ts';

/** Whether every word leads to the root, which has one child. */
function isTree(heads: ArrayLike<number>): boolean {
  const count = heads.length;
  let roots = 0;
  for (let word = 0; word < count; word++) {
    if (heads[word] === count) roots++;
    let at = word;
    for (let step = 0; at !== count; step++) {
      if (step > count) return false;
      at = heads[at] as number;
    }
  }
  return roots === 1;
}

/** Highest sum of any tree, by trying all heads. */
function bestSum(scores: Float32Array, stride: number, count: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads: number[] = new Array(count).fill(0);
  const tryWord = (word: number, sum: number): void => {
    if (word === count) {
      if (isTree(heads)) best = Math.max(best, sum);
      return;
    }
    for (let head = 0; head <= count; head++) {
      heads[word] = head;
      if (head !== word) tryWord(word + 1, sum + (scores[word * stride + head] as number));
    }
  };
  tryWord(0, 0);
  return best;
}

describe('the best tree', () => {
  it('has the highest sum of all trees, for any scores of a few words', () => {
    const tables = fc.integer({ min: 1, max: 5 }).chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.integer({ min: -20, max: 20 }), {
          minLength: count * 8,
          maxLength: count * 8,
        }),
      ),
    );
    fc.assert(
      fc.property(tables, ([count, values]) => {
        const scores = Float32Array.from(values);
        const heads = bestTree(scores, 0, 8, count);
        expect(isTree(heads)).toBe(true);
        const sum = heads.reduce((total, head, word) => total + (scores[word * 8 + head] as number), 0);
        expect(sum).toBe(bestSum(scores, 8, count));
      }),
      { numRuns: 300 },
    );
  });

  it('is a tree for any scores of many words', () => {
    const tables = fc.integer({ min: 1, max: 60 }).chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
          minLength: count * (count + 1),
          maxLength: count * (count + 1),
        }),
      ),
    );
    fc.assert(
      fc.property(tables, ([count, values]) =>
        isTree(bestTree(Float32Array.from(values), 0, count + 1, count)),
      ),
      { numRuns: 60 },
    );
  });
});
