import { describe, expect, it } from 'vitest';
import type { DocumentByHand } from '../../test/support/code-by-hand.ts';
import { firstOf, join, joinTimed, LUND, ORTEGA, PLAN, VISIT, visit } from '../../test/support/visits.ts';
import { disagreementsIn } from './differences.ts';

describe('expectations', () => {
  const outcome = (...documents: readonly DocumentByHand[]) =>
    join(...documents).expectations.map((one) => [
      one.document,
      one.kind,
      one.outcome,
      one.resolvedBy?.document,
    ]);

  it('are met by a later report of what was planned, which does not disagree with the plan', () => {
    expect(outcome(PLAN, VISIT)).toEqual([['plan', 'plan', 'met', 'wire']]);
    const { happenings } = join(PLAN, VISIT);
    expect(happenings).toHaveLength(1);
    expect(happenings[0]).toMatchObject({
      status: 'happened',
      differ: [
        {
          field: 'status',
          isOverTime: true,
          values: [
            { value: 'planned', documents: ['plan'] },
            { value: 'happened', documents: ['wire'] },
          ],
        },
      ],
    });
  });

  it('stay open while nothing is heard', () => {
    expect(outcome(PLAN)).toEqual([['plan', 'plan', 'open', undefined]]);
  });

  it('stay open where later reports say nothing of it: silence shows nothing', () => {
    const news: DocumentByHand = {
      id: 'news',
      publishedAt: '2023-04-20',
      text: 'Luis Ortega phoned Ana Lund on Wednesday.',
      actors: [LUND, ORTEGA],
      events: [
        {
          type: 'CONSULT',
          mode: 'phone',
          trigger: 'phoned',
          actors: ['o'],
          recipients: ['l'],
          when: '2023-04-19',
        },
      ],
    };
    expect(outcome(PLAN, news)).toEqual([['plan', 'plan', 'open', undefined]]);
  });

  it.each([
    ['withdrawn by a report before its day that it will not come', '2023-03-04', 'withdrawn'],
    ['missed by a report after its day that it did not come', '2023-03-09', 'missed'],
  ])('are %s', (_, publishedAt, expected) => {
    const off: DocumentByHand = {
      ...PLAN,
      id: 'off',
      publishedAt,
      text: 'Ana Lund did not meet Luis Ortega in Lima on Monday.',
      events: [{ ...firstOf(PLAN), status: 'denied' }],
    };
    expect(outcome(PLAN, off).filter(([document]) => document === 'plan')).toEqual([
      ['plan', 'plan', expected, 'off'],
    ]);
  });

  describe('of a plan that was moved', () => {
    const moved: DocumentByHand = {
      ...PLAN,
      id: 'moved',
      publishedAt: '2023-03-03',
      text: 'The meeting of Ana Lund and Luis Ortega was postponed to 20 March.',
      events: [{ ...firstOf(PLAN), trigger: 'meeting', rule: 'nouns/meeting@7' }],
    };
    const start = moved.text.indexOf('20 March');
    const to = [{ start, end: moved.text.length - 1, type: 'DATE' as const, value: '2023-03-20' }];
    const held = { ...VISIT, id: 'held', publishedAt: '2023-03-21', events: [visit('met', '2023-03-20')] };
    const joinMoved = (...others: readonly DocumentByHand[]) =>
      joinTimed(
        [
          [PLAN, []],
          [moved, to],
        ],
        others,
      );

    it('wait for the day it was moved to', () => {
      expect(joinMoved().expectations).toMatchObject([
        {
          document: 'plan',
          due: { start: '2023-03-06' },
          moved: { to: { start: '2023-03-20' }, document: 'moved' },
          outcome: 'open',
        },
        { document: 'moved', due: { start: '2023-03-20' }, outcome: 'open' },
      ]);
    });

    it('are met on that day, which does not disagree with the first', () => {
      const { expectations, happenings } = joinMoved(held);
      expect(expectations.map((one) => [one.document, one.outcome, one.resolvedBy?.document])).toEqual([
        ['plan', 'met', 'held'],
        ['moved', 'met', 'held'],
      ]);
      expect(happenings).toMatchObject([{ status: 'happened', when: { start: '2023-03-20' } }]);
      expect(happenings.flatMap(disagreementsIn)).toEqual([]);
    });
  });
});
