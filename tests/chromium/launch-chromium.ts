import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a headless browser with a fresh profile. The caller closes it. `flags` are added to Chromium's command line. */
export async function launchChromium(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium found: name one in the environment variable CHROMIUM.');
  return chromium.launch({ executablePath, headless: true, args: [...quiet, ...flags] });
}
