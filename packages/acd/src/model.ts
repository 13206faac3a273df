import type { DueHeap } from './due-heap.ts';
import type { AgentState, Decision, Ticket } from './events.ts';
import type { Membership, QueueRules } from './rules.ts';
import type { Waiting, WaitingLine } from './waiting-line.ts';

/** An agent as the queues see them. */
export type Agent = {
  readonly id: string;
  skills: Readonly<Record<string, number>>;
  queues: readonly Membership[];
  state: AgentState;
  /** When the state began. */
  since: number;
  /** When they last had something to do: who is free the longest has the smallest. */
  idleSince: number;
  /** Calls taken since they signed in. */
  calls: number;
  /** Offers in a row that they let ring. */
  missed: number;
  /** What rings at their telephone. */
  offer: string | null;
  /** What they are to be once the talk is over, where they have said so meanwhile. */
  afterwards: 'offline' | 'break' | null;
  /** After-call work of the talk that runs. */
  wrapUpMs: number;
  wrapUpUntil: number | null;
};

export type Queue = {
  readonly rules: QueueRules;
  readonly line: WaitingLine;
  /** Members by their place in the list. */
  members: Agent[];
  /** The place of who was offered last, for taking turns. */
  lastPlace: number;
  open: boolean;
  /** Since when nobody is signed in; null: somebody is. */
  emptySince: number | null;
  /** Those who waited then were sent away. */
  graceOver: boolean;
};

/** A ticket and its places in the lines: its own queue's, and those that it flowed over to. */
export type Seated = {
  readonly ticket: Ticket;
  readonly seats: { queue: Queue; waiting: Waiting }[];
  /** What is being rung for it. */
  offer: string | null;
  /** Who let it ring in this round. */
  tried: Set<string>;
  /** The place in the list that was rung last, for going on from there. */
  huntedPlace: number;
};

export type Offer = {
  readonly id: string;
  readonly seated: Seated;
  readonly queue: Queue;
  readonly agents: Set<Agent>;
  /** Moves on once somebody has picked up and is about to take it. */
  until: number;
  /** For one agent who takes this caller past the line. */
  readonly byHand: boolean;
};

/** Names of what may have changed. */
export type Touched = {
  readonly queues: Set<string>;
  readonly agents: Set<string>;
  readonly tickets: Set<string>;
  readonly offers: Set<string>;
};

export const DUES = ['ring', 'wrap-up', 'relax', 'overflow', 'wait', 'empty'] as const;

/** What falls due; `name` holds both, so that equal times have one order. */
export type Due = {
  readonly at: number;
  readonly what: (typeof DUES)[number];
  readonly id: string;
  readonly name: string;
};

/** Everything that decisions are made from. */
export type Model = {
  readonly queues: Map<string, Queue>;
  readonly agents: Map<string, Agent>;
  readonly tickets: Map<string, Seated>;
  readonly offers: Map<string, Offer>;
  readonly dues: DueHeap<Due>;
  /** What may have changed since it was last asked. */
  readonly touched: Touched;
  serial: number;
  offerSerial: number;
};

/** Lets something fall due. */
export function dueAt(model: Model, at: number, what: Due['what'], id: string): void {
  model.dues.add({ at, what, id, name: `${DUES.indexOf(what)} ${id}` });
}

/** Collects what is to be done. */
export type Decide = (decision: Decision) => void;
