import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServer, createLog, listen } from '@callwright/runtime/server';
import { openStore, type Store } from '@callwright/runtime/store';
import { realDying } from './dying.ts';
import { workAtDesks } from './queue-agents.ts';
import { AGENTS, QUEUE, QUEUE_NUMBER, queueFlow } from './queue-flow.ts';

// A server with a queue and agents at their desks, in a process of its own that may die where it hurts most: between what is
// decided and what is performed, and between what is performed and what is known of it. Environment: DATABASE, PORT, DIES.
const { DATABASE = '', PORT = '', DIES = '0' } = process.env;
const die = realDying(Number(DIES));
const store = await openStore(/^postgres/.test(DATABASE) ? { url: DATABASE } : { file: DATABASE }, die);
await install(store);
const composed = composeServer({
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
const { app, calls, queues, people } = composed;
await calls.recover();
await queues.start();
await listen(app, { host: '127.0.0.1', port: Number(PORT) });
void workAtDesks(composed, AGENTS);
process.send?.((await people.setupLink(`http://127.0.0.1:${PORT}`)) ?? 'ready');

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

async function install({ flows, revisions, numbers, named, agents, members }: Store): Promise<void> {
  if ((await flows.find(queueFlow.id)) !== null) return;
  const document = JSON.stringify(queueFlow);
  const at = Date.now();
  const rules = { strategy: 'longest-idle', ringSeconds: 5, wrapUpSeconds: 1, graceSeconds: 300, restAfter: null };
  await named.put('queue', QUEUE, { title: 'Service', document: rules, at });
  for (const person of AGENTS) {
    const said = { state: 'available', reason: null, since: at, ring: 'together', skills: {} } as const;
    await agents.putSample({ person, name: person, devices: [{ kind: 'desk' }], ...said });
  }
  await members.set(
    QUEUE,
    AGENTS.map((person) => ({ person, rank: 1 })),
  );
  await flows.create(queueFlow.id, { title: queueFlow.title, languages: queueFlow.languages, document }, { at });
  await revisions.publish(queueFlow.id, 1, { document, locks: { flows: {}, types: {} }, comment: '', at });
  await numbers.put(QUEUE_NUMBER, { title: 'Service', flow: queueFlow.id });
}
