import type { ServiceRequest, SideOrder } from '@callwright/flow/engine';
import type { Reply } from './reply.ts';

/** A request on its way to a service. Times are real ones, in milliseconds since the epoch. */
export type WaitingRequest = ServiceRequest & {
  /** How long its answer may take. */
  readonly ms: number;
  /** If nothing is known of it by then, it is sent again with the same key. */
  readonly until: number;
};

/** A side order on its way to the provider; `id` is `<call>.<turn>.<i>`. */
export type WaitingSide = { readonly id: string; readonly order: SideOrder; readonly until: number };

/** What a call's row still has to perform, and the replies that may be asked for again. */
export type Outbox = {
  /** Events of the phone taken in this generation of the line. */
  readonly taken: number;
  /** Real time at which the provider is asked whether the line still exists; null where there is no line. */
  readonly watchdog: number | null;
  /** The reply before the one that stands. */
  readonly previous: Reply | null;
  /** Generation whose event `previous` answered. */
  readonly before: number | null;
  /** The last reply, once the state is gone. */
  readonly last: Reply | null;
  readonly requests: readonly WaitingRequest[];
  readonly sides: readonly WaitingSide[];
};

export const EMPTY_OUTBOX: Outbox = {
  taken: 0,
  watchdog: null,
  previous: null,
  before: null,
  last: null,
  requests: [],
  sides: [],
};
