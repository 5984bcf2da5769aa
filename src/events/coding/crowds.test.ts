import { describe, expect, it } from 'vitest';
import { loadCoder } from '../../node.ts';

const coder = loadCoder();

/** Countries of those who protest, '-' for none. */
function protesters(text: string): readonly string[] {
  const { actors, events } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  return events
    .filter(({ type }) => type === 'PROTEST')
    .flatMap((event) => event.actors)
    .map(({ actor }) => actors.find(({ id }) => id === actor)?.country ?? '-');
}

describe('a crowd that protests', () => {
  it('is of the country it does so in', () => {
    expect(protesters('Thousands of demonstrators rallied in Tbilisi against the law.')).toEqual(['GEO']);
  });

  it('is of the country the report was filed from', () => {
    const text = 'By our correspondent in Sofia\n\nSome 300 people marched to the Russian embassy on Monday.';
    expect(protesters(text)).toEqual(['BGR']);
  });

  it('stays without one where nothing tells', () => {
    expect(protesters('Some 300 people marched against the treaty.')).toEqual(['-']);
  });

  it('is not of the place that only its cause is told of', () => {
    expect(protesters('Supporters of the coup in Gabon marched on the French embassy.')).not.toContain('GAB');
  });
});
