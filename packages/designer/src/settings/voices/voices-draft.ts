import type { LanguageVoice, ServiceChange, Speech, SpeechChange } from '../../api/speech.ts';

/** The voices as they are being chosen; a language that isn't among them takes the best voice there is. */
export type VoicesDraft = {
  readonly languages: Readonly<Record<string, LanguageVoice>>;
  readonly personalOutside: boolean;
  readonly withService: boolean;
  readonly url: string;
  readonly model: string;
  readonly voice: string;
  readonly key: string;
  /** The key on the server stays as it is. */
  readonly keepKey: boolean;
};

export type WrongVoices = {
  readonly url?: 'missing' | 'url';
  readonly model?: 'missing';
  readonly voice?: 'missing';
};

export function draftOf({ languages, personalOutside, engines: { service } }: Speech): VoicesDraft {
  return {
    languages,
    personalOutside,
    withService: service !== null,
    url: service?.url ?? '',
    model: service?.model ?? 'tts-1',
    voice: service?.voice ?? 'alloy',
    key: '',
    keepKey: service?.hasKey === true,
  };
}

/** Gives a language a voice; null: the best there is. */
export function withVoice(draft: VoicesDraft, language: string, choice: LanguageVoice | null): VoicesDraft {
  const { [language]: _old, ...others } = draft.languages;
  return { ...draft, languages: choice === null ? others : { ...others, [language]: choice } };
}

/** What has to be mended before they can be stored. `fixed`: the service is set where the server is started. */
export function wrongIn(draft: VoicesDraft, fixed: boolean): WrongVoices {
  if (fixed || !draft.withService) return {};
  const url = draft.url.trim();
  return {
    ...(url === '' ? { url: 'missing' as const } : isAddress(url) ? {} : { url: 'url' as const }),
    ...(draft.model.trim() === '' ? { model: 'missing' as const } : {}),
    ...(draft.voice.trim() === '' ? { voice: 'missing' as const } : {}),
  };
}

/** What is sent; hold music stays as it is. */
export function changeOf(draft: VoicesDraft, { music, engines: { service } }: Speech): SpeechChange {
  const { languages, personalOutside } = draft;
  const shared = { languages, personalOutside, music };
  return service?.fixed === true ? shared : { ...shared, service: draft.withService ? serviceOf(draft) : null };
}

function serviceOf({ url, model, voice, key, keepKey }: VoicesDraft): ServiceChange {
  return {
    url: url.trim().replace(/\/+$/, ''),
    model: model.trim(),
    voice: voice.trim(),
    ...(keepKey ? {} : { key: key.trim() }),
  };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s?#]+$/.test(text) && URL.parse(text) !== null;
}
