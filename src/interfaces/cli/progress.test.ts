import { describe, expect, it } from 'vitest';
import { createProgress, progressLine } from './progress.ts';

describe('progress', () => {
  it('draws nothing in the first two seconds, and nothing to take away', () => {
    const drawn: string[] = [];
    let clock = 0;
    const progress = createProgress({ label: 'coding', draw: (text) => drawn.push(text), now: () => clock });
    clock = 1999;
    progress.update(5);
    progress.end();
    expect(drawn).toEqual([]);
  });

  it('draws at most ten times a second and takes the line away at the end', () => {
    const drawn: string[] = [];
    let clock = 0;
    const progress = createProgress({
      label: 'coding',
      total: 100,
      draw: (text) => drawn.push(text),
      now: () => clock,
    });
    for (clock = 2000; clock < 3000; clock += 10) progress.update(clock / 100);
    progress.end();
    progress.end();
    expect(drawn).toHaveLength(11);
    expect(drawn.at(-1)).toBe('\r\x1b[K');
  });

  it.each([
    [50, 100, 'coding ████████████░░░░░░░░░░░░ 50/100, 13/s'],
    [7, undefined, 'coding 7, 2/s'],
    [300, 100, 'coding ████████████████████████ 300/100, 75/s'],
  ])('shows %s of %s', (done, total, expected) => {
    expect(progressLine('coding', done, total, 4000)).toBe(expected);
  });
});
