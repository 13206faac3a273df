import { goLive } from '@callwright/runtime/store-testing';
import { AGENTS, NUMBER, QUEUE } from './killed-queue.ts';
import { queueFlow } from './queue-flow.ts';
import { putAgent, putQueue } from './queue-house.ts';
import { openQueueServer } from './queue-server.ts';

// The whole server in a process of its own, for tests that kill it. Environment: DATA (a folder), ASTERISK (its address).
const { DATA = '', ASTERISK = '' } = process.env;

const { store, queues, talks } = await openQueueServer(DATA, ASTERISK);
if ((await store.flows.find(QUEUE)) === null) {
  const people = Object.keys(AGENTS);
  for (const [person, number] of Object.entries(AGENTS)) await putAgent(store, person, [number]);
  await putQueue(
    store,
    QUEUE,
    { strategy: 'longest-idle', wrapUpSeconds: 0, restAfter: null, graceSeconds: 60 },
    people,
  );
  await goLive(store, NUMBER, queueFlow(QUEUE, QUEUE));
  await queues.changed();
}
process.send?.('ready');

// Agents do by hand what they would do at their desks.
process.on('message', (order: { readonly agent: string; readonly does: 'available' | 'hold' }) => {
  void act(order).then(() => process.send?.('done'));
});

async function act({ agent, does }: { agent: string; does: 'available' | 'hold' }): Promise<void> {
  if (does === 'available') await queues.setState(agent, 'available');
  const [talk] = await talks.of(agent);
  if (does === 'hold' && talk !== undefined) await talks.order(agent, talk.talk, { do: 'hold' });
}
