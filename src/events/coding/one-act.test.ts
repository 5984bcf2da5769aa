import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();

/** Types and status of what a text tells, in its order. */
function eventsOf(text: string): readonly string[] {
  const { events } = coder.code({ id: 'r', text, publishedFrom: 'unknown', language: 'en' });
  return events.map(({ type, status }) => `${type} ${status}`);
}

describe('one act told with its reason', () => {
  it.each([
    [
      'a summons over what the host judges',
      'Peru summoned the Chilean ambassador over what it described as hostile remarks by Chilean officers.',
    ],
    ['a charge with its verdict', 'Peru condemned the raid by Chile as a hostile act.'],
  ])('is one event: %s', (_, text) => {
    expect(eventsOf(text).filter((event) => event.startsWith('ACCUSE'))).toHaveLength(1);
  });
});

describe('what would follow from something that is only supposed', () => {
  it('is no plan', () => {
    expect(
      eventsOf('"If such a levy were raised, it would be deplorable," Peru told Chile on Monday.'),
    ).not.toContain('ACCUSE planned');
    expect(eventsOf('Peru said that it would send troops to Chile if the treaty were broken.')).not.toContain(
      'MOBILIZE planned',
    );
    expect(eventsOf('Peru said that it would send troops to Chile.')).toContain('MOBILIZE planned');
  });
});
