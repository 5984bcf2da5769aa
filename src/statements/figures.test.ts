import { describe, expect, it } from 'vitest';
import { loadEngine, readKnowledge } from '../node.ts';
import { createCoder } from '../pipeline.ts';

const coder = createCoder({ engine: loadEngine(), knowledge: readKnowledge() });

/** Value, unit, what it counts, and whose figure it is. */
function figures(text: string): readonly unknown[] {
  const coded = coder.code({
    id: 'd',
    text,
    publishedAt: '2021-11-10',
    publishedFrom: 'given',
    language: 'en',
  });
  const name = (id: string | undefined): string | undefined => coded.actors.find((a) => a.id === id)?.name;
  for (const { span } of coded.figures) expect(text.slice(span.start, span.end)).toMatch(/\S/);
  return coded.figures.map(({ value, unit, of, actor }) => [value, unit, of, name(actor)]);
}

describe('a figure says what it counts and whose it is', () => {
  it.each([
    ['Japan said that some 40 of its sailors were missing.', [[40, 'sailor', 'sailors', 'Japan']]],
    ['Kenya threatened to impose 9% tariffs on Uganda.', [[9, 'percent', 'tariffs', 'Kenya']]],
    ['Tariffs of 10 to 15 per cent remain.', [[12.5, 'percent', 'Tariffs', undefined]]],
    ['The port exports steel worth $3 billion.', [[3e9, 'USD', 'steel', undefined]]],
    ['The ship carried a crew of 23.', [[23, 'crew', 'crew', undefined]]],
    ['The government put the death toll at 25.', [[25, 'toll', 'toll', undefined]]],
    ['One in five children is hungry.', [[0.2, 'child', 'children', undefined]]],
    ['It happened one in five years.', []],
    ['They cited Article 5 and Resolution 1701.', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});
