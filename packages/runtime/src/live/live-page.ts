import type { AgentState, Strategy } from '@callwright/acd';

/** Figures of a queue's day so far. Times in seconds. */
export type LiveDay = {
  readonly offered: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly turnedAway: number;
  readonly left: number;
  readonly missed: number;
  /** Percent of those who were answered, or would have had to be, within the target's seconds; null: nobody yet. */
  readonly inTimePercent: number | null;
  readonly meanWaitSeconds: number | null;
  readonly longestWaitSeconds: number | null;
};

export type LiveQueue = {
  readonly queue: string;
  readonly title: string;
  readonly strategy: Strategy;
  readonly open: boolean;
  /** When it opens next; null: it is open, or nobody knows. */
  readonly opensAt: string | null;
  readonly waiting: number;
  /** Since when whoever has waited longest waits. */
  readonly longestSince: string | null;
  readonly agents: Readonly<Record<Exclude<AgentState, 'offline'>, number>>;
  /** Who belongs to it today. */
  readonly members: number;
  readonly callbacksDue: number;
  readonly target: { readonly percent: number; readonly seconds: number };
  /** Null: so few people’s work that it would tell of one of them. */
  readonly today: LiveDay | null;
  /** Another queue’s agents take its callers for now. */
  readonly divertedTo: string | null;
};

/** Somebody who waits. `number` is null where it is withheld, and on screens that anybody can see. */
export type LiveWaiting = {
  readonly ticket: string;
  readonly queue: string;
  readonly kind: 'caller' | 'callback';
  readonly call: string | null;
  readonly since: string;
  readonly priority: number;
  readonly position: number;
  readonly offered: boolean;
  readonly number: string | null;
  readonly topic: string;
};

export type LivePerson = {
  readonly person: string;
  readonly name: string;
  readonly state: AgentState;
  /** Of a break, where the monitoring profile lets it be seen. */
  readonly reason: string | null;
  readonly since: string | null;
  readonly wrapUpUntil: string | null;
  readonly queues: readonly { readonly queue: string; readonly takesPart: boolean }[];
  /** The talk that they are in, for whoever may listen; its kind for everybody. */
  readonly talk: { readonly talk: string; readonly kind: string } | null;
  readonly absentUntil: string | null;
  readonly standIn: string | null;
};

export type LiveHelp = {
  readonly agent: string;
  readonly name: string;
  readonly call: string | null;
  readonly talk: string | null;
  readonly text: string;
  readonly at: string;
  /** Name of the supervisor who sees to it. */
  readonly takenBy: string | null;
};

/** Something to be looked at now. */
export type LiveAlert =
  | { readonly kind: 'long-wait'; readonly queue: string; readonly title: string; readonly since: string }
  | { readonly kind: 'many-waiting'; readonly queue: string; readonly title: string; readonly waiting: number }
  | { readonly kind: 'below-target'; readonly queue: string; readonly title: string; readonly percent: number }
  | { readonly kind: 'nobody'; readonly queue: string; readonly title: string; readonly members: number }
  | {
      readonly kind: 'opens-soon';
      readonly queue: string;
      readonly title: string;
      readonly at: string;
      readonly signedIn: number;
      readonly members: number;
    };

/** When the live view warns. */
export type LiveThresholds = {
  readonly waitSeconds: number;
  readonly waiting: number;
  /** How long before opening somebody should have signed in. */
  readonly beforeOpeningMinutes: number;
};

/** The whole live view. Times are ISO. */
export type LivePage = {
  readonly at: string;
  readonly queues: readonly LiveQueue[];
  readonly waiting: readonly LiveWaiting[];
  readonly people: readonly LivePerson[];
  readonly help: readonly LiveHelp[];
  readonly alerts: readonly LiveAlert[];
  readonly thresholds: LiveThresholds;
  /** Those that callers are spoken to in: what is said to who waits is written in them. */
  readonly languages: readonly string[];
  /** Figures that come from fewer people are not shown. */
  readonly smallestGroup: number;
  readonly mayListen: boolean;
  /** Whether figures of one person may be asked for. */
  readonly maySeeFigures: boolean;
  /** Whether it may be asked what somebody was earlier. */
  readonly maySeeStates: boolean;
};
