import type { TwimlSettings } from '../../connections/connection-settings.ts';

/** A voice of a provider; what it calls the language. */
export type DialectVoice = { readonly language: string; readonly voice: string };

/** How a provider of the TwiML family differs from the others: data, so that nobody asks which one it is. */
export type Dialect = {
  readonly kind: TwimlSettings['kind'];
  /** By language without region. What isn't here is played as sound where there is any. */
  readonly voices: Readonly<Record<string, DialectVoice>>;
  /** Whether speech is understood beside keys. */
  readonly speech: boolean;
  readonly speechTimeout: string;
  /** Whether a `<Gather>` may hold a `<Pause>`: else the time before the first key is the one between keys. */
  readonly pauseInGather: boolean;
  /** Whether `<Gather>` is told the method of its address; else it is the one of the application. */
  readonly gatherMethod: boolean;
  /** Whether `<Conference>` knows whom a member coaches; else a member is told over REST, once it is in the room. */
  readonly coachInDocument: boolean;
  /** Shortest and longest time that `<Dial>` rings, in seconds. */
  readonly ringing: { readonly least: number; readonly most: number };
  /** What stands in `From` when the caller withholds the number. */
  readonly withheld: readonly string[];
  readonly signature: SignatureScheme;
  readonly rest: RestDialect;
};

/** `hmac`: over address and form, by the token; `ed25519`: over timestamp and body, by a public key. */
export type SignatureScheme =
  | { readonly kind: 'hmac'; readonly headers: readonly string[] }
  | { readonly kind: 'ed25519'; readonly signature: string; readonly timestamp: string };

export type RestDialect = {
  /** Null: every customer has an own one, which the settings give. */
  readonly root: string | null;
  readonly auth: 'basic' | 'bearer';
  /** Path of the account; `{account}` is filled in. */
  readonly account: string;
  /** What follows the name of a collection or thing. */
  readonly suffix: Readonly<Record<'calls' | 'recordings' | 'conferences', '.json' | ''>>;
  /** Whether the account in paths is the one that webhooks tell, instead of the one in the settings. */
  readonly accountFromWebhooks: boolean;
  /** Fields that every new call needs beside the usual ones; `{account}` is filled in. */
  readonly newCall: Readonly<Record<string, string>>;
  /** Name of the recording that runs, where a recording's own name isn't needed. */
  readonly currentRecording: string | null;
  /** What a recording of both sides in one track is called. */
  readonly oneChannel: 'mono' | 'single';
  /** What is put behind a recording's address to get a WAV file. */
  readonly wav: string;
  /**
   * Where numbers say whom they ring: each by itself, or all that belong to one application, which the settings'
   * account names.
   */
  readonly numbers: 'by-number' | 'by-application';
};
