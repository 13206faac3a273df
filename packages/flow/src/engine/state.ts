import type { Json, JsonObject } from '../document/index.ts';
import type { Lasting, LineVerb, Op, WatchAction } from '../sdk/index.ts';

/** What the provider and the contacts know when the call begins. */
export type Facts = {
  readonly caller: {
    /** E.164 where known, else as it came; empty when withheld. */
    readonly number: string;
    readonly anonymous: boolean;
    /** ISO 3166 country of the number, or empty. */
    readonly country: string;
    readonly contact: JsonObject | null;
  };
  readonly call: { readonly dialled: string; readonly reference: string; readonly language: string };
};

/** One answered op of a visit: the fingerprint of the ops since the last entry, and the answer. */
export type LogEntry = { f: number; a: Json };

/** What must be given back however the visit or call ends. */
export type Held =
  | { readonly kind: 'recording'; readonly handle: string }
  | { readonly kind: 'leg'; readonly handle: string }
  | { readonly kind: 'service'; readonly service: string; readonly handle: string };

export type Frame = {
  flow: string;
  node: string;
  visit: number;
  at: number;
  variables: Record<string, Json>;
  log: LogEntry[];
  held: Held[];
};

export type Pending = {
  /** `<visit>.<index of the log entry>`: names the answer that is awaited. */
  readonly id: string;
  readonly f: number;
  readonly op: Extract<Op, { op: 'wait' | 'request' | 'call' }>;
  /** Digits typed so far into a gather. */
  readonly typed: string;
};

export type Phase = 'live' | 'gone' | 'ended';

/** Everything that a call is, as plain JSON. */
export type State = {
  /** Shape of this state, for recorded histories of older versions. */
  v: 1;
  phase: Phase;
  /** Root flow. */
  flow: string;
  facts: Facts;
  language: string;
  consent: 'unknown' | 'granted' | 'refused' | 'revoked';
  visits: number;
  frames: Frame[];
  held: Held[];
  inbox: { handle: string; name: string; data: Json }[];
  watches: { keys: string; then: readonly WatchAction[] }[];
  /** Keys pressed that may become a watched sequence. */
  starred: string;
  pending: Pending | null;
  /** Requests that the call still awaits, also after a hang-up. */
  line: { generation: number; verbs: readonly LineVerb[] };
  timer: { readonly id: string; readonly at: number } | null;
  /** Faults so far; each takes the next softer landing (error exit, onError, fallback, hang up). */
  faults: number;
  /** Whether `onHangup` has begun. */
  farewell: boolean;
};

export type { Lasting };
