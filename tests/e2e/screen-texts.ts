import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

type ScreenLanguage = 'en' | 'de' | 'hu';
type Texts = { readonly [key: string]: string | Texts };

const catalogues = fileURLToPath(new URL('../../packages/designer/src/i18n', import.meta.url));
const samples = fileURLToPath(new URL('../../flows', import.meta.url));

/** Titles and names that the sample businesses bring along; they are in their own languages. */
const content = readdirSync(samples, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file) => readFileSync(join(samples, file), 'utf8'))
  .join('\n');
/** What an empty installation begins with has a title of its own, too. */
const SEEDED = ['Office'];
const isContent = (text: string) => SEEDED.includes(text) || content.includes(JSON.stringify(text));

/** All texts of the screen in one language, by their keys: `editor:saving.offline`. */
function textsOf(language: ScreenLanguage): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (texts: Texts, before: string) => {
    for (const [key, text] of Object.entries(texts)) {
      if (typeof text === 'string') found.set(`${before}${key}`, text);
      else collect(text, `${before}${key}.`);
    }
  };
  for (const file of readdirSync(`${catalogues}/${language}`)) {
    collect(JSON.parse(readFileSync(`${catalogues}/${language}/${file}`, 'utf8')), `${file.replace('.json', '')}:`);
  }
  return found;
}

/** Everything that a person or a screen reader meets on the page. */
function readScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
          found.push(node.getAttribute(name) ?? '');
        }
      } else if (!['SCRIPT', 'STYLE'].includes(node.parentElement?.tagName ?? '')) found.push(node.textContent ?? '');
    }
    return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ''))];
  });
}

/**
 * What stands on the screen that shouldn't: keys instead of texts, values that were not filled in, and texts of the English screen
 * on another one.
 */
export async function strayTexts(page: Page, language: ScreenLanguage): Promise<string[]> {
  const own = textsOf(language);
  const keys = new Set(
    [...own.keys()].flatMap((key) => [key, key.split(':')[1] ?? '']).filter((key) => key.includes('.')),
  );
  const ownTexts = new Set(own.values());
  const english = new Set([...textsOf('en').values()].filter((text) => !ownTexts.has(text) && !isContent(text)));
  const isStray = (text: string) =>
    keys.has(text) || (language !== 'en' && english.has(text)) || /^(undefined|null|NaN|\[object)/.test(text);
  return (await readScreen(page)).filter(isStray);
}
