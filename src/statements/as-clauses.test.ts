import { describe, expect, it } from 'vitest';
import { loadCoder } from '../node.ts';

const coder = loadCoder();

/** Source, cue and contents of each statement. */
function read(text: string): readonly (readonly (string | undefined)[])[] {
  const { statements } = coder.code({ id: 'x', text, publishedFrom: 'unknown', language: 'en' });
  return statements.map(({ source, cue, content }) =>
    [source, cue, ...content].map((span) => span && text.slice(span.start, span.end)),
  );
}

describe('a clause with "as" around a verb of saying', () => {
  it.each([
    ['As Lund put it, the bridge is old.', ['Lund', 'put it', 'the bridge is old']],
    ['It was, as Mr. Lund puts it, a gift.', ['Mr. Lund', 'puts it', 'It was', 'a gift']],
    ['Lund, as the ministry wrote in May, will leave.', ['the ministry', 'wrote', 'Lund', 'will leave']],
    [
      'The hall was sold in May, as The Oslo Times wrote on Friday, and the choir will move.',
      ['The Oslo Times', 'wrote', 'The hall was sold in May', 'and the choir will move'],
    ],
    ['But, as the mayor has noted, the bridge is old.', ['the mayor', 'has noted', 'the bridge is old']],
  ])('gives the rest of the sentence to its subject: %s', (text, expected) => {
    expect(read(text)).toContainEqual(expected);
  });

  it.each(['The crowd grew, as protesters shouted outside.', 'The bridge is as old as the mayor.'])(
    'is none in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
