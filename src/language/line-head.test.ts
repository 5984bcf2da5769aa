import { describe, expect, it } from 'vitest';
import { loadEngine } from '../node.ts';
import { labelAt, labelBefore } from './label.ts';

const engine = loadEngine();
const sentencesOf = (text: string): readonly string[] => {
  const doc = engine.parse(text);
  return Array.from({ length: doc.sentenceCount }, (_, sentence) => {
    const { start, end } = doc.sentenceSpan(sentence);
    return text.slice(start, end);
  });
};

describe('heads of lines', () => {
  it.each([
    ['19:40 Oslo says it will pay.', ['19:40', 'Oslo says it will pay.']],
    ['18.40 GMT - Oslo says it will pay.', ['18.40 GMT -', 'Oslo says it will pay.']],
    ['Ana Vidal: We shall pay.', ['Ana Vidal:', 'We shall pay.']],
    ['BBC: Will you pay?', ['BBC:', 'Will you pay?']],
    ['Note: The port is shut.', ['Note: The port is shut.']],
    ['The premier said: We shall pay.', ['The premier said: We shall pay.']],
    ['12.30 euros were paid.', ['12.30 euros were paid.']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('labels', () => {
  it('stand over the sentences behind them', () => {
    const doc = engine.parse('Ana Vidal: We shall pay. We always have.');
    expect(labelAt(doc, 0)).toEqual({ first: 0, end: 3 });
    expect([1, 2].map((sentence) => labelBefore(doc, sentence)?.first)).toEqual([0, 0]);
  });

  it('end where the next begins', () => {
    const doc = engine.parse('Ana Vidal: We shall pay.\n\nOle Lund: We shall wait.');
    expect(labelBefore(doc, doc.sentenceCount - 1)?.first).toBe(doc.sentenceTokens(2).first);
  });

  it('are short', () => {
    const doc = engine.parse('The premier of Chad said to the press on Monday:\n\nWe shall pay.');
    expect(labelBefore(doc, 1)).toBeNull();
  });
});
