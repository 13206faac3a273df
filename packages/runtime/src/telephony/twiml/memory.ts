import type { Clock } from '../../calls/clock.ts';
import { type Attending, createAttending } from './attending.ts';
import type { Element } from './document/element.ts';
import type { RoomPlace } from './document/emit-dial.ts';
import { type Remembered, remembered } from './remembered.ts';

/**
 * What this process remembers of the calls of a connection. Nothing depends on it: after a restart it is asked for again,
 * or a text is said twice.
 */
export type Memory = {
  readonly attending: Attending;
  /** Generation of the line that was performed last, by call. */
  readonly performed: Remembered<number>;
  /** When a call was heard of last. */
  readonly seen: Remembered<number>;
  /** Numbers that may be dialled, by line: asking counts. */
  readonly verdicts: Remembered<Promise<readonly Allowed[]>>;
  /** Lines on which somebody has picked up. */
  readonly pickedUp: Remembered<true>;
  /** The provider's names of telephones that we know by ours. */
  readonly legRefs: Remembered<string>;
  /** Where callers are who were taken out of, or whose talk was made, a room. */
  readonly places: Remembered<CallerPlace>;
  /** What telephones that were rung by us are doing. */
  readonly legs: Remembered<LegState>;
  /** Calls that talk with a telephone which was rung apart from them, by its name. */
  readonly talks: Remembered<string>;
  /** Telephones for whose sake callers' talks go on, by call. */
  readonly keepers: Remembered<readonly string[]>;
  /** The provider's names of calls, where our id doesn't follow from them. */
  readonly refs: Remembered<string>;
  /** Calls whose end waits for the message that was being recorded. */
  readonly ending: Remembered<() => void>;
  /** Recordings that are being fetched, so that two reports of one fetch it once. */
  readonly fetching: Set<string>;
};

export type CallerPlace =
  | { readonly kind: 'room'; readonly room: string; readonly how: RoomPlace }
  | { readonly kind: 'music'; readonly music: string };

export type LegState = {
  /** The call for whose sake it was rung. */
  readonly call: string | undefined;
  /** Counts its orders. */
  readonly turn: number;
  /** What it hears, made when the provider asks. */
  readonly document: (turn: number) => Promise<readonly Element[]>;
  /** Keys that are an answer. */
  readonly keys: readonly string[];
};

export type Allowed = { readonly index: number; readonly to: string; readonly from: string };

export function createMemory(clock: Clock): Memory {
  return {
    attending: createAttending(clock),
    performed: remembered(),
    seen: remembered(),
    verdicts: remembered(),
    pickedUp: remembered(),
    legRefs: remembered(),
    places: remembered(),
    legs: remembered(),
    talks: remembered(),
    keepers: remembered(),
    refs: remembered(),
    ending: remembered(),
    fetching: new Set(),
  };
}
