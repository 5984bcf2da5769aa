import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../node.ts';
import { loadEventLexicon } from './lexicon.ts';

describe('the event lexicon', () => {
  const files = readKnowledge();

  it('reads every file and knows some thousands of senses over all sixteen types', () => {
    const lexicon = loadEventLexicon(files);
    const senses = [lexicon.verbs, lexicon.nouns, lexicon.adjectives].flatMap((index) =>
      [...index.values()].flat(),
    );
    expect(senses.length).toBeGreaterThan(2500);
    expect(new Set(senses.map(({ type }) => type)).size).toBe(16);
  });

  it('tries the sense with most conditions first', () => {
    const shoot = loadEventLexicon(files).verbs.get('shoot') ?? [];
    const weights = shoot.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it.each([
    ['events/verbs.tsv', 'greet\t\t\t\tnowhere\tCONSULT\t\t\t', 'no frame "nowhere"'],
    ['events/verbs.tsv', 'greet\t\t\t\twith\tGREET\t\t\t', '"GREET" is no PLOVER type'],
    ['events/verbs.tsv', 'greet\t@nothing\t\t\twith\tCONSULT\t\t\t', 'no class @nothing'],
    [
      'events/verbs.tsv',
      'greet\t\t\tsoon\twith\tCONSULT\t\t\t',
      '"soon" is none of inf, that, ger, bare, not, -',
    ],
  ])('names the line of a row in %s that it cannot read', (file, row, message) => {
    const header = 'verbs\tobject\twith\tcomplement\tframe\ttype\tmode\tcameo\texample';
    expect(() => loadEventLexicon(new Map([...files, [file, `${header}\n${row}`]]))).toThrow(message);
  });
});
