import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './support/chromium.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser?.close());

it('the Chromium for browser tests starts and runs scripts', async () => {
  const page = await browser.newPage();
  await page.setContent('<p id="p">before</p><script>p.textContent = "after"</script>');
  expect(await page.textContent('#p')).toBe('after');
  await page.close();
});
