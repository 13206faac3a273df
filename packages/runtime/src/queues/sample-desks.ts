import type { Clock } from '../calls/clock.ts';
import type { Logger } from '../calls/logger.ts';
import type { Store } from '../store/store.ts';
import type { Legs } from '../telephony/legs.ts';
import type { AgentSight, Queues } from './port.ts';

/** Ids of the samples' people begin so. */
export const SAMPLE_PERSON = 'sample-';

export type SampleDesks = { readonly start: () => Promise<void>; readonly stop: () => void };

export type SampleDeskParts = {
  readonly store: Pick<Store, 'samples'>;
  readonly queues: Pick<Queues, 'sight' | 'listen' | 'answer'>;
  /** The simulator's. */
  readonly legs: Pick<Legs, 'hangUp'>;
  readonly clock: Clock;
  readonly log: Logger;
};

/** How long the samples' people let it ring, and how long they talk. */
const RINGS_MS = 4000;
const TALKS_MS = 60_000;
/** Many things change at once. */
const LOOKS_AFTER_MS = 250;

/**
 * The people of the sample businesses at their desks: whoever a supervisor sets free answers calls that are tried out, and
 * hangs up after a while. Nobody else's telephone is ever answered, and a real call never rings there.
 */
export function createSampleDesks({ store, queues, legs, clock, log }: SampleDeskParts): SampleDesks {
  const seenTo = new Set<string>();
  let unlisten = () => {};
  let coming = false;
  let stopped = false;

  const failed = (err: unknown) => log.warn({ err }, 'a sample’s person could not do something');

  /** Does something once, a while after it was first seen. */
  function later(what: string, ms: number, act: () => Promise<unknown>): void {
    if (seenTo.has(what)) return;
    seenTo.add(what);
    clock.after(ms, () => {
      if (!stopped) act().catch(failed);
      seenTo.delete(what);
    });
  }

  function seeTo({ person, offer, talk }: AgentSight): void {
    if (!person.startsWith(SAMPLE_PERSON)) return;
    if (offer !== null) later(`offer ${offer.offer}`, RINGS_MS, () => queues.answer(person, offer.offer));
    if (talk !== null) later(`talk ${talk.talk}`, TALKS_MS, () => legs.hangUp(talk.talk));
  }

  async function look(): Promise<void> {
    coming = false;
    if (stopped) return;
    if (!(await store.samples.exist())) return unlisten();
    for (const agent of (await queues.sight()).agents) seeTo(agent);
  }

  function lookSoon(): void {
    if (coming || stopped) return;
    coming = true;
    clock.after(LOOKS_AFTER_MS, () => void look().catch(failed));
  }

  return {
    start: async () => {
      if (!(await store.samples.exist())) return;
      unlisten = queues.listen(lookSoon);
      lookSoon();
    },
    stop: () => {
      stopped = true;
      unlisten();
    },
  };
}
