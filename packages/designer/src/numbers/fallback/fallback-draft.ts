import type { NumberFallback } from '../../api/numbers.ts';

/** A fallback as it is being typed. */
export type FallbackDraft = {
  readonly language: string;
  readonly sentence: string;
  readonly ring: string;
  readonly seconds: number | string;
  readonly voicemail: boolean;
};

export type WrongFallback = {
  readonly sentence?: 'missing';
  readonly ring?: 'noNumber';
  readonly seconds?: 'noSeconds';
};

/** What to begin with: callers hear it in their language, so it isn't the screen's. */
const FIRST_SENTENCES: Readonly<Record<string, string>> = {
  de: 'Guten Tag. Wir können Ihren Anruf gerade nicht wie gewohnt annehmen. Bitte bleiben Sie in der Leitung.',
  en: 'Hello. We can’t take your call as usual just now. Please stay on the line.',
  hu: 'Jó napot kívánunk! Hívását most nem tudjuk a megszokott módon fogadni. Kérjük, maradjon vonalban.',
};

const SHORTEST = 5;
const LONGEST = 120;

export function draftOf(fallback: NumberFallback | null, language: string): FallbackDraft {
  if (fallback !== null) return { ...fallback, ring: fallback.ring ?? '' };
  return { language, sentence: FIRST_SENTENCES[language] ?? '', ring: '', seconds: 25, voicemail: true };
}

/** Another language: a sentence that nobody has touched is said in it, too. */
export function inLanguage(draft: FallbackDraft, language: string): FallbackDraft {
  const untouched = draft.sentence.trim() === '' || draft.sentence === FIRST_SENTENCES[draft.language];
  return { ...draft, language, ...(untouched ? { sentence: FIRST_SENTENCES[language] ?? '' } : {}) };
}

const ringOf = (draft: FallbackDraft): string => draft.ring.replace(/[\s()/-]/g, '').replace(/^00/, '+');

/** What has to be mended before it can be stored. */
export function wrongIn(draft: FallbackDraft): WrongFallback {
  const ring = ringOf(draft);
  const seconds = Number(draft.seconds);
  return {
    ...(draft.sentence.trim() === '' ? { sentence: 'missing' as const } : {}),
    ...(ring === '' || /^\+[0-9]{5,15}$/.test(ring) ? {} : { ring: 'noNumber' as const }),
    ...(Number.isInteger(seconds) && seconds >= SHORTEST && seconds <= LONGEST
      ? {}
      : { seconds: 'noSeconds' as const }),
  };
}

export function fallbackOf(draft: FallbackDraft): NumberFallback {
  const ring = ringOf(draft);
  return {
    language: draft.language,
    sentence: draft.sentence.trim(),
    ring: ring === '' ? null : ring,
    seconds: Number(draft.seconds),
    voicemail: draft.voicemail,
  };
}
