import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JsonObject } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { createApi } from '../api/api.ts';
import { createStreams } from '../api/sse.ts';
import { createCallRuntime } from '../calls/call-runtime.ts';
import { realClock } from '../calls/clock.ts';
import type { Config } from '../config/index.ts';
import { createFlowChecker } from '../flows/index.ts';
import type { Log } from '../log/index.ts';
import { createMailer, createServiceRunner, resolveBySystem } from '../services/index.ts';
import { openStore, type Store } from '../store/store.ts';
import { createSimulator } from '../telephony/simulator/simulator.ts';
import { createApp } from './app.ts';
import { BUILT_DESIGNER } from './designer-files.ts';
import { listen } from './listen.ts';
import { VERSION } from './version.ts';

export type RunningServer = {
  readonly url: string;
  /** Takes no new requests, finishes what runs, and closes everything. */
  readonly stop: () => Promise<void>;
};

/** Milliseconds before the second and each further try to tell somebody outside. */
const RETRIES = [2000, 10_000];

/** Puts the whole server together and starts it. `prepare` fills a store that is new. */
export async function startServer(
  config: Config,
  log: Log,
  prepare: (store: Store) => Promise<void>,
): Promise<RunningServer> {
  const store = await openConfiguredStore(config);
  try {
    await prepare(store);
    return await serve(config, log, store);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function openConfiguredStore({ database }: Config): Promise<Store> {
  if (database.kind === 'postgres') return openStore({ url: database.url });
  mkdirSync(dirname(database.file), { recursive: true });
  return openStore({ file: database.file });
}

async function serve(config: Config, log: Log, store: Store): Promise<RunningServer> {
  const simulator = createSimulator(realClock);
  const streams = createStreams();
  const runner = createServiceRunner({
    store,
    web: { allowed: config.httpAllow, resolve: resolveBySystem },
    mailer: config.smtpUrl === null ? null : createMailer(config.smtpUrl),
    retries: RETRIES,
    sample: false,
    log,
  });
  const calls = createCallRuntime({
    store,
    types: builtInTypes,
    services: builtInServices,
    runner,
    providers: [simulator],
    log,
    findContact: (number) => findContact(store, number),
  });
  const api = createApi({
    store,
    types: builtInTypes,
    checker: createFlowChecker(builtInTypes),
    calls,
    simulator,
    streams,
    version: VERSION,
    binding: config.binding,
    now: Date.now,
  });
  const app = createApp({ log, binding: config.binding, api, ready: store.ping, designer: BUILT_DESIGNER });
  await calls.recover();
  const listening = await listen(app, config);
  return {
    url: listening.url,
    stop: async () => {
      streams.closeAll();
      await listening.stop();
      await calls.stop();
      await store.close();
    },
  };
}

/** The address book's entry as flows see it: `caller.contact`. */
async function findContact(store: Store, number: string): Promise<JsonObject | null> {
  const found = await store.contacts.find(number);
  if (found === null) return null;
  const { name, language, fields } = found;
  return { ...fields, name, ...(language === null ? {} : { language }) };
}
