import type { ServiceRequest, SideOrder, State } from '@callwright/flow/engine';
import type { Noted } from './call-log.ts';

/** What one turn of the runtime did: one event of the outside, and the answers that were there at once. */
export type TurnResult = {
  readonly state: State;
  readonly noted: readonly Noted[];
  readonly side: readonly SideOrder[];
  /** Requests that are sent after the commit. */
  readonly requests: readonly (ServiceRequest & { readonly ms: number })[];
};
