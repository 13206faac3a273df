import type { NodeType } from '@callwright/flow/sdk';
import type { Store } from '../store/store.ts';
import type { Capabilities } from '../telephony/provider.ts';
import type { FlowChecker } from './flow-checker.ts';

/** What everything about the keeping of flows works with. */
export type FlowParts = {
  readonly store: Store;
  readonly types: readonly NodeType[];
  readonly checker: FlowChecker;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** What the lines of a phone connection can do; absent where telephones are of no concern. */
  readonly lineOf?: (connection: string) => LineAbilities | undefined;
};

export type LineAbilities = Pick<Capabilities, 'speech' | 'recording' | 'keysWhileBridged'> & {
  /** What people call the phone connection. */
  readonly title: string;
};
