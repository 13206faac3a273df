import type { SideOrder } from '@callwright/flow/engine';
import type { Reply } from '../calls/reply.ts';

/** What a telephone engine can do; the checker warns where a flow needs more than its number's provider has. */
export type Capabilities = {
  readonly speech: boolean;
  readonly recording: boolean;
  readonly conference: boolean;
  readonly monitoring: boolean;
  readonly keysWhileBridged: 'any' | 'star' | 'none';
};

/**
 * What a provider knows of a call's line. `unknown`: nothing yet, e.g. right after a start; `gone`: it is over for sure.
 * `generation` is the line that it performs, where it can tell.
 */
export type LineSight =
  | { readonly kind: 'there'; readonly generation: number | null }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' };

/**
 * Adapter to a telephony engine. `reply-document`: the engine asks and is answered with what stands on the line;
 * `command-stream`: it is told verb by verb. Everything may be ordered twice: done before is done.
 */
export type Provider = {
  readonly name: string;
  readonly kind: 'reply-document' | 'command-stream';
  readonly capabilities: Capabilities;
  /** Another line stands. A reply-document provider only has to see that its engine asks for it. */
  readonly line: (call: string, reply: Reply) => Promise<void>;
  /** `id` names the order, `<call>.<turn>.<i>`. */
  readonly side: (call: string, id: string, order: SideOrder) => Promise<void>;
  readonly describe: (call: string) => Promise<LineSight>;
};
