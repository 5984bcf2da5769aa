import { describe, expect, it } from 'vitest';
import { hashText } from './hash.ts';
import { KeyRows } from './key-rows.ts';

describe('rows by key', () => {
  it('are found for every key and for no other', () => {
    const names = Array.from({ length: 500 }, (_, at) => `word ${at}`);
    const rows = new KeyRows(Int32Array.from(names, (name) => hashText(name)));
    expect(names.map((name) => rows.get(hashText(name)))).toEqual(names.map((_, at) => at));
    expect(rows.get(hashText('another'))).toBe(-1);
  });

  it('are those of the last row with a key, and keys may crowd', () => {
    const rows = new KeyRows(Int32Array.of(16, 32, 48, 16, -16));
    expect([16, 32, 48, -16, 64].map((key) => rows.get(key))).toEqual([3, 1, 2, 4, -1]);
  });

  it('are none without keys', () => {
    expect(new KeyRows(new Int32Array()).get(7)).toBe(-1);
  });
});
