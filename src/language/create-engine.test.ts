import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadEngine } from '../node.ts';
import type { Doc } from './doc.ts';
import { isSpace } from './white-space.ts';

const engine = loadEngine();

/** "relation(head, dependent)" for every word of a text but punctuation. */
const arcs = (doc: Doc): string[] =>
  Array.from({ length: doc.length }, (_, token) => token)
    .filter((token) => doc.upos(token) !== 'PUNCT')
    .map(
      (token) =>
        `${doc.deprel(token)}(${doc.head(token) < 0 ? 'ROOT' : doc.form(doc.head(token))}, ${doc.form(token)})`,
    );

describe('the engine', () => {
  test.each([
    [
      'The envoy was recalled by Canada.',
      'nsubj:pass(recalled, envoy)',
      'obl:agent(recalled, Canada)',
      'aux:pass(recalled, was)',
    ],
    [
      'Russia attacked Turkey on Monday.',
      'nsubj(attacked, Russia)',
      'obj(attacked, Turkey)',
      'obl(attacked, Monday)',
    ],
    [
      'The minister said that they would leave.',
      'ccomp(said, leave)',
      'nsubj(leave, they)',
      'mark(leave, that)',
    ],
    ['Peru and Chile signed the treaty.', 'conj(Peru, Chile)', 'nsubj(signed, Peru)', 'obj(signed, treaty)'],
  ])('finds who does what in %j', (text, ...expected) => {
    expect(arcs(engine.parse(text))).toEqual(expect.arrayContaining(expected));
  });

  test('gives lemmas, tags and features', () => {
    const doc = engine.parse('The ministers were warned.');
    const ministers = doc.tokenAt(4);
    const warned = doc.tokenAt(19);
    expect([doc.lemma(ministers), doc.upos(ministers), doc.has(ministers, 'Number=Plur')]).toEqual([
      'minister',
      'NOUN',
      true,
    ]);
    expect([doc.lemma(warned), doc.upos(warned), doc.has(warned, 'Voice=Pass')]).toEqual([
      'warn',
      'VERB',
      true,
    ]);
  });

  test('gives the same tree for the same text', () => {
    const text = 'Canada recalled its envoy from Lisbon, officials said.';
    expect(arcs(engine.parse(text))).toEqual(arcs(engine.parse(text)));
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'Mr.',
        'U.S.',
        'said',
        '"',
        '.',
        '\n',
        '\n\n',
        '(',
        'the',
        '-',
        '—',
        'don’t',
        '😀',
        '\u00ad',
        '$5bn',
        '?!',
        '\u200b',
      ),
      { maxLength: 80 },
    )
    .map((pieces) => pieces.join(' ')),
);

describe('any text', () => {
  test('gives ordered tokens that slice back, without white space at their ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = engine.parse(text);
        let before = 0;
        for (let token = 0; token < doc.length; token++) {
          expect(doc.start(token)).toBeGreaterThanOrEqual(before);
          expect(doc.end(token)).toBeGreaterThan(doc.start(token));
          expect(doc.end(token)).toBeLessThanOrEqual(text.length);
          expect(doc.form(token)).toBe(doc.form(token).trim());
          before = doc.end(token);
        }
        expect(Array.from(text.slice(before)).every((character) => isSpace(character.charCodeAt(0)))).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  test('gives one tree a sentence: one root, no circle, heads in the same sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = engine.parse(text);
        for (let sentence = 0; sentence < doc.sentenceCount; sentence++) {
          const { first, end } = doc.sentenceTokens(sentence);
          let roots = 0;
          for (let token = first; token < end; token++) {
            if (doc.head(token) < 0) roots++;
            else expect(doc.sentenceOf(doc.head(token))).toBe(sentence);
            expect(doc.ancestors(token).length).toBeLessThanOrEqual(end - first);
          }
          expect(roots).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
