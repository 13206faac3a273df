import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CallbackHouse, CUSTOMER, callbackHouse } from '../callbacks/testing/callback-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { ownDay } from './own-day.ts';

describe.each(DATABASES)('an agent’s own day on %s', (kind) => {
  let database: FreshDatabase;
  let house: CallbackHouse;

  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await callbackHouse(database);
    await house.queues.start();
    await house.callbacks.start();
    await house.agent('ann');
    await house.queue('service', { strategy: 'longest-idle', wrapUpSeconds: 0 }, ['ann']);
  });
  afterEach(async () => {
    await house.callbacks.stop();
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
  });

  const says = (call: string, text: string) =>
    vi.waitFor(async () => expect(JSON.stringify(await house.line(call))).toContain(text), 5000);

  it('tells whom she was to call back, also while nobody has answered yet', async () => {
    // On a break: she is signed in, so the caller may wait.
    await house.queues.setState('ann', 'break');
    const call = await house.callIn(CUSTOMER);
    await vi.waitFor(async () => expect((await house.line(call)).verbs.at(-1)?.verb).toBe('hold'), 5000);
    await house.press(call, '1');
    await says(call, 'Is this your number?');
    await house.press(call, '1');
    await house.queues.setState('ann', 'available');
    const offer = await vi.waitFor(async () => {
      const ringing = (await house.queues.agent('ann'))?.offer;
      if (!ringing || ringing.legs.length === 0) throw new Error('nobody rings ann');
      return ringing;
    }, 5000);
    await house.queues.answer('ann', offer.offer);
    await vi.waitFor(
      async () =>
        expect((await ownDay(house.store, 'ann', Date.now())).calls).toMatchObject([
          { kind: 'callback', number: CUSTOMER, queueTitle: 'service' },
        ]),
      5000,
    );
  });
});
