import type { Log } from '../log/index.ts';
import type { Queues } from '../queues/port.ts';
import type { Store } from '../store/store.ts';

type Parts = {
  readonly store: Pick<Store, 'agents' | 'sessions'>;
  readonly queues: Pick<Queues, 'agent' | 'signedOut'>;
  readonly log: Log;
  /** By the clock that sessions go by. */
  readonly now: () => number;
};

/**
 * Somebody has signed out on purpose: no queue rings them any more, unless they are still signed in elsewhere. They are out whatever
 * becomes of this.
 */
export async function offAfterSignOut({ store, queues, log, now }: Parts, person: string): Promise<void> {
  try {
    if ((await store.agents.find(person)) === null) return;
    const sessions = await store.sessions.of(person);
    if (sessions.some(({ expiresAt }) => expiresAt > now())) return;
    const sight = await queues.agent(person);
    if (sight !== null && sight.state !== 'offline') await queues.signedOut(person);
  } catch (error) {
    log.error({ person, err: error }, 'Somebody who signed out could not be set to off');
  }
}
