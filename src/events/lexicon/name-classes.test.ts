import { expect, it } from 'vitest';
import { readKnowledge } from '../../node.ts';
import { nameClasses } from './name-classes.ts';

const classes = nameClasses(readKnowledge());

it.each([
  ['country', ['chad', 'south africa', 'united states'], ['n’djamena', 'oslo', 'karachi']],
  ['capital', ['oslo', 'nairobi'], ['karachi', 'norway']],
  ['national', ['syrian', 'briton'], ['norway']],
  ['city', ['karachi', 'kharkiv'], ['nairobi', 'split', 'orange']],
])('@%s', (name, held, others) => {
  const words = classes.get(name) ?? new Set();
  expect(held.filter((word) => !words.has(word))).toEqual([]);
  expect(others.filter((word) => words.has(word))).toEqual([]);
});
