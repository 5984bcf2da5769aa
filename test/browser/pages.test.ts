/** Every page in a real browser, wide and narrow, with and without JavaScript. Screenshots are kept in artifacts/. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Happening } from '../../src/record/index.ts';
import type { DocumentSummary, Page as ListPage } from '../../src/store/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { ROOT } from '../support/imports.ts';
import { type SampleServer, startSampleServer } from '../support/sample-server.ts';
import { tempFolder } from '../support/temp-folder.ts';

const SHOTS = join(ROOT, 'artifacts', 'screenshots');
const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

const folder = tempFolder();
let server: SampleServer;
let browser: Browser;
/** Addresses of the pages that depend on what was read. */
let report = '';
let happening = '';

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  server = await startSampleServer(join(folder.path, 'samples.duckdb'));
  browser = await launchChromium();
  const reports = (await server.api('/reports')) as readonly DocumentSummary[];
  report = `/report/${reports.find(({ title }) => title?.includes('sign declaration'))?.id}`;
  const { items } = (await server.api('/happenings')) as ListPage<Happening>;
  happening = `/happening/${[...items].sort((a, b) => b.reports.length - a.reports.length)[0]?.id}`;
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
}, 60_000);

const PAGES: readonly (readonly [name: string, path: () => string])[] = [
  ['home', () => '/'],
  ['reports', () => '/reports'],
  ['report', () => report],
  ['happenings', () => '/happenings'],
  ['happenings-of-a-type', () => '/happenings?type=AGREE'],
  ['happening', () => happening],
  ['expectations', () => '/expectations'],
  ['people', () => '/people'],
  ['person', () => '/person/Xi%20Jinping'],
  ['search', () => '/search?q=dam'],
  ['search-nothing', () => '/search?q=zeppelin'],
  ['glossary', () => '/glossary'],
  ['not-found', () => '/report/none'],
];

/** A page that remembers what went wrong in it. */
async function open(context: BrowserContext, path: string): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404 (Not Found)'))
      faults.push(message.text());
  });
  await page.goto(`${server.url}${path}`);
  return { page, faults };
}

describe.each(Object.entries(SIZES))('on a %s', (size, viewport) => {
  describe.each([
    ['with', true],
    ['without', false],
  ])('%s JavaScript', (_, javaScriptEnabled) => {
    it.each(PAGES)('%s is whole', async (name, path) => {
      const context = await browser.newContext({ viewport, javaScriptEnabled, reducedMotion: 'reduce' });
      const { page, faults } = await open(context, path());
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('main').textContent()).toMatch(/\w+ \w+/);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(viewport.width);
      if (javaScriptEnabled)
        await page.screenshot({ path: join(SHOTS, `${name}-${size}.png`), fullPage: true });
      expect(faults).toEqual([]);
      await context.close();
    });
  });
});

it.each(['light', 'dark'] as const)(
  'every page can be used with a screen reader, %s',
  async (colorScheme) => {
    const context = await browser.newContext({ viewport: SIZES.desktop, colorScheme });
    for (const [name, path] of PAGES) {
      const { page } = await open(context, path());
      // Evaluated by the debugger, so that the page's own policy stays as strict as it is.
      await page.evaluate(axe.source);
      const faults = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: unknown[] }> } };
        const { violations } = await axe.run();
        return (violations as { id: string; nodes: { html: string }[] }[]).map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html}`,
        );
      });
      expect({ name, faults }).toEqual({ name, faults: [] });
      await page.close();
    }
    await context.close();
  },
);

it('every link of every page leads somewhere', async () => {
  const open = ['/'];
  const seen = new Set(open);
  const broken: string[] = [];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const answer = await fetch(`${server.url}${path}`);
    if (answer.status !== 200) broken.push(`${path}: ${answer.status}`);
    const html = await answer.text();
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const [to = '', anchor] = href.replaceAll('&amp;', '&').split('#');
      if (to === '' && anchor && !ids.has(anchor)) broken.push(`${path}#${anchor}`);
      if (!to.startsWith('/') || to.startsWith('/dossier/') || seen.has(to)) continue;
      seen.add(to);
      open.push(to);
    }
  }
  expect(seen.size).toBeGreaterThan(100);
  expect(broken).toEqual([]);
}, 120_000);
