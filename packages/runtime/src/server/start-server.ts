import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config, DatabaseConfig } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import { openStore, type Store } from '../store/store.ts';
import { composeServer } from './compose-server.ts';
import { listen } from './listen.ts';

export type RunningServer = {
  readonly url: string;
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
    const { app, calls, closeStreams } = composeServer({ config, log, store });
    await calls.recover();
    const listening = await listen(app, config);
    return {
      url: listening.url,
      stop: async () => {
        const stopped = listening.stop();
        closeStreams();
        await stopped;
        await calls.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** @throws when the data folder can't be made, or the database can't be reached */
export async function openConfiguredStore(database: DatabaseConfig): Promise<Store> {
  if (database.kind === 'postgres') return openStore({ url: database.url });
  mkdirSync(dirname(database.file), { recursive: true });
  return openStore({ file: database.file });
}
