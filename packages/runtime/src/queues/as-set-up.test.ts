import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../calls/testing/manual-clock.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { soon } from '../telephony/conformance/soon.ts';
import { type QueueHouse, queueHouse } from './testing/queue-house.ts';

const LOOKED_OVER_MS = 5000;

describe.each(DATABASES)('queues as people set them up, on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  let clock: ManualClock;

  beforeEach(async () => {
    database = await freshDatabase(kind);
    clock = manualClock(Date.parse('2026-11-23T16:30:00Z'));
    house = await queueHouse(database, clock);
    await house.queues.start();
    for (const agent of ['ann', 'ben']) await house.agent(agent);
  });

  afterEach(async () => {
    await house.calls.stop();
    await house.queues.stop();
    await database.remove();
    expect(house.errors).toEqual([]);
  });

  const left = (call: string, exit: string) =>
    soon(async () => expect(JSON.stringify(await house.line(call))).toContain(`It was ${exit}.`));
  const waits = (call: string) =>
    soon(async () => {
      const [ticket] = await house.store.tickets.ofCall(call);
      expect(ticket?.state).toBe('waiting');
      return ticket?.id ?? '';
    });
  const stateOf = async (agent: string) => (await house.queues.agent(agent))?.state;
  const rings = (agent: string, call: string) =>
    soon(async () => {
      const offer = (await house.queues.agent(agent))?.offer;
      expect(offer?.call).toBe(call);
      expect(offer?.legs).toHaveLength(1);
      return offer?.offer ?? '';
    });

  it('closes by its own opening hours, for those who come', async () => {
    await house.store.named.put('schedule', 'office', { title: 'Office', document: officeHours, at: 1 });
    await house.queue('service', { strategy: 'ordered', schedule: 'office' }, ['ann']);
    await house.queues.setState('ann', 'available');
    await waits(await house.ring('service'));
    clock.pass(30 * 60_000);
    await soon(async () => {
      clock.pass(LOOKED_OVER_MS);
      expect((await house.queues.sight()).queues[0]?.open).toBe(false);
    });
    await left(await house.ring('service'), 'closed');
  });

  it('sends on whoever waits in a queue that is removed, and lets the agent be free again', async () => {
    await house.queue('service', { strategy: 'ordered' }, ['ann']);
    await house.queues.setState('ann', 'available');
    const call = await house.ring('service');
    await rings('ann', call);
    await house.store.named.remove('queue', 'service');
    await house.queues.changed();
    await left(call, 'closed');
    expect(await stateOf('ann')).toBe('available');
  });

  it('takes absent people for signed out, and their stand-ins for members', async () => {
    await house.queue('service', { strategy: 'ordered', graceSeconds: 60 }, ['ann']);
    await house.queues.setState('ann', 'available');
    await house.queues.setState('ben', 'available');
    await house.store.agents.setAbsence('ann', clock.now() + 3_600_000, 'ben');
    await house.queues.changed();
    expect(await stateOf('ann')).toBe('offline');
    expect(await house.queues.setState('ann', 'available')).toEqual({ refused: 'absent' });
    await rings('ben', await house.ring('service'));
  });

  it('lets another queue’s agents help after a while, and moves callers with the time they have waited', async () => {
    await house.queue('sales', { strategy: 'ordered' }, ['ben']);
    await house.queue('service', { strategy: 'ordered', overflow: { to: 'sales', afterSeconds: 60 } }, ['ann']);
    await house.queues.setState('ann', 'break');
    await house.queues.setState('ben', 'available');
    const call = await house.ring('service');
    await waits(call);
    clock.pass(59_000);
    expect((await house.queues.agent('ben'))?.offer).toBeNull();
    clock.pass(1000);
    await rings('ben', call);
    await house.queues.setState('ben', 'break');
    clock.pass(10_000);
    const later = await house.ring('sales');
    await waits(later);
    expect(await house.queues.move(await waits(call), 'sales')).toEqual({ done: true });
    const { queues } = await house.queues.sight();
    expect(queues.find(({ queue }) => queue === 'sales')?.waiting.map((one) => one.call)).toEqual([call, later]);
  });

  it('estimates a wait from the talks that were, and says nothing where none were', async () => {
    await house.queue('service', { strategy: 'ordered', wrapUpSeconds: 0 }, ['ann']);
    await house.queues.setState('ann', 'available');
    const first = await house.ring('service');
    const offer = await rings('ann', first);
    const [ticket] = await house.store.tickets.ofCall(first);
    expect(await house.queues.position(ticket?.id ?? '')).toEqual({ position: 1, estimateMs: null });
    await house.queues.answer('ann', offer);
    await soon(async () => expect((await house.line(first)).verbs.at(-1)?.verb).toBe('bridge'));
    clock.pass(90_000);
    await house.does(first, { kind: 'hungUp' });
    await soon(async () => expect(await stateOf('ann')).toBe('available'));
    await rings('ann', await house.ring('service'));
    const second = await waits(await house.ring('service'));
    expect(await house.queues.position(second)).toEqual({ position: 2, estimateMs: 180_000 });
  });

  it('counts the time that agents really need after a talk, of which the queue gives more', async () => {
    await house.queue('service', { strategy: 'ordered', wrapUpSeconds: 60 }, ['ann']);
    await house.queues.setState('ann', 'available');
    const first = await house.ring('service');
    await house.queues.answer('ann', await rings('ann', first));
    await soon(async () => expect((await house.line(first)).verbs.at(-1)?.verb).toBe('bridge'));
    clock.pass(90_000);
    await house.does(first, { kind: 'hungUp' });
    await soon(async () => expect(await stateOf('ann')).toBe('wrap-up'));
    const second = await waits(await house.ring('service'));
    // Nobody knows yet how long she needs: as long as she may.
    expect(await house.queues.position(second)).toEqual({ position: 1, estimateMs: 150_000 });
    clock.pass(10_000);
    expect(await house.queues.endWrapUp('ann')).toEqual({ done: true });
    expect(await house.queues.position(second)).toEqual({ position: 1, estimateMs: 100_000 });
  });

  it('gives longer for notes, once', async () => {
    await house.queue('service', { strategy: 'ordered', wrapUpSeconds: 30 }, ['ann']);
    await house.queues.setState('ann', 'available');
    const call = await house.ring('service');
    await house.queues.answer('ann', await rings('ann', call));
    await soon(async () => expect((await house.line(call)).verbs.at(-1)?.verb).toBe('bridge'));
    await house.does(call, { kind: 'hungUp' });
    await soon(async () => expect(await stateOf('ann')).toBe('wrap-up'));
    expect(await house.queues.extendWrapUp('ann', 60_000)).toEqual({ done: true });
    expect(await house.queues.extendWrapUp('ann', 60_000)).toEqual({ refused: 'extended-already' });
    clock.pass(89_000);
    expect(await stateOf('ann')).toBe('wrap-up');
    clock.pass(1000);
    await soon(async () => expect(await stateOf('ann')).toBe('available'));
  });
});

const officeHours = {
  version: 1,
  title: 'Office',
  timeZone: 'UTC',
  branches: [],
  weekly: { monday: [{ from: '09:00', to: '17:00', branch: 'open' }] },
  recurring: [],
  specialDays: [],
  specialPeriods: [],
};
