import { type ManualClock, manualClock } from '../../calls/testing/manual-clock.ts';
import type { Store } from '../../store/store.ts';
import { tracking } from '../../store/testing/tracking.ts';
import { createProviderRegistry } from '../../telephony/provider-registry.ts';
import { connectTalk } from '../connect-talk.ts';
import { type CallbackDispatcher, createDispatcher } from '../dispatcher.ts';
import { type KeptCallback, keepCallback } from '../keep-callback.ts';
import { noteFailed } from '../note-failed.ts';
import type { CallbackParts } from '../parts.ts';
import { DETAILS, type PlayedLine, playLine, QUEUE } from './played-line.ts';
import { type PlayedTelephones, playTelephones } from './played-telephones.ts';

/** The world outside of callbacks, played. */
export type PlayedHouse = Omit<PlayedTelephones, 'provider' | 'legNews' | 'feed' | 'findCall'> &
  Pick<PlayedLine, 'offers' | 'answer' | 'decline' | 'busy' | 'connected'> & {
    readonly clock: ManualClock;
    readonly ask: (number: string) => Promise<KeptCallback>;
    readonly caller: (id: string) => Promise<void>;
    readonly signIn: (agent: string) => Promise<void>;
    readonly signOut: (agent: string) => Promise<void>;
    readonly agentHangsUp: (agent: string) => Promise<void>;
    /** Our process is killed where it stands, and another one takes over. `at`: right after it has stored its next change. */
    readonly crash: (at?: 'next-change') => Promise<void>;
    readonly settle: () => Promise<void>;
    readonly stop: () => Promise<void>;
  };

class Killed extends Error {}

export async function playHouse(given: Store, agents: readonly string[]): Promise<PlayedHouse> {
  const clock = manualClock();
  const line = await playLine(given, clock, agents);
  const telephones = playTelephones(clock, line);
  const { legNews, feed, provider } = telephones;

  /** What our processes have asked the store, and it hasn't answered: ringing goes on beside what the dispatcher waits for. */
  let asked = 0;
  const store = tracking(given, (task) => {
    asked++;
    return task.finally(() => {
      asked--;
    });
  });
  let dies: 'no' | 'next-change' | 'dead' = 'no';

  /** What one process of ours has: once it is killed, nothing of it does anything. */
  function boot(): { dispatcher: CallbackDispatcher; kill: () => void } {
    let alive = true;
    const mine =
      <A extends readonly unknown[], R>(does: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (!alive) throw new Killed();
        const result = await does(...args);
        if (!alive) throw new Killed();
        return result;
      };
    const parts: CallbackParts = {
      store: {
        ...store,
        calls: { ...store.calls, find: async (id) => telephones.findCall(id) },
        callbacks: {
          ...store.callbacks,
          change: mine(async (...args: Parameters<Store['callbacks']['change']>) => {
            const changed = await store.callbacks.change(...args);
            if (dies === 'next-change' && changed !== null) {
              dies = 'dead';
              alive = false;
            }
            return changed;
          }),
          underWay: mine(store.callbacks.underWay),
          due: mine(store.callbacks.due),
        },
      },
      queues: {
        enterCallback: mine(async ({ id, ticket, since }) => {
          const stands = await line.enter(ticket, 'callback', since, id);
          return stands ? { kind: 'waiting', position: 1, estimateMs: null } : { kind: 'refused', why: 'nobody' };
        }),
        leave: mine(line.leave),
        listen: (then) => line.listen(() => void (alive && then())),
        setCallOf: async () => ({ done: true }),
      },
      calls: { feed },
      providers: createProviderRegistry([{ ...provider, callOut: mine(async (order) => provider.callOut?.(order)) }]),
      dialling: { check: async ({ to }) => ({ kind: 'allowed', to, from: '' }) },
      legNews: {
        tell: legNews.tell,
        listen: (leg, then) => legNews.listen(leg, (event) => void (alive && then(event))),
      },
      clock: { now: clock.now, after: (ms, then) => clock.after(ms, () => void (alive && then())) },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    };
    const dispatcher = createDispatcher(parts, (callback) => noteFailed(given, callback));
    return {
      dispatcher,
      kill: () => {
        alive = false;
      },
    };
  }

  let process = boot();
  await process.dispatcher.start();

  /** Whoever answers presses the key: their calls ask for the agent, and end where nobody waits for them. */
  async function confirm(): Promise<void> {
    const queues = { setCallOf: async () => ({ done: true }) as const };
    const providers = createProviderRegistry([provider]);
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    for (const call of telephones.talking.keys()) {
      const asked = await connectTalk({ store: given, queues, clock, providers, log }, call);
      if (asked !== null) process.dispatcher.nudge();
      else if ((await given.callbacks.ofTalk(call))?.state !== 'done') telephones.customerHangsUp(call);
    }
  }

  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = asked === 0 ? quiet + 1 : 0) {
      await confirm();
      await process.dispatcher.idle();
      await new Promise((resolve) => (asked === 0 ? setImmediate(resolve) : setTimeout(resolve, 1)));
    }
    if (dies !== 'dead') return;
    dies = 'no';
    await restart();
    await settle();
  }

  async function restart(): Promise<void> {
    process.kill();
    // Its lease is over by then.
    clock.pass(31_000);
    process = boot();
    await process.dispatcher.start();
  }

  return {
    ...line,
    ...telephones,
    clock,
    ask: async (number) => {
      const origin = {
        reference: '',
        provider: 'played',
        dialled: '',
        flow: '',
        revision: 1,
        left: null,
        clockOffset: 0,
        world: null,
      };
      const kept = await keepCallback(
        { store: given, clock, dialling: { check: async ({ to }) => ({ kind: 'allowed', to, from: '' }) } },
        {
          request: `${number} ${clock.now()}`,
          queue: QUEUE,
          number,
          call: null,
          since: clock.now(),
          slot: null,
          priority: 0,
          details: DETAILS,
          note: '',
          origin,
        },
      );
      process.dispatcher.nudge();
      return kept;
    },
    caller: async (id) => void (await line.enter(id, 'caller', clock.now(), null)),
    signIn: (agent) => line.set(agent, 'available'),
    signOut: (agent) => line.set(agent, 'offline'),
    agentHangsUp: line.hangUp,
    crash: async (at) => {
      if (at === 'next-change') dies = at;
      else await restart();
    },
    settle: async () => {
      await line.tick();
      await settle();
    },
    stop: () => process.dispatcher.stop(),
  };
}
