import { expect, it } from 'vitest';
import { createActorsComponent } from '../actors/index.ts';
import { loadEngine, readKnowledge } from '../node.ts';
import { createPlacesComponent } from './index.ts';

const engine = loadEngine();
const knowledge = readKnowledge();
const actors = createActorsComponent(knowledge);
const component = createPlacesComponent(knowledge);

it.each([
  'Paris Hilton smiled.',
  'Jack London wrote it.',
  'Washington said nothing.',
  'Jordan would send troops.',
  'Chad Smith left.',
  'It was a nice march.',
  'China accused Japan.',
  'The People’s Republic of China refused.',
  'U.S. officials declined to comment.',
  'On Taiwan he said nothing.',
  '',
  '🙂',
])('finds no place in "%s"', (text) => {
  const doc = engine.parse(text);
  const reading = component.apply(
    actors.apply({
      document: { id: 'd', text, publishedFrom: 'unknown', language: 'en' },
      doc,
      actors: [],
      mentions: [],
      timexes: [],
      places: [],
      events: [],
      statements: [],
      figures: [],
      notes: [],
    }),
  );
  expect(reading.places.map(({ name }) => name)).toEqual([]);
});
