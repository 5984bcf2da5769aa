import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { fetchSource } from './fetch-url.ts';
import { readInputs } from './index.ts';
import { isPublicAddress, lookupPublic } from './public-address.ts';

const PAGE =
  '<html><head><meta property="og:site_name" content="Fjord Press"></head><body><h1>Talks resume</h1><p>The two ministers met in Oslo.</p></body></html>';

const ROUTES: Readonly<Record<string, RequestListener>> = {
  '/page': (_request, response) => response.setHeader('content-type', 'text/html').end(PAGE),
  '/gzip': (_request, response) =>
    response.setHeader('content-encoding', 'gzip').setHeader('content-type', 'text/html').end(gzipSync(PAGE)),
  '/bomb': (_request, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(5_000_000))),
  '/feed': (_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        '<?xml version="1.0"?><rss version="2.0"><channel><item><title>Talks resume in Oslo</title></item></channel></rss>',
      ),
  '/redirect': (_request, response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (_request, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/endless': (_request, response) => {
    const write = () => {
      while (response.write('<p>The talks went on.</p>'.repeat(1000)));
    };
    response.on('drain', write);
    write();
  },
  '/silent': () => {},
};

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const route = ROUTES[request.url ?? ''];
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const trusting = { allowPrivate: true };

describe('fetching', () => {
  it.each(['/page', '/gzip', '/redirect'])('reads the page behind %s', async (path) => {
    const [item] = await collect(readInputs([base + path], trusting));
    expect(item).toMatchObject({
      document: {
        text: 'Talks resume\n\nThe two ministers met in Oslo.',
        publisher: 'Fjord Press',
        url: `${base}${path === '/redirect' ? '/page' : path}`,
      },
    });
  });

  it('knows a feed that is served as a page', async () => {
    const [item] = await collect(readInputs([`${base}/feed`], trusting));
    expect(item).toMatchObject({ document: { text: 'Talks resume in Oslo\n\n' } });
  });

  it.each([
    ['/none', {}, 'input-unreadable', /answered 404/],
    ['/loop', {}, 'input-refused', /redirects/],
    ['/file', {}, 'input-refused', /file: addresses/],
    ['/endless', { maxBytes: 1_000_000 }, 'input-too-large', /1000000 bytes/],
    ['/bomb', { maxBytes: 1_000_000 }, 'input-too-large', /1000000 bytes/],
    ['/silent', { timeoutMs: 200 }, 'input-unreadable', /within 0\.2 seconds/],
  ])('refuses %s', async (path, bounds, code, message) => {
    await expect(fetchSource(base + path, { ...trusting, ...bounds })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('names a server that does not answer', async () => {
    const [item] = await collect(readInputs(['http://127.0.0.1:1/'], trusting));
    expect(item).toMatchObject({ problem: { error: { code: 'input-unreadable' } } });
  });
});

describe('private addresses', () => {
  it('are refused unless allowed, whether written out or found behind a name', async () => {
    const { port } = server.address() as AddressInfo;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])
      await expect(fetchSource(`http://${host}:${port}/page`)).rejects.toMatchObject({
        code: 'input-refused',
      });
  });

  it.each([
    '10.1.2.3',
    '192.168.0.1',
    '172.16.5.5',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    'nonsense',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it('are checked in the look-up itself, so that the address connected to is the one that was checked', async () => {
    const error = await new Promise((resolve) => lookupPublic('localhost', {}, resolve));
    expect(error).toMatchObject({ code: 'input-refused' });
  });
});
