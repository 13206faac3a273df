import type { Json, JsonObject } from '../document/index.ts';

export type DialOutcome = 'answered' | 'busy' | 'noAnswer' | 'notAccepted' | 'failed';

/** One thing that happens to the call in an example, in the order in which the node waits for it. */
export type ExampleStep =
  | { readonly press: string }
  | { readonly silence: true }
  | { readonly answer: JsonObject & { readonly kind: string } }
  | { readonly dialled: DialOutcome }
  | { readonly partyEnds: true }
  | { readonly message: { readonly seconds: number; readonly by: 'hangup' | 'key' | 'silence' | 'max' } }
  | { readonly time: true }
  | { readonly signal: { readonly name: string; readonly data: Json } }
  | { readonly hangsUp: true }
  | { readonly subflowEnds: { readonly end: string; readonly outputs: JsonObject } };

export const press = (keys: string): ExampleStep => ({ press: keys });
export const silence = (): ExampleStep => ({ silence: true });
export const answers = (answer: JsonObject & { readonly kind: string }): ExampleStep => ({ answer });
export const dialled = (outcome: DialOutcome): ExampleStep => ({ dialled: outcome });
export const partyEnds = (): ExampleStep => ({ partyEnds: true });
export const message = (seconds: number, by: 'hangup' | 'key' | 'silence' | 'max' = 'key'): ExampleStep => ({
  message: { seconds, by },
});
export const time = (): ExampleStep => ({ time: true });
export const hangsUp = (): ExampleStep => ({ hangsUp: true });

declare const configExitBrand: unique symbol;
/** An exit that an example's own config names; the conformance suite compares it with `exits(config)`. */
export type ConfigExit = string & { readonly [configExitBrand]: true };
export const configExit = (exit: string): ConfigExit => exit as ConfigExit;

/** A short call through one node: the conformance suite replays it, the docs print it. */
export type Example<C, X extends string> = {
  readonly title: string;
  readonly config: C;
  /** The flow's variables at the start, and what the call is. */
  readonly given?: {
    readonly variables?: JsonObject;
    readonly consent?: 'granted';
    readonly language?: string;
    readonly caller?: JsonObject;
    /** A later call goes on at this step. */
    readonly later?: true;
  };
  readonly steps: readonly ExampleStep[];
  /** The exit taken, or `hangup` when the call ends inside the node. */
  readonly exit: X | ConfigExit | 'error' | 'hangup';
  /** Variables afterwards. */
  readonly sets?: JsonObject;
};
