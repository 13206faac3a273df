import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComposedServer, composeServer, createLog, listen } from '@callwright/runtime/server';
import { openStore, type Store } from '@callwright/runtime/store';
import { realDying } from './dying.ts';

/**
 * Serves in this process, which may die where it hurts most: between what is decided, stored, performed, and told. Environment:
 * TARGET (where its store is, as JSON), PORT, DIES (how probable death is at each such place). Whoever started us signs in by
 * what this sends. `install`: puts in place what isn't there yet; `start`: what else runs before anybody is let in.
 */
export async function serveDying(
  install: (store: Store) => Promise<void>,
  start: (server: ComposedServer) => Promise<void> = async () => undefined,
): Promise<ComposedServer> {
  const { TARGET = '', PORT = '', DIES = '0' } = process.env;
  const die = realDying(Number(DIES));
  const store = await openStore(JSON.parse(TARGET), die);
  await install(store);
  const server = composeServer({
    config: {
      binding: 'loopback',
      httpAllow: [],
      smtpUrl: null,
      dataFolder: join(tmpdir(), 'callwright-faults'),
      key: Buffer.alloc(32),
    },
    log: createLog('error'),
    store: dyingStore(store, die),
  });
  await server.calls.recover();
  await start(server);
  await listen(server.app, { host: '127.0.0.1', port: Number(PORT) });
  process.send?.((await server.people.setupLink(`http://127.0.0.1:${PORT}`)) ?? 'ready');
  return server;
}

/**
 * Dies after a commit before anybody is told, after a message is stored before the call knows, and on both sides of what is
 * decided about queues.
 */
function dyingStore(whole: Store, die: () => void): Store {
  return {
    ...whole,
    turns: {
      ...whole.turns,
      commit: async (batch) => {
        const outcomes = await whole.turns.commit(batch);
        die();
        return outcomes;
      },
    },
    messages: {
      ...whole.messages,
      store: async (message) => {
        const reference = await whole.messages.store(message);
        die();
        return reference;
      },
    },
    acd: {
      ...whole.acd,
      commit: async (lease, writes) => {
        die();
        const outcome = await whole.acd.commit(lease, writes);
        die();
        return outcome;
      },
    },
  };
}
