import type { Spoken } from '@callwright/flow/sdk';

/** Sound that a telephone engine can play: WAV, 8 kHz, mono, 16 bit. */
export type Sound = {
  readonly file: string;
  /** Address at which a telephone engine fetches it without signing in; unguessable, more than 40 characters, ends in `.wav`. */
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
  /** The recorded sound alone, for engines that speak by themselves. */
  readonly recordedOf: (spoken: Spoken) => Promise<Sound | null>;
  /** Hold music by name; `default` always is there. */
  readonly music: (name: string) => Promise<Sound>;
  readonly beep: () => Promise<Sound>;
};
