import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { verbLemma } from './verb-lemma.ts';

const VERBS = new Set(readFileSync('scripts/train/verbs.txt', 'utf8').trim().split(/\s+/));

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
  expect(verbLemma(VERBS, form, learnt)).toBe(lemma);
});
