import type { Json, JsonObject } from '../document/index.ts';
import type { QueuePlace } from '../expression/index.ts';
import type { DigitsSpec, LineVerb, WatchAction } from '../sdk/index.ts';

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
export type LogEntry = { readonly f: number; readonly a: Json };

/** What must be given back however the visit or call ends. */
export type Held =
  | { readonly kind: 'recording'; readonly handle: string }
  | { readonly kind: 'leg'; readonly handle: string }
  | { readonly kind: 'service'; readonly service: string; readonly handle: string };

/** A flow that runs: the root, or a subflow on top of whoever called it. */
export type Frame = {
  flow: string;
  node: string;
  visit: number;
  /** When the visit began. */
  at: number;
  variables: Record<string, Json>;
  log: LogEntry[];
  held: Held[];
  /** Fingerprint of the `call` op that waits for the frame above to end. */
  calling: number | null;
  /** The step is visited because a later call goes on there: see `LeftAt`. */
  later?: true;
};

/** What the top frame waits for. `id` names the answer; `f` is the fingerprint that its log entry gets. */
export type Pending = { readonly id: string; readonly f: number } & (
  | { readonly on: 'request'; readonly service: string }
  | ({ readonly signals?: readonly string[]; readonly keys?: readonly string[] } & (
      | {
          readonly on: 'gather';
          readonly digits?: DigitsSpec;
          /** Digits typed so far. */
          readonly typed: string;
          readonly secret?: boolean;
          readonly words?: Readonly<Record<string, readonly string[]>>;
        }
      | { readonly on: 'record' | 'dial' | 'hold' }
      | { readonly on: 'bridge'; readonly leg: string }
    ))
);

/** `gone`: the caller has hung up and what must be finished is being finished. */
export type Phase = 'live' | 'gone' | 'ended';

/** What stands on the caller's line. */
export type Line = {
  readonly generation: number;
  readonly verbs: readonly LineVerb[];
  /**
   * So many of the first verbs stood on the line of the generation before and were not known to be over:
   * whoever performs the line goes on with them instead of saying them again.
   */
  readonly resumes: number;
};

/** Everything that a call is, as plain JSON. */
export type State = {
  /** Shape of this state, for recorded histories of older versions. */
  v: 1;
  phase: Phase;
  /** Id of the root flow. */
  flow: string;
  facts: Facts;
  language: string;
  consent: 'unknown' | 'granted' | 'refused' | 'revoked';
  /** What the last `opening-hours` step found. */
  hours: JsonObject | null;
  /** How the caller's place in the line stood when it was last asked for; absent before the first queue. */
  queue?: QueuePlace;
  /** What a step found out about the callback that it offers; absent before one. */
  callback?: JsonObject;
  visits: number;
  /** Counts requests, waits and recordings, so that no two of a call share an id. */
  serial: number;
  frames: Frame[];
  held: Held[];
  inbox: { readonly handle: string; readonly name: string; readonly data: Json }[];
  watches: { readonly keys: string; readonly then: readonly WatchAction[] }[];
  /** Keys pressed that may become a watched sequence. */
  starred: string;
  /** A terminator that may still come though the digits were complete without it; it is no answer to what follows. */
  trailing: { readonly key: string; readonly until: number } | null;
  pending: Pending | null;
  line: Line;
  timer: { readonly id: string; readonly at: number } | null;
  /** Requests answered since anything else happened: a cycle that only asks services never lets a caller speak. */
  requestsInARow: number;
  /** Faults so far; each takes the next softer landing (error exit, onError, fallback, hang up). */
  faults: number;
  /** Whether `onHangup` has begun. */
  farewell: boolean;
};

const NOBODY: Facts = {
  caller: { number: '', anonymous: true, country: '', contact: null },
  call: { dialled: '', reference: '', language: '' },
};

/** The state of a call that has not begun; a `started` event begins it. */
export function freshState(flow: string): State {
  return {
    v: 1,
    phase: 'live',
    flow,
    facts: NOBODY,
    language: '',
    consent: 'unknown',
    hours: null,
    visits: 0,
    serial: 0,
    frames: [],
    held: [],
    inbox: [],
    watches: [],
    starred: '',
    trailing: null,
    pending: null,
    line: { generation: 0, verbs: [], resumes: 0 },
    timer: null,
    requestsInARow: 0,
    faults: 0,
    farewell: false,
  };
}

/** A copy that a turn may change: everything that `advance` writes to is its own, the rest is shared. */
export function ownState(state: State): State {
  return {
    ...state,
    frames: state.frames.map((frame) => ({
      ...frame,
      variables: { ...frame.variables },
      log: [...frame.log],
      held: [...frame.held],
    })),
    held: [...state.held],
    inbox: [...state.inbox],
    watches: [...state.watches],
  };
}
