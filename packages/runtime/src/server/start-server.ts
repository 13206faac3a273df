import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config, DatabaseConfig } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import { openStore, type Store } from '../store/store.ts';
import { asteriskFallbacks } from './asterisk-fallbacks.ts';
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
    const composed = composeServer({ config, log, store });
    const { app, calls, recordings, telephony, voices, alerts, prerender, phoneSockets, closeStreams } = composed;
    await telephony.open();
    await calls.recover();
    const listening = await listen(app, config, phoneSockets.upgrade);
    await telephony.start();
    alerts.start();
    await recordings.start();
    const fallbacks = asteriskFallbacks(config, { store, voices, recordings, asterisk: telephony.asterisk, log });
    void fallbacks.start();
    void prerender
      .refresh()
      .catch((error: unknown) => log.warn({ err: error }, 'texts could not be spoken before calls'));
    return {
      url: listening.url,
      stop: async () => {
        const stopped = listening.stop();
        closeStreams();
        phoneSockets.close();
        await stopped;
        prerender.stop();
        await fallbacks.stop();
        await alerts.stop();
        await telephony.stop();
        await calls.stop();
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

/** The data can't be opened; the message says why and what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** @throws StoreError */
async function openConfiguredStore(database: DatabaseConfig): Promise<Store> {
  try {
    return await openData(database);
  } catch (error) {
    throw new StoreError(reasonOf(error, database), { cause: error });
  }
}

async function openData(database: DatabaseConfig): Promise<Store> {
  if (database.kind === 'postgres') return openStore({ url: database.url });
  mkdirSync(dirname(database.file), { recursive: true });
  return openStore({ file: database.file });
}

/** Without the address itself: a database's holds its password. */
function reasonOf(error: unknown, database: DatabaseConfig): string {
  const why = messageOf(error);
  return database.kind === 'postgres'
    ? `The database can’t be reached or used: ${why}. Check DATABASE_URL, and that the server runs.`
    : `The data in ${database.file} can’t be opened: ${why}. Check CALLWRIGHT_DATA and who may write there.`;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : messageOf(error.cause);
}
