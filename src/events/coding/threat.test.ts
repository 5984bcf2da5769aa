import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();

/** Events as "TYPE/status actors>recipients", by country. */
function eventsOf(text: string): readonly string[] {
  const { actors, events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  const countries = (parties: readonly { actor: string }[]): string =>
    parties.map(({ actor }) => actors.find(({ id }) => id === actor)?.country ?? '-').join();
  return events.map(
    ({ type, status, actors: from, recipients: to }) =>
      `${type}/${status} ${countries(from)}>${countries(to)}`,
  );
}

describe('harm on a condition', () => {
  it.each([
    [
      'is threatened by those who say they will do it',
      'Unless Guyana stops drilling, Venezuela will impose sanctions on it, the Venezuelan president said.',
      'THREATEN/happened VEN>GUY',
    ],
    [
      'is threatened in the first person',
      '"If the Greeks extend their waters, we will seize the islands," the Turkish president said.',
      'THREATEN/happened TUR>GRC',
    ],
    [
      'may stand without "if"',
      'Should Stockholm allow the rally, Turkey will expel the Swedish ambassador, the Turkish president said.',
      'THREATEN/happened TUR>SWE,SWE',
    ],
  ])('%s', (_, text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it('is only foretold by others', () => {
    const events = eventsOf('Israel will bomb Beirut if Hezbollah fires rockets, analysts in Cairo said.');
    expect(events.filter((event) => event.startsWith('THREATEN'))).toEqual([]);
  });
});

describe('an order in its own words', () => {
  it.each([
    ['"Leave our waters," Norway\'s foreign minister told Britain.', 'REQUEST/happened NOR>GBR'],
    ['Stop the boats, Rome tells Tunis', 'REQUEST/happened ITA>TUN'],
  ])('is a request: %s', (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });

  it('is none where nobody is told', () => {
    const events = eventsOf('Stop the boats, the newspaper wrote. Britain has heard that before.');
    expect(events.filter((event) => event.startsWith('REQUEST'))).toEqual([]);
  });
});
