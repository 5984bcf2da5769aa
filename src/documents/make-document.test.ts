import { describe, expect, it } from 'vitest';
import { makeDocument } from './make-document.ts';

const input = 'a.txt';

describe('makeDocument', () => {
  it('keeps text given as data to the letter', () => {
    const text = '\ufeff The\u00a0co\u00adoperation \r\n of two ';
    expect(makeDocument({ input, text }).text).toBe(text);
  });

  it('puts a title given apart before the text', () => {
    const document = makeDocument({ input, text: 'The two met.', title: 'Talks resume' });
    expect(document).toMatchObject({ text: 'Talks resume\n\nThe two met.', title: 'Talks resume' });
  });

  it('does not repeat a title that the text begins with', () => {
    const text = 'Talks  resume\n\nThe two met.';
    expect(makeDocument({ input, text, title: 'Talks resume' }).text).toBe(text);
  });

  it.each([
    ['Talks resume in Oslo\n\nThe two met.', 'Talks resume in Oslo'],
    ['The two met.\n\nThey spoke.', undefined],
    ['The two met.', undefined],
    ['November 16, 2024\n\nThe two met.', undefined],
    ['OSLO, 3 March 2022 (Fjord Press) - The two met\n\nThey spoke.', undefined],
  ])('takes the first line of %j for the title: %j', (text, title) => {
    expect(makeDocument({ input, text }).title).toBe(title);
  });

  describe('dates a report', () => {
    const line = 'OSLO, 3 March 2022 (Fjord Press) - They met.';
    const url = 'https://example.org/world/2022/03/05/talks';
    it.each([
      [{ text: line, publishedAt: '2022-03-04', url }, undefined, '2022-03-04', 'given'],
      [
        { text: line, publishedAt: '4 March 2022', dateFrom: 'metadata' as const, url },
        undefined,
        '2022-03-04',
        'metadata',
      ],
      [{ text: line, url }, '2020-01-01', '2022-03-03', 'dateline'],
      [{ text: 'They met.', url }, '2020-01-01', '2020-01-01', 'given'],
      [{ text: 'They met.', url }, undefined, '2022-03-05', 'inferred'],
      [
        { text: 'OSLO, Mar. 4 -- They met.', url: 'https://example.org/2022/03/talks' },
        undefined,
        '2022-03-04',
        'inferred',
      ],
      [{ text: 'OSLO, 4 March 2022 (Fjord Press) They met.' }, undefined, '2022-03-04', 'dateline'],
      [{ text: 'Oslo, 4 March 2022. They met.' }, undefined, '2022-03-04', 'dateline'],
      [{ text: 'They met on 4 March 2022. Nobody left.' }, undefined, undefined, 'unknown'],
      [{ text: 'OSLO, Mar. 4 -- They met.' }, undefined, undefined, 'unknown'],
      [{ text: 'They met.', publishedAt: 'yesterday' }, undefined, undefined, 'unknown'],
    ])('%j, told %j: %j', (raw, date, publishedAt, publishedFrom) => {
      const document = makeDocument({ input, ...raw }, { date });
      expect(document.publishedAt).toBe(publishedAt);
      expect(document.publishedFrom).toBe(publishedFrom);
    });
  });

  it('takes the agency of the date line for the publisher unless one is given', () => {
    const text = 'OSLO, 3 March 2022 (Fjord Press) - They met.';
    expect(makeDocument({ input, text }).publisher).toBe('Fjord Press');
    expect(makeDocument({ input, text, publisher: 'Gulf Courier' }).publisher).toBe('Gulf Courier');
  });

  it('names a document by its content: the same twice, another for other words, days, publishers or addresses', () => {
    const ids = [
      { text: 'They met.' },
      { text: 'They spoke.' },
      { text: 'They met.', publishedAt: '2022-03-03' },
      { text: 'They met.', publisher: 'Fjord Press' },
      { text: 'They met.', url: 'https://example.org/a' },
    ].map((raw) => makeDocument({ input, ...raw }).id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(makeDocument({ input: 'b.txt', text: 'They met.' }).id).toBe(ids[0]);
    expect(makeDocument({ input, text: 'They met.', id: 'mine' }).id).toBe('mine');
  });

  it.each(['', ' \n\t'])('refuses an empty text: %j', (text) => {
    expect(() => makeDocument({ input, text })).toThrow(/empty/);
  });

  it('refuses a text that is too long to be a report', () => {
    expect(() => makeDocument({ input, text: 'a'.repeat(1_000_001) })).toThrow(/1000001 characters/);
  });
});
