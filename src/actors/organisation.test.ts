import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();

/** "name: organisation" of the actor that is called so. */
function organisationOf(text: string, called: string): string | undefined {
  const { actors } = coder.code({
    id: 'r',
    text,
    publishedAt: '2024-05-03',
    publishedFrom: 'given',
    language: 'en',
  });
  return actors.find(({ name }) => name === called)?.organisation;
}

describe('the organisation between states that somebody acts for', () => {
  it.each([
    ['by its owner', "Mara Lind, the EU's envoy, arrived in Peru.", 'Mara Lind', 'European Union'],
    [
      'by a name before the office',
      'A NATO spokesperson declined to comment.',
      'NATO spokesperson',
      'North Atlantic Treaty Organization',
    ],
    [
      'by what the office is of',
      'The secretary general of the Arab League, Omar Haddad, spoke.',
      'Omar Haddad',
      'Arab League',
    ],
    [
      'by an organ of it',
      'Ursula von der Leyen, president of the European Commission, met Chilean officials.',
      'Ursula von der Leyen',
      'European Union',
    ],
    [
      'by the office that is known',
      'António Guterres urged Peru to talk.',
      'António Guterres',
      'United Nations',
    ],
    [
      'an organ itself',
      'The U.N. Security Council condemned Peru.',
      'United Nations Security Council',
      'United Nations',
    ],
  ])('is told %s', (_, text, called, organisation) => {
    expect(organisationOf(text, called)).toBe(organisation);
  });

  it('is none of those who act for a state, and of the organisation itself', () => {
    expect(organisationOf("Peru's envoy to the EU, Ana Vidal, left.", 'Ana Vidal')).toBeUndefined();
    expect(organisationOf('The European Union condemned Peru.', 'European Union')).toBeUndefined();
  });
});
