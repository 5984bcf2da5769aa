import { describe, expect, it } from 'vitest';
import { loadCoder, loadEngine } from '../node.ts';

describe('a sentence that never ends', () => {
  const text = `The ${'envoy left and the '.repeat(1250)}delegate stayed.`;

  it('is parsed in parts, each of bounded length', () => {
    const doc = loadEngine().parse(text);
    for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
      const { first, end } = doc.sentenceTokens(sentence);
      expect(end - first).toBeLessThanOrEqual(200);
    }
    expect(doc.overlong()).toEqual([{ first: 0, end: doc.length }]);
  });

  it('gets a note that spans it', () => {
    const { notes } = loadCoder().code({
      id: 'long',
      text: `Peru agreed. ${text}`,
      publishedFrom: 'unknown',
      language: 'en',
    });
    expect(notes).toContainEqual({
      start: 13,
      end: 13 + text.length,
      kind: 'overlong',
      detail: 'a sentence of 5004 tokens, parsed in parts',
    });
  });

  it('is no matter of sentences that end', () => {
    expect(loadEngine().parse('Peru agreed. Chile did not.').overlong()).toEqual([]);
  });
});
