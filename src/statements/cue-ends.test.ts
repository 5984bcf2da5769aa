import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();

function cuesOf(text: string): readonly (string | null)[] {
  const { statements } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  return statements.map(({ cue }) => (cue === undefined ? null : text.slice(cue.start, cue.end)));
}

describe('the ends of cues', () => {
  it.each([
    ['The guide remarked during a tour of the castle that bats slept there.', 'remarked'],
    ['The trainer conceded after a match in Oslo that the team was tired.', 'conceded'],
  ])('leave out a preposition whose object is neither cue nor content: %j', (text, cue) => {
    expect(cuesOf(text)).toEqual([cue]);
  });

  it('break into no phrase that goes on behind them', () => {
    expect(cuesOf('The editors asked Finnish readers whether the paper should move.')).toEqual(['asked']);
  });

  it('keep a preposition that belongs to the verb', () => {
    expect(cuesOf('The teacher has called on parents to help.')).toEqual(['has called on']);
  });
});
