import type { GatherVerb, RecordVerb } from '@callwright/flow/sdk';
import type { RoomPlace } from './emit-dial.ts';

/** What is on a line once all is known that the document needs: sounds, numbers that may be dialled, rooms. */
export type PreparedLine = {
  readonly tells: readonly PreparedTell[];
  readonly waits: PreparedWait;
};

export type PreparedTell =
  | { readonly verb: 'speak'; readonly text: string; readonly language: string }
  | { readonly verb: 'play'; readonly url: string }
  | { readonly verb: 'pause'; readonly seconds: number };

export type PreparedDial = {
  readonly verb: 'dial';
  readonly targets: readonly { readonly index: number; readonly to: string }[];
  readonly from: string;
  readonly seconds: number;
};

export type PreparedWait =
  | GatherVerb
  | RecordVerb
  | PreparedDial
  /** Talks in a room: the far end was rung by us, apart from this line. */
  | { readonly verb: 'room'; readonly room: string; readonly how: RoomPlace }
  | { readonly verb: 'hold'; readonly music: string }
  /** The texts are to be reported when they are over. */
  | { readonly verb: 'finish'; readonly heard: string }
  /** The flow waits for somebody else. */
  | { readonly verb: 'wait' }
  | { readonly verb: 'hangup' };
