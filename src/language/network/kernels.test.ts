import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Arena } from './kernels.ts';

/** A matrix of small whole numbers, so that sums are exact. */
const numbers = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, at) => ((at * 7 + seed * 13) % 11) - 5);

describe('the kernels', () => {
  it('are those of their source', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kernels-'));
    const out = join(folder, 'kernels-wasm.ts');
    execFileSync(process.execPath, ['scripts/build-kernels.mjs', out]);
    expect(readFileSync('src/language/network/kernels-wasm.ts', 'utf8')).toBe(readFileSync(out, 'utf8'));
  }, 60_000);

  it.each([
    [1, 3, 4],
    [5, 7, 12],
    [9, 16, 20],
  ])('multiply matrices of %i × %i × %i', (m, k, n) => {
    const arena = new Arena();
    const [a, b, c] = [arena.take(m * k), arena.take(k * n), arena.take(m * n)];
    const left = numbers(m * k, 1);
    const right = numbers(k * n, 2);
    arena.floats.set(left, a / 4);
    arena.floats.set(right, b / 4);
    arena.floats.fill(1, c / 4, c / 4 + m * n);
    arena.kernels.multiplyAdd(c, n, a, k, b, n, m, k, n);
    const expected = Array.from({ length: m * n }, (_, at) => {
      const row = Math.floor(at / n);
      let sum = 1;
      for (let i = 0; i < k; i++) sum += (left[row * k + i] as number) * (right[i * n + (at % n)] as number);
      return sum;
    });
    expect([...arena.floats.subarray(c / 4, c / 4 + m * n)]).toEqual(expected);
  });

  it('find the first of the highest among the first floats of each row', () => {
    const arena = new Arena();
    const [to, from] = [arena.take(3), arena.take(12)];
    arena.floats.set([1, 3, 3, 9, -2, -1, -4, 0, Number.NEGATIVE_INFINITY, -8, -9, -1], from / 4);
    arena.kernels.highest(to, from, 4, 3, 3);
    expect([...new Int32Array(arena.floats.buffer, to, 3)]).toEqual([1, 1, 1]);
  });

  it('turn a matrix', () => {
    const arena = new Arena();
    const [from, to] = [arena.take(12), arena.take(12)];
    arena.floats.set(numbers(12, 3), from / 4);
    arena.kernels.transpose(to, 3, from, 4, 3, 4);
    const turned = [...arena.floats.subarray(to / 4, to / 4 + 12)];
    expect(turned).toEqual(
      Array.from({ length: 12 }, (_, at) => numbers(12, 3)[(at % 3) * 4 + Math.floor(at / 3)]),
    );
  });

  it('read a row of states from either side', () => {
    const arena = new Arena();
    const steps = 5;
    const h = 4;
    const read = (values: readonly number[], backward: number): number[] => {
      const u = arena.take(steps * 3 * h);
      const skip = arena.take(steps * h);
      const [v, bias] = [arena.take(2 * h), arena.take(2 * h)];
      const [state, out] = [arena.take(steps * h), arena.take(steps * h)];
      arena.floats.set(values, u / 4);
      arena.floats.fill(0.5, v / 4, v / 4 + 2 * h);
      arena.kernels.recur(u, 3 * h, skip, h, v, bias, state, h, out, h, steps, h, backward);
      return [...arena.floats.subarray(out / 4, out / 4 + steps * h)];
    };
    const rows = Array.from({ length: steps }, (_, step) => numbers(3 * h, step));
    const forward = read(rows.flat(), 0);
    const backward = read(rows.toReversed().flat(), 1);
    const reversed = Array.from({ length: steps }, (_, step) =>
      backward.slice((steps - 1 - step) * h, (steps - step) * h),
    ).flat();
    expect(forward).toEqual(reversed);
    expect(forward.some((value) => value !== 0)).toBe(true);
  });
});
