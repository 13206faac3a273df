import type { SideOrder } from '@callwright/flow/engine';
import type { Reply } from '../calls/reply.ts';
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
};

/** The connections that stand, by name. It changes while the server runs: connections are set up on a page. */
export type ProviderDirectory = {
  readonly get: (name: string) => Provider | undefined;
  /** Names of those on whose calls another process acts at present. */
  readonly heldElsewhere: () => readonly string[];
};
