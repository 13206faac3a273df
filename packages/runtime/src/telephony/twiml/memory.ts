import type { Clock } from '../../calls/clock.ts';
import { type Attending, createAttending } from './attending.ts';
import { type Remembered, remembered } from './remembered.ts';

/**
 * What this process remembers of the calls of a connection. Nothing depends on it: after a restart, and in another process,
 * it is asked for again, or a text is said twice. What something depends on is in the store.
 */
export type Memory = {
  readonly attending: Attending;
  /** Generation of the line that this process performed last, by call. */
  readonly performed: Remembered<number>;
  /** When a call was heard of last. */
  readonly seen: Remembered<number>;
  /** Numbers that may be dialled, by line: asking counts. */
  readonly verdicts: Remembered<Promise<readonly Allowed[]>>;
  /** The provider's names of calls, where our id doesn't follow from them. */
  readonly refs: Remembered<string>;
  /** Calls whose end waits for the message that was being recorded. */
  readonly ending: Remembered<() => void>;
  /** Recordings that are being fetched, so that two reports of one fetch it once. */
  readonly fetching: Set<string>;
};

export type Allowed = { readonly index: number; readonly to: string; readonly from: string };

export function createMemory(clock: Clock): Memory {
  return {
    attending: createAttending(clock),
    performed: remembered(),
    seen: remembered(),
    verdicts: remembered(),
    refs: remembered(),
    ending: remembered(),
    fetching: new Set(),
  };
}
