import type { CallsTable } from '../tables.ts';

/** What stays the same from a call's first turn to its last. */
export type CallOpening = Pick<
  CallsTable,
  | 'reference'
  | 'provider'
  | 'provider_ref'
  | 'dialled'
  | 'flow'
  | 'revision'
  | 'alias'
  | 'lane'
  | 'anonymous'
  | 'clock_offset'
  | 'started_at'
  | 'world'
  | 'sample'
> & {
  /** The caller's number; empty when withheld. */
  readonly caller: string;
};

/** What every turn writes into the call's row. */
export type CallProgress = Pick<
  CallsTable,
  'generation' | 'phase' | 'outcome' | 'last_node' | 'errors' | 'ended_at' | 'wake_at' | 'state' | 'outbox'
> & {
  /** The simulated world is forgotten: nothing asks it any more. */
  readonly forgetWorld: boolean;
};

/** Everything that one turn writes. */
export type TurnCommit = {
  readonly call: string;
  /** Number of this turn; the row must stand at the one before. */
  readonly seq: number;
  /** Given for the call's first turn, which makes the row. */
  readonly opens: CallOpening | null;
  readonly row: CallProgress;
  /** JSON array of the turn's log, its personal values replaced by references; null when there is nothing to log. */
  readonly entries: string | null;
  /** JSON array of the personal values that `entries` refers to. */
  readonly personal: string | null;
};

/** `overtaken`: somebody else has taken a turn of this call since; nothing of this one was written. */
export type TurnOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The few statements of a turn, kept prepared: built anew by Kysely each time they doubled a turn's cost. */
export type TurnWriter = {
  /**
   * Writes turns of different calls in one transaction; a turn that can't be written fails alone.
   * One outcome per turn, in order. @throws when the transaction as a whole failed; then nothing was written.
   */
  readonly commit: (batch: readonly TurnCommit[]) => Promise<readonly TurnOutcome[]>;
  readonly load: (call: string) => Promise<CallsTable | undefined>;
  /** Number of its last turn. */
  readonly seqOf: (call: string) => Promise<number | undefined>;
};

/** Called when turns are written and not yet committed: a test may let the process die there. */
export type BeforeCommit = () => void;
export const nothingBefore: BeforeCommit = () => undefined;
