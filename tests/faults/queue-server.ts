import { goLive } from '@callwright/runtime/store-testing';
import { workAtDesks } from './queue-agents.ts';
import { AGENTS, QUEUE, QUEUE_NUMBER, queueFlow } from './queue-flow.ts';
import { serveDying } from './serve-dying.ts';

// A queue, and agents at their desks.
const server = await serveDying(
  async (store) => {
    if ((await store.flows.find(queueFlow.id)) !== null) return;
    const at = Date.now();
    const rules = { strategy: 'longest-idle', ringSeconds: 5, wrapUpSeconds: 1, graceSeconds: 300, restAfter: null };
    await store.named.put('queue', QUEUE, { title: 'Service', document: rules, at });
    for (const person of AGENTS) {
      const said = { state: 'available', reason: null, since: at, ring: 'together', skills: {} } as const;
      await store.agents.putSample({ person, name: person, devices: [{ kind: 'desk' }], ...said });
    }
    await store.members.set(
      QUEUE,
      AGENTS.map((person) => ({ person, rank: 1 })),
    );
    await goLive(store, QUEUE_NUMBER, queueFlow);
  },
  ({ queues }) => queues.start(),
);
void workAtDesks(server, AGENTS);
