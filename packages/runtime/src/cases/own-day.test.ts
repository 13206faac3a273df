import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CallbackHouse, CUSTOMER, callbackHouse } from '../callbacks/testing/callback-house.ts';
import { queueDays } from '../office/queue-days.ts';
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

  it('tells whom she was to call back, also while nobody has answered yet', async () => {
    // On a break: she is signed in, so the caller may wait.
    await house.queues.setState('ann', 'break');
    const call = await house.callIn(CUSTOMER);
    await vi.waitFor(async () => expect((await house.line(call)).verbs.at(-1)?.verb).toBe('hold'), 5000);
    await house.press(call, '1');
    await house.says(call, 'Is this your number?');
    await house.press(call, '1');
    await house.queues.setState('ann', 'available');
    const { offer } = await house.offerTo('ann');
    await house.queues.answer('ann', offer);
    await vi.waitFor(
      async () =>
        expect((await ownDay(house.store, 'ann', Date.now())).calls).toMatchObject([
          { kind: 'callback', number: CUSTOMER, queueTitle: 'service' },
        ]),
      5000,
    );
  });

  it('begins with the day of the queue that each call was of, as on Live', async () => {
    const at = Date.parse('2026-11-22T23:30:00Z');
    const { named, members, signInTables: db } = house.store;
    // In Berlin it is half past midnight, in London half past eleven the evening before.
    for (const [queue, timeZone] of [
      ['berlin', 'Europe/Berlin'],
      ['london', 'Europe/London'],
    ] as const) {
      await named.put('schedule', `${queue}-hours`, { title: queue, document: hoursIn(timeZone), at: 1 });
      await named.put('queue', queue, {
        title: queue,
        document: { strategy: 'longest-idle', schedule: `${queue}-hours` },
        at: 1,
      });
      await members.set(queue, [{ person: 'ann', rank: 1 }]);
      const offers = ['2026-11-22T22:45:00Z', '2026-11-22T23:15:00Z'].map((moment, nth) => ({
        offer: `${queue}-${nth}`,
        agent: 'ann',
        ticket: `${queue}-ticket-${nth}`,
        queue,
        at: Date.parse(moment),
        until: Date.parse(moment) + 20_000,
        outcome: 'missed' as const,
        ended_at: Date.parse(moment) + 20_000,
      }));
      await db.insertInto('queue_offers').values(offers).execute();
    }
    // Berlin's first one was yesterday; London's day has 23 hours behind it.
    expect(await ownDay(house.store, 'ann', at)).toMatchObject({ missed: 3, answered: 0 });
    const days = await queueDays(house.store, 'london', at);
    expect(days.began('berlin')).toBe(Date.parse('2026-11-22T23:00:00Z'));
    expect(days.began(null)).toBe(Date.parse('2026-11-22T00:00:00Z'));
  });
});

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const hoursIn = (timeZone: string) => ({
  version: 1,
  title: timeZone,
  timeZone,
  branches: [],
  weekly: Object.fromEntries(DAYS.map((day) => [day, [{ from: '08:00', to: '18:00', branch: 'open' }]])),
  recurring: [],
  specialDays: [],
  specialPeriods: [],
});
