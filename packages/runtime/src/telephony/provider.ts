import type { SideOrder } from '@callwright/flow/engine';
import type { Reply } from '../calls/reply.ts';
import type { BrowserPhones } from './browser-phones/browser-phones.ts';
import type { DialRefusal } from './dialling/dialling-rules.ts';
import type { Legs } from './legs.ts';

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

/** A call as its provider knows it. */
export type CallRef = {
  /** Our id. */
  readonly call: string;
  /** The provider's own name of the caller's connection; our id where the provider has none. */
  readonly ref: string;
};

/**
 * Adapter to a telephony engine. `reply-document`: the engine asks and is answered with what stands on the line;
 * `command-stream`: it is told verb by verb. Everything may be ordered twice: done before is done.
 */
export type Provider = {
  /** Unique among the connections of an installation; stands in the calls' rows. */
  readonly name: string;
  readonly kind: 'reply-document' | 'command-stream';
  readonly capabilities: Capabilities;
  /** Whether this process may act on this provider's calls; another one may hold the only connection to it. */
  readonly holds: () => boolean;
  /** Another line stands. A reply-document provider only has to see that its engine asks for it. */
  readonly line: (call: CallRef, reply: Reply) => Promise<void>;
  /** `id` names the order, `<call>.<turn>.<i>`. */
  readonly side: (call: CallRef, id: string, order: SideOrder) => Promise<void>;
  readonly describe: (call: CallRef) => Promise<LineSight>;
  /** Telephones beside the caller's line; null where the provider can ring none by itself. */
  readonly legs: Legs | null;
  /**
   * Rings a telephone whose person then is the caller of a flow: once it is answered, a call starts as if `dialled` had
   * been rung from there. Resolves when it rings; @throws CannotRing. Is it not answered, that comes as the end of a leg
   * with the call's id. Null where the provider can ring none by itself.
   */
  readonly callOut: ((order: CallOutOrder) => Promise<void>) | null;
  /** Telephones in browsers; null where the provider has none. */
  readonly browsers: BrowserPhones | null;
};

export type CallOutOrder = {
  /** Id of the call that begins with the answer; ordering it twice rings once. */
  readonly call: string;
  /** E.164 or an extension. */
  readonly to: string;
  /** What the telephone shows; null: the connection's own number. */
  readonly from: string | null;
  readonly seconds: number;
  /** The number, or the address of a trial or a callback, that the flow is found by. */
  readonly dialled: string;
  /** It has rung before: it is taken up where it still does, and never rung anew. */
  readonly again?: boolean;
};

/** The telephone can't be rung; the message is for the log. */
export class CannotRing extends Error {
  override readonly name = 'CannotRing';
  readonly code: DialRefusal | 'unreachable';

  constructor(code: DialRefusal | 'unreachable') {
    super(`The telephone could not be rung: ${code}`);
    this.code = code;
  }
}

/** The connections that stand, by name. It changes while the server runs: connections are set up on a page. */
export type ProviderDirectory = {
  readonly get: (name: string) => Provider | undefined;
  readonly all: () => readonly Provider[];
  /** Names of those on whose calls another process acts at present. */
  readonly heldElsewhere: () => readonly string[];
};
