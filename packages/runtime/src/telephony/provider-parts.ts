import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Clock } from '../calls/clock.ts';
import type { Log } from '../log/index.ts';
import type { DiallingRules } from './dialling/dialling-rules.ts';
import type { LegEvent } from './legs.ts';
import type { Recordings } from './recordings/recordings.ts';
import type { Voices } from './voices/voices.ts';

/** What every adapter needs of the rest of the runtime. */
export type ProviderParts = {
  /** Where the adapter reports to. Events of one call are told one after the other. */
  readonly calls: Pick<CallRuntime, 'start' | 'take' | 'standing' | 'recover'>;
  /** Tells those who rang a leg what became of it; whoever waits for it knows that other processes will hear it, too. */
  readonly onLeg: (event: LegEvent) => void | Promise<void>;
  /** Texts and music as sound. */
  readonly voices: Voices;
  /** Asked before anything is dialled. */
  readonly dialling: DiallingRules;
  /** Where recordings and messages are kept. */
  readonly recordings: Recordings;
  readonly clock: Clock;
  readonly log: Log;
};
