import type { CallSummary } from '../store/calls/call-summary.ts';
import type { Callback, CallbackResult } from '../store/queues/callback.ts';
import type { CallbackUnderWay } from '../store/queues/callback-tickets.ts';
import type { CallbackParts } from './parts.ts';
import { RING_SECONDS, ringCustomer } from './ring-customer.ts';
import { enterLine, laterThan, leaveUntil } from './stand-in-line.ts';
import { tellAgent } from './tell-agent.ts';
import { afterTry } from './try-result.ts';

/** Whoever does not answer by then is taken not to answer, even when nobody says so. */
export const PATIENCE_MS = (RING_SECONDS + 30) * 1000;

/** Nor is an agent held for longer while a flow does something else than to ask for the key. */
const CONFIRM_MS = 90_000;

/** What is left to do when a callback has failed for good. */
export type Failed = (callback: Callback) => Promise<void>;

type Ticket = NonNullable<CallbackUnderWay['ticket']>;

/** Does what is missing for callbacks that stand in the line no longer; doing it twice does it once. */
export function createGoOn(parts: CallbackParts, failed: Failed, nudge: () => void) {
  const { store, providers, clock, log } = parts;
  /** Customers who are being rung, by the id of their call. */
  const ringing = new Map<string, () => void>();

  const hush = (talk: string | null): void => {
    ringing.get(talk ?? '')?.();
    ringing.delete(talk ?? '');
  };

  async function hangUp(callback: Callback, leg: string | null): Promise<void> {
    const legs = providers.get(callback.details.provider)?.legs ?? null;
    if (leg !== null) await legs?.hangUp(leg);
  }

  /** The number was rung in vain. */
  async function missed(callback: Callback, result: CallbackResult): Promise<void> {
    hush(callback.talk);
    const now = clock.now();
    const after = afterTry(callback, result, now);
    const settled =
      after.kind === 'again'
        ? { state: 'waiting' as const, result, ticket: null, leg: null, nextAt: after.at }
        : { state: 'failed' as const, result, nextAt: null };
    const changed = await store.callbacks.change(callback, settled, now);
    if (changed === null) return;
    await hangUp(callback, callback.leg);
    if (changed.state === 'failed') await failed(changed);
  }

  async function giveUp(callback: Callback): Promise<void> {
    const over = { state: 'failed', result: 'failed', ticket: null, nextAt: null } as const;
    const changed = await store.callbacks.change(callback, over, clock.now());
    if (changed !== null) await failed(changed);
  }

  /** An agent waits: from here on the customer is rung, by this process or the one after it. */
  async function dial(callback: Callback, { agent, leg }: Ticket): Promise<void> {
    const { id, entries, tries } = callback;
    const talk = `callback-${id}-${entries}`;
    const begun = { state: 'dialling', agent, leg, talk, tries: tries + 1 } as const;
    const dialling = await store.callbacks.change(callback, begun, clock.now());
    if (dialling !== null) ring(dialling, talk);
  }

  function ring(callback: Callback, talk: string): void {
    if (ringing.has(talk)) return;
    const stop = ringCustomer(parts, callback, talk, (result) => {
      // Ordered again at the next look, until nobody waits any more.
      if (result === 'unsure') return hush(talk);
      missed(callback, result).catch((error: unknown) =>
        log.error({ callback: callback.id, err: error }, 'A callback could not be settled'),
      );
    });
    ringing.set(talk, stop);
    void tellAgent(parts, callback, 'ringing');
    clock.after(PATIENCE_MS, nudge);
  }

  async function fromLine(callback: Callback, ticket: Ticket | null): Promise<void> {
    if (ticket === null) {
      const stood = await enterLine(parts, callback, callback.ticket ?? '');
      if (stood.kind === 'unknown-queue') await giveUp(callback);
    } else if (ticket.state === 'assigned' || ticket.state === 'talking') await dial(callback, ticket);
    else if (ticket.state === 'over') {
      const { outcome } = ticket;
      const why = outcome === 'full' || outcome === 'closed' || outcome === 'nobody' ? outcome : null;
      // An agent was there for a moment, or it has waited for too long: at once again, by the same time.
      await leaveUntil(parts, callback, why === null ? clock.now() : await laterThan(parts, callback.queue, why));
    }
  }

  async function whileDialling(callback: Callback, ticket: Ticket | null): Promise<void> {
    const { talk, leg } = callback;
    if (talk === null) return missed(callback, 'failed');
    const call = await store.calls.find(talk);
    if (call !== null) return whileConfirming(callback, ticket, call);
    if (ticket === null || ticket.state === 'over') {
      // The agent has hung up: nobody shall answer into silence.
      await hangUp(callback, talk);
      return missed({ ...callback, leg: null }, 'no-answer');
    }
    if (clock.now() >= callback.updatedAt + PATIENCE_MS) {
      await hangUp(callback, talk);
      return missed({ ...callback, leg }, 'no-answer');
    }
    ring(callback, talk);
  }

  /** Somebody or something has picked up. From the customer's key on the two talk, and the call says so: `connectTalk`. */
  async function whileConfirming(callback: Callback, ticket: Ticket | null, call: CallSummary): Promise<void> {
    hush(callback.talk);
    if (call.endedAt !== null) return missed(callback, 'not-confirmed');
    if (ticket === null || ticket.state === 'over') return missed({ ...callback, leg: null }, 'no-answer');
    if (clock.now() >= callback.updatedAt + PATIENCE_MS + CONFIRM_MS) return missed(callback, 'not-confirmed');
  }

  async function whileTalking(callback: Callback, ticket: Ticket | null): Promise<void> {
    const call = callback.talk === null ? null : await store.calls.find(callback.talk);
    const agentGone = ticket === null || ticket.state === 'over';
    const customerGone = call === null || call.endedAt !== null;
    if (!agentGone && !customerGone) return;
    const done = { state: 'done', result: 'talked', nextAt: null } as const;
    if ((await store.callbacks.change(callback, done, clock.now())) === null) return;
    if (!agentGone) await hangUp(callback, callback.leg);
  }

  return {
    goOn: async ({ callback, ticket }: CallbackUnderWay): Promise<void> => {
      switch (callback.state) {
        case 'waiting':
          return fromLine(callback, ticket);
        case 'dialling':
          return whileDialling(callback, ticket);
        case 'talking':
          return whileTalking(callback, ticket);
        case 'done':
        case 'failed':
        case 'cancelled':
      }
    },
    giveUp,
    stop: () => {
      for (const talk of [...ringing.keys()]) hush(talk);
    },
  };
}
