import type { NodeType } from '@callwright/flow/sdk';
import type { Store } from '../store/store.ts';
import type { FlowChecker } from './flow-checker.ts';

/** What everything about the keeping of flows works with. */
export type FlowParts = {
  readonly store: Store;
  readonly types: readonly NodeType[];
  readonly checker: FlowChecker;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};
