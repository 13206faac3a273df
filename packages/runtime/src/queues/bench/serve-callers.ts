import { realClock } from '../../calls/clock.ts';
import { openStore } from '../../store/store.ts';
import { fakeTelephones } from '../testing/fake-telephones.ts';
import { replica, staff } from '../testing/replica.ts';

const QUEUE = 'service';

export type Serving = { readonly enter: (callers: number) => Promise<void>; readonly stop: () => Promise<void> };

/**
 * One process of several on a database, whose agents answer at once and hang up at once: what is left is the deciding.
 * `name` tells its callers from the others'.
 */
export async function serveCallers(url: string, name: string, agents: number): Promise<Serving> {
  const store = await openStore({ url });
  const people = Array.from({ length: agents }, (_, i) => `agent${i}`);
  await staff(store, QUEUE, { strategy: 'longest-idle', wrapUpSeconds: 0, restAfter: null }, people);
  const telephones = fakeTelephones();
  telephones.onRing = (leg) => setImmediate(() => telephones.answer(leg));
  const { queues, enter } = replica({
    store,
    telephones,
    kind: 'reply-document',
    holds: () => true,
    clock: realClock,
    signals: (_call, { name: signal, data }) => {
      if (signal === 'assigned') setImmediate(() => telephones.hangUp((data as { leg: string }).leg));
    },
  });
  await queues.start();
  return {
    enter: async (callers) => {
      await Promise.all(Array.from({ length: callers }, (_, i) => enter(`${name}-${i}`, QUEUE)));
    },
    stop: async () => {
      await queues.stop();
      await store.close();
    },
  };
}
