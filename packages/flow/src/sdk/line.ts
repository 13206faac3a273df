import type { Prompt } from '../document/index.ts';
import type { Key } from './keys.ts';

/** A prompt made ready for one caller: language chosen, templates filled in. */
export type Spoken = {
  readonly text: string;
  readonly language: string;
  readonly audio?: string;
  /** The text holds values of this caller: it is not cached, and the log keeps it apart. */
  readonly personal?: boolean;
};

/** What is played without waiting for an answer. `P` is `Prompt` in a node and `Spoken` on the line. */
export type TellVerb<P> =
  | {
      readonly verb: 'say';
      readonly prompt: P /** the text is taken as it is, without `{{ }}` */;
      readonly literal?: boolean;
    }
  | { readonly verb: 'pause'; readonly ms: number };

/** Digits typed one after another until `max`, the terminator, or silence between two keys. */
export type DigitsSpec = {
  readonly min: number;
  readonly max: number;
  readonly terminator?: '#' | '*';
  /** Longest time between two keys, in seconds. */
  readonly betweenSeconds: number;
};

export type GatherVerb = {
  readonly verb: 'gather';
  /** Single keys that are an answer at once. */
  readonly keys?: readonly Key[];
  /** Several digits; `keys` and `digits` exclude each other. */
  readonly digits?: DigitsSpec;
  /** Silence after the prompts until `silence` is answered, in seconds. */
  readonly seconds: number;
  readonly secret?: boolean;
  /** `false`: keys pressed before the prompts are over don't count, for an answer is worth nothing unheard. */
  readonly bargeIn?: false;
  /** Words that stand for keys where the provider hears speech. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
};
/** A message of the caller (not the recording of the call). */
export type RecordVerb = {
  readonly verb: 'record';
  readonly maxSeconds: number;
  readonly silenceSeconds: number;
  readonly beep: boolean;
};
export type DialVerb<P> = {
  readonly verb: 'dial';
  /** Several targets ring at once; the first to accept wins. */
  readonly targets: readonly string[];
  readonly seconds: number;
  /** The far end must press `key` after hearing `prompt`: a mailbox can't. */
  readonly accept?: { readonly key: Key; readonly prompt: P; readonly seconds: number };
  readonly callerId?: 'caller' | 'line';
  readonly music?: string;
};
export type BridgeVerb = { readonly verb: 'bridge'; readonly leg: string };
/** Keeps the caller waiting: music by name, or silence with `none`. */
export type HoldVerb = { readonly verb: 'hold'; readonly music: string };

/** What keeps the caller's line busy until it is answered. */
export type WaitVerb<P> = GatherVerb | RecordVerb | DialVerb<P> | BridgeVerb | HoldVerb;

/** What stands on the caller's line, as the provider performs it, in order. */
export type LineVerb =
  | TellVerb<Spoken>
  | WaitVerb<Spoken>
  | { readonly verb: 'hangup'; readonly reason: 'finished' | 'failed' };

/** Done beside the line. */
export type SideVerb =
  | { readonly verb: 'recording'; readonly do: 'start' | 'pause' | 'resume' | 'stop' }
  | { readonly verb: 'mute'; readonly on: boolean };

/** A standing order: what happens when the caller presses this sequence, whatever the line is doing. */
export type WatchAction = SideVerb | { readonly verb: 'revokeConsent' };

export type PromptTell = TellVerb<Prompt>;
