import type { LackingText } from './announcement.ts';

/** A number with the languages that its callers can speak, the usual one first. */
export type SpokenOn = { readonly number: string; readonly languages: readonly string[] };

/** Languages of these numbers' callers that a text isn't there in, and what they hear instead. */
export function lackingTexts(text: Readonly<Record<string, string>>, numbers: readonly SpokenOn[]): LackingText[] {
  const written = (language: string) => Object.hasOwn(text, language) && text[language]?.trim() !== '';
  const found = new Map<string, { language: string; numbers: string[]; hear: string | null }>();
  for (const { number, languages } of numbers) {
    for (const language of languages) {
      if (written(language)) continue;
      // The engine's own order: the language without its country, the flow's languages, any.
      const hear = [language.slice(0, 2), ...languages, ...Object.keys(text)].find(written) ?? null;
      if (hear === language.slice(0, 2)) continue;
      const key = `${language} ${hear}`;
      const one = found.get(key) ?? { language, numbers: [], hear };
      found.set(key, one);
      one.numbers.push(number);
    }
  }
  return [...found.values()];
}
