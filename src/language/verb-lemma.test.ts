import { expect, test } from 'vitest';
import { verbLemma } from './verb-lemma.ts';

test.each([
  ['postponed', 'postpon', 'postpone'],
  ['boycotting', 'boycot', 'boycott'],
  ['honored', 'honore', 'honor'],
  ['rebutted', 'rebutt', 'rebut'],
  ['levying', 'levie', 'levy'],
  ['undertook', 'undertake', 'undertake'],
  ['left', 'leave', 'leave'],
  ['grexited', 'grexite', 'grexite'],
])('finds the dictionary form of %s', (form, learnt, lemma) => {
  expect(verbLemma(form, learnt)).toBe(lemma);
});
