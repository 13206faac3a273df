import { rm } from 'node:fs/promises';
import { temporaryFolder } from '@callwright/runtime/store-testing';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../chromium/launch-chromium.ts';
import { freePort } from '../postgres/free-port.ts';
import { browserCookies, signInAsAdmin } from '../sign-in/sign-in.ts';
import { type Colleagues, type Grant, inviting, type Role } from './colleagues.ts';
import { end, type Serving, serve } from './serving.ts';

export type ProductOptions = {
  readonly samples: boolean;
  /** More of the server's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** More of Chromium's command line. */
  readonly flags?: readonly string[];
  /** False: nobody is here yet, as at the very first start. */
  readonly setUp?: boolean;
};

export type OpenOptions = BrowserContextOptions & {
  /** Who looks: the administrator unless said otherwise; `nobody` hasn't signed in. */
  readonly as?: Role | 'nobody';
};

/** The whole product as a user starts it: the real server with data of its own, and a browser. */
export type Product = {
  readonly origin: string;
  /** A page in a fresh profile. Whatever goes wrong in it is in `complaints`. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** The session of somebody with this role, invited when first asked for, and what is handed to them. */
  session(role: Role, grants?: readonly Grant[]): Promise<string>;
  /** Errors of pages: exceptions, and what the console calls an error. A test ends by expecting none. */
  readonly complaints: string[];
  /** What the server has printed since it was started. */
  printed(): string;
  /** Pulls the plug, and starts again on the same data. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
};

export async function startProduct(options: ProductOptions): Promise<Product> {
  const data = temporaryFolder('callwright-e2e-');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    CALLWRIGHT_DATA: data,
    CALLWRIGHT_SAMPLES: options.samples ? 'on' : 'off',
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...options.env,
  };
  let server: Serving = await serve(env, origin);
  const admin = options.setUp === false ? '' : await signInAsAdmin(origin, server.printed);
  const colleagues: Colleagues = inviting(origin, admin);
  const browser: Browser = await launchChromium(options.flags);
  const complaints: string[] = [];
  return {
    origin,
    complaints,
    session: colleagues.session,
    printed: () => server.printed(),
    async open(path, { as = 'admin', ...contextOptions } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        ...contextOptions,
      });
      const cookie = as === 'nobody' ? '' : await colleagues.session(as);
      await context.addCookies(browserCookies(origin, cookie));
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`);
      });
      await page.goto(`${origin}${path}`);
      return page;
    },
    kill: () => end(server),
    async restart() {
      server = await serve(env, origin);
    },
    async close() {
      await browser.close();
      await end(server);
      await rm(data, { recursive: true, force: true });
    },
  };
}
