import type { PhoneEvent } from '../../../calls/happening.ts';
import type { Exchange } from '../exchange.ts';

/** What a verb has at hand while it stands on a caller's line. */
export type Stage = {
  readonly exchange: Exchange;
  readonly call: string;
  /** The caller's channel and number. */
  readonly channel: string;
  readonly caller: string;
  /** Generation and place on the line: the verb's things are named by them. */
  readonly generation: number;
  readonly nth: number;
  /** The line was performed before, or may have been: what this verb has made may still be there. */
  readonly again: boolean;
  /** Ends the verb: another line stands, or the caller is gone. */
  readonly signal: AbortSignal;
  readonly report: (event: PhoneEvent) => void;
  /** What the flow waits for was reported: it may take its time, and the caller shall not wait in silence. */
  readonly answered: () => void;
  /** All digits are there without `terminator`, which may still come within `ms`: it is no answer to what follows. */
  readonly typedAll: (terminator: string, ms: number) => void;
};

/** A message that the caller left, as it is reported. */
export type Message = { readonly ref: string; readonly seconds: number };

/** A verb that stands and waits. */
export type Waiting = {
  /** The caller pressed a key. */
  readonly key: (digit: string) => void;
  /** The caller is taken into a room beside the line: no music of the line is to be heard there. */
  readonly hush?: () => void;
  /** The caller has hung up: what a `record` has got by then. */
  readonly hungUp?: () => Promise<Message | null>;
};

/** Reports a fault of what the stage does in the background. */
export function inBackground({ exchange, call }: Stage, task: Promise<unknown>, what: string): void {
  task.catch((error: unknown) => exchange.log.error({ call, err: error }, what));
}
