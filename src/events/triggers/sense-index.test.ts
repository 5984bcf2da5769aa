import { describe, expect, it } from 'vitest';
import { loadEngine, readKnowledge } from '../../node.ts';
import { loadEventLexicon } from '../lexicon/lexicon.ts';
import { sensesOf, triggersAt } from './find-triggers.ts';
import { matchSense } from './match-sense.ts';
import { TriedWord } from './tried-word.ts';

const lexicon = loadEventLexicon(readKnowledge());
const engine = loadEngine();

describe('the index of senses', () => {
  it.each([
    'Chile called off the talks and took back its envoy.',
    'Kenya gave Uganda a loan, and took part in the drill.',
    'The two countries are at war, and the bridge was closed.',
    'Peru broke off relations with Chile after it had taken hostages.',
  ])('passes over no sense that fits: %s', (text) => {
    const doc = engine.parse(text);
    for (let token = 0; token < doc.length; token++) {
      const fitting = sensesOf(doc, token, lexicon).filter((sense) =>
        matchSense(new TriedWord(doc, token), sense),
      );
      expect(triggersAt(doc, token, lexicon).map(({ sense }) => sense.id)).toEqual(
        fitting.map(({ id }) => id),
      );
    }
  });
});
