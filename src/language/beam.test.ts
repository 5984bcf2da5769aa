import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArcLabeler } from './arc-labeler.ts';
import { Beam } from './beam.ts';
import { ParseInput } from './parse-features.ts';
import type { ParseState } from './parse-state.ts';
import { Parser } from './parser.ts';
import type { Scorer } from './scorer.ts';
import { WordClasses } from './word-classes.ts';
import { WordInfos } from './word-info.ts';

/** Scores without meaning, the same for the same keys: every search order is tried by some sentence. */
const scorer = (classCount: number): Scorer => ({
  classCount,
  addScores(keys, from, to, scores) {
    for (let at = from; at < to; at++) {
      const label = (keys[at] as number) >>> 8;
      scores[label % classCount] = (scores[label % classCount] as number) + ((keys[at] as number) & 255);
    }
  },
});

const labeler = new ArcLabeler(scorer(51));
const infos = new WordInfos(
  new WordClasses({ columnCount: 1, keys: new Int32Array(0), values: new Uint16Array(0) }),
);
const sentence = fc.array(fc.constantFrom('Peru', 'warned', 'the', 'envoy', ',', 'who', 'said'), {
  minLength: 1,
  maxLength: 40,
});
const enter = (words: readonly string[]): ParseInput => {
  const input = new ParseInput();
  const found = words.map((word) => infos.get(word));
  input.start(found, new Int32Array(words.length), new Uint8Array(1));
  return input;
};
const arcs = (state: ParseState) => Array.from(state.heads.subarray(1, state.root));

describe('the beam', () => {
  it('finds the greedy tree where it keeps one state', () => {
    const parser = new Parser(scorer(3), labeler);
    const beam = new Beam(scorer(3), labeler, { width: 1, margin: 0 });
    fc.assert(
      fc.property(sentence, (words) => {
        expect(arcs(beam.parse(enter(words)))).toEqual(arcs(parser.parse(enter(words))));
      }),
    );
  });

  it('gives one tree with one root, however wide it is', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 1, max: 8 }), (words, width) => {
        const beam = new Beam(scorer(3), labeler, { width, margin: 1e9 });
        const state = beam.parse(enter(words));
        expect(arcs(state).filter((head) => head === state.root)).toHaveLength(1);
        for (let node = 1; node <= words.length; node++) expect(stepsToRoot(state, node)).toBeLessThan(50);
      }),
    );
  });

  it('scores no lower when it is wider and drops nothing', () => {
    const narrow = new Beam(scorer(3), labeler, { width: 1, margin: 0 });
    const wide = new Beam(scorer(3), labeler, { width: 64, margin: 1e9 });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Peru', 'warned', 'Chile'), { minLength: 1, maxLength: 4 }),
        (words) => {
          narrow.parse(enter(words));
          wide.parse(enter(words));
          expect(wide.bestScore).toBeGreaterThanOrEqual(narrow.bestScore);
        },
      ),
    );
  });
});

function stepsToRoot(state: ParseState, node: number): number {
  let steps = 0;
  for (let at = node; at !== state.root && steps < 100; at = state.heads[at] as number) steps++;
  return steps;
}
