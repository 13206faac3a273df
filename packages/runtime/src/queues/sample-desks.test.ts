import { afterAll, beforeAll, expect, it } from 'vitest';
import { realClock } from '../calls/clock.ts';
import { createLog } from '../log/index.ts';
import { type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { createSampleDesks, type SampleDesks } from './sample-desks.ts';
import { type QueueHouse, queueHouse } from './testing/queue-house.ts';

let database: FreshDatabase;
let house: QueueHouse;
let desks: SampleDesks;

// Ten times as fast: what rings for seconds rings for tenths of them.
const hurried = { ...realClock, after: (ms: number, then: () => void) => realClock.after(ms / 10, then) };

beforeAll(async () => {
  database = await freshDatabase('sqlite');
  house = await queueHouse(database);
  await house.queues.start();
  await house.agent('sample-jana');
  await house.agent('ann');
  await house.queue('service', { strategy: 'ordered', wrapUpSeconds: 0 }, ['ann', 'sample-jana']);
  const legs = house.providers.get('simulator')?.legs;
  if (legs == null) throw new Error('the simulator has no telephones');
  desks = createSampleDesks({ ...house, legs, clock: hurried, log: createLog('silent') });
  await desks.start();
});
afterAll(async () => {
  desks.stop();
  await house.calls.stop();
  await house.queues.stop();
  await database.remove();
});

const agent = (person: string) => house.queues.agent(person);

it('answer calls that are tried out, and hang up after a while', async () => {
  await house.queues.setState('sample-jana', 'available');
  const call = await house.ring('service');
  await expect.poll(async () => (await agent('sample-jana'))?.talk?.call, { timeout: 5000 }).toBe(call);
  await expect.poll(async () => (await agent('sample-jana'))?.state, { timeout: 15_000 }).toBe('available');
  expect(await house.store.tickets.ofCall(call)).toMatchObject([{ outcome: 'answered', agent: 'sample-jana' }]);
}, 30_000);

it('answer for nobody else', async () => {
  await house.queues.setState('ann', 'available');
  await house.queues.setState('sample-jana', 'offline');
  await house.ring('service');
  await expect.poll(async () => (await agent('ann'))?.offer?.legs.length, { timeout: 5000 }).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await agent('ann')).toMatchObject({ state: 'ringing', talk: null });
}, 15_000);
