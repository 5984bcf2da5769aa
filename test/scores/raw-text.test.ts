import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conlluToDoc, readConllu } from '../../src/language/conllu.ts';
import type { LanguageEngine } from '../../src/language/index.ts';
import { loadEngine } from '../../src/node.ts';
import { rawText, scoreRawText } from './raw-text.ts';

const gold = readFileSync(join(import.meta.dirname, 'news.conllu'), 'utf8');

describe('the scorer of raw text', () => {
  it('puts the text together again', () => {
    expect(rawText(readConllu(gold)).split('\n\n')).toHaveLength(gold.match(/^# newpar/gm)?.length ?? 0);
  });

  it('gives full marks to the gold trees', () => {
    const scores = scoreRawText(gold, { name: 'gold', parse: (text) => spacedAs(text) });
    expect(scores).toEqual({ tokens: 1, sentences: 1, upos: 1, uas: 1, las: 1, clas: 1 });
  });

  it('counts a word that is cut otherwise as wrong on both sides', () => {
    const conllu =
      '1\tPeru\tPeru\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tagreed\tagree\tVERB\t_\t_\t0\troot\t_\t_\n';
    const whole: LanguageEngine = {
      name: 'one word',
      parse: () => conlluToDoc('1\tPeru agreed\t_\tVERB\t_\t_\t0\troot\t_\t_\n'),
    };
    expect(scoreRawText(conllu, whole)).toEqual({
      tokens: 0,
      sentences: 1,
      upos: 0,
      uas: 0,
      las: 0,
      clas: 0,
    });
  });

  /** The gold trees themselves, as an engine would give them for that text. */
  function spacedAs(text: string) {
    expect(text).toBe(rawText(readConllu(gold)));
    return conlluToDoc(gold);
  }
});

describe('the engine on news of our own making', () => {
  const scores = scoreRawText(gold, loadEngine());

  it.each([
    ['tokens', 0.99],
    ['sentences', 0.95],
    ['upos', 0.95],
    ['las', 0.85],
    ['clas', 0.82],
  ] as const)('does not fall below the recorded floor of %s', (name, floor) => {
    expect(scores[name]).toBeGreaterThanOrEqual(floor);
  });
});
