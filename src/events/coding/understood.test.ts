import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();

/** Events as "TYPE actors>recipients", by country. */
function eventsOf(text: string): readonly string[] {
  const { actors, events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  const countries = (parties: readonly { actor: string }[]): string =>
    parties.map(({ actor }) => actors.find(({ id }) => id === actor)?.country ?? '-').join();
  return events.map(
    ({ type, actors: from, recipients: to }) => `${type} ${countries(from)}>${countries(to)}`,
  );
}

describe('parties told before or beside', () => {
  it.each([
    [
      'the doer of "the move"',
      'Chad expelled three Sudanese diplomats. Sudan condemned the move.',
      'ACCUSE SDN>TCD',
    ],
    [
      'who welcomes it',
      'Chad expelled three Sudanese diplomats. Egypt welcomed the decision.',
      'SUPPORT EGY>TCD',
    ],
    [
      'those behind "by" in the object',
      'Kenya condemned the raid by Ugandan soldiers on one of its posts.',
      'ACCUSE KEN>UGA',
    ],
    [
      'whoever is praised for a deed',
      'Norway praised Denmark for hosting refugees from Sudan.',
      'AID DNK>SDN',
    ],
    ['a freeze of assets', 'Canada froze the assets of eleven Belarusian officials.', 'SANCTION CAN>BLR'],
  ])('%s', (_, text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it('a move that says whose it is stays its own', () => {
    const text = 'Chad expelled three Sudanese diplomats. Sudan condemned the move by Kenya.';
    expect(eventsOf(text)).not.toContain('ACCUSE SDN>TCD');
  });

  it('nobody is condemned by his own side', () => {
    const text = 'Chad expelled three Sudanese diplomats. The government of Chad welcomed the decision.';
    expect(eventsOf(text).filter((event) => event.startsWith('SUPPORT'))).toEqual([]);
  });
});
