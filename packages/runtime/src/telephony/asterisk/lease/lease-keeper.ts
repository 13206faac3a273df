import type { Clock } from '../../../calls/clock.ts';
import type { Log } from '../../../log/index.ts';
import type { LeaseRepository } from '../../../store/telephony/lease-repository.ts';
import { isDead } from './holder.ts';

/** Keeps this process the only one that acts on something, as long as it lives and reaches the database. */
export type LeaseKeeper = {
  readonly start: () => Promise<void>;
  /** Gives the lease back, so that another process needn't wait for its end. */
  readonly stop: () => Promise<void>;
  /** Whether the lease is ours at this moment. */
  readonly holds: () => boolean;
};

/** Somebody who is killed is followed by another within this time. */
const LASTS_MS = 15_000;
const RENEWED_EACH_MS = 4000;
/** Who waits for a lease asks this often. */
const ASKED_EACH_MS = 2000;

export function createLeaseKeeper(deps: {
  readonly leases: LeaseRepository;
  readonly name: string;
  readonly holder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly gained: () => void;
  readonly lost: () => void;
}): LeaseKeeper {
  const { leases, name, holder, clock, log } = deps;
  let until = 0;
  let held = false;
  let running = false;
  let cancel = () => {};
  let cancelEnd = () => {};

  function lose(why: string): void {
    if (!held) return;
    held = false;
    until = 0;
    cancelEnd();
    log.warn({ lease: name, why }, 'Another process may act on this telephone system now');
    deps.lost();
  }

  async function renew(): Promise<void> {
    const asked = clock.now();
    const wanted = asked + LASTS_MS;
    try {
      const times = { now: asked, until: wanted };
      if (await leases.take(name, holder, times)) gain(wanted);
      else {
        lose('taken');
        // One that was killed on this machine won't come back: nobody waits for its lease to end.
        const other = await leases.holderOf(name);
        if (other !== null && isDead(other) && (await leases.take(name, holder, { ...times, instead: other })))
          gain(wanted);
      }
    } catch (error) {
      log.warn({ lease: name, err: error }, 'A lease could not be renewed');
    }
    if (running) cancel = clock.after(held ? RENEWED_EACH_MS : ASKED_EACH_MS, () => void renew());
  }

  function gain(wanted: number): void {
    if (!running) return;
    until = wanted;
    cancelEnd();
    cancelEnd = clock.after(wanted - clock.now(), () => lose('not renewed in time'));
    if (held) return;
    held = true;
    deps.gained();
  }

  return {
    start: async () => {
      running = true;
      await renew();
    },
    stop: async () => {
      running = false;
      cancel();
      cancelEnd();
      held = false;
      until = 0;
      await leases.give(name, holder).catch((error: unknown) => log.warn({ err: error }, 'A lease was not given back'));
    },
    holds: () => held && clock.now() < until,
  };
}
