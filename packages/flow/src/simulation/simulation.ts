import type { JsonObject } from '../document/index.ts';
import type { CallEvent, Program, State, TraceEntry } from '../engine/index.ts';
import type { LineVerb, SideVerb } from '../sdk/index.ts';
import type { World } from './world.ts';

type WithoutTime<E> = E extends unknown ? Omit<E, 'at' | 'seed'> : never;
/** An event whose time the exchange's clock gives. */
export type Happening = WithoutTime<CallEvent>;

/** What a simulated call runs in; stays the same from its beginning to its end. */
export type Setting = {
  /**
   * Null where the call runs elsewhere: what happens to it is left in the simulation's `outbox` for whoever tells it
   * there, and `lineArrived` takes what then stands on its line.
   */
  readonly program: Program | null;
  /** Id of the flow that is rung. */
  readonly flow: string;
  readonly world: World;
  /** `estimated`: a text takes as long as it would to speak it. `reported`: whoever speaks says when it is over. */
  readonly speech: 'estimated' | 'reported';
};

/** Something that the exchange does later unless the line changes before. */
export type Due = {
  readonly at: number;
  /** The line that it belongs to; null for answers of services, which come whatever the line does. */
  readonly generation: number | null;
  /** It only comes about because the caller does nothing. */
  readonly byCallersSilence: boolean;
  readonly what:
    | { readonly kind: 'verb'; readonly index: number }
    | { readonly kind: 'event'; readonly happening: Happening };
};

/** What a caller hears or does, and what comes of it, in order: a conversation that people can read. */
export type Moment = { readonly at: number } & (
  | { readonly kind: 'said'; readonly text: string; readonly language: string; readonly audio?: string }
  | { readonly kind: 'beep' }
  | { readonly kind: 'music'; readonly name: string }
  | { readonly kind: 'pressed'; readonly keys: string }
  | { readonly kind: 'spoke'; readonly text: string }
  | { readonly kind: 'silent' }
  | { readonly kind: 'ringing'; readonly targets: readonly string[] }
  | { readonly kind: 'dialled'; readonly outcome: string; readonly target?: string }
  | { readonly kind: 'talking'; readonly target: string }
  | { readonly kind: 'partyLeft' }
  | { readonly kind: 'message'; readonly seconds: number }
  | { readonly kind: 'side'; readonly verb: SideVerb }
  | { readonly kind: 'asked'; readonly service: string; readonly input: JsonObject }
  | { readonly kind: 'answered'; readonly service: string; readonly answer: JsonObject }
  | { readonly kind: 'hungUp'; readonly by: 'caller' | 'flow' }
);

export type TimedTrace = { readonly at: number; readonly entry: TraceEntry };

/** What the caller's line is doing: the verb at `index` is being performed, or all is over. */
export type LinePlay = {
  readonly generation: number;
  readonly verbs: readonly LineVerb[];
  readonly index: number;
  readonly stage: 'saying' | 'waiting' | 'idle' | 'over';
};

/** A simulated call at one moment. Plain data and never changed in place: keep an old one to go back to it. */
export type Simulation = {
  /** Milliseconds since the epoch, by the call's own clock. */
  readonly now: number;
  readonly call: State;
  readonly line: LinePlay;
  readonly due: readonly Due[];
  readonly transcript: readonly Moment[];
  readonly trace: readonly TimedTrace[];
  /** How often each service was asked and each telephone rung. */
  readonly times: Readonly<Record<string, number>>;
  /** Legs that were answered, by handle: who it is and for how long they talk. */
  readonly legs: Readonly<Record<string, { readonly target: string; readonly talkMs: number }>>;
  readonly recording: 'off' | 'on' | 'paused';
  /** Whether a recording of the call ever ran. */
  readonly recorded: boolean;
  /** Events so far: makes handles and seeds. */
  readonly events: number;
  /** What the call that runs elsewhere has yet to be told, in order. */
  readonly outbox: readonly Happening[];
  /** Everything that happened to a call that runs here, in order: whoever has it can let the call happen again. */
  readonly happened: readonly { readonly at: number; readonly happening: Happening }[];
};
