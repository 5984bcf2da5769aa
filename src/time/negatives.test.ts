import { expect, it } from 'vitest';
import { loadEngine, readKnowledge } from '../node.ts';
import { createTimesComponent } from './index.ts';

const engine = loadEngine();
const component = createTimesComponent(readKnowledge());

it.each([
  'They may leave.',
  'Theresa May resigned.',
  'Thousands joined the march on the palace.',
  'He seconded the motion in a second letter.',
  'The Sun reported it first.',
  'A woman of 37 years of age and a 12-year-old boy fled.',
  'They sent 2000 soldiers and 1,995 tons of rice.',
  'He flew aboard flight 1914.',
  'The team won 3:10.',
  'Will the talks now fail?',
  'A spring of water lies beyond the fall of Troy.',
  'She lives on 20th Century Fox shares.',
  'Resolution 1973 was passed.',
  '',
  '🙂',
])('finds no time in "%s"', (text) => {
  const reading = component.apply({
    document: { id: 'd', text, publishedFrom: 'given', language: 'en', publishedAt: '2023-08-16' },
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
  expect(reading.timexes.map(({ timex }) => text.slice(timex.start, timex.end))).toEqual([]);
});
