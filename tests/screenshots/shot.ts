import type { Page } from 'playwright-core';
import { WORDS, type Words } from './words.ts';

/** One picture: where it is, and what is done there before it is taken. */
export type Shot = {
  readonly name: string;
  readonly path: string;
  readonly prepare?: (page: Page, words: Words) => Promise<void>;
};

/** How the screen is looked at. */
export type Look = {
  readonly name: string;
  readonly colorScheme: 'light' | 'dark';
  readonly language: keyof typeof WORDS;
  readonly width: number;
  readonly height: number;
};

export const LIGHT: Look = { name: 'light', colorScheme: 'light', language: 'en', width: 1440, height: 900 };
export const DARK: Look = { ...LIGHT, name: 'dark', colorScheme: 'dark' };
export const GERMAN: Look = { ...LIGHT, name: 'de', language: 'de' };
export const HUNGARIAN: Look = { ...DARK, name: 'hu', language: 'hu' };
export const NARROW: Look = { ...LIGHT, name: 'narrow', width: 390, height: 844 };

type Product = { open(path: string, options: object): Promise<Page> };

/** Takes one picture in a fresh profile, when nothing moves any more. */
export async function take(product: Product, shot: Shot, look: Look, file: string): Promise<void> {
  const page = await product.open(shot.path, {
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme,
    locale: look.language,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
  });
  try {
    // Pages that listen to the server are never quiet.
    await page.waitForLoadState('networkidle', { timeout: 4_000 }).catch(() => undefined);
    await shot.prepare?.(page, WORDS[look.language]);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(600);
    await page.screenshot({ path: file });
  } finally {
    await page.context().close();
  }
}
