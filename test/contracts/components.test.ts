/** One suite that every component and the whole coder run: the promises that hold for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/contract.ts';
import { loadCoder, loadEngine, readKnowledge } from '../../src/node.ts';
import { createCoder, createComponents } from '../../src/pipeline.ts';
import { assertSound } from './assert-sound.ts';

const engine = loadEngine();
const knowledge = readKnowledge();
const coder = loadCoder();

const document = (text: string, publishedAt?: string): Document => ({
  id: 'd',
  text,
  ...(publishedAt ? { publishedAt, publishedFrom: 'given' } : { publishedFrom: 'unknown' }),
  language: 'en',
});

const TEXTS: readonly string[] = [
  '',
  ' ',
  '\n\n\n',
  '🙂',
  '🇵🇪 Peru 🤝 Chile 🇨🇱: “great talks” 🎉, said @minister 🙂🙂',
  'a',
  '.',
  '"""""\'\'\'\'“”‘’',
  '((((([[[[[{{{{{',
  'The co\u00adoperation of\u00a0the\u2009two\u200b sides\r\nwas\r"good".\r\n',
  '\ufeffThe two met.\ufeff',
  'THE FOREIGN MINISTER OF PERU MET HIS CHILEAN COUNTERPART IN LIMA ON MONDAY',
  'the foreign minister of peru met his chilean counterpart in lima on monday',
  'Lone surrogates \ud83d in the \ude00 text.',
  'Na\u0131\u0307ve co\u0308operation in Tu\u0308rkiye, I\u0307stanbul, ſt. and ﬃce.',
  `${'very '.repeat(500)}long talks.`,
  'word'.repeat(2000),
  '1 2 3 4 5 6 7 8 9 10 11 12 2021 2022 2023 March May 5 6 p.m.',
  'He said she said they said he said.',
  'LIMA, 3 March 2022 (Andes Daily) - The foreign minister of Peru met her Chilean counterpart in Lima on Monday. “We will work together,” she said. They agreed to meet again next month.',
];

/** Words that every stage has something to say about, so that random texts of them reach the rules. */
const WORDS =
  'the president of France Germany China minister said “we will not” " met visited Paris on Monday next week in 2022 , . ; — that he they had agreed to sanctions talks with Xi Jinping and her spokesman U.N. NATO warned accused letter phone third meeting this year 50 percent dollars -- ( ) : ? ! \n\n \u00a0 🙂 according did not'.split(
    ' ',
  );

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' ')),
);

describe('the coder', () => {
  it.each(TEXTS.map((text) => [text]))('codes %j soundly, twice the same', (text) => {
    for (const publishedAt of [undefined, '2022-03-03', '2022-03-03T10:00:00+01:00']) {
      const coded = coder.code(document(text, publishedAt));
      assertSound(coded);
      expect(coded.document.text).toBe(text);
      expect(JSON.stringify(coder.code(document(text, publishedAt)))).toBe(JSON.stringify(coded));
    }
  });

  it('codes any text soundly', () => {
    fc.assert(
      fc.property(texts, (text) => assertSound(coder.code(document(text, '2022-03-03')))),
      { numRuns: 300 },
    );
  });

  it('is not led by what it coded before', () => {
    const fresh = createCoder({ engine, knowledge });
    const before = TEXTS.map((text) => JSON.stringify(fresh.code(document(text))));
    const after = TEXTS.toReversed().map((text) => JSON.stringify(fresh.code(document(text))));
    expect(after.toReversed()).toEqual(before);
  });

  it('finds nothing in an empty text', () => {
    expect(coder.code(document(''))).toMatchObject({
      sentences: [],
      actors: [],
      mentions: [],
      events: [],
      statements: [],
      figures: [],
      timexes: [],
    });
  });
});

describe('the components', () => {
  const components = createComponents(knowledge);

  it('have names of their own', () => {
    const names = components.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(components.map((component, at) => [component.name, at] as const))(
    '%s changes nothing that it did not say it assigns, and not the reading that it is given',
    (_name, at) => {
      const earlier = createCoder({ engine, knowledge, components: components.slice(0, at) });
      const component = components[at];
      if (!component) throw new Error('no such component');
      for (const text of TEXTS) {
        const given = deepFreeze(earlier.read(document(text, '2022-03-03')));
        const result = component.apply(given);
        const changed = (Object.keys(given) as (keyof typeof given)[]).filter(
          (part) => given[part] !== result[part],
        );
        expect(changed.filter((part) => part === 'document' || !component.assigns.includes(part))).toEqual(
          [],
        );
      }
    },
  );
});

/** Plain objects and arrays only: the `Doc` keeps caches of its own. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return value;
  for (const child of Object.values(value)) deepFreeze(child);
  return Object.freeze(value);
}
