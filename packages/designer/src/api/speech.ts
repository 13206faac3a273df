import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { ApiError } from './request.ts';

export type SpeechEngine = 'provider' | 'espeak' | 'service';
export type LanguageVoice = { readonly engine: SpeechEngine; readonly voice: string };

/** Which voices speak, and what callers hear while they wait. */
export type Speech = {
  readonly engines: {
    readonly espeak: {
      readonly there: boolean;
      readonly voices: readonly {
        readonly id: string;
        readonly title: string;
        readonly languages: readonly string[];
      }[];
    };
    readonly service: {
      readonly url: string;
      readonly model: string;
      readonly voice: string;
      readonly hasKey: boolean;
      /** Set where the server is started: it can't be changed here. */
      readonly fixed: boolean;
    } | null;
  };
  readonly languages: Readonly<Record<string, LanguageVoice>>;
  readonly personalOutside: boolean;
  /** Name of the recording that is the hold music; null: the tune that comes along. */
  readonly music: string | null;
};

/** A speech service as it is stored anew; without a key the stored one stays. */
export type ServiceChange = {
  readonly url: string;
  readonly model: string;
  readonly voice: string;
  readonly key?: string;
};

/** `service`: absent, it stays as it is. */
export type SpeechChange = Pick<Speech, 'languages' | 'personalOutside' | 'music'> & {
  readonly service?: ServiceChange | null;
};

const routes = client.speech;

export const speechApi = {
  get: (): Promise<Speech> => asked(routes.$get()),
  put: (change: SpeechChange) => asked(routes.$put({ json: change })),
  /** A text as callers hear it, or by a voice that isn't chosen yet. @throws ApiError when no voice speaks the language */
  preview: async (text: string, language: string, choice?: LanguageVoice): Promise<Blob> => {
    const response = await routes.preview.$post({ json: { text, language, ...choice } });
    if (!response.ok) throw new ApiError(response.status, {});
    return response.blob();
  },
};

export const SPEECH_KEY = ['speech'] as const;

export function useSpeech() {
  return useQuery({ queryKey: SPEECH_KEY, queryFn: speechApi.get, staleTime: 60_000 });
}

/** Whether the server itself has a voice for a language. */
export function serverSpeaks({ engines, languages }: Speech, language: string): boolean {
  const plain = language.slice(0, 2);
  const chosen = (languages[language] ?? languages[plain])?.engine;
  if (chosen === 'provider') return false;
  if (engines.service !== null && chosen !== 'espeak') return true;
  return engines.espeak.voices.some((voice) => voice.languages.some((tag) => tag.slice(0, 2) === plain));
}
