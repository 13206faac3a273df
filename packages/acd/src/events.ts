import type { Membership, Need } from './rules.ts';

export type AgentState = 'offline' | 'available' | 'ringing' | 'busy' | 'wrap-up' | 'break';

/** A caller who waits, or a callback that keeps a place in the line. */
export type Ticket = {
  readonly id: string;
  readonly queue: string;
  readonly kind: 'caller' | 'callback';
  /** When the wait began; a callback keeps its caller's. Milliseconds since the epoch. */
  readonly since: number;
  readonly priority: number;
  readonly needs: readonly Need[];
  /** From when the queue's longest wait and overflow count, where that isn't `since`: who was moved begins anew. */
  readonly limitedFrom?: number;
};

/** What happened, and when (milliseconds since the epoch). Events come in the order of their times. */
export type AcdEvent = { readonly at: number } & (
  | { readonly kind: 'entered'; readonly ticket: Ticket }
  /** Hung up, pressed a key, was taken by hand: waits no longer. */
  | { readonly kind: 'left'; readonly ticket: string }
  /** To another queue, with the time waited so far. */
  | { readonly kind: 'moved'; readonly ticket: string; readonly queue: string }
  /** An agent who is free, or at their notes, takes somebody who waits, past the line. */
  | { readonly kind: 'picked'; readonly ticket: string; readonly agent: string }
  | { readonly kind: 'repriorised'; readonly ticket: string; readonly priority: number }
  | {
      readonly kind: 'agent-known';
      readonly agent: string;
      readonly skills: Readonly<Record<string, number>>;
      readonly queues: readonly Membership[];
    }
  /** What agents say of themselves, or supervisors of them. */
  | {
      readonly kind: 'agent-set';
      readonly agent: string;
      readonly state: 'offline' | 'available' | 'break';
      /** Whoever is at their notes may finish them first. */
      readonly afterWrapUp?: boolean;
    }
  /** Talks on a call that no queue gave them. */
  | { readonly kind: 'agent-taken'; readonly agent: string }
  /** Somebody holds the telephone and hears who it is: what rings for this caller ends no sooner than `until`. */
  | { readonly kind: 'picked-up'; readonly offer: string; readonly agent: string; readonly until: number }
  | { readonly kind: 'answered'; readonly offer: string; readonly agent: string }
  /** Refused, or the telephone was busy or out of order. */
  | { readonly kind: 'declined'; readonly offer: string; readonly agent: string }
  /** The talk of this agent is over. */
  | { readonly kind: 'ended'; readonly agent: string }
  | { readonly kind: 'wrapped-up'; readonly agent: string }
  /** Needs longer for what is left to do. */
  | { readonly kind: 'wrap-up-extended'; readonly agent: string; readonly until: number }
  | { readonly kind: 'opened'; readonly queue: string; readonly open: boolean }
  /** Nothing but time passed. */
  | { readonly kind: 'tick' }
);

/** Why somebody waits no longer without having been answered. */
export type ExitReason = 'timeout' | 'full' | 'closed' | 'nobody';

/** What is to be done now. */
export type Decision =
  /** Ring these agents; more may be told for one offer. */
  | {
      readonly kind: 'offer';
      readonly offer: string;
      readonly ticket: string;
      readonly queue: string;
      readonly agents: readonly string[];
      readonly until: number;
    }
  /** Stop ringing these. */
  | { readonly kind: 'withdraw'; readonly offer: string; readonly agents: readonly string[] }
  | { readonly kind: 'connect'; readonly ticket: string; readonly agent: string; readonly queue: string }
  | { readonly kind: 'exit'; readonly ticket: string; readonly reason: ExitReason }
  /** A state that nobody set by hand. */
  | {
      readonly kind: 'agent';
      readonly agent: string;
      readonly state: AgentState;
      readonly why: 'rings' | 'answered' | 'not-answered' | 'too-often-not-answered' | 'talk-over' | 'wrap-up-over';
    };
