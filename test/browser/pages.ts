/** Every page in a real browser, wide and narrow, with and without JavaScript. Screenshots are kept in artifacts/. */
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Happening } from '../../src/record/index.ts';
import type { Page as ListPage } from '../../src/store/index.ts';
import { ROOT } from '../support/imports.ts';
import type { BrowserFixture } from './fixture.ts';

const SHOTS = join(ROOT, 'artifacts', 'screenshots');
const SIZES = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

const MOST_PIXELS = 8000;
const SHOT_ATTEMPTS = 5;
const SHOT_PAUSE_MS = 500;

/** Declare the tests of every page. */
export function describePages(at: BrowserFixture): void {
  let happening = '';
  beforeAll(async () => {
    const { items } = (await at.server.api('/happenings')) as ListPage<Happening>;
    happening = `/happening/${[...items].sort((a, b) => b.reports.length - a.reports.length)[0]?.id}`;
  });

  const PAGES: readonly (readonly [name: string, path: () => string])[] = [
    ['home', () => '/'],
    ['dossier', () => '/dossier/CHN/USA'],
    ['dossier-of-persons', () => '/dossier/Xi%20Jinping/Joe%20Biden'],
    ['dossier-empty', () => '/dossier/Peru/Norway?since=2020-01-01'],
    ['reports', () => '/reports'],
    ['report', () => at.report],
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

  /** Keep a picture of the page, cut off where it is longer than a browser can draw. */
  async function shoot(page: Page, name: string): Promise<void> {
    const size = await page.evaluate(
      '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
    );
    const [width = 0, height = 0] = size as readonly number[];
    const picture = {
      path: join(SHOTS, `${name}.png`),
      fullPage: true,
      clip: { x: 0, y: 0, width, height: Math.min(height, MOST_PIXELS) },
    };
    // On a busy machine the browser now and then has no frame to give: the next one is there soon.
    for (let attempt = 1; ; attempt++) {
      try {
        return void (await page.screenshot(picture));
      } catch (error) {
        if (attempt === SHOT_ATTEMPTS) throw error;
        await page.waitForTimeout(SHOT_PAUSE_MS);
      }
    }
  }

  /** A page that remembers what went wrong in it. */
  async function open(context: BrowserContext, path: string): Promise<{ page: Page; faults: string[] }> {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404 (Not Found)'))
        faults.push(message.text());
    });
    await page.goto(`${at.server.url}${path}`);
    return { page, faults };
  }

  describe.each(Object.entries(SIZES))('on a %s', (size, viewport) => {
    // What does not need scripts does not depend on the width.
    const scripts = size === 'phone' ? [true, false] : [true];
    describe.each(scripts.map((has) => [has ? 'with' : 'without', has] as const))(
      '%s JavaScript',
      (_, javaScriptEnabled) => {
        it.each(PAGES)('%s is whole', async (name, path) => {
          const context = await at.browser.newContext({
            viewport,
            javaScriptEnabled,
            reducedMotion: 'reduce',
          });
          const { page, faults } = await open(context, path());
          expect(await page.locator('h1').count()).toBe(1);
          expect(await page.locator('main').textContent()).toMatch(/\w+ \w+/);
          const width = await page.evaluate('document.documentElement.scrollWidth');
          expect(width).toBeLessThanOrEqual(viewport.width);
          if (javaScriptEnabled) await shoot(page, `${name}-${size}`);
          expect(faults).toEqual([]);
          await context.close();
        });
      },
    );
  });

  it.each(['light', 'dark'] as const)(
    'every page can be used with a screen reader, %s',
    async (colorScheme) => {
      const context = await at.browser.newContext({ viewport: SIZES.desktop, colorScheme });
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
      const answer = await fetch(`${at.server.url}${path}`);
      if (answer.status !== 200) broken.push(`${path}: ${answer.status}`);
      const html = await answer.text();
      const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        const [to = '', anchor] = href.replaceAll('&amp;', '&').split('#');
        if (to === '' && anchor && !ids.has(anchor)) broken.push(`${path}#${anchor}`);
        if (!to.startsWith('/') || seen.has(to)) continue;
        seen.add(to);
        open.push(to);
      }
    }
    expect(seen.size).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  }, 120_000);
}
