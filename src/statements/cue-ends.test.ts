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

  it.each([
    ['The coach wrote back: “We are tired.”', 'wrote back:'],
    ['The coach said in a letter: “We are tired.”', 'said in a letter:'],
  ])('take in the colon that opens the words: %j', (text, cue) => {
    expect(cuesOf(text)).toEqual([cue]);
  });

  it.each([
    ['The sailors trained on the ship said that the bridge was safe.', 'said'],
    ['The players who came to Oslo to watch the match believe that it was fair.', 'believe'],
  ])('leave out the end of a long subject: %j', (text, cue) => {
    expect(cuesOf(text)).toEqual([cue]);
  });

  it('find none in "That said,"', () => {
    expect(cuesOf('The bridge is old. That said, the towers are safe.')).toEqual([]);
  });

  it('keep a preposition that belongs to the verb', () => {
    expect(cuesOf('The teacher has called on parents to help.')).toEqual(['has called on']);
  });
});
