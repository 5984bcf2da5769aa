import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeatureValue, featureKey, featureText } from './features.ts';
import { KeyTable } from './key-table.ts';
import { readModels, writeModels } from './linear-model.ts';

const value = fc.oneof(fc.string({ maxLength: 12 }), fc.integer({ min: -9, max: 99 }), fc.boolean());
const feature = fc.tuple(fc.constantFrom('p', 'pc', 'mark'), fc.array(value, { maxLength: 3 }));

describe('features', () => {
  it('have the same number whether a value is a number or its digits', () => {
    expect(featureKey('z', 3, 'NOUN', true)).toBe(featureKey('z', '3', 'NOUN', 'true'));
  });

  it('have numbers that tell the order and the count of their values', () => {
    const keys = [
      featureKey('c', 'say', 'obj'),
      featureKey('c', 'obj', 'say'),
      featureKey('c', 'say'),
      featureKey('c', 'say', 'obj', ''),
      featureKey('d', 'say', 'obj'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('weigh as much when read from a file as when they were written', () => {
    fc.assert(
      fc.property(feature, fc.integer({ min: -900, max: 900 }), ([name, values], hundredths) => {
        const clean = values.map(
          (one): FeatureValue => (typeof one === 'string' ? one.replace(/\s/g, '_') : one),
        );
        const [a, b, c] = clean;
        const text = featureText(name, ...clean);
        const model = readModels(writeModels(new Map([['one', new Map([[text, hundredths / 100]])]]))).get(
          'one',
        );
        expect(model?.score([featureKey(name, a, b, c)]) ?? 0).toBeCloseTo(hundredths / 100, 5);
      }),
    );
  });
});

describe('KeyTable', () => {
  it('gives what was set last, and 0 for the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer(), fc.integer({ min: -99, max: 99 })), { maxLength: 3000 }),
        (pairs) => {
          const table = new KeyTable();
          const expected = new Map(pairs.filter(([key]) => key !== 0));
          for (const [key, one] of expected) table.set(key, one);
          for (const [key, one] of expected) expect(table.get(key)).toBe(one);
          expect(table.get(0)).toBe(0);
        },
      ),
      { numRuns: 20 },
    );
  });
});
