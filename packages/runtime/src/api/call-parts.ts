import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Store } from '../store/store.ts';
import type { RecordingArchive } from '../telephony/recordings/index.ts';
import type { Simulator } from '../telephony/simulator/simulator.ts';
import type { Streams } from './sse.ts';

/** What the routes about calls work with. */
export type CallParts = {
  readonly store: Store;
  readonly calls: CallRuntime;
  readonly simulator: Simulator;
  readonly recordings: RecordingArchive;
  readonly streams: Streams;
  readonly now: () => number;
};
