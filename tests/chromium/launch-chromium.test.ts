import { expect, test } from 'vitest';
import { launchChromium } from './launch-chromium.ts';

test('the browser opens a page and runs its script', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<main>quiet</main><script>document.querySelector("main").textContent = "ringing"</script>');
    expect(await page.textContent('main')).toBe('ringing');
  } finally {
    await browser.close();
  }
});
