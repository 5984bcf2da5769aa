import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();

/** "TYPE: actors > recipients", with the country where one is known, else the name. */
function rolesOf(text: string): readonly string[] {
  const { actors, events } = coder.code({
    id: 'x',
    text,
    publishedAt: '2024-05-05',
    publishedFrom: 'given',
    language: 'en',
  });
  const label = (id: string) => {
    const actor = actors.find((one) => one.id === id);
    return actor?.country ?? actor?.name;
  };
  return events.map(
    (event) =>
      `${event.type}: ${event.actors.map(({ actor }) => label(actor)).join(' ')} > ${event.recipients.map(({ actor }) => label(actor)).join(' ')}`,
  );
}

describe('parties', () => {
  it.each([
    [
      'The Nigerian president flew home after gunmen from Chad attacked a village near Maiduguri.',
      'ASSAULT: TCD > NGA',
    ],
    [
      'France and its president, Emmanuel Macron, condemned Russia and its president, Vladimir Putin.',
      'ACCUSE: FRA > RUS',
    ],
    ['Amnesty International issued a statement urging Egypt to free prisoners.', 'REQUEST: NGO > EGY'],
    ['The French and Polish foreign ministers met in Lisbon.', 'CONSULT: FRA POL > FRA POL'],
    ['Canada ruled out sanctions on Belarus.', 'SANCTION: CAN > BLR'],
    ['Senegal has a stake in the matter. Opponents of the government clashed with police in Dakar.', ''],
  ])('of %j', (text, expected) => {
    if (expected === '') expect(rolesOf(text).join()).not.toContain('SEN >');
    else expect(rolesOf(text)).toContain(expected);
  });
});
