import { describe, expect, it } from 'vitest';
import { loadEngine, readKnowledge } from '../node.ts';
import { createActorsComponent } from './index.ts';

const engine = loadEngine();
const component = createActorsComponent(readKnowledge());

/** "words: actor's name, country, role" of every mention. */
function actorsIn(text: string): readonly string[] {
  const { actors, mentions } = component.apply({
    document: { id: 'd', text, publishedAt: '2024-03-14', publishedFrom: 'given', language: 'en' },
    doc: engine.parse(text),
    actors: [],
    mentions: [],
    timexes: [],
    places: [],
    events: [],
    statements: [],
    figures: [],
    notes: [],
  });
  return mentions.map(({ mention: { start, end, actor } }) => {
    const found = actors.find(({ id }) => id === actor);
    return `${text.slice(start, end)}: ${found?.name}, ${found?.country ?? '-'}, ${found?.role ?? '-'}`;
  });
}

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
  ])('%s', (_, text, expected) => {
    expect(actorsIn(text)).toContain(expected);
  });
});
