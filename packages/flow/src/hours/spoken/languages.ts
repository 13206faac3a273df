import { de } from './de.ts';
import { en } from './en.ts';
import { hu } from './hu.ts';
import type { HoursLanguage, SpokenLanguage } from './language.ts';

export const SPOKEN: Readonly<Record<HoursLanguage, SpokenLanguage>> = { en, de, hu };
