import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServer, createLog, listen } from '@callwright/runtime/server';
import { openStore, type Store } from '@callwright/runtime/store';
import { BOX, busyFlow, NUMBER } from './busy-flow.ts';
import { realDying } from './dying.ts';

// The whole server in a process of its own that may die where it hurts most. Environment: DATABASE (a file or a postgres
// URL), PORT, DIES (how probable death is at each such place).
const { DATABASE = '', PORT = '', DIES = '0' } = process.env;
const die = realDying(Number(DIES));
const store = await openStore(/^postgres/.test(DATABASE) ? { url: DATABASE } : { file: DATABASE }, die);
await install(store);
const { app, calls, people } = composeServer({
  config: {
    binding: 'loopback',
    httpAllow: [],
    smtpUrl: null,
    dataFolder: join(tmpdir(), 'callwright-faults'),
    key: Buffer.alloc(32),
  },
  log: createLog('error'),
  store: dyingStore(store),
});
await calls.recover();
await listen(app, { host: '127.0.0.1', port: Number(PORT) });
// Whoever started us signs in by what this says.
process.send?.((await people.setupLink(`http://127.0.0.1:${PORT}`)) ?? 'ready');

/** Dies after a commit before anybody is told, and after a message is stored before the call knows. */
function dyingStore(whole: Store): Store {
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
  };
}

async function install({ flows, revisions, numbers, named }: Store): Promise<void> {
  if ((await flows.find(busyFlow.id)) !== null) return;
  const document = JSON.stringify(busyFlow);
  const at = Date.now();
  await named.put('box', BOX, { title: 'Messages', document: {}, at });
  await named.put('list', 'vip', { title: 'VIP', document: {}, at });
  await flows.create(busyFlow.id, { title: busyFlow.title, languages: busyFlow.languages, document }, { at });
  await revisions.publish(busyFlow.id, 1, { document, locks: { flows: {}, types: {} }, comment: '', at });
  await numbers.put(NUMBER, { title: 'Main', flow: busyFlow.id });
}
