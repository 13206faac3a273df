import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../calls/testing/manual-clock.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { soon } from '../telephony/conformance/soon.ts';
import { type QueueHouse, queueHouse } from './testing/queue-house.ts';

describe.each(DATABASES)('who is rung, on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  let clock: ManualClock;

  beforeEach(async () => {
    database = await freshDatabase(kind);
    clock = manualClock();
    house = await queueHouse(database, clock);
    await house.queues.start();
    for (const agent of ['ann', 'ben', 'cleo']) await house.agent(agent);
  });

  afterEach(async () => {
    await house.calls.stop();
    await house.queues.stop();
    await database.remove();
    expect(house.errors).toEqual([]);
  });

  /** Whose telephones ring, once they do. */
  const ringing = async (): Promise<readonly string[]> => {
    const { agents } = await house.queues.sight();
    const rung = agents.filter(({ offer }) => offer !== null);
    if (rung.some(({ offer }) => offer?.legs.length === 0)) throw new Error('not yet');
    return rung.map(({ person }) => person);
  };
  const rings = (...agents: string[]) => soon(async () => expect(await ringing()).toEqual(agents));
  const signIn = async () => {
    for (const agent of ['ann', 'ben', 'cleo']) {
      await house.queues.setState(agent, 'available');
      clock.pass(1);
    }
  };

  it('hunts down the list, so many seconds each, and begins anew', async () => {
    await house.queue('service', { strategy: 'hunt', ringSeconds: 12, restAfter: null }, ['ann', 'ben', 'cleo']);
    await signIn();
    await house.ring('service');
    await rings('ann');
    clock.pass(11_999);
    await rings('ann');
    clock.pass(1);
    await rings('ben');
    clock.pass(11_999);
    await rings('ben');
    clock.pass(1);
    await rings('cleo');
    clock.pass(12_000);
    await rings('ann');
    const offers = await house.store.acd.openOffers();
    expect(offers).toMatchObject([{ agent: 'ann', outcome: null }]);
  });

  it('rings all at once, and only one of them gets the caller', async () => {
    await house.queue('service', { strategy: 'ring-all' }, ['ann', 'ben', 'cleo']);
    await signIn();
    const call = await house.ring('service');
    await rings('ann', 'ben', 'cleo');
    const offer = (await house.queues.agent('ben'))?.offer?.offer ?? '';
    const both = await Promise.all([house.queues.answer('ben', offer), house.queues.answer('cleo', offer)]);
    expect(both).toEqual([{ done: true }, { done: true }]);
    await soon(async () => expect((await house.line(call)).verbs.at(-1)?.verb).toBe('bridge'));
    await rings();
    const { agents } = await house.queues.sight();
    expect(agents.filter(({ state }) => state === 'busy')).toHaveLength(1);
    expect(agents.filter(({ state }) => state === 'available')).toHaveLength(2);
  });

  it('enters a break for whoever lets it ring too often', async () => {
    await house.queue('service', { strategy: 'ordered', ringSeconds: 10, restAfter: 1 }, ['ann', 'ben', 'cleo']);
    await signIn();
    await house.ring('service');
    await rings('ann');
    clock.pass(10_000);
    await rings('ben');
    expect(await house.queues.agent('ann')).toMatchObject({ state: 'break' });
    await soon(async () => expect((await house.store.agents.find('ann'))?.state).toBe('break'));
  });

  it('lets an agent take somebody past the line, where the queue allows it', async () => {
    await house.queue('service', { strategy: 'longest-idle' }, ['ann', 'ben', 'cleo']);
    await house.queue('vip', { strategy: 'longest-idle', mayPick: false }, ['ann']);
    await house.queues.setState('ann', 'available');
    await house.queues.setState('ben', 'break');
    const first = await house.ring('service');
    const second = await house.ring('service');
    await rings('ann');
    await house.queues.setState('ben', 'available');
    await rings('ann', 'ben');
    const offer = (await house.queues.agent('ben'))?.offer;
    expect(offer?.call).toBe(second);
    expect(await house.queues.take(offer?.ticket ?? '', 'ann')).toEqual({ refused: 'not-free' });
    await house.queues.setState('cleo', 'available');
    expect(await house.queues.take(offer?.ticket ?? '', 'cleo')).toEqual({ done: true });
    await soon(async () => expect((await house.queues.agent('cleo'))?.offer?.call).toBe(second));
    expect((await house.queues.agent('ann'))?.offer?.call).toBe(first);
    await house.queues.setState('ben', 'break');
    const vip = await house.ring('vip');
    const [ticket] = await soon(async () => {
      const all = await house.store.tickets.ofCall(vip);
      expect(all).toHaveLength(1);
      return all;
    });
    await house.queues.setState('ben', 'available');
    expect(await house.queues.take(ticket?.id ?? '', 'ben')).toEqual({ refused: 'not-allowed' });
    expect(await house.queues.take(ticket?.id ?? '', 'ben', 'supervisor')).toEqual({ done: true });
  });

  it('sends everybody away within the grace once the last agent has signed out', async () => {
    await house.queue('service', { strategy: 'ordered', graceSeconds: 30 }, ['ann']);
    await house.queues.setState('ann', 'available');
    const calls = [await house.ring('service'), await house.ring('service'), await house.ring('service')];
    const waiting = async () => (await house.queues.sight()).queues[0]?.waiting.length;
    await soon(async () => expect(await waiting()).toBe(3));
    await house.queues.setState('ann', 'offline');
    clock.pass(29_000);
    expect(await waiting()).toBe(3);
    clock.pass(1000);
    for (const call of calls) {
      await soon(async () => expect(JSON.stringify(await house.line(call))).toContain('It was nobody.'));
    }
  });
});
