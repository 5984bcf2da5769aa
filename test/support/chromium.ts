import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

/**
 * Start the Chromium that `npm test` makes sure of.
 *
 * @throws Where no Chromium starts on this machine.
 */
export async function launchChromium(): Promise<Browser> {
  const found = await findBrowser();
  if (found === null)
    throw new Error(
      'no Chromium that starts: run "node scripts/setup.mjs --browser", or name one in CHROMIUM_PATH',
    );
  const { executablePath, args, env } = found;
  return chromium.launch({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}
