import type { Callback, CallbackResult, Slot } from '../store/queues/callback.ts';
import type { CallbackParts } from './parts.ts';
import { hoursOfQueue } from './queue-hours.ts';

/** What a person changes of a callback that waits; what is absent stays as it is. */
export type CallbackEdit = {
  readonly slot?: Slot | null;
  readonly note?: string;
  readonly priority?: number;
};

export type EditedCallback =
  | { readonly kind: 'saved'; readonly before: Callback; readonly callback: Callback }
  /** Somebody else was first; this is how it stands. */
  | { readonly kind: 'changed'; readonly current: Callback }
  /** The customer's telephone rings, or it is over. */
  | { readonly kind: 'under-way'; readonly current: Callback }
  | { readonly kind: 'slot-closed' }
  | { readonly kind: 'missing' };

export type SettledByHand = {
  readonly result: Extract<CallbackResult, 'cancelled' | 'done-otherwise'>;
  readonly note?: string;
};

type HandParts = Pick<CallbackParts, 'store' | 'queues' | 'clock'>;

/** Whatever changes when it is rung takes it out of the line; it stands there again by its new time. */
export async function editCallback(
  parts: HandParts,
  id: string,
  version: number,
  edit: CallbackEdit,
): Promise<EditedCallback> {
  const now = parts.clock.now();
  const found = await waiting(parts, id, version);
  if (found.kind !== 'waiting') return found;
  const { callback } = found;
  const { slot = callback.slot } = edit;
  const moved = JSON.stringify(slot) !== JSON.stringify(callback.slot);
  if (moved && slot !== null) {
    const hours = await hoursOfQueue(parts.store.named, callback.queue);
    if (slot.until <= Math.max(now, slot.from) || hours?.openDuring(slot) === false) return { kind: 'slot-closed' };
  }
  const at = slot === null ? callback.madeAt : Math.max(slot.from, now);
  const anew = moved || (edit.priority ?? callback.priority) !== callback.priority;
  const place = anew ? { ticket: null, nextAt: slot === null ? now : at } : {};
  return save(parts, callback, { ...edit, ...place, ...(moved ? { since: at } : {}) });
}

/** It needs nobody any more: `cancelled`, or done in another way. */
export async function settleCallback(
  parts: HandParts,
  id: string,
  version: number,
  settled: SettledByHand,
): Promise<EditedCallback> {
  const found = await waiting(parts, id, version);
  if (found.kind !== 'waiting') return found;
  const { result, note = found.callback.note } = settled;
  const state = result === 'cancelled' ? 'cancelled' : 'done';
  return save(parts, found.callback, { state, result, note, nextAt: null });
}

async function save(
  { store, queues, clock }: HandParts,
  before: Callback,
  after: Partial<Callback>,
): Promise<EditedCallback> {
  const callback = await store.callbacks.change(before, after, clock.now());
  if (callback === null) {
    const current = await store.callbacks.find(before.id);
    return current === null ? { kind: 'missing' } : { kind: 'changed', current };
  }
  const left = callback.state !== 'waiting' || callback.ticket !== before.ticket;
  if (left && before.ticket !== null) await queues.leave(before.ticket, 'left');
  return { kind: 'saved', before, callback };
}

async function waiting(
  { store }: HandParts,
  id: string,
  version: number,
): Promise<{ readonly kind: 'waiting'; readonly callback: Callback } | Exclude<EditedCallback, { kind: 'saved' }>> {
  const callback = await store.callbacks.find(id);
  if (callback === null) return { kind: 'missing' };
  if (callback.version !== version) return { kind: 'changed', current: callback };
  return callback.state === 'waiting' ? { kind: 'waiting', callback } : { kind: 'under-way', current: callback };
}
