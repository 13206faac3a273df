import type { NodeMessages } from '@callwright/flow/sdk';
import { menu } from './menu/messages.ts';
import { say } from './say/messages.ts';

/** The languages of the screen. */
export const SCREEN_LANGUAGES = ['en', 'de', 'hu'] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];

/** Every built-in type's texts; add a line per type. */
const byType: Readonly<Record<string, Record<ScreenLanguage, NodeMessages>>> = {
  say,
  menu,
};

const inLanguage = (language: ScreenLanguage): Readonly<Record<string, NodeMessages>> =>
  Object.fromEntries(Object.entries(byType).map(([type, messages]) => [type, messages[language]]));

/** Texts of the built-in node types by language and type. */
export const nodeMessages: Readonly<Record<ScreenLanguage, Readonly<Record<string, NodeMessages>>>> = {
  en: inLanguage('en'),
  de: inLanguage('de'),
  hu: inLanguage('hu'),
};
