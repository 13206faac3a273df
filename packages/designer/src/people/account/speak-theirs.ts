import i18next from 'i18next';
import type { SignedIn } from '../../api/people-types.ts';

/** The screen speaks the language that they have chosen for themselves. */
export function speakTheirs({ language }: SignedIn): void {
  if (language !== null && language !== i18next.language) void i18next.changeLanguage(language);
}
