import type { AgentState, Need, Strategy } from '@callwright/acd';
import type { Json, Texts } from '@callwright/flow/document';
import type { Spoken } from '@callwright/flow/sdk';
import type { StandIn } from '@callwright/nodes/services';

/** What agents choose of themselves, or supervisors of them. */
export type ChosenState = 'offline' | 'available' | 'break';

/**
 * A telephone that an agent is rung at. `desk`: the page itself, for calls of the simulator; `browser`: the telephone in
 * the browser that is signed in at the desk; `number`: any number or extension, in international form.
 */
export type Device = { readonly kind: 'desk' | 'browser' } | { readonly kind: 'number'; readonly number: string };

/** An agent as desk and wallboard see them. Times are milliseconds since the epoch. */
export type AgentSight = {
  readonly person: string;
  readonly name: string;
  readonly state: AgentState;
  /** Of a break, in words or as a known one (`break-reason.ts`); only for those who may see it. */
  readonly reason: string | null;
  readonly since: number;
  /** What they are to be once the talk is over. */
  readonly afterwards: 'offline' | 'break' | null;
  readonly wrapUpUntil: number | null;
  /** They have taken longer for their notes: once after each talk. */
  readonly wrapUpExtended: boolean;
  readonly queues: readonly { readonly queue: string; readonly rank: number; readonly takesPart: boolean }[];
  readonly offer: OfferSight | null;
  readonly talk: TalkSight | null;
  readonly absentUntil: number | null;
};

/** What rings at an agent's telephone. */
export type OfferSight = {
  readonly offer: string;
  readonly ticket: string;
  readonly queue: string;
  readonly call: string | null;
  readonly callback: string | null;
  readonly until: number;
  /** The agent's own leg per device, with what becomes of it. */
  readonly legs: readonly { readonly leg: string; readonly device: Device; readonly state: 'ringing' | 'accepting' }[];
};

export type TalkSight = {
  /** The agent's leg; names the talk. */
  readonly talk: string;
  readonly kind: 'queue' | 'callback' | 'outgoing' | 'internal' | 'consult' | 'transferred';
  readonly call: string | null;
  readonly ticket: string | null;
  readonly number: string | null;
  readonly beganAt: number;
};

/** Somebody who waits. */
export type WaitingSight = {
  readonly ticket: string;
  readonly queue: string;
  readonly kind: 'caller' | 'callback';
  readonly call: string | null;
  readonly callback: string | null;
  readonly since: number;
  readonly priority: number;
  /** 1 is next. */
  readonly position: number;
  /** Whether somebody's telephone rings for them. */
  readonly offered: boolean;
};

export type QueueSight = {
  readonly queue: string;
  readonly title: string;
  readonly strategy: Strategy;
  readonly open: boolean;
  readonly waiting: readonly WaitingSight[];
  /** Signed in: available, ringing, busy, in wrap-up; on a break. */
  readonly agents: Readonly<Record<Exclude<AgentState, 'offline'>, number>>;
};

/** What a step says of a caller who is to wait. */
export type TicketDetails = {
  /** Why they call, for the agent: "Invoice"; empty: only the queue is named. */
  readonly topic: string;
  /** What the agent hears before the two are connected. */
  readonly whisper: readonly Spoken[];
  /** The agent's telephone must press this before the caller is connected; null: answering is enough. */
  readonly acceptKey: string | null;
  readonly needs: readonly Need[];
  readonly language: string;
};

export type NewTicket = {
  /** `<call>.<request>`; entered twice with one id is entered once. */
  readonly id: string;
  readonly queue: string;
  readonly call: string;
  readonly handle: string;
  readonly provider: string;
  readonly priority: number;
  readonly details: TicketDetails;
};

/** `refused`: turned away at once. Otherwise waits, and hears by signals (`assigned`, `refused`) what becomes of it. */
export type Entered =
  | { readonly kind: 'waiting'; readonly position: number; readonly estimateMs: number | null }
  | { readonly kind: 'refused'; readonly why: 'full' | 'closed' | 'nobody'; readonly instead?: StandIn }
  | { readonly kind: 'unknown-queue' };

export type Refused = { readonly refused: string };
export type Done = { readonly done: true } | Refused;

