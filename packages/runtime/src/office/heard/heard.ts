import type { Reason } from '@callwright/flow/hours';

/** One thing that a caller hears, as it is spoken. */
export type HeardText = {
  readonly language: string;
  readonly text: string;
  /** Name of the recording that is played in its place. */
  readonly recording: string | null;
  /** How long it takes to say, estimated. */
  readonly ms: number;
  readonly from: 'announcement' | 'divert' | 'hours' | 'flow';
};

/**
 * What comes after the texts: the caller is asked for keys, to leave a message, is put through (`rings`), waits with
 * music, is hung up on; `goes-on`: more is said than is shown.
 */
export type HeardThen = 'keys' | 'message' | 'rings' | 'waits' | 'ends' | 'goes-on';

/** What opening hours decide for a caller of this number at this moment. Times are ISO with offset and zone. */
export type HoursMet = {
  readonly schedule: string;
  readonly title: string;
  /** The branch that holds: `open`, `closed`, or one of the hours' own. */
  readonly holds: string;
  /** Titles of a branch of their own, by language. */
  readonly holdsTitle: Readonly<Record<string, string>>;
  readonly state: 'open' | 'closed';
  /** The way out that the step takes; null where nothing but the hours were asked. */
  readonly exit: string | null;
  readonly reason: Reason;
  readonly until: string | null;
  readonly closesAt: string | null;
  readonly nextOpening: string | null;
  readonly timeZone: string;
  /** `first`: met before the caller has to do anything. `later`: who presses nothing comes to it. `elsewhere`: others do. */
  readonly met: 'first' | 'later' | 'elsewhere';
};

/** What a caller of a number would hear at a moment. */
export type Heard = {
  readonly number: string;
  readonly title: string;
  readonly at: string;
  readonly reached: 'flow' | 'number-unknown' | 'number-without-flow' | 'flow-not-live';
  readonly flow: { readonly id: string; readonly title: string } | null;
  /** Languages that callers of this number can speak, the first one is the usual. */
  readonly languages: readonly string[];
  readonly said: readonly HeardText[];
  readonly after: HeardThen | null;
  /** Telephones that ring, where `after` says so. */
  readonly rings: readonly string[];
  /** Null where the call flow asks no opening hours, or they can't be read. */
  readonly hours: HoursMet | null;
};
