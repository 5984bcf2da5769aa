import type { Happening } from '../record/index.ts';
import { groupBy } from './group-by.ts';
import type { Scores } from './scores.ts';
import type { IndexPoint } from './types.ts';

/**
 * Cooperation and conflict by month, from the happenings that took place and whose month is known.
 *
 * @returns Months in order; a month without happenings has no point.
 */
export function indexPoints(happenings: readonly Happening[], scores: Scores): readonly IndexPoint[] {
  const months = groupBy(
    happenings.filter(({ status, when }) => status === 'happened' && isOfOneMonth(when)),
    ({ when }) => (when?.start ?? '').slice(0, 7),
  );
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, members]) => {
      const values = members.map(({ type }) => scores.get(type) ?? 0);
      const sum = (part: readonly number[]): number => part.reduce((total, value) => total + value, 0);
      return {
        month,
        score: rounded(sum(values) / values.length),
        cooperation: rounded(sum(values.filter((value) => value > 0))),
        conflict: rounded(sum(values.filter((value) => value < 0))),
        happenings: members.map(({ id }) => id),
      };
    });
}

function isOfOneMonth(when: Happening['when']): boolean {
  return when !== undefined && when.start.slice(0, 7) === when.end.slice(0, 7);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
