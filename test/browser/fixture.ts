import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { DocumentSummary } from '../../src/store/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { type SampleServer, startSampleServer } from '../support/sample-server.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** A browser and a server over the samples, for all tests of a file; there once its tests run. */
export interface BrowserFixture {
  readonly server: SampleServer;
  readonly browser: Browser;
  /** Path of a report with entries of many kinds. */
  readonly report: string;
}

const START_MS = 180_000;
const STOP_MS = 60_000;

export function browserFixture(): BrowserFixture {
  const folder = tempFolder();
  const fixture = {} as { server: SampleServer; browser: Browser; report: string };
  beforeAll(async () => {
    fixture.server = await startSampleServer(join(folder.path, 'samples.duckdb'));
    fixture.browser = await launchChromium();
    const reports = (await fixture.server.api('/reports')) as readonly DocumentSummary[];
    const found = reports.find(({ title }) => title?.includes('sign declaration'));
    fixture.report = `/report/${found?.id}`;
  }, START_MS);
  afterAll(async () => {
    await fixture.browser?.close();
    await fixture.server?.close();
  }, STOP_MS);
  return fixture;
}
