import { describe, expect, it } from 'vitest';
import { loadEngine } from '../node.ts';

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
