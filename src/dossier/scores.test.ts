import { describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../contract.ts';
import { readKnowledge } from '../node.ts';
import { loadScores } from './scores.ts';

describe('the scores of event types', () => {
  it('cover every type, cooperation above conflict', () => {
    const scores = loadScores(readKnowledge());
    expect([...scores.keys()].sort()).toEqual([...EVENT_TYPES].sort());
    expect(scores.get('AID')).toBeGreaterThan(0);
    expect(scores.get('ASSAULT')).toBeLessThan(scores.get('ACCUSE') ?? 0);
  });

  it.each([['NOTHING\t1\tx'], ['AID\tmuch\tx'], ['AID\t11\tx'], ['AID\t1\tx']])('refuse %j', (line) => {
    expect(() => loadScores(new Map([['dossier/scores.tsv', line]]))).toThrow(/scores\.tsv/);
  });
});
