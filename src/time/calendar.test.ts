import { describe, expect, it } from 'vitest';
import {
  addMonths,
  easterSunday,
  fromIso,
  isoWeek,
  toCivil,
  toDayNumber,
  toIso,
  weekdayOf,
} from './calendar.ts';

describe('the calendar', () => {
  it('turns days into numbers and back, leap years included', () => {
    for (const [year, month, day] of [
      [1600, 2, 29],
      [1969, 12, 31],
      [2000, 2, 29],
      [2023, 8, 16],
    ] as const)
      expect(toCivil(toDayNumber(year, month, day))).toEqual({ year, month, day });
  });

  it('agrees with the platform on every day of some years', () => {
    for (let day = toDayNumber(1999, 1, 1); day < toDayNumber(2005, 1, 1); day++) {
      const date = new Date(day * 86_400_000);
      expect(toIso(day)).toBe(date.toISOString().slice(0, 10));
      expect(weekdayOf(day)).toBe(date.getUTCDay() || 7);
    }
  });

  it.each([
    ['2024-11-16', 2024, 46],
    ['2021-01-03', 2020, 53],
    ['2019-12-30', 2020, 1],
  ])('puts %s into ISO week %i-W%i', (iso, year, week) => {
    expect(isoWeek(fromIso(iso) as number)).toEqual({ year, week });
  });

  it.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('finds Easter of %i', (year, iso) => {
    expect(toIso(easterSunday(year))).toBe(iso);
  });

  it('keeps to the last day of a shorter month', () => {
    expect(toIso(addMonths(fromIso('2023-03-31') as number, -1))).toBe('2023-02-28');
  });

  it.each(['2023-02-30', '2023-13-01', 'yesterday', ''])('reads no day from "%s"', (text) => {
    expect(fromIso(text)).toBeNull();
  });
});
