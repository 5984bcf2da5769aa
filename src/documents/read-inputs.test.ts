import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { tempFolder } from '../../test/support/temp-folder.ts';
import type { Document } from '../contract.ts';
import { type InputItem, readInputs } from './index.ts';

const folder = tempFolder();

async function read(...inputs: readonly string[]): Promise<readonly InputItem[]> {
  return collect(readInputs(inputs));
}

/** The documents of a file with the given name and content; fails where anything was refused. */
async function readFile(name: string, content: string | Uint8Array): Promise<readonly Document[]> {
  const items = await read(folder.write(name, content));
  return items.map((item) => {
    if ('problem' in item) throw item.problem.error;
    return item.document;
  });
}

describe('plain text', () => {
  it('is kept as it stands where it is plain', async () => {
    const text = 'Talks resume\n\n  The two ministers met in Oslo.\n';
    expect((await readFile('a.txt', text))[0]?.text).toBe(text);
  });

  it('loses what only lays out a page', async () => {
    const [document] = await readFile(
      'b.txt',
      '\ufeffThe co\u00adoperation\r\nof\u00a0the two\u200b “sides”.\r\n',
    );
    expect(document?.text).toBe('The cooperation\nof the two “sides”.\n');
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 big-endian', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', windows1252],
  ])('is told from other encodings: %s', async (_name, encode) => {
    const text = 'The minister said in Bogotá: “We will not wait” – and left.';
    expect((await readFile('c.txt', encode(text)))[0]?.text).toBe(text);
  });
});

/** Latin-1 with the punctuation that Windows adds. */
function windows1252(text: string): Buffer {
  const added: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96 };
  return Buffer.from([...text].map((character) => added[character] ?? character.charCodeAt(0)));
}

describe('Markdown', () => {
  it('loses its marks and keeps its words; front matter tells title, date and publisher', async () => {
    const markdown = [
      '---',
      'title: "Talks resume"',
      'date: 2022-03-03',
      'publisher: Fjord Press',
      'url: https://example.org/a',
      '---',
      '# Talks resume',
      '',
      'The **two** ministers [met](https://example.org) in Oslo &amp; spoke.',
      '',
      '- They agreed on trade.',
      '- They agreed on fish.',
      '',
      '<script>alert(1)</script>',
    ].join('\n');
    expect((await readFile('a.md', markdown))[0]).toMatchObject({
      text: 'Talks resume\n\nThe two ministers met in Oslo & spoke.\n\nThey agreed on trade.\n\nThey agreed on fish.',
      title: 'Talks resume',
      publishedAt: '2022-03-03',
      publishedFrom: 'metadata',
      publisher: 'Fjord Press',
      url: 'https://example.org/a',
    });
  });
});

