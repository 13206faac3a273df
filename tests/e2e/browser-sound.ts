import type { Page } from 'playwright-core';

/** Chromium with a microphone that beeps, which no page has to ask for. */
export const MICROPHONE = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
];

/** Lets `loudestHeard` look into the page's telephone; before the page is opened. */
export async function watchSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = [];
    const Original = RTCPeerConnection;
    globalThis.RTCPeerConnection = class extends Original {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        connections.push(this);
      }
    };
    Object.assign(globalThis, { connections });
  });
}

/** How loud the other side has been within `seconds`, 0 to 1. */
export async function loudestHeard(page: Page, seconds: number): Promise<number> {
  return page.evaluate(async (ms) => {
    const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] };
    let loudest = 0;
    for (const until = Date.now() + ms; Date.now() < until; ) {
      const report = await connections.at(-1)?.getStats();
      for (const entry of report?.values() ?? []) {
        if (entry.type === 'inbound-rtp' && typeof entry.audioLevel === 'number')
          loudest = Math.max(loudest, entry.audioLevel);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return loudest;
  }, seconds * 1000);
}
