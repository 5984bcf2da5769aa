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
  'A poll of 1850 sailors was taken.',
  'A calf was sold at the age of six weeks.',
  'Pupils aged 7–9 years and those aged between two and six months left.',
  'The book was drawn by the artist Mary Christmas.',
  'The Chinese New Year feast drew crowds, and Orthodox Easter did.',
  "The Thirty Years' War and the Six-Day War ended.",
  'Black September claimed the raid in the October War.',
  'He was Sailor of the Year twice.',
  'It changes their every day lives.',
  'In this day and age he has his fifteen minutes of fame.',
  'It goes back to the early days of radio.',
  'A 2000 year old vase broke.',
  'Ships watched the night sky.',
  'He has a second day job.',
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
