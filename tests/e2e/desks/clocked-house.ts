import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { composeServer, createLog, listen } from '@callwright/runtime/server';
import { openStore } from '@callwright/runtime/store';
import { temporaryFolder } from '@callwright/runtime/store-testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../chromium/launch-chromium.ts';
import { browserCookies, signInAsAdmin } from '../../sign-in/sign-in.ts';
import { type TestClock, testClock } from './test-clock.ts';

/** The whole product in this process, by a clock that tests move. */
export type ClockedHouse = {
  readonly origin: string;
  readonly clock: TestClock;
  /** A page in a profile of its own, as somebody with this session. */
  readonly open: (path: string, cookie: string, options?: BrowserContextOptions) => Promise<Page>;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
};

/** Nothing here waits for real time. */
const PATIENCE_MS = 30_000;

export async function clockedHouse(): Promise<ClockedHouse> {
  const folder = temporaryFolder('callwright-desks-');
  const clock = testClock();
  const store = await openStore({ file: join(folder, 'callwright.db') });
  const composed = composeServer({
    config: { binding: 'loopback', httpAllow: [], smtpUrl: null, dataFolder: folder },
    log: createLog('error'),
    store,
    clock,
  });
  const { app, calls, plans, queues, talks, phoneSockets, closeStreams, people } = composed;
  await calls.recover();
  await queues.start();
  await talks.start();
  const listening = await listen(app, { host: '127.0.0.1', port: 0 }, phoneSockets.upgrade);
  const origin = listening.url.replace('localhost', '127.0.0.1');
  const link = await people.setupLink(origin);
  await signInAsAdmin(origin, () => link ?? '');
  const browser: Browser = await launchChromium();
  const complaints: string[] = [];
  return {
    origin,
    clock,
    complaints,
    open: async (path, cookie, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        ...options,
      });
      await context.addCookies(browserCookies(origin, cookie));
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
      });
      await page.goto(`${origin}${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      closeStreams();
      phoneSockets.close();
      await listening.stop();
      await talks.stop();
      await queues.stop();
      await plans.stop();
      await calls.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
