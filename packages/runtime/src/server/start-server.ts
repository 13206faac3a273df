import type { Config } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import { asteriskFallbacks } from './asterisk-fallbacks.ts';
import { composeServer } from './compose-server.ts';
import { listen } from './listen.ts';
import { openConfiguredStore } from './open-configured-store.ts';

export type RunningServer = {
  readonly url: string;
  /** By which the first person comes in; null when somebody is here. */
  readonly setupLink: string | null;
  /** Takes no new requests, finishes what runs, and closes everything. */
  readonly stop: () => Promise<void>;
};

/** Opens the store, takes up the calls that were running, and listens. `prepare` fills a store that is new. */
export async function startServer(
  config: Config,
  log: Log,
  prepare: (store: Store) => Promise<void>,
): Promise<RunningServer> {
  const store = await openConfiguredStore(config.database);
  try {
    await prepare(store);
    const composed = composeServer({ config, log, store });
    const { app, calls, plans, queues, talks, recordings, telephony, voices, alerts, prerender, reminders } = composed;
    const { callbacks, others, statusHistory, liveWatch, sampleDesks, phoneSockets, closeStreams } = composed;
    await others.start();
    await telephony.open();
    await calls.recover();
    await queues.start();
    await talks.start();
    statusHistory.start();
    liveWatch.start();
    await sampleDesks.start();
    await plans.start();
    const stopCalls = async () => {
      await liveWatch.stop();
      await statusHistory.stop();
      sampleDesks.stop();
      await talks.stop();
      await callbacks.stop();
      await telephony.stop();
      await plans.stop();
      await calls.stop();
      await queues.stop();
      await others.stop();
    };
    const listening = await listen(app, config, phoneSockets.upgrade).catch(async (error: unknown) => {
      // What runs by now would keep the process alive that can't be reached.
      await stopCalls();
      throw error;
    });
    await telephony.start();
    await callbacks.start();
    alerts.start();
    reminders.start();
    await recordings.start();
    const fallbacks = asteriskFallbacks(config, { store, voices, recordings, asterisk: telephony.asterisk, log });
    void fallbacks.start();
    void prerender
      .refresh()
      .catch((error: unknown) => log.warn({ err: error }, 'texts could not be spoken before calls'));
    return {
      url: listening.url,
      setupLink: await composed.people.setupLink(listening.url),
      stop: async () => {
        const stopped = listening.stop();
        closeStreams();
        phoneSockets.close();
        await stopped;
        prerender.stop();
        await fallbacks.stop();
        await alerts.stop();
        await reminders.stop();
        await stopCalls();
        await voices.stop();
        await recordings.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
