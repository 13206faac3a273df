/** Who can turn text into sound; `provider` is the telephone engine itself, for which we do nothing. */
export const ENGINE_NAMES = ['provider', 'espeak', 'service'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

export type Voice = {
  /** What the engine calls it. */
  readonly id: string;
  readonly title: string;
  /** Languages that it speaks, lower-case; empty: whatever it is given. */
  readonly languages: readonly string[];
};

/** The text could not be spoken; the message is for the log and for whoever sets voices up. */
export class SpeechFailed extends Error {
  override readonly name = 'SpeechFailed';
}

/** Something that speaks. */
export type SpeechEngine = {
  readonly name: EngineName;
  /** Texts leave this installation. */
  readonly outside: boolean;
  /** All that changes the sound besides text, language and voice. */
  readonly settings: string;
  /** The voice that it takes for a language when nobody has chosen one; null: it doesn't speak it. */
  readonly voiceFor: (language: string) => Promise<string | null>;
  readonly voices: () => Promise<readonly Voice[]>;
  /** A WAV or MP3 file. @throws SpeechFailed */
  readonly speak: (text: string, voice: string) => Promise<Uint8Array>;
};
