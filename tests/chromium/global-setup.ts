import { findChromium } from './find-chromium.ts';
import { installChromium } from './install-chromium.ts';

/** Sees to it that the browser tests have a browser, says which, and names it to them by `CHROMIUM`. */
export default async function setup(): Promise<void> {
  if (findChromium() === undefined) {
    console.log('· Chromium: none found, so one is installed');
    await installChromium();
  }
  const found = findChromium();
  if (found === undefined) throw new Error('Chromium was installed but is not found.');
  console.log(`· Chromium: ${found}`);
  process.env.CHROMIUM = found;
}
