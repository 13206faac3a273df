import { lastWords } from './last-words.ts';
import type { NumberWithFallback } from './number-fallback.ts';

/** One thing after the other; `ring` goes on with the next step only when nobody took the call. */
export type FallbackStep =
  | { readonly do: 'say'; readonly text: string; readonly language: string }
  | { readonly do: 'ring'; readonly to: string; readonly from: string; readonly seconds: number }
  | { readonly do: 'record'; readonly maxSeconds: number; readonly silenceSeconds: number }
  | { readonly do: 'hangUp' };

export type FallbackPlan = readonly FallbackStep[];

const LONGEST_MESSAGE = 180;
const SILENCE = 5;

/**
 * What happens to callers of a number while Callwright is down, whatever provider it belongs to: each writes it down in
 * its own language. Empty where nobody has said what shall happen.
 */
export function fallbackOf({ number, fallback }: NumberWithFallback): FallbackPlan {
  if (fallback === null) return [];
  const { language, sentence, ring, seconds, voicemail } = fallback;
  const say = (text: string): FallbackStep => ({ do: 'say', text, language });
  const words = lastWords(language);
  return [
    say(sentence),
    ...(ring === null ? [] : [{ do: 'ring', to: ring, from: number, seconds } as const]),
    ...(voicemail
      ? ([
          say(words.leaveMessage),
          { do: 'record', maxSeconds: LONGEST_MESSAGE, silenceSeconds: SILENCE },
          say(words.thanks),
        ] as const)
      : ring === null
        ? []
        : [say(words.nobodyThere)]),
    { do: 'hangUp' },
  ];
}
