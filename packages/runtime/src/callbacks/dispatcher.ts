import { randomUUID } from 'node:crypto';
import { createRounds } from '../calls/rounds.ts';
import type { Callback } from '../store/queues/callback.ts';
import { createGoOn, type Failed } from './go-on.ts';
import type { CallbackParts } from './parts.ts';
import { standInLine } from './stand-in-line.ts';

/** Sees to it that callbacks are rung: everything that it does follows from what is kept, so a restart is nothing special. */
export type CallbackDispatcher = {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Something may be to be done. */
  readonly nudge: () => void;
  /** Once everything is done that was to be done. */
  readonly idle: () => Promise<void>;
};

const LEASE = 'callbacks';
const LEASE_MS = 30_000;
/** Whatever nobody tells is seen by then. */
const LOOK_MS = 10_000;
const PAUSE_MS = 1000;
const AT_ONCE = 200;
const SHORTEST_MS = 5;

export function createDispatcher(parts: CallbackParts, failed: Failed): CallbackDispatcher {
  const { store, queues, calls, providers, clock, log } = parts;
  const me = randomUUID();
  const { goOn, giveUp, stop: stopRinging } = createGoOn(parts, failed, () => nudge());
  let started = false;
  let renewAt = 0;
  let cancel = (): void => {};
  let offs: readonly (() => void)[] = [];

  /**
   * Who sees to a callback: the process that holds its Asterisk, since only there telephones can be rung; of all others
   * the one that has the lease.
   */
  function isMine({ details }: Callback, leads: boolean): boolean {
    const provider = providers.get(details.provider);
    return provider?.kind === 'command-stream' ? provider.holds() : leads;
  }

  async function takeLease(now: number): Promise<boolean> {
    if (now < renewAt) return true;
    const taken = await store.leases.take(LEASE, me, { now, until: now + LEASE_MS });
    renewAt = taken ? now + LEASE_MS / 3 : 0;
    return taken;
  }

  async function each<T>(all: readonly T[], then: (one: T) => Promise<unknown>): Promise<void> {
    for (const outcome of await Promise.allSettled(all.map(then))) {
      if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'A callback could not be looked after');
    }
  }

  async function calledAgain(callback: Callback, agent: string | null): Promise<void> {
    const over = { state: 'cancelled', result: 'called-again', nextAt: null, agent } as const;
    const cancelled = await store.callbacks.change(callback, over, clock.now());
    if (cancelled?.ticket != null) await queues.leave(cancelled.ticket, 'left');
  }

  async function look(): Promise<void> {
    if (!(await store.callbacks.anyOpen())) return;
    const now = clock.now();
    const leads = await takeLease(now);
    const mine = (callback: Callback): boolean => isMine(callback, leads);
    const reached = await store.callbacks.reachedOtherwise();
    await each(
      reached.filter(({ callback }) => mine(callback)),
      ({ callback, agent }) => calledAgain(callback, agent),
    );
    const due = (await store.callbacks.due(now, AT_ONCE)).filter(mine);
    // In the order of their places: who comes first of two at the same time is nobody's chance.
    for (const callback of due) {
      await each([callback], async () => {
        if ((await standInLine(parts, callback)).kind === 'unknown-queue') {
          const current = await store.callbacks.find(callback.id);
          if (current !== null) await giveUp(current);
        }
      });
    }
    if (due.length === AT_ONCE) looks.ask();
    const underWay = await store.callbacks.underWay();
    await each(
      underWay.filter(({ callback }) => mine(callback)),
      goOn,
    );
  }

  const looks = createRounds(
    async () => {
      await look();
      const next = await store.callbacks.nextAt();
      later(next === null ? LOOK_MS : Math.min(LOOK_MS, Math.max(next - clock.now(), SHORTEST_MS)));
    },
    (error) => {
      log.error({ err: error }, 'Callbacks could not be looked after');
      later(PAUSE_MS);
    },
  );

  function later(pause: number): void {
    cancel();
    if (started) cancel = clock.after(pause, nudge);
  }

  function nudge(): void {
    if (!started) return;
    cancel();
    looks.ask();
  }

  return {
    start: async () => {
      started = true;
      offs = [queues.listen(nudge), calls.feed.watchCalls(({ id }) => id.startsWith('callback-') && nudge())];
      nudge();
      await looks.idle();
    },
    stop: async () => {
      started = false;
      cancel();
      for (const off of offs) off();
      stopRinging();
      await looks.end();
      renewAt = 0;
      await store.leases.give(LEASE, me);
    },
    nudge,
    idle: looks.idle,
  };
}
