import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();
const codedAs = (text: string): readonly string[] => {
  const { events, actors } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  const country = (id: string) => actors.find((actor) => actor.id === id)?.country;
  return events.map(
    ({ type, actors: by, recipients: to }) =>
      `${type} ${by.map(({ actor }) => country(actor)).join()} > ${to.map(({ actor }) => country(actor)).join()}`,
  );
};

describe('harm that the harmed tell', () => {
  it.each([
    'Norway said that Danish boats had rammed its cutter.',
    'Danish boats rammed its cutter on Monday, Norway said.',
  ])('is a charge beside the deed: %s', (text) => {
    expect([...codedAs(text)].sort()).toEqual(['ACCUSE NOR > DNK', 'ASSAULT DNK > NOR']);
  });

  it.each([
    // A third tells it.
    'Sweden said that Danish boats had rammed a Norwegian cutter.',
    // Named in passing.
    'Norway said that the sailors whom Danish boats had rammed were safe.',
    // Told by nobody who serves a state.
    'A fisherman said that Danish boats had rammed a Norwegian cutter.',
  ])('is none in: %s', (text) => {
    expect(codedAs(text).filter((one) => one.startsWith('ACCUSE'))).toEqual([]);
  });
});
