import { describe, expect, it } from 'vitest';
import { PhraseIndex } from './phrase-index.ts';

const index = new PhraseIndex<string>();
for (const phrase of ['sea', 'sea guard', 'sea guard of the north', 'el rasi', 'omar el rasi'])
  index.add(phrase, phrase);

describe('PhraseIndex', () => {
  it.each([
    ['sea guard of the south', 'sea guard', 2],
    ['sea guard of the north', 'sea guard of the north', 5],
    ['sea  guard', 'sea guard', 3],
    ['sea', 'sea', 1],
  ])('finds the longest phrase at the beginning of "%s"', (text, phrase, end) => {
    const keys = text.split(' ');
    expect(index.longestAt(keys, 0, keys.length)).toEqual({ end, entries: [phrase] });
  });

  it('follows tokens of several words', () => {
    expect(index.longestAt(['omar', 'el rasi'], 0, 2)).toEqual({ end: 2, entries: ['omar el rasi'] });
    expect(index.longestAt(['el rasi'], 0, 1)).toEqual({ end: 1, entries: ['el rasi'] });
  });

  it('takes no word at or after the limit, and no phrase that is not accepted', () => {
    const keys = ['sea', 'guard'];
    expect(index.longestAt(keys, 0, 1)?.end).toBe(1);
    expect(index.longestAt(keys, 1, 1)).toBeNull();
    expect(index.longestAt(keys, 0, 2, (_, end) => end === 1)?.entries).toEqual(['sea']);
    expect(index.longestAt(['guard'], 0, 1)).toBeNull();
  });

  it('puts an entry before those that a phrase has where it is asked to', () => {
    const own = new PhraseIndex<number>();
    own.add('strait', 1);
    own.add('strait', 2, { first: true });
    expect(own.get('strait')).toEqual([2, 1]);
    expect(own.get('straits')).toEqual([]);
    expect(own.size).toBe(1);
  });
});
