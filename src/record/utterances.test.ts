import { describe, expect, it } from 'vitest';
import type { DocumentByHand } from '../../test/support/code-by-hand.ts';
import { join, LUND, ORTEGA, QUOTE, quoting } from '../../test/support/visits.ts';

describe('utterances', () => {
  it('join the same words in several reports', () => {
    const { utterances } = join(quoting('one', QUOTE), quoting('two', QUOTE));
    expect(utterances.map(({ versions }) => versions.length)).toEqual([2]);
    expect(utterances[0]?.altered).toEqual([]);
  });

  it('show which words of a quotation were altered', () => {
    const altered = QUOTE.replace('foreign', 'Chinese');
    const { utterances } = join(quoting('one', QUOTE), quoting('two', altered), quoting('three', QUOTE));
    expect(utterances).toHaveLength(1);
    expect(utterances[0]?.altered).toEqual([
      { document: 'two', from: 'foreign', to: 'Chinese', isQuoted: true },
    ]);
  });

  it('show a single letter that was altered', () => {
    const altered = QUOTE.replace('nets', 'net');
    const { utterances } = join(quoting('one', QUOTE), quoting('two', altered), quoting('three', QUOTE));
    expect(utterances.map((one) => one.altered)).toEqual([
      [{ document: 'two', from: 'nets', to: 'net', isQuoted: true }],
    ]);
  });

  it('show a word that was put elsewhere', () => {
    const altered = QUOTE.replace('foreign trawlers fill theirs', 'theirs foreign trawlers fill');
    const { utterances } = join(quoting('one', QUOTE), quoting('two', altered), quoting('three', QUOTE));
    expect(utterances.map((one) => one.altered)).toEqual([
      [
        {
          document: 'two',
          from: 'foreign trawlers fill theirs',
          to: 'theirs foreign trawlers fill',
          isQuoted: true,
        },
      ],
    ]);
  });

  it('know a speaker whose last name alone is given, without a country', () => {
    const { country: _, ...unknown } = { ...ORTEGA, name: 'Ortega' };
    const two = { ...quoting('two', QUOTE), text: quoting('two', QUOTE).text.replace('Luis ', '') };
    expect(join(quoting('one', QUOTE), { ...two, actors: [unknown] }).utterances).toHaveLength(1);
  });

  it('join a retelling with the quotation that it retells', () => {
    const retold: DocumentByHand = {
      id: 'retold',
      publishedAt: '2023-03-08',
      text: 'Luis Ortega said that Peru would not accept another season of empty nets while foreign trawlers filled theirs.',
      actors: [ORTEGA],
      statements: [
        {
          speaker: 'o',
          content:
            'that Peru would not accept another season of empty nets while foreign trawlers filled theirs',
          cue: 'said',
        },
      ],
    };
    const { utterances } = join(retold, quoting('one', QUOTE));
    expect(utterances.map(({ versions, fullest }) => [versions.length, fullest])).toEqual([[2, 'one']]);
    expect(utterances[0]?.altered).toEqual([]);
  });

  it('trust a quotation with the reporter’s words at its end, where others have its words', () => {
    const loose = QUOTE.replace('accept', 'tolerate').replace('foreign', 'alien');
    const mixed: DocumentByHand = {
      ...quoting('mixed', QUOTE),
      statements: [{ speaker: 'o', content: `“${QUOTE},” Luis Ortega said`, form: 'mixed', cue: 'in' }],
    };
    const { utterances } = join(quoting('loose', loose), mixed, quoting('three', QUOTE));
    expect(utterances[0]?.fullest).not.toBe('loose');
    expect(new Set(utterances[0]?.altered.map(({ document }) => document))).toEqual(new Set(['loose']));
  });

  it('hold a quotation behind “adding that” for another sentence than the one before', () => {
    const first = 'we stand at a crossroads of our two nations';
    const second = 'both peoples will gain from trade and lose from quarrels';
    const two: DocumentByHand = {
      ...quoting('two', first),
      text: `“${first},” Luis Ortega said, adding that “${second}”.`,
      statements: [{ speaker: 'o', content: [`“${first},”`, `“${second}”`], form: 'direct', cue: 'said' }],
    };
    const { utterances } = join(two, quoting('one', second));
    expect(utterances.map(({ versions }) => versions.length).sort()).toEqual([1, 2]);
  });

  it('keep words apart that were said half a year apart, or by another', () => {
    expect(join(quoting('one', QUOTE), quoting('two', QUOTE, '2023-10-01')).utterances).toHaveLength(2);
    const other = quoting('two', QUOTE);
    const byLund: DocumentByHand = {
      ...other,
      text: other.text.replace('Luis Ortega', 'Ana Lund'),
      actors: [LUND],
      statements: [{ ...(other.statements?.[0] as object), speaker: 'l' }] as DocumentByHand['statements'] &
        object,
    };
    expect(join(quoting('one', QUOTE), byLund).utterances).toHaveLength(2);
  });
});
