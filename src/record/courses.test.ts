import { describe, expect, it } from 'vitest';
import { codeByHand } from '../../test/support/code-by-hand.ts';
import { loadJoiner } from '../node.ts';
import type { EventFact } from './fact-types.ts';

const joiner = loadJoiner();

/** What the only event of a sentence, told on 3 May 2024, says of a plan. */
function told(text: string, trigger: string, day?: string): readonly EventFact[] {
  const isRefusal = trigger.includes(' ');
  const coded = codeByHand({
    id: 'report',
    publishedAt: '2024-05-03',
    text,
    actors: [
      { id: 'f', name: 'Fiji', kind: 'state', country: 'FJI' },
      { id: 't', name: 'Tonga', kind: 'state', country: 'TON' },
    ],
    events: [
      {
        type: isRefusal ? 'REJECT' : 'CONSULT',
        ...(isRefusal ? { mode: 'meet' } : {}),
        trigger,
        actors: ['f'],
        recipients: ['t'],
        rule: isRefusal ? 'verbs/postpone@16' : 'nouns/talk@7',
      },
    ],
  });
  const start = day === undefined ? -1 : text.indexOf(day);
  const timexes =
    day === undefined ? [] : [{ start, end: start + day.length, type: 'DATE' as const, value: '2024-06-02' }];
  return joiner.factsOf({ ...coded, timexes }).events;
}

describe('a plan', () => {
  it.each([
    ['The talks between Fiji and Tonga were called off.', 'talks'],
    ['The talks, planned for Monday, have been cancelled by Fiji.', 'talks'],
    ['The meeting of Fiji and Tonga in Nadi will not take place.', 'meeting'],
    ['The visit was put off because of the storm.', 'visit'],
    ['Fiji has called off its next round of talks with Tonga.', 'talks'],
  ])('is not to come as planned: %s', (text, trigger) => {
    expect(told(text, trigger)).toMatchObject([{ type: 'CONSULT', status: 'denied' }]);
  });

  it.each([
    ['The talks between Fiji and Tonga have been postponed to 2 June.', 'talks'],
    ['The meeting of Fiji and Tonga has slipped to 2 June.', 'meeting'],
    ['Fiji put off the talks with Tonga until 2 June.', 'talks'],
  ])('is moved to another day: %s', (text, trigger) => {
    expect(told(text, trigger, '2 June')).toMatchObject([
      { status: 'planned', when: { start: '2024-06-02' }, course: { kind: 'moved' } },
    ]);
  });

  it.each([
    ['The talks between Fiji and Tonga could be called off.', 'talks'],
    ['Fiji denied that the talks with Tonga had been cancelled.', 'talks'],
    ['Fiji asked Tonga to postpone the talks.', 'talks'],
    ['After the talks with Tonga, Fiji said, a naval exercise was cancelled.', 'talks'],
    ['Fiji threatened to call off the talks with Tonga.', 'talks'],
    ['At the talks a ban on nets was postponed.', 'talks'],
  ])('stands where it is not told to have changed: %s', (text, trigger) => {
    expect(told(text, trigger)).toMatchObject([{ status: 'happened' }]);
  });

  it('is told of by the act that puts it off, beside that act', () => {
    expect(
      told('Fiji postponed the visit of Tonga to 2 June.', 'postponed the visit', '2 June'),
    ).toMatchObject([
      { type: 'REJECT', status: 'happened' },
      { type: 'CONSULT', mode: 'visit', isAside: true, status: 'planned', when: { start: '2024-06-02' } },
    ]);
  });
});
