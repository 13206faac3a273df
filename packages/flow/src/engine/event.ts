import type { Json } from '../document/index.ts';
import type { ServiceAnswer } from '../sdk/index.ts';
import type { LeftAt } from './later-call.ts';
import type { Facts } from './state.ts';

/**
 * What happened to a call. `at` is milliseconds since the epoch, from the call's clock; `seed` feeds `draw`.
 * `generation` is the line's when it happened; an older one is stale and only traced.
 */
export type CallEvent = {
  readonly at: number;
  readonly seed?: number;
} /** `from`: where an earlier call was, and this one goes on. */ & (
  | { readonly kind: 'started'; readonly facts: Facts; readonly from?: LeftAt }
  /** One key, or all digits of a gather at once (`complete`) where the provider collects them. */
  | { readonly kind: 'keys'; readonly generation: number; readonly keys: string; readonly complete?: boolean }
  | { readonly kind: 'speech'; readonly generation: number; readonly text: string }
  /** The gather's time after its prompts ran out without a key. */
  | { readonly kind: 'silence'; readonly generation: number }
  /** A line without a waiting verb has been played to its end. */
  | { readonly kind: 'finished'; readonly generation: number }
  | {
      readonly kind: 'dialled';
      readonly generation: number;
      readonly outcome:
        | { readonly kind: 'answered'; readonly leg: string; readonly target: string }
        | { readonly kind: 'busy' | 'noAnswer' | 'notAccepted' | 'failed' };
    }
  /** The far end of a bridge hung up. */
  | { readonly kind: 'partyLeft'; readonly generation: number }
  | {
      readonly kind: 'recorded';
      readonly generation: number;
      readonly message:
        | {
            readonly kind: 'recorded';
            readonly ref: string;
            readonly seconds: number;
            readonly by: 'key' | 'silence' | 'max';
          }
        | { readonly kind: 'nothing' };
    }
  /** News of what the request `handle` took; empty: for whoever waits for news of that name. */
  | { readonly kind: 'signal'; readonly handle: string; readonly name: string; readonly data: Json }
  /** Answer of a service to the request `id`. */
  | { readonly kind: 'answer'; readonly id: string; readonly answer: ServiceAnswer }
  | { readonly kind: 'time'; readonly id: string }
  /** Somebody who talks with the caller handles the recording, or has heard the caller's yes or no to it. */
  | { readonly kind: 'byAgent'; readonly does: AgentOrder }
  /** The caller is gone; `message` is what a running `record` has got by then. */
  | { readonly kind: 'hungUp'; readonly message?: { readonly ref: string; readonly seconds: number } }
);
/** `granted` also begins the recording; a caller who has revoked their yes isn't asked again in this call. */
export type AgentOrder =
  | { readonly verb: 'recording'; readonly do: 'pause' | 'resume' | 'stop' }
  | { readonly verb: 'consent'; readonly answer: 'granted' | 'revoked' };
export type CallEventKind = CallEvent['kind'];
