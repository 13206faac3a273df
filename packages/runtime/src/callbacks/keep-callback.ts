import { createHash } from 'node:crypto';
import type { TicketDetails } from '../queues/port.ts';
import type { Callback, Slot } from '../store/queues/callback.ts';
import type { Origin } from './asked-from.ts';
import type { CallbackParts } from './parts.ts';
import { hoursOfQueue } from './queue-hours.ts';

/** A callback that somebody wants. */
export type WantedCallback = {
  /** Asked twice with one it is kept once. */
  readonly request: string;
  readonly queue: string;
  /** As it was typed, or the caller's own. */
  readonly number: string;
  readonly call: string | null;
  readonly since: number;
  readonly slot: Slot | null;
  readonly priority: number;
  readonly details: TicketDetails;
  readonly note: string;
  readonly origin: Origin;
};

export type KeptCallback =
  | { readonly kind: 'kept'; readonly callback: Callback }
  | { readonly kind: 'already'; readonly callback: Callback }
  /** `slot`: it is over, or the queue is closed then. `number`: nobody can be rung there; `not-allowed`: or may be. */
  | { readonly kind: 'refused'; readonly why: 'number' | 'not-allowed' | 'slot' | 'unknown-queue' };

/** The one way to a callback, whoever wants it. */
export async function keepCallback(
  { store, dialling, clock }: Pick<CallbackParts, 'store' | 'dialling' | 'clock'>,
  wanted: WantedCallback,
): Promise<KeptCallback> {
  const { request, queue, call, since, slot, priority, note, origin } = wanted;
  const now = clock.now();
  const hours = await hoursOfQueue(store.named, queue);
  if (hours === null) return { kind: 'refused', why: 'unknown-queue' };
  if (slot !== null && (slot.until <= now || slot.until <= slot.from || !hours.openDuring(slot))) {
    return { kind: 'refused', why: 'slot' };
  }
  const verdict = await dialling.check({ to: wanted.number, from: null, connection: origin.provider });
  if (verdict.kind === 'refused') {
    return { kind: 'refused', why: verdict.code === 'not-a-number' ? 'number' : 'not-allowed' };
  }
  const added = await store.callbacks.add({
    id: createHash('sha256').update(request).digest('hex').slice(0, 20),
    queue,
    number: verdict.to,
    call,
    // Whoever chose a time stands in line with those who come then.
    since: slot === null ? since : Math.max(slot.from, now),
    slot,
    priority,
    details: { ...wanted.details, ...origin },
    request,
    note,
    state: 'waiting',
    result: null,
    tries: 0,
    entries: 0,
    ticket: null,
    nextAt: slot === null ? now : Math.max(slot.from, now),
    agent: null,
    leg: null,
    talk: null,
    madeAt: now,
    updatedAt: now,
    version: 1,
    sample: false,
  });
  return added.kind === 'added' ? { kind: 'kept', callback: added.callback } : added;
}
