import type { JsonObject } from '../document/index.ts';
import type { LineVerb, SideVerb } from '../sdk/index.ts';
import type { LeftAt } from './later-call.ts';
import type { State } from './state.ts';
import type { TraceEntry } from './trace.ts';

/** A side op on its way to the provider; `handle` names what it acts on. */
export type SideOrder =
  | (SideVerb & { readonly handle: string })
  /** Hang up a leg that the call no longer needs. */
  | { readonly verb: 'drop'; readonly handle: string };

/** A request on its way to a service; its answer comes as an `answer` event with this id. */
export type ServiceRequest = {
  readonly id: string;
  readonly service: string;
  readonly input: JsonObject;
  /** Nobody waits for the answer. */
  readonly detached: boolean;
  /** Where a later call goes on, of a request that may lead to one. */
  readonly left?: LeftAt;
};

/** What one event did. */
export type Turn = {
  readonly state: State;
  /** New line verbs under `state.line.generation`; null leaves alone what the line is doing. */
  readonly line: readonly LineVerb[] | null;
  readonly side: readonly SideOrder[];
  readonly requests: readonly ServiceRequest[];
  readonly trace: readonly TraceEntry[];
};
