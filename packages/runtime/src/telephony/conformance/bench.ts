import type { Store } from '../../store/store.ts';
import type { Capabilities, Provider } from '../provider.ts';
import type { TwimlParts } from '../twiml/twiml-parts.ts';
import type { ToneVoices } from './tone-voices.ts';

/**
 * A test bench for one provider: callers, far telephones and ears. The conformance suite speaks to providers through it
 * alone, so what a bench tells must be what was really heard and done at the telephones, not what was ordered.
 */
export type ConformanceBench = {
  readonly name: string;
  /** As the provider declares them. */
  readonly capabilities: Capabilities;
  /** What this bench can notice or provoke. A scenario that needs more is listed as not offered. */
  readonly skills: readonly BenchSkill[];
  /** Opens the provider on the suite's runtime, ready for calls. */
  readonly open: (parts: ConformanceParts) => Promise<OpenBench>;
};

export type ConformanceParts = TwimlParts & { readonly voices: ToneVoices; readonly leases: Store['leases'] };

/**
 * `rings`: telephones can be dialled. `refuses`: they can refuse a call. `accepts`: keys pressed at them count. `messages`:
 * callers can leave messages. `sound`: recordings hold real sound. `voices`: tells who hears whom. `speech`:
 * callers can say words. `trouble`: messages can be made to come late, twice and out of order. `legs`: the provider has
 * a `Legs` port and the bench its telephones.
 */
export type BenchSkill =
  | 'rings'
  | 'refuses'
  | 'accepts'
  | 'messages'
  | 'sound'
  | 'voices'
  | 'speech'
  | 'trouble'
  | 'legs'
  | 'refusal';

export type OpenBench = {
  readonly provider: Provider;
  /** Somebody rings a number of the installation; resolves when the call is known here, or was refused. */
  readonly ring: (ring: Ring) => Promise<Caller>;
  /** What the telephone with this number does from now on when it is rung; without a plan nobody has the number. */
  readonly plan: (number: string, plan: PhonePlan) => void;
  /** The telephone with this number, as it was rung last; it needn't have been rung yet. */
  readonly phone: (number: string) => FarPhone;
  /** From now on messages come late, twice and out of order, or as they should again. Skill `trouble`. */
  readonly trouble: (on: boolean) => void;
  /** What is left at the provider although all calls are over: connections, rooms. Empty where it can't be told. */
  readonly leftovers: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export type Ring = {
  /** As it stands in the installation's list of numbers. */
  readonly dialled: string;
  /** E.164; empty: withheld. */
  readonly from: string;
  /** Whether the caller makes a sound all the time, as all far telephones do that have answered. */
  readonly sounding: boolean;
};

/** `mailbox` picks up, talks, and presses nothing. `after` and `talks` are seconds; `presses` comes after a moment. */
export type PhonePlan =
  | { readonly does: 'answers'; readonly after?: number; readonly presses?: string; readonly talks?: number }
  | { readonly does: 'mailbox'; readonly after?: number; readonly talks?: number }
  | { readonly does: 'noAnswer' | 'busy' | 'refuses' | 'unknown'; readonly after?: number };

/** What one end of a connection heard of a text, in order. `cut`: it was stopped before its end. */
export type HeardText = { readonly text: string; readonly how: 'playing' | 'whole' | 'cut' };

/** One end of a connection: whoever holds the telephone. */
export type PhoneEnd = {
  readonly heard: () => readonly HeardText[];
  /**
   * Listens for a moment, and tells who was heard: `caller`, then numbers of far telephones in order, then `music`.
   * Skill `voices`.
   */
  readonly voices: () => Promise<readonly string[]>;
  readonly press: (keys: string) => Promise<void>;
  readonly hangUp: () => Promise<void>;
  readonly state: () => 'idle' | 'ringing' | 'up' | 'refused' | 'over';
};

export type Caller = PhoneEnd & {
  /** The call's id; empty when it was refused. */
  readonly call: string;
  /** Says words, where the provider understands speech. */
  readonly say: (words: string) => Promise<void>;
  /** Makes a sound that can be heard in a recording, for so long; resolves when it is over. */
  readonly sound: (seconds: number) => Promise<void>;
};

export type FarPhone = PhoneEnd & {
  /** How often it was rung. */
  readonly rung: () => number;
  /** The number that it showed when it was rung last. */
  readonly shown: () => string;
};
