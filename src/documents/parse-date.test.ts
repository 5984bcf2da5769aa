import { describe, expect, it } from 'vitest';
import { parseDate, parseDay } from './parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['2021-11-10', '2021-11-10'],
    ['2021-3-9', '2021-03-09'],
    ['20211110', '2021-11-10'],
    ['2021-11-10T08:00:00+09:00', '2021-11-10T08:00:00+09:00'],
    ['2021-11-10T08:00Z', '2021-11-10T08:00Z'],
    ['2021-11-10T08:00:00.123Z', '2021-11-10T08:00:00Z'],
    ['2021-11-10 08:00', '2021-11-10T08:00'],
    ['2021-11-10T08:00:00+0900', '2021-11-10T08:00:00+09:00'],
    ['Wed, 10 Nov 2021 08:00:00 +0900', '2021-11-10T08:00:00+09:00'],
    ['Wed, 10 Nov 2021 08:00:00 GMT', '2021-11-10T08:00:00Z'],
    ['10 Nov 2021 8:05 EST', '2021-11-10T08:05-05:00'],
    ['November 16, 2024', '2024-11-16'],
    ['Saturday, 16 November 2024', '2024-11-16'],
    ['Sept. 9 2021', '2021-09-09'],
    ['29 February 2024', '2024-02-29'],
  ])('reads %s as %s', (written, expected) => {
    expect(parseDate(written)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2021',
    '2021-13-01',
    '2023-02-29',
    'Nov. 17',
    '31 April 2020',
    'PRESENT_REF',
    '99/99/2020',
  ])('finds no date in %j', (written) => {
    expect(parseDate(written)).toBeNull();
  });

  it('keeps the day where the time of day makes no sense', () => {
    expect(parseDate('2021-11-10T25:00')).toBe('2021-11-10');
  });
});

describe('parseDay', () => {
  it('reads a day without a year and leaves the year open', () => {
    expect(parseDay('Nov. 17')).toEqual({ year: null, month: 11, day: 17 });
  });

  it('knows that a 29 February may exist in some year, and a 30 February in none', () => {
    expect(parseDay('Feb. 29')).toEqual({ year: null, month: 2, day: 29 });
    expect(parseDay('Feb. 30')).toBeNull();
  });
});