/** Queues, agents and who waits: the one way to all of them, in whichever process decides. */
export type Queues = {
  readonly enter: (ticket: NewTicket) => Promise<Entered>;
  /** Pressed a key, hung up, or was released. Unknown ones are gone already. */
  readonly leave: (ticket: string, outcome: 'left' | 'callback' | 'hung-up' | 'timeout') => Promise<void>;
  readonly reprioritise: (ticket: string, priority: number) => Promise<Done>;
  /** To another queue, with the time waited so far. */
  readonly move: (ticket: string, queue: string) => Promise<Done>;
  /**
   * Lets a caller whom this ticket has brought to an agent wait once more, in this queue: with the time waited so far, the talk not
   * counted. They go on talking until their call has heard of it. Refused: `gone`, `unknown-queue`, `full`, `closed`, `nobody`.
   */
  readonly handOn: (ticket: string, queue: string) => Promise<Done>;
  /**
   * An agent takes somebody who waits, past the line: their telephone rings. Where the queue doesn't allow agents to choose,
   * only a supervisor may give them somebody. Refused: `gone`, `not-free`, `not-allowed`.
   */
  readonly take: (ticket: string, agent: string, by?: 'agent' | 'supervisor') => Promise<Done>;
  /** A callback takes its place in the line; the agent's own press begins the dialling. */
  readonly enterCallback: (callback: {
    readonly id: string;
    readonly ticket: string;
    readonly queue: string;
    readonly since: number;
    readonly priority: number;
    readonly provider: string;
    readonly details: TicketDetails;
  }) => Promise<Entered>;
  /** The customer of a callback has answered: this is their call. */
  readonly setCallOf: (ticket: string, call: string) => Promise<Done>;

  /** Says something to every caller who waits in a queue now; text per language. */
  readonly announce: (queue: string, said: { readonly text: Texts }) => Promise<{ readonly heard: number }>;

  /** They have gone for today: off once a talk and its notes are over, else at once. */
  readonly signedOut: (agent: string) => Promise<Done>;
  readonly setState: (agent: string, state: ChosenState, reason?: string) => Promise<Done>;
  /**
   * At the desk's own telephone, or in place of the key that a telephone waits for. Refused: `gone`, `answer-at-telephone`.
   */
  readonly answer: (agent: string, offer: string) => Promise<Done>;
  readonly decline: (agent: string, offer: string) => Promise<Done>;
  /** Begins or ends a talk that no queue gave: while it lasts nobody rings them. */
  readonly taken: (agent: string, talk: TalkSight) => Promise<void>;
  readonly ended: (talk: string) => Promise<void>;
  readonly endWrapUp: (agent: string) => Promise<Done>;
  /** Once after each talk. Refused: `extended-already`, `not-in-wrap-up`. */
  readonly extendWrapUp: (agent: string, ms: number) => Promise<Done>;

  /** A queue's document, its members or an agent's devices and skills were changed. */
  readonly changed: () => Promise<void>;

  readonly sight: () => Promise<{ readonly queues: readonly QueueSight[]; readonly agents: readonly AgentSight[] }>;
  readonly agent: (person: string) => Promise<AgentSight | null>;
  readonly position: (
    ticket: string,
  ) => Promise<{ readonly position: number; readonly estimateMs: number | null } | null>;
  /** Tells a listener whenever something in `sight` may have changed, also in other processes; until the returned function is called. */
  readonly listen: (then: () => void) => () => void;

  /** Whether this process decides, and acts on connections that any process can act on. */
  readonly decides: () => boolean;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** What a signal to a waiting caller carries. */
export type TicketSignal =
  | {
      readonly name: 'assigned';
      /** `unrecorded`: the agent hasn't agreed to being recorded. */
      readonly data: {
        readonly leg: string;
        readonly agent: string;
        readonly queue: string;
        readonly unrecorded: boolean;
        readonly turn?: number;
      };
    }
  /** They wait once more: it is the `turn`th time. */
  | { readonly name: 'handed-on'; readonly data: { readonly turn: number } }
  | {
      readonly name: 'refused';
      readonly data: {
        readonly why: 'timeout' | 'full' | 'closed' | 'nobody';
        readonly instead?: StandIn;
        readonly turn?: number;
      };
    }
  /** Something is said to those who wait. */
  | { readonly name: 'announced'; readonly data: Json };
