import type { Spoken } from '@callwright/flow/sdk';

/** Sound that a telephone engine can play: WAV, 8 kHz, mono, 16 bit. */
export type Sound = {
  readonly file: string;
  /**
   * Where a telephone engine fetches it without signing in; unguessable, more than 40 characters, ends in `.wav`. A path
   * of this server; what connections get from `voicesAt` are whole addresses.
   */
  readonly url: string;
  readonly ms: number;
};

/** Turns what is said into sound. */
export type Voices = {
  /**
   * The recorded sound of the text if it has one, else the text spoken; null where no voice speaks the language. Never
   * rejects. Personal texts are not kept.
   */
  readonly soundOf: (spoken: Spoken) => Promise<Sound | null>;
  /**
   * For engines that speak by themselves, what they play instead: the recorded sound, or the text in the voice that
   * somebody chose for this language over the engine's own. Null: say it yourself. Never rejects, and takes no longer
   * than a webhook may.
   */
  readonly recordedOf: (spoken: Spoken) => Promise<Sound | null>;
  /** Hold music by name; `default` always is there, `none` is silence. */
  readonly music: (name: string) => Promise<Sound>;
  readonly beep: () => Promise<Sound>;
};
