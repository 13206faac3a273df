import type { Page, Request } from 'playwright-core';

/** What a page has asked for and not got yet; streams, which never end, don't count. */
export type Asking = {
  /** Resolves when the page shows all that it asked for: nothing is under way, and drawing it made it ask for nothing more. */
  readonly settled: () => Promise<void>;
};

export function watchAsking(page: Page): Asking {
  const open = new Set<Request>();
  let asked = 0;
  let told = (): void => {};
  const over = (request: Request): void => {
    open.delete(request);
    told();
  };
  page.on('request', (request) => {
    asked++;
    if (request.resourceType() !== 'eventsource') open.add(request);
  });
  page.on('response', (response) => {
    if (response.headers()['content-type']?.startsWith('text/event-stream')) over(response.request());
  });
  page.on('requestfinished', over);
  page.on('requestfailed', over);
  return {
    settled: async () => {
      for (let before = -1; before !== asked || open.size > 0; ) {
        if (open.size > 0) {
          await new Promise<void>((resolve) => {
            told = resolve;
          });
          continue;
        }
        before = asked;
        await page.evaluate(drawn);
      }
    },
  };
}

/** Two frames: what came was drawn, and what asks after drawing has asked. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
