import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const run = promisify(execFile);
const longestDownload = 180_000;
const longestInstallation = 600_000;

/**
 * Gets a browser where there is none: Playwright downloads its own; where it can't, Debian's package is installed, which needs root.
 * Throws with both reasons when neither works.
 */
export async function installChromium(): Promise<void> {
  const refusals: string[] = [];
  for (const install of [downloadPlaywrights, installDebians]) {
    try {
      return await install();
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
    }
  }
  const advice = 'Install Chromium or Chrome, or name one in the environment variable CHROMIUM.';
  throw new Error(`The browser tests need a browser, and none could be installed. ${advice}\n${refusals.join('\n')}`);
}

async function downloadPlaywrights(): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('playwright-core/cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: longestDownload });
}

async function installDebians(): Promise<void> {
  if (!existsSync('/usr/bin/apt-get')) throw new Error('This is not a Debian system.');
  if (process.getuid?.() !== 0) throw new Error('Only root can install the package `chromium`.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, timeout: longestInstallation });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, timeout: longestInstallation });
}
