import { describe, expect, it } from 'vitest';
import { actorsIn } from '../../test/support/actors-in.ts';

describe('counterparts', () => {
  it.each([
    [
      'with a name are one person who holds the same office',
      'Latvian Foreign Minister Ilze Kalnoz met her Polish counterpart, Marek Dobrowicz, in Warsaw.',
      'Marek Dobrowicz: Marek Dobrowicz, POL, foreign minister',
    ],
    [
      'end before words of time',
      "Kenya's president phoned his Ugandan counterpart last week.",
      'Ugandan counterpart: Yoweri Museveni, UGA, president',
    ],
    [
      'are found where the owner is another than the known holder',
      "Kenya's president phoned her Ugandan counterpart last week.",
      'Ugandan counterpart: Yoweri Museveni, UGA, president',
    ],
    [
      'belie the known holder by their pronoun',
      "Kenya's president phoned her Ugandan counterpart last week.",
      'president: president, KEN, president',
    ],
    [
      'are the only one with such an office where no country is told',
      'Danish Foreign Minister Ana Lund met Peruvian Foreign Minister Juan Mora. She invited her counterpart to Oslo.',
      'counterpart: Juan Mora, PER, foreign minister',
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });
});

describe('those who serve a state', () => {
  it.each([
    [
      'are of the capital they are in',
      'Peter Olsen, an official in Oslo, disagreed.',
      'Peter Olsen: Peter Olsen, NOR, official',
    ],
    [
      'and their ministries too',
      'Hilda Crane, an adviser to the Treasury in London, disagreed.',
      'Hilda Crane: Hilda Crane, GBR, adviser',
    ],
    [
      'but not envoys',
      'Peter Olsen, ambassador in Oslo, disagreed.',
      'Peter Olsen: Peter Olsen, -, ambassador',
    ],
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });
});