describe('HTML', () => {
  const paragraphs = Array.from(
    { length: 6 },
    (_, i) =>
      `<p>The ministers of the two countries met for the ${i + 1}. time, and they said that the talks, which were long, had been useful to both of them.</p>`,
  ).join('\n');
  const page = (head: string, body = paragraphs) =>
    `<!doctype html><html lang="en"><head><title>Talks resume | Fjord Press</title>${head}</head><body>
     <nav><a href="/">Home</a> <a href="/world">World</a></nav>
     <article><h1>Talks resume</h1>${body}</article>
     <script>document.write('Buy now')</script><aside>Most read: ten recipes</aside><footer>© Fjord Press</footer></body></html>`;

  it('gives the article without navigation, scripts and the rest of the page', async () => {
    const [document] = await readFile('a.html', page(''));
    expect(document?.text.startsWith('Talks resume\n\nThe ministers')).toBe(true);
    expect(document?.text.match(/Talks resume/g)).toHaveLength(1);
    expect(document?.text).not.toMatch(/Home|Buy now|Most read|©/);
    expect(document?.text.split('\n\n')).toHaveLength(7);
  });

  it('takes title, date, publisher and address from JSON-LD', async () => {
    const head = `<link rel="canonical" href="https://example.org/talks">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],
      "headline":"Talks resume in Oslo","datePublished":"2022-03-03T10:00:00+01:00","publisher":{"@type":"Organization","name":"Fjord Press"}}]}</script>`;
    expect((await readFile('b.html', page(head)))[0]).toMatchObject({
      title: 'Talks resume in Oslo',
      publishedAt: '2022-03-03T10:00:00+01:00',
      publishedFrom: 'metadata',
      publisher: 'Fjord Press',
      url: 'https://example.org/talks',
    });
  });

  it('takes them from meta tags where JSON-LD is broken or missing', async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", oops</script>
      <meta property="og:title" content="Talks resume"><meta property="og:site_name" content="Fjord Press">
      <meta property="og:url" content="https://example.org/talks"><meta property="article:published_time" content="2022-03-03">`;
    expect((await readFile('c.html', page(head)))[0]).toMatchObject({
      title: 'Talks resume',
      publishedAt: '2022-03-03',
      publisher: 'Fjord Press',
      url: 'https://example.org/talks',
    });
  });

  it('reads a date line where the page tells no date', async () => {
    const [document] = await readFile(
      'd.html',
      '<p>OSLO, 3 March 2022 (Fjord Press) - The two ministers met.</p>',
    );
    expect(document).toMatchObject({
      publishedAt: '2022-03-03',
      publishedFrom: 'dateline',
      publisher: 'Fjord Press',
    });
  });

  it('heeds the charset that the page names', async () => {
    const html = Buffer.concat([
      Buffer.from('<meta charset="iso-8859-2"><p>The minister met the mayor of '),
      Buffer.from([0xa3, 0xf3, 0x64, 0xbc]),
      Buffer.from(' on Monday.</p>'),
    ]);
    expect((await readFile('e.html', html))[0]?.text).toBe('The minister met the mayor of Łódź on Monday.');
  });
});

describe('JSON', () => {
  it('keeps id and text and takes title, date, publisher and address as given', async () => {
    const given = {
      id: 'x1',
      text: 'The two\r\nmet.',
      publishedAt: '2022-03-03',
      publisher: 'Fjord Press',
      url: 'https://example.org/a',
    };
    expect(await readFile('a.json', JSON.stringify([given, { text: 'They spoke.' }]))).toMatchObject([
      { ...given, publishedFrom: 'given' },
      { text: 'They spoke.', publishedFrom: 'unknown' },
    ]);
  });

  it('goes on after a bad line and names it', async () => {
    const items = await read(
      folder.write(
        'a.jsonl',
        '{"id":"a","text":"The two met."}\nnonsense\n\n{"id":"b"}\n{"id":"c","text":"They spoke."}',
      ),
    );
    expect(items.map((item) => ('problem' in item ? item.problem.input : item.document.id))).toEqual([
      'a',
      join(folder.path, 'a.jsonl:2'),
      join(folder.path, 'a.jsonl:4'),
      'c',
    ]);
  });

  it('says so where a date given is none, and leaves the report undated', async () => {
    const [item] = await read(folder.write('b.jsonl', '{"text":"The two met.","publishedAt":"tomorrow"}'));
    expect(item).toMatchObject({ remark: expect.stringContaining('"tomorrow"') });
    expect(item).toMatchObject({ document: { publishedFrom: 'unknown' } });
  });
});

describe('XML', () => {
  it('reads the items of an RSS feed', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Fjord Press</title><item><title>Talks &amp; fish</title><link>https://example.org/a</link>
      <pubDate>Thu, 03 Mar 2022 10:00:00 +0100</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>The two <b>met</b>.</p><script>alert(1)</script><p>They spoke.</p>]]></content:encoded></item>
      <item><description>The two met again.</description></item></channel></rss>`;
    expect(await readFile('rss.xml', rss)).toMatchObject([
      {
        text: 'Talks & fish\n\nThe two met.\n\nThey spoke.',
        publishedAt: '2022-03-03T10:00:00+01:00',
        publishedFrom: 'metadata',
        publisher: 'Fjord Press',
        url: 'https://example.org/a',
      },
      { text: 'The two met again.', publishedFrom: 'unknown' },
    ]);
  });

  it('reads the entries of an Atom feed', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Press</title><entry><title>Talks resume</title>
      <link href="https://example.org/a"/><published>2022-03-03T10:00:00Z</published>
      <content type="html">&lt;p&gt;The two met.&lt;/p&gt;</content></entry></feed>`;
    expect(await readFile('a.atom', atom)).toMatchObject([
      {
        text: 'Talks resume\n\nThe two met.',
        publishedAt: '2022-03-03T10:00:00Z',
        url: 'https://example.org/a',
      },
    ]);
  });

  it('reads titles that are marked up', async () => {
    const file = folder.write(
      'marked.xml',
      '<rss version="2.0"><channel><item><title>Peru &amp;amp; Chile: &lt;b&gt;talks&lt;/b&gt; at AT&amp;T</title><description>The two ministers met in Lima.</description></item></channel></rss>',
    );
    const [item] = await collect(readInputs([file]));
    expect(item).toMatchObject({ document: { title: 'Peru & Chile: talks at AT&T' } });
  });

  it('reads the sentences of a PETRARCH file, each as a document', async () => {
    const xml = `<Sentences><Sentence date="20220303" id="FP0001_1" source="FP" sentence="true"><Text>
      The minister met
      his colleague.</Text></Sentence><Sentence date="20220304" id="FP0001_2" source="FP"><Parse>x</Parse></Sentence></Sentences>`;
    const items = await read(folder.write('petrarch.xml', xml));
    expect(items).toMatchObject([
      {
        document: {
          id: 'FP0001_1',
          text: 'The minister met his colleague.',
          publishedAt: '2022-03-03',
          publisher: 'FP',
        },
      },
      { problem: { input: expect.stringContaining('#2') } },
    ]);
  });
});

describe('a folder', () => {
  it('is read in the order of names, with the folders in it, without hidden, README and foreign files', async () => {
    const own = 'archive';
    for (const name of ['b.txt', 'a.txt', 'c/d.md', '.hidden.txt', 'README.md', 'photo.jpg'])
      folder.write(join(own, name), `The two met in the year of ${name}.`);
    const items = await read(join(folder.path, own));
    expect(items.map(({ input }) => input)).toEqual(
      ['a.txt', 'b.txt', join('c', 'd.md')].map((name) => join(folder.path, own, name)),
    );
  });

  it('without a report is refused', async () => {
    folder.write('empty/photo.jpg', '');
    expect(await read(join(folder.path, 'empty'))).toMatchObject([
      { problem: { error: { code: 'not-found' } } },
    ]);
  });
});

describe('standard input', () => {
  async function* bytes(text: string): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < text.length; at += 7) yield Buffer.from(text.slice(at, at + 7));
  }

  it('is JSON Lines, however it is cut up', async () => {
    const stdin = bytes('{"id":"a","text":"The two met."}\r\n{"id":"b","text":"They spoke."}');
    const items = await collect(readInputs(['-'], { stdin }));
    expect(items).toMatchObject([{ document: { id: 'a' } }, { document: { id: 'b' } }]);
  });

  it('is what it is said to be', async () => {
    const items = await collect(
      readInputs(['-'], { stdin: bytes('The two met.'), stdinKind: 'text', date: '2022-03-03' }),
    );
    expect(items).toMatchObject([{ document: { text: 'The two met.', publishedAt: '2022-03-03' } }]);
  });

  it('is left where the signal says stop', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; ; i++) yield Buffer.from(`{"id":"${i}","text":"The two met."}\n`);
    }
    for await (const item of readInputs(['-'], { stdin: endless(), signal: stop.signal })) {
      if ('document' in item) seen.push(item.document.id);
      if (seen.length === 3) stop.abort();
    }
    expect(seen).toEqual(['0', '1', '2']);
  });
});
