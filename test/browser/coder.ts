import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDocument } from '../../src/documents/index.ts';
import { loadCoder, readKnowledge } from '../../src/node.ts';
import { ROOT } from '../support/imports.ts';
import type { BrowserFixture } from './fixture.ts';

const TEXT =
  'OSLO, 3 March 2022 (Fjord Press) - The foreign ministers of Peru and Chile met in Oslo on Thursday. ' +
  '"We shall meet again in May," the Peruvian minister told reporters.';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html',
  '.bin': 'application/octet-stream',
};

/** A page whose only help is an import map for the two packages that the coder imports. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Coder</title><script type="importmap">
{"imports": {"zod": "/node_modules/zod/index.js", "@noble/hashes/": "/node_modules/@noble/hashes/"}}</script>`;

/** Serves the project's files to the browser, the knowledge files as one bundle. */
function serveFiles(): Server {
  return createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(ROOT, path);
    const type = TYPES[extname(file)];
    if (path === sep) response.setHeader('content-type', 'text/html').end(PAGE);
    else if (path === `${sep}knowledge.json`) response.end(JSON.stringify([...readKnowledge()]));
    else if (type === undefined || !existsSync(file)) response.writeHead(404).end();
    else createReadStream(file).pipe(response.setHeader('content-type', type));
  });
}

/** What the page runs: the coder from the built entry for browsers. */
const RUN = `(async () => {
  const { createCoder, createEngine, makeDocument } = await import('/dist/browser.js');
  const model = async (name) => new Uint8Array(await (await fetch('/models/' + name)).arrayBuffer());
  const engine = createEngine(await model('english.bin'), await model('marks.bin'));
  const knowledge = new Map(await (await fetch('/knowledge.json')).json());
  const document = makeDocument({ input: 'page', text: ${JSON.stringify(TEXT)} });
  return JSON.stringify(createCoder({ engine, knowledge }).code(document));
})()`;

/** Declare the test of the coder in a browser tab. */
export function describeCoder(at: BrowserFixture): void {
  let files: Server;
  beforeAll(async () => {
    files = serveFiles();
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    files.closeAllConnections();
    files.close();
  });

  it('the coder gives the same bytes in a browser tab as on Node', { timeout: 120_000 }, async () => {
    const page = await at.browser.newPage();
    await page.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}/`);
    const inBrowser = await page.evaluate(RUN);
    await page.close();
    const document = makeDocument({ input: 'page', text: TEXT });
    expect(inBrowser).toBe(JSON.stringify(loadCoder().code(document)));
    expect(JSON.parse(String(inBrowser)).events.length).toBeGreaterThan(0);
  });
}
