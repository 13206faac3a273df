import type { CallEvent } from '@callwright/flow/engine';

type WithoutTime<E> = E extends unknown ? Omit<E, 'at' | 'seed'> : never;

/** Something that happened to a call; its time and seed are given by the runtime. */
export type Happening = WithoutTime<CallEvent>;

/** What a phone or provider reports. */
export type PhoneEvent = Exclude<Happening, { kind: 'started' | 'answer' | 'time' }>;

/** What happened on the line as it stood in a generation. */
export type LineHappening = Extract<Happening, { generation: number }>;

export function isOnLine(happening: Happening): happening is LineHappening {
  return 'generation' in happening;
}
