import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuotations } from './quotations.ts';

const quoted = (text: string): readonly string[] =>
  readQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('quotations are found to the character', () => {
  it.each([
    ['She said: "Come in."', ['"Come in."']],
    ['“Come in,” she said, “and sit down.”', ['“Come in,”', '“and sit down.”']],
    ["''Come in,'' she said. ''Sit.''", ["''Come in,''", "''Sit.''"]],
    ['«Come in», she said.', ['«Come in»']],
    ["'Come in,' she said.", ["'Come in,'"]],
    ['“He told me ‘no’ twice,” she said.', ['“He told me ‘no’ twice,”', '‘no’']],
    ['"He told me \'no way\' twice," she said.', ['"He told me \'no way\' twice,"', "'no way'"]],
    ["The ministers' talks and the envoys' reply", []],
    ["It doesn't matter, it's the '90s, get 'em", []],
    ['It doesn’t matter; the leaders’ talks', []],
    ["'The ministers' talks failed,' he said.", ["'The ministers' talks failed,'"]],
    ['“It is odd,“ she said.', ['“It is odd,“']],
    ['a 12" pipe and a 6" one', []],
    ['“We lost, she said.', ['“We lost, she said.']],
    ['"We lost, she said. "We will win."', ['"We lost, she said.', '"We will win."']],
    ['the so-called "pact"-makers', ['"pact"']],
    ['', []],
    ['“', []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('joins a quotation that goes on in the next paragraph', () => {
    const found = readQuotations('“First point.\n\n“Second point,” she said.');
    expect(found.map((one) => [one.closed, one.continues])).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    "''",
    ' ',
    '\n',
    'a',
    's',
    '.',
    ',',
    '1',
    '😀',
    '(',
  );

  it('a closed quotation begins and ends with a mark, and never leaves its paragraph', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, closed } of readQuotations(text)) {
          const span = text.slice(start, end);
          expect('“"\'‘„«”’'.includes(span[0] as string)).toBe(true);
          if (closed) expect('“"\'‘»”’'.includes(span[span.length - 1] as string)).toBe(true);
          expect(span.includes('\n')).toBe(false);
        }
      }),
    );
  });

  it('well-set quotations come back exactly', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,5}[,.?!]$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), fc.boolean(), (contents, curly) => {
        const marks = curly ? ['“', '”'] : ['"', '"'];
        const expected = contents.map((content) => `${marks[0]}${content}${marks[1]}`);
        expect(quoted(expected.join(' she said. '))).toEqual(expected);
      }),
    );
  });
});
