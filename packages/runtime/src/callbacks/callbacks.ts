import type { Origin } from './asked-from.ts';
import {
  type CallbackEdit,
  type EditedCallback,
  editCallback,
  type SettledByHand,
  settleCallback,
} from './change-by-hand.ts';
import { connectTalk } from './connect-talk.ts';
import { type CallbackDispatcher, createDispatcher } from './dispatcher.ts';
import { lineByHand } from './hand-line.ts';
import { type KeptCallback, keepCallback, type WantedCallback } from './keep-callback.ts';
import { noteFailed } from './note-failed.ts';
import type { CallbackParts } from './parts.ts';
import { hoursOfQueue, type QueueHours } from './queue-hours.ts';

/** Customers who are rung back: who wants it, when their turn comes, and what becomes of it. */
export type Callbacks = {
  readonly keep: (wanted: WantedCallback) => Promise<KeptCallback>;
  /** A number in full, as it will be rung from a connection; null: it can't or may not be rung. */
  readonly check: (number: string, connection: string) => Promise<string | null>;
  /** The line for one that a person enters; null: nothing could be rung. */
  readonly lineByHand: () => Promise<Origin | null>;
  /** Null: there is no such queue. */
  readonly hours: (queue: string, schedule?: string | null) => Promise<QueueHours | null>;
  readonly edit: (id: string, version: number, edit: CallbackEdit) => Promise<EditedCallback>;
  readonly settle: (id: string, version: number, settled: SettledByHand) => Promise<EditedCallback>;
  /** The customer of this call is there: the agent's leg that waits for them; null: nobody does any more. */
  readonly talk: (talk: string) => Promise<string | null>;
} & Pick<CallbackDispatcher, 'start' | 'stop' | 'idle'>;

export function createCallbacks(parts: CallbackParts): Callbacks {
  const { store, providers } = parts;
  const { nudge, start, stop, idle } = createDispatcher(parts, (callback) => noteFailed(store, callback));

  /** Whatever was changed may be due. */
  async function thenNudge<T>(change: Promise<T>): Promise<T> {
    const changed = await change;
    nudge();
    return changed;
  }

  return {
    keep: (wanted) => thenNudge(keepCallback(parts, wanted)),
    check: async (to, connection) => {
      const verdict = await parts.dialling.check({ to, from: null, connection });
      return verdict.kind === 'allowed' ? verdict.to : null;
    },
    lineByHand: () => lineByHand(store, providers),
    hours: (queue, schedule = null) => hoursOfQueue(store.named, queue, schedule),
    edit: (id, version, edit) => thenNudge(editCallback(parts, id, version, edit)),
    settle: (id, version, settled) => thenNudge(settleCallback(parts, id, version, settled)),
    talk: (talk) => thenNudge(connectTalk(parts, talk)),
    start,
    stop,
    idle,
  };
}
