import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodedDocument, Document } from '../../contract.ts';
import { loadJoiner } from '../../node.ts';
import { RecordStore } from '../../store/index.ts';
import { createApp } from './app.ts';
import { createFilingDesk } from './filing-desk.ts';

const TOKEN = 'a-token-that-only-this-test-knows-0123456789';
const HOSTILE = '<script>alert(1)</script> & "Zoë" met Ivan in Oslo.';

/** Marks one event and its two persons in whatever text it is given. */
function codeByHand(document: Document): CodedDocument {
  const at = document.text.indexOf('met');
  const span = { start: at, end: at + 3 };
  const whole = { start: 0, end: document.text.length };
  return {
    document,
    sentences: [whole],
    actors: [
      { id: 'a1', name: '<b>Zoë</b>', kind: 'person', country: 'NOR', named: true },
      { id: 'a2', name: 'Ivan', kind: 'person', country: 'RUS', named: true },
    ],
    mentions: [{ start: 0, end: 5, actor: 'a1', kind: 'name' }],
    events: [
      {
        id: 'e1',
        type: 'CONSULT',
        status: 'happened',
        actors: [{ actor: 'a1', span }],
        recipients: [{ actor: 'a2', span }],
        issues: ['"><img src=x>'],
        trigger: span,
        evidence: whole,
        reportedBy: [],
        confidence: 1,
        rule: 'by hand',
      },
    ],
    statements: [],
    figures: [],
    timexes: [],
    notes: [],
    coder: '0.0.0',
  };
}

let store: RecordStore;
let app: ReturnType<typeof createApp>;
const LOCAL = { host: '127.0.0.1:4680' };

beforeAll(async () => {
  store = await RecordStore.open(':memory:', { joiner: loadJoiner() });
  const desk = createFilingDesk({
    store,
    code: async (documents) => documents.map(codeByHand),
    allowPrivate: false,
  });
  await store.file([codeByHand({ id: 'hostile', text: HOSTILE, publishedFrom: 'unknown', language: 'en' })]);
  await store.derive();
  app = createApp({
    store,
    desk,
    names: {
      nameOf: (code) => code,
      partyOf: (asked) => ({ asked, kind: 'state', key: asked, name: asked, country: asked }),
      pairOf: (words) => (words === 'Norway Russia' ? ['NOR', 'RUS'] : null),
    },
    scores: new Map(),
    handoverToken: TOKEN,
    isLoopback: true,
  });
});
afterAll(() => store.close());

const PAGES = [
  '/',
  '/reports',
  '/report/hostile',
  '/dossier/NOR/RUS',
  '/happenings',
  '/expectations',
  '/people',
  '/search?q=Oslo',
];

describe('every page', () => {
  test.each(PAGES)(
    '%s answers, keeps markup of a report as text and allows no inline script',
    async (path) => {
      const answer = await app.request(path, { headers: LOCAL });
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<b>Zoë');
      expect(html).not.toContain('<img');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
    },
  );

  test.each(PAGES)('%s has its data under /api', async (path) => {
    const answer = await app.request(path === '/' ? '/api' : `/api${path}`, { headers: LOCAL });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/json');
    await answer.json();
  });
});

test('the report page shows the text to the letter', async () => {
  const html = await (await app.request('/report/hostile', { headers: LOCAL })).text();
  const text = /<article[^>]*>([\s\S]*)<\/article>/.exec(html)?.[1] ?? '';
  const words = text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  expect(words).toBe(HOSTILE);
});

test('what is not on record is a 404 as page and as JSON', async () => {
  const page = await app.request('/report/none', { headers: LOCAL });
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('Not on record');
  const json = await app.request('/api/happening/none', { headers: LOCAL });
  expect(await json.json()).toMatchObject({ error: { code: 'not-found' } });
});

test('a host name that is not loopback is turned away', async () => {
  const answer = await app.request('/', { headers: { host: 'evil.example' } });
  expect(answer.status).toBe(421);
});

test('two parties in a search lead to their dossier', async () => {
  const answer = await app.request('/search?q=Norway+Russia', { headers: LOCAL });
  expect(answer.headers.get('location')).toBe('/dossier/NOR/RUS');
});

describe('taking reports in', () => {
  const paste = (fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, content] of Object.entries(fields)) body.set(name, content);
    return app.request('http://127.0.0.1:4680/reports', {
      method: 'POST',
      headers: { ...LOCAL, origin: 'http://127.0.0.1:4680', ...headers },
      body,
    });
  };
  const TEXT = 'The ministers of the two countries met in Oslo on Monday and spoke about fishing rights.';

  test('a pasted text is filed and shown', async () => {
    const answer = await paste({ text: TEXT, title: 'Ministers meet', publishedAt: '2024-05-06' });
    expect(answer.status).toBe(303);
    const page = await app.request(answer.headers.get('location') ?? '', { headers: LOCAL });
    expect(await page.text()).toContain('fishing rights');
  });

  test('a form of another site is refused', async () => {
    expect((await paste({ text: TEXT }, { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('an empty form says what to do', async () => {
    const answer = await paste({});
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('paste a text');
  });

  test('a private address is not fetched', async () => {
    const answer = await paste({ url: 'http://127.0.0.1:9/secret' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('refused');
  });

  test('more than the bound is turned away', async () => {
    const answer = await paste({ text: 'a'.repeat(21_000_000) });
    expect(answer.status).toBe(413);
  });

  test('documents as JSON are filed', async () => {
    const answer = await app.request('/api/reports', {
      method: 'POST',
      headers: { ...LOCAL, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'by-api', text: TEXT }),
    });
    expect(await answer.json()).toMatchObject({ outcomes: [{ document: 'by-api', outcome: 'new' }] });
  });

  test('another process needs the token to hand documents over', async () => {
    const line = JSON.stringify({ id: 'handed', text: TEXT, publishedFrom: 'unknown', language: 'en' });
    const send = (token: string) =>
      app.request('/api/handover', {
        method: 'POST',
        headers: { ...LOCAL, authorization: `Bearer ${token}` },
        body: `${line}\n`,
      });
    expect((await send('wrong')).status).toBe(403);
    const answer = await send(TOKEN);
    expect(JSON.parse(await answer.text())).toMatchObject({ document: 'handed', outcome: 'new' });
  });
});
