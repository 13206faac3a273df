import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import type { StandIn } from './queue-document.ts';
import { type QueueHouse, queueHouse } from './testing/queue-house.ts';

describe.each(DATABASES)('a queue that stands in for another, on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await queueHouse(database);
    await house.queues.start();
    await house.agent('ann');
    await house.agent('ben');
    const standIn = { kind: 'queue', queue: 'service' } as const;
    await house.queue('moving', { strategy: 'ordered', graceSeconds: 0, standIn }, ['ben']);
    await house.queue('service', { strategy: 'ordered', graceSeconds: 0 }, ['ann']);
    await house.queues.setState('ann', 'available');
  });
  afterEach(async () => {
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
    expect(house.errors).toEqual([]);
  });
  const waits = (call: string, queue: string) =>
    vi.waitFor(async () => expect(await house.store.tickets.ofCall(call)).toMatchObject([{ state: 'waiting', queue }]));
  const isRung = () =>
    vi.waitFor(async () => expect((await house.queues.agent('ann'))?.offer?.legs).toHaveLength(1), { timeout: 5000 });
  const saidNobody = (call: string) =>
    vi.waitFor(async () => expect(JSON.stringify(await house.line(call))).toContain('It was nobody.'), {
      timeout: 5000,
    });

  it('takes callers whom nobody waits for there, and those whom the last one leaves', async () => {
    const first = await house.ring('moving');
    await waits(first, 'service');
    await isRung();
    await house.queues.setState('ben', 'break');
    const second = await house.ring('moving');
    await waits(second, 'moving');
    await house.queues.setState('ben', 'offline');
    await waits(second, 'service');
  });

  it('has nobody either: then nobody is there', async () => {
    await house.queues.setState('ann', 'offline');
    await saidNobody(await house.ring('moving'));
  });

  it('sends nobody in circles, even where two were set up so', async () => {
    const standIn = { kind: 'queue', queue: 'moving' } as const;
    await house.queue('service', { strategy: 'ordered', graceSeconds: 0, standIn }, ['ann']);
    await house.queues.setState('ann', 'offline');
    await saidNobody(await house.ring('moving'));
  });

  it('rings telephones in its place, for who comes and for who has waited', async () => {
    const standIn: StandIn = { kind: 'numbers', numbers: ['+498999998701'] };
    await house.queue('moving', { strategy: 'ordered', graceSeconds: 0, standIn }, ['ben']);
    const isRinging = (call: string) =>
      vi.waitFor(async () => expect(JSON.stringify(await house.line(call))).toContain('"targets":["+498999998701"]'), {
        timeout: 5000,
      });
    await isRinging(await house.ring('moving'));
    await house.queues.setState('ben', 'break');
    const second = await house.ring('moving');
    await waits(second, 'moving');
    await house.queues.setState('ben', 'offline');
    await isRinging(second);
  });
});
