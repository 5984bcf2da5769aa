import { describe, expect, it } from 'vitest';
import { trainMultinomial } from '../scripts/multinomial.ts';

const example = (name: string, ...classes: number[]) => ({
  features: new Map([[name, 1]]),
  classes,
  weight: 1,
});

describe('multinomial regression', () => {
  const settings = { classes: 3, l2: 0.1, least: 2 };

  it('gives a feature the most weight for the class it goes with', () => {
    const weights = trainMultinomial(
      [example('a', 0), example('a', 0), example('b', 1), example('b', 1)],
      settings,
    );
    const [first = 0, second = 0, third = 0] = weights.get('a') ?? [];
    expect(first).toBeGreaterThan(second);
    expect(first).toBeGreaterThan(third);
  });

  it('leaves out what it saw once', () => {
    expect(trainMultinomial([example('a', 0), example('b', 1)], settings).has('a')).toBe(false);
  });

  it('raises every class that a coding leaves open', () => {
    const weights = trainMultinomial(
      [example('a', 0, 1), example('a', 0, 1), example('b', 2), example('b', 2)],
      settings,
    );
    const [first = 0, second = 0, third = 0] = weights.get('a') ?? [];
    expect(first).toBeCloseTo(second, 6);
    expect(first).toBeGreaterThan(third);
  });
});
