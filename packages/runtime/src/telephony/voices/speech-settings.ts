import type { ServiceSettings } from './engines/speech-service.ts';
import type { EngineName } from './speech-engine.ts';

/** Who speaks a language. An empty voice is the engine's own choice. */
export type SpeechChoice = { readonly engine: EngineName; readonly voice: string };

/** How texts become sound, secrets included: in memory only. */
export type SpeechSettings = {
  /** By language code; languages that aren't listed take whatever speaks them. */
  readonly languages: Readonly<Record<string, SpeechChoice>>;
  readonly service: ServiceSettings | null;
  /** Texts with a caller's own values may go to the service. */
  readonly personalOutside: boolean;
  /** Name of the asset that is the hold music; null: the tune that comes with Callwright. */
  readonly music: string | null;
};

/** What the environment says: it stands above what was stored. */
export type SpeechEnvironment = {
  /** The command that runs eSpeak NG. */
  readonly espeak: string;
  readonly service: ServiceSettings | null;
};

export const NO_SPEECH_SETTINGS: SpeechSettings = { languages: {}, service: null, personalOutside: false, music: null };

/** The choice for a language or, failing that, for its language without a country. */
export function choiceFor({ languages }: SpeechSettings, language: string): SpeechChoice | null {
  return languages[language] ?? languages[language.slice(0, 2)] ?? null;
}
