/** The coder knows the language engine by its interface: another parser can stand in its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '../../src/node.ts';
import { createCoder } from '../../src/pipeline.ts';
import { plainEngine } from '../support/plain-engine.ts';
import { assertSound } from './assert-sound.ts';

describe('another engine behind the coder', () => {
  const coder = createCoder({ engine: plainEngine, knowledge: readKnowledge() });
  const code = (text: string) => coder.code({ id: 'other', text, publishedFrom: 'unknown', language: 'en' });

  it('gives events from its own trees', () => {
    const { actors, events } = code('Turkey condemned Greece.\n');
    const countryOf = (id: string | undefined) => actors.find((actor) => actor.id === id)?.country;
    expect(
      events.map(({ type, actors: by, recipients }) => [
        countryOf(by[0]?.actor),
        type,
        countryOf(recipients[0]?.actor),
      ]),
    ).toEqual([['TUR', 'ACCUSE', 'GRC']]);
  });

  it('gives sound documents, whatever the text', () => {
    const words = fc.constantFrom('Peru', 'warned', 'Chile', 'the', 'said', '"', '.', '\n', '3', 'May');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => assertSound(code(list.join(' ')))),
      { numRuns: 50 },
    );
  });
});
