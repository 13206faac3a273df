import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../chromium/launch-chromium.ts';
import { freePort } from '../postgres/free-port.ts';

const main = fileURLToPath(new URL('../../packages/runtime/src/cli/main.ts', import.meta.url));
const READY_MS = 60_000;

export type ProductOptions = {
  readonly samples: boolean;
  /** More of the server's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** More of Chromium's command line. */
  readonly flags?: readonly string[];
};

/** The whole product as a user starts it: the real server with data of its own, and a browser. */
export type Product = {
  readonly origin: string;
  /** A page in a fresh profile. Whatever goes wrong in it is in `complaints`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  /** Errors of pages: exceptions, and what the console calls an error. A test ends by expecting none. */
  readonly complaints: string[];
  /** Pulls the plug, and starts again on the same data. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
};

export async function startProduct(options: ProductOptions): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), 'callwright-e2e-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    CALLWRIGHT_DATA: data,
    CALLWRIGHT_SAMPLES: options.samples ? 'on' : 'off',
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...options.env,
  };
  let server = await serve(env, origin);
  const browser: Browser = await launchChromium(options.flags);
  const complaints: string[] = [];
  return {
    origin,
    complaints,
    async open(path, contextOptions) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        ...contextOptions,
      });
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

async function serve(env: Record<string, string>, origin: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; ) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${said}`);
    const ready = await fetch(`${origin}/readyz`).catch(() => null);
    if (ready?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill('SIGKILL');
  throw new Error(`the server was not ready in time: ${said}`);
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}
