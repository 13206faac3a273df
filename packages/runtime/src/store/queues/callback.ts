import type { Json } from '@callwright/flow/document';
import { type LeftAt, leftAtStep } from '@callwright/flow/engine';
import type { TicketDetails } from '../../queues/port.ts';
import type { CallbacksTable } from './queue-tables.ts';

export type CallbackState = CallbacksTable['state'];

/** Those that are not over: of one number there is one at most. */
export const OPEN_STATES = ['waiting', 'dialling', 'talking'] as const satisfies readonly CallbackState[];

/**
 * What came of a callback, or of its last try. `not-confirmed`: somebody or something picked up, and nobody
 * pressed the key. `not-allowed`: the dialling rules refuse the number; `called-again`: the
 * customer rang once more and reached somebody; `done-otherwise`: a person has seen to it in another way.
 */
export const CALLBACK_RESULTS = [
  'talked',
  'no-answer',
  'busy',
  'not-confirmed',
  'failed',
  'not-allowed',
  'called-again',
  'cancelled',
  'done-otherwise',
] as const;
export type CallbackResult = (typeof CALLBACK_RESULTS)[number];

/** What is needed when its turn has come. */
export type CallbackDetails = TicketDetails & {
  /** By which the customer knows it; empty when a person entered it. */
  readonly reference: string;
  /** Name of the phone connection that rings. */
  readonly provider: string;
  /** The own number that was rung: it is shown to the customer, and the flow believes that it was dialled. */
  readonly dialled: string;
  /** The call flow that goes on after the talk. */
  readonly flow: string;
  readonly revision: number;
  /** Where it goes on, with what the customer's call knew; null: it ends after the talk. Gone once they talk, or it is over. */
  readonly left: LeftAt | null;
  /** Milliseconds that the clock of the customer's call was ahead of the real one. */
  readonly clockOffset: number;
  /** What a simulated call's services answer from; null for a real call. */
  readonly world: Json | null;
};

export type Slot = { readonly from: number; readonly until: number };

/** Somebody who is to be rung back. Times are milliseconds since the epoch, by the real clock. */
export type Callback = {
  readonly id: string;
  readonly queue: string;
  /** E.164, or an extension. */
  readonly number: string;
  /** The call in which it was asked for; null: a person entered it. */
  readonly call: string | null;
  /** The place in line. */
  readonly since: number;
  readonly slot: Slot | null;
  readonly priority: number;
  readonly details: CallbackDetails;
  /** Idempotency key of the request that made it. */
  readonly request: string;
  readonly note: string;
  readonly state: CallbackState;
  readonly result: CallbackResult | null;
  readonly tries: number;
  readonly entries: number;
  readonly ticket: string | null;
  readonly nextAt: number | null;
  readonly agent: string | null;
  readonly leg: string | null;
  readonly talk: string | null;
  readonly madeAt: number;
  readonly updatedAt: number;
  readonly version: number;
  readonly sample: boolean;
};

export function callbackOf(row: CallbacksTable): Callback {
  const { from_at, until_at, next_at, made_at, updated_at, result, sample, details, ...same } = row;
  return {
    ...same,
    slot: from_at === null || until_at === null ? null : { from: from_at, until: until_at },
    details: detailsOf(JSON.parse(details)),
    result: CALLBACK_RESULTS.find((one) => one === result) ?? null,
    nextAt: next_at,
    madeAt: made_at,
    updatedAt: updated_at,
    sample: sample === 1,
  };
}

/** Earlier versions kept nothing but the step. */
type StoredDetails = Omit<CallbackDetails, 'left'> & { readonly left?: LeftAt | null; readonly node?: string | null };

function detailsOf({ node = null, left, ...details }: StoredDetails): CallbackDetails {
  return { ...details, left: left ?? (node === null ? null : leftAtStep(details.flow, node)) };
}

/** What the customer's call knew is kept for as long as a call may go on from there, and no longer. */
export function withoutLeft(callback: Callback): Callback {
  const { state, details } = callback;
  return state === 'waiting' || state === 'dialling' ? callback : { ...callback, details: { ...details, left: null } };
}

export function rowOf(callback: Callback): CallbacksTable {
  const { slot, details, nextAt, madeAt, updatedAt, sample, ...same } = callback;
  return {
    ...same,
    from_at: slot?.from ?? null,
    until_at: slot?.until ?? null,
    details: JSON.stringify(details),
    next_at: nextAt,
    made_at: madeAt,
    updated_at: updatedAt,
    sample: sample ? 1 : 0,
  };
}
