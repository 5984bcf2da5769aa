/** What a reader does, in a real browser. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-folder.ts';
import type { BrowserFixture } from './fixture.ts';

/** Declare the tests of what a reader does. */
export function describeUse(at: BrowserFixture): void {
  const folder = tempFolder();
  const report = () => `${at.server.url}${at.report}`;

  const card = (page: Page) => page.locator('#card');
  const markedEvent = (page: Page) => page.locator('.text a.mark.event').first();

  describe('a report', () => {
    it('shows the entry of a word that the mouse points at', async () => {
      const page = await at.browser.newPage();
      await page.goto(report());
      expect(await card(page).isVisible()).toBe(false);
      await markedEvent(page).hover();
      await card(page).waitFor({ state: 'visible' });
      expect(await card(page).textContent()).toContain('AGREE');
      await page.keyboard.press('Escape');
      await card(page).waitFor({ state: 'hidden' });
      await page.close();
    });

    it('shows it to the keyboard, and leads to it', async () => {
      const page = await at.browser.newPage();
      await page.goto(report());
      await markedEvent(page).focus();
      await card(page).waitFor({ state: 'visible' });
      await page.keyboard.press('Enter');
      const target = page.locator('li:target');
      expect(await target.textContent()).toContain('AGREE');
      await target.locator('a.words').click();
      expect(await page.locator('a.mark:target').textContent()).toContain('sign');
      await page.close();
    });

    it('shows it at a tap, and does not leap away', async () => {
      const context = await at.browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
      const page = await context.newPage();
      await page.goto(report());
      await markedEvent(page).tap();
      await card(page).waitFor({ state: 'visible' });
      expect(new URL(page.url()).hash).toBe('');
      await page.waitForTimeout(400);
      await card(page).getByText('Go to the entry').first().tap();
      expect(new URL(page.url()).hash).toMatch(/^#event-/);
      await context.close();
    });

    it('leads to the entry without JavaScript', async () => {
      const context = await at.browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(report());
      await markedEvent(page).click();
      expect(await page.locator('li:target').textContent()).toContain('AGREE');
      await context.close();
    });

    it('hides the marks of a kind', async () => {
      const page = await at.browser.newPage();
      await page.goto(report());
      const weight = () =>
        page.evaluate("getComputedStyle(document.querySelector('.text a.mark.event')).fontWeight");
      expect(await weight()).toBe('600');
      await page.locator('#show-event').uncheck();
      expect(await weight()).toBe('400');
      await page.close();
    });
  });

  it('the first stop of the keyboard leads past the menu', async () => {
    const page = await at.browser.newPage();
    await page.goto(at.server.url);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Skip to the content');
    await page.keyboard.press('Enter');
    await page.waitForFunction("location.hash === '#main'");
    await page.close();
  });

  describe.each([
    ['with', true],
    ['without', false],
  ])('adding a report %s JavaScript', (how, javaScriptEnabled) => {
    const fill = async (work: (page: Page) => Promise<void>): Promise<Page> => {
      const context = await at.browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${at.server.url}/#add`);
      await work(page);
      return page;
    };

    it('by pasting it', async () => {
      const page = await fill(async (page) => {
        await page.getByLabel('Title').fill(`Ministers meet ${how}`);
        await page.getByLabel('Published on').fill('2024-05-06');
        await page
          .getByLabel('Text')
          .fill(
            'The foreign ministers of Norway and Chile met in Oslo on Monday <script>document.title = "taken"</script>.',
          );
        await page.getByRole('button', { name: 'Read', exact: true }).click();
      });
      expect(await page.locator('h1').textContent()).toBe(`Ministers meet ${how}`);
      expect(await page.title()).not.toBe('taken');
      expect(await page.locator('.text').textContent()).toContain('<script>');
      expect(await page.locator('.entries').textContent()).toContain('CONSULT');
      await page.context().close();
    });

    it('by uploading files, one of them broken', async () => {
      const good = folder.write(
        `${how}/good.txt`,
        `Peru ${how}\n\nThe president of Peru visited Chile on 3 May 2022.`,
      );
      const bad = folder.write(`${how}/bad.json`, '{"text": ');
      const page = await fill(async (page) => {
        await page.locator('input[type=file]').setInputFiles([good, bad]);
        await page.getByRole('button', { name: 'Read the files' }).click();
      });
      const outcome = await page.locator('main').textContent();
      expect(outcome).toContain('new');
      expect(outcome).toContain('bad.json');
      await page.context().close();
    });

    it('not from an address in a private network', async () => {
      const page = await fill(async (page) => {
        await page.getByLabel('Address').fill('http://127.0.0.1:9/secret');
        await page.getByRole('button', { name: 'Fetch and read' }).click();
      });
      expect(await page.locator('main').textContent()).toMatch(/refused.*private/i);
      await page.context().close();
    });
  });
}
