import type { DialectVoice } from '../dialects/dialect.ts';
import type { Dialect } from '../dialects/index.ts';

/** The provider's voice for a language; one that it has none for is at least named. */
export function voiceOf(language: string, dialect: Dialect): DialectVoice | { readonly language: string } {
  return ownVoice(language, dialect) ?? { language };
}

/** Null where the provider has no voice of its own for the language. */
export function ownVoice(language: string, { voices }: Dialect): DialectVoice | null {
  return voices[language] ?? voices[language.slice(0, 2)] ?? null;
}
