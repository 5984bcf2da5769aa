import { describe, expect, it } from 'vitest';
import { rankTypes, readRanker, writeRanker } from './ranker.ts';
import { readWordVectors, writeWordVectors } from './word-vectors.ts';

const WEIGHTS = '# note\ntypes\tAID\tASSAULT\nbias\t0\t10\nword give\t150\t-50\n';

describe('the ranker', () => {
  it('puts the type first that the features speak for, and says which', () => {
    const [first] = rankTypes(
      new Map([
        ['word give', 1],
        ['word unknown', 1],
      ]),
      readRanker(WEIGHTS),
    );
    expect(first?.type).toBe('AID');
    expect(first?.reasons).toEqual([{ feature: 'word give', weight: 1.5 }]);
  });

  it('falls back on how common a type is', () => {
    expect(rankTypes(new Map(), readRanker(WEIGHTS)).map(({ type }) => type)).toEqual(['ASSAULT', 'AID']);
  });

  it('writes what it reads', () => {
    expect(writeRanker(readRanker(WEIGHTS))).toBe(WEIGHTS.replace('# note\n', ''));
  });

  it('refuses a line of the wrong length', () => {
    expect(() => readRanker(`${WEIGHTS}word take\t1\n`)).toThrow('“word take” has not 2 numbers');
  });
});

describe('word vectors', () => {
  it('are read as they were written', () => {
    const vectors = readWordVectors(
      writeWordVectors(
        new Map([
          ['give', [1, -1]],
          ['take', [0.5, 0]],
        ]),
        2,
      ),
    );
    expect([...(vectors.of('give') ?? [])]).toEqual([1, -1]);
    expect(vectors.of('take')?.[0]).toBeCloseTo(0.5, 1);
    expect(vectors.of('hold')).toBeNull();
  });

  it('are refused where bytes are missing', () => {
    const bytes = writeWordVectors(new Map([['give', [1, -1]]]), 2);
    expect(() => readWordVectors(bytes.subarray(0, bytes.length - 1))).toThrow('damaged');
  });
});
