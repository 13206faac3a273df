import type { Json } from '@callwright/flow/document';
import type { LeftAt, ServiceRequest } from '@callwright/flow/engine';
import type { ServiceAnswer } from '@callwright/flow/sdk';

/** What a service knows of the call that asks it. */
export type ServiceContext = {
  readonly call: string;
  readonly reference: string;
  readonly flow: string;
  readonly dialled: string;
  /** Empty when withheld. */
  readonly caller: string;
  /** Idempotency key `<call>.<request>`: asked again with it, the same is answered and nothing is done twice. */
  readonly key: string;
  /** What a simulated call's services answer from; null for a real call. */
  readonly world: Json | null;
  /** Where a later call goes on, if the request can lead to one. */
  readonly left?: LeftAt;
  /** By the call's own clock, in milliseconds since the epoch. */
  readonly now: number;
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
};

/**
 * Runs a request of a flow. May throw and may be slow: whoever asks bounds its time and takes a throw for
 * `{ kind: 'error', code: 'failed' }`.
 */
export type ServiceRunner = {
  readonly run: (request: ServiceRequest, context: ServiceContext) => Promise<ServiceAnswer>;
};
