import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type QueueHouse, queueHouse } from './testing/queue-house.ts';

const GRACE_SECONDS = 2;

describe.each(DATABASES)('when the last one signs out, on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await queueHouse(database);
    await house.queues.start();
    await house.agent('ann');
    await house.agent('ben');
    await house.queue('service', { strategy: 'longest-idle', graceSeconds: GRACE_SECONDS }, ['ann', 'ben']);
    await house.queues.setState('ann', 'available');
  });
  afterEach(async () => {
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
  });

  const threeWaiting = async () => {
    const calls = [await house.ring('service'), await house.ring('service'), await house.ring('service')];
    await vi.waitFor(async () => {
      expect((await house.queues.sight()).queues[0]?.waiting).toHaveLength(3);
    });
    return calls;
  };
  const saidNobody = async (call: string) => JSON.stringify(await house.line(call)).includes('It was nobody.');

  it('sends all who wait away by "nobody" within the grace, and none of them before', async () => {
    const calls = await threeWaiting();
    const leftAt = Date.now();
    expect(await house.queues.setState('ann', 'offline')).toEqual({ done: true });
    await new Promise((resolve) => setTimeout(resolve, GRACE_SECONDS * 500));
    for (const call of calls) expect(await saidNobody(call)).toBe(false);
    await vi.waitFor(
      async () => {
        for (const call of calls) expect(await saidNobody(call)).toBe(true);
      },
      { timeout: GRACE_SECONDS * 1000 + 3000, interval: 50 },
    );
    expect(Date.now() - leftAt).toBeGreaterThanOrEqual(GRACE_SECONDS * 1000 - 50);
    expect(Date.now() - leftAt).toBeLessThan(GRACE_SECONDS * 1000 + 3000);
    for (const call of calls) {
      expect(await house.store.tickets.ofCall(call)).toMatchObject([{ state: 'over', outcome: 'nobody' }]);
    }
  });

  it('keeps them when somebody comes in time', async () => {
    const calls = await threeWaiting();
    await house.queues.setState('ann', 'offline');
    await new Promise((resolve) => setTimeout(resolve, GRACE_SECONDS * 500));
    await house.queues.setState('ben', 'available');
    await new Promise((resolve) => setTimeout(resolve, GRACE_SECONDS * 1000 + 500));
    for (const call of calls) expect(await saidNobody(call)).toBe(false);
    expect((await house.queues.sight()).queues[0]?.waiting).toHaveLength(3);
  });
});
