import type { Ticket } from '../store/queues/ticket.ts';
import type { ChosenState, Device, Done, Entered, NewTicket, TalkSight, TicketDetails } from './port.ts';

/** Somebody who comes to a queue: a caller, or a callback whose turn in the line is kept. */
export type Entering = {
  readonly id: string;
  readonly queue: string;
  readonly provider: string;
  readonly priority: number;
  readonly details: TicketDetails;
} & (
  | ({ readonly kind: 'caller' } & Pick<NewTicket, 'call' | 'handle'>)
  | { readonly kind: 'callback'; readonly callback: string; readonly since: number }
);

/** A leg that rings at an agent for an offer. */
export type RingingLeg = { readonly leg: string; readonly device: Device };

/** What the process that decides is told, by itself or by others; plain JSON. */
export type QueueOrder =
  | { readonly do: 'enter'; readonly ticket: Entering }
  | { readonly do: 'leave'; readonly ticket: string; readonly outcome: 'left' | 'callback' | 'hung-up' | 'timeout' }
  /** The call of a callback has begun. */
  | { readonly do: 'call'; readonly ticket: string; readonly call: string }
  | { readonly do: 'priority'; readonly ticket: string; readonly priority: number }
  | { readonly do: 'move'; readonly ticket: string; readonly queue: string }
  | { readonly do: 'hand-on'; readonly ticket: string; readonly queue: string }
  | { readonly do: 'take'; readonly ticket: string; readonly agent: string; readonly supervisor: boolean }
  /** Its call has heard what has become of it: `outcome`, null while it waits. */
  | { readonly do: 'told'; readonly ticket: string; readonly outcome?: Ticket['outcome'] }
  | {
      readonly do: 'set';
      readonly agent: string;
      readonly state: ChosenState;
      readonly reason: string | null;
      /** Whoever is at their notes may finish them first. */
      readonly afterWrapUp?: boolean;
    }
  | { readonly do: 'taken'; readonly agent: string; readonly talk: TalkSight }
  | { readonly do: 'ended'; readonly talk: string }
  | { readonly do: 'wrapped-up'; readonly agent: string }
  | { readonly do: 'extend'; readonly agent: string; readonly ms: number }
  /** Telephones ring by now. */
  | { readonly do: 'ringing'; readonly offer: string; readonly agent: string; readonly legs: readonly RingingLeg[] }
  /** Somebody hears for so long who it is. */
  | {
      readonly do: 'picked-up';
      readonly offer: string;
      readonly agent: string;
      readonly leg: string;
      readonly ms: number;
    }
  | {
      readonly do: 'accepted';
      readonly offer: string;
      readonly agent: string;
      readonly leg: string;
      readonly number: string | null;
    }
  | { readonly do: 'declined'; readonly offer: string; readonly agent: string }
  /** Says by hand that the telephone is taken. */
  | { readonly do: 'answer'; readonly offer: string; readonly agent: string }
  /** Rules, members, skills or opening hours may have changed. */
  | { readonly do: 'learn'; readonly quiet: boolean }
  | { readonly do: 'tick' };

export type OrderResult = Entered | Done;

/** What is to be performed once it is stored. */
export type Effect =
  | { readonly do: 'ring'; readonly offer: string; readonly agent: string }
  /** Rings no more, but for the leg that was taken. */
  | { readonly do: 'stop'; readonly offer: string; readonly agent: string }
  | { readonly do: 'answer'; readonly offer: string; readonly agent: string }
  | { readonly do: 'hang-up'; readonly leg: string; readonly provider: string }
  /** Its call is to hear what has become of it. */
  | { readonly do: 'tell'; readonly ticket: string }
  | { readonly do: 'note-state'; readonly agent: string; readonly state: ChosenState };
