import type { WhoDidIt } from '../people/who-did-it.ts';
import type { QueueDocument } from '../queues/queue-document.ts';
import type { MemberLine } from '../store/queues/member-repository.ts';

export type { QueueDocument, QueueEntry, StandIn } from '../queues/queue-document.ts';
export type { MemberLine } from '../store/queues/member-repository.ts';

/** Who would miss a queue. */
export type QueueUse =
  | {
      readonly kind: 'flow';
      readonly flow: string;
      readonly title: string;
      /** A version names it that callers may meet. */
      readonly live: boolean;
      readonly numbers: readonly string[];
    }
  | { readonly kind: 'queue'; readonly queue: string; readonly title: string };

/** Somebody in a queue's list. */
export type QueueMember = MemberLine & {
  readonly name: string;
  /** Not any more, or not at present: their part in the installation was changed. */
  readonly takesCalls: boolean;
  readonly absentUntil: string | null;
  readonly sample: boolean;
};

export type QueueSummary = {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly by: WhoDidIt | null;
  readonly queue: QueueDocument;
  /** By place. */
  readonly members: readonly QueueMember[];
  readonly usedBy: readonly QueueUse[];
};

/** All queues, and what they can name besides each other. */
export type QueueList = {
  readonly queues: readonly QueueSummary[];
  readonly schedules: readonly { readonly name: string; readonly title: string }[];
  readonly boxes: readonly { readonly name: string; readonly title: string }[];
};
