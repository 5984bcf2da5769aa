import { describe, expect, it } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { tempFolder } from '../../test/support/temp-folder.ts';
import { readInputs } from './index.ts';

const folder = tempFolder();
const good = folder.write('good.txt', 'The two ministers met in Oslo.');

/** A file that must be refused with this code and a message that says this. */
const REFUSED: readonly (readonly [string, string, () => string | Uint8Array, string, RegExp])[] = [
  ['an empty file', 'empty.txt', () => '', 'input-unreadable', /empty/],
  ['white space alone', 'blank.txt', () => ' \n\t\n', 'input-unreadable', /empty/],
  [
    'a binary file',
    'picture.txt',
    () => new Uint8Array(5000).map((_, i) => (i * 7919) % 256),
    'input-unreadable',
    /binary/,
  ],
  [
    '50 MB of one line',
    'long.txt',
    () => Buffer.alloc(50_000_000, 'word '),
    'input-too-large',
    /20000000 bytes/,
  ],
  [
    'a text longer than any report',
    'book.txt',
    () => 'The two met. '.repeat(100_000),
    'input-too-large',
    /1300000 characters/,
  ],
  [
    'UTF-8 damaged on its way',
    'damaged.txt',
    () => Buffer.concat([Buffer.from('Łódź and Kraków: '), Buffer.from([0xff])]),
    'input-unreadable',
    /damaged/,
  ],
  [
    'broken XML',
    'broken.xml',
    () => '<rss><channel><item><title>Talks</item></channel></rss>',
    'input-unreadable',
    /broken XML at line 1, column \d+/,
  ],
  ['XML that is cut off', 'cut.xml', () => '<rss><channel><item>', 'input-unreadable', /broken XML/],
  [
    'XML of another kind',
    'other.xml',
    () => '<invoice><sum>5</sum></invoice>',
    'input-unreadable',
    /neither a feed/,
  ],
  ['an XML entity bomb', 'bomb.xml', entityBomb, 'input-refused', /entities/],
  ['a million nested elements', 'deep.xml', () => '<a>'.repeat(1_000_000), 'input-refused', /tags|nested/],
  ['HTML nested without end', 'deep.html', () => '<div>'.repeat(5000), 'input-refused', /nested/],
  ['HTML of a million tags', 'tags.html', () => '<p>'.repeat(1_000_000), 'input-refused', /1000000 tags/],
  [
    'HTML of scripts alone',
    'script.html',
    () => '<script>alert(1)</script>',
    'input-unreadable',
    /without text/,
  ],
  [
    'a million nested brackets as text',
    'brackets.txt',
    () => '['.repeat(1_000_000),
    'input-unreadable',
    /no words/,
  ],
  [
    'a million nested brackets as JSON',
    'brackets.json',
    () => '['.repeat(1_000_000),
    'input-unreadable',
    /no JSON/,
  ],
  ['Markdown quoted without end', 'quotes.md', () => '>'.repeat(1_000_000), 'input-refused', /nested/],
  [
    'a feed of ten thousand and one entries',
    'long.rss',
    () => `<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(10_001)}</channel></rss>`,
    'input-too-large',
    /10001 entries/,
  ],
  ['JSON of another shape', 'shape.json', () => '{"body":"The two met."}', 'input-unreadable', /text/],
  ['JSON with a number for text', 'number.json', () => '{"text":5}', 'input-unreadable', /text/],
  [
    'invalid UTF-8 in JSON Lines',
    'invalid.jsonl',
    () => Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
    'input-unreadable',
    /UTF-8/,
  ],
  [
    'a line of 50 MB in JSON Lines',
    'long.jsonl',
    () => Buffer.alloc(50_000_000, 'x'),
    'input-too-large',
    /line/,
  ],
];

function entityBomb(): string {
  const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">${levels.join('')}]><rss version="2.0"><channel><item><title>&l9;</title></item></channel></rss>`;
}

describe('bad input is refused by name, and the rest goes on', () => {
  it.each(REFUSED)('%s', async (_what, name, content, code, message) => {
    const bad = folder.write(name, content());
    const [refused, read, ...others] = await collect(readInputs([bad, good]));
    expect(refused).toMatchObject({ problem: { error: { code } } });
    const problem = refused && 'problem' in refused ? refused.problem : null;
    expect(problem?.input.startsWith(bad)).toBe(true);
    expect(problem?.error.message).toMatch(message);
    expect(read).toMatchObject({ input: good, document: { text: 'The two ministers met in Oslo.' } });
    expect(others).toEqual([]);
  });

  it('a missing file', async () => {
    const items = await collect(readInputs([`${folder.path}/none.txt`, good]));
    expect(items).toMatchObject([{ problem: { error: { code: 'not-found' } } }, { input: good }]);
  });

  it('a stream that never ends', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<rss version="2.0"><channel>');
      for (;;) yield Buffer.alloc(1_000_000, '<item><title>a</title></item>');
    }
    const items = await collect(readInputs(['-', good], { stdin: endless(), stdinKind: 'xml' }));
    expect(items).toMatchObject([{ problem: { error: { code: 'input-too-large' } } }, { input: good }]);
  });
});
