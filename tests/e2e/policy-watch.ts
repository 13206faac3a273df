import type { Page } from 'playwright-core';

/** What the browser refused, as it tells the page. */
const REFUSED = 'refusedByPolicy';

/** Listens on every document that this page opens from now on. */
export function watchPolicy(page: Page): Promise<unknown> {
  return page.addInitScript((key) => {
    const refused: string[] = [];
    Object.assign(window, { [key]: refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`),
    );
  }, REFUSED);
}

/** What the content security policy kept out of the document that the page shows. */
export function refusedByPolicy(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (key) => (window as unknown as Record<string, readonly string[]>)[key] ?? ['nobody listened'],
    REFUSED,
  );
}
