import type { Spoken } from '@callwright/flow/sdk';

/**
 * Telephones that are rung by us: agents' telephones, callbacks, test calls. Queues and callbacks stand on this port, a
 * flow's `dial` does not. All ids are chosen by whoever orders: ordering one thing twice does it once.
 */
export type Legs = {
  /** Rings a telephone; what becomes of it comes as leg events. */
  readonly ring: (order: LegOrder) => Promise<void>;
  /**
   * Says something to a leg that has answered and is in no room, in place of what it hears so far, and then waits for one
   * of `keys`. Ends with `key`, or with `said` when nothing was pressed `seconds` after the last text.
   */
  readonly say: (leg: string, texts: readonly Spoken[], wait?: LegKeys) => Promise<void>;
  /** Lets a member talk or listen in a room; it leaves the room in which it was. A room is there while anybody is in it. */
  readonly join: (room: string, member: Member, as: RoomRole) => Promise<void>;
  /** Takes a member out of its room; it hears music by name, or silence with `none`. */
  readonly part: (member: Member, music: string) => Promise<void>;
  /** Also a leg that still rings. */
  readonly hangUp: (leg: string) => Promise<void>;
  /**
   * The talk of a caller whose line is a `bridge` goes on as long as one of these telephones rings or talks, whichever the
   * flow has named; with none of them it ends where nobody is left. Kept in memory: ordered anew after a restart.
   */
  readonly keep: (call: string, legs: readonly string[]) => Promise<void>;
  /** What is known of a leg. From now on its events are told, also where an earlier process has rung it. */
  readonly sight: (leg: string) => Promise<LegSight>;
};

/** Name of the music that sounds like a telephone that rings elsewhere; no recording can be called so. */
export const RINGING = '$ringing';

/** `unknown`: it can't be asked about now. */
export type LegSight = 'ringing' | 'up' | 'over' | 'unknown';

export type LegOrder = {
  readonly leg: string;
  /** E.164, an extension, or `browser:<name>` for a telephone in a browser. */
  readonly to: string;
  /** What the telephone shows: one of the installation's own numbers, or the caller's. */
  readonly from: string;
  readonly seconds: number;
  /** The call for whose sake it is rung, if any: it pays for it in the log. */
  readonly call?: string;
};

export type LegKeys = { readonly keys: readonly string[]; readonly seconds: number };

/** Caller or leg. The caller's own talk, as the flow's `bridge` began it, is the room named by the call's id. */
export type Member = { readonly caller: string } | { readonly leg: string };

/** `listening` hears everybody and is heard by nobody; `whispering` hears everybody and is heard by `to` alone. */
export type RoomRole =
  | { readonly as: 'talking' | 'muted' | 'listening' }
  | { readonly as: 'whispering'; readonly to: string };

/** Why a leg is over. `hungUp`: after it was answered. */
export type LegEnd = 'busy' | 'noAnswer' | 'refused' | 'failed' | 'hungUp';

export type LegEvent = { readonly leg: string; readonly call?: string } & (
  | { readonly kind: 'ringing' | 'answered' | 'said' }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'ended'; readonly why: LegEnd }
);
