import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { RINGING } from '../telephony/legs.ts';
import { type CallbackHouse, CUSTOMER, callbackHouse, LINE } from './testing/callback-house.ts';

describe.each(DATABASES)('callbacks on %s', (kind) => {
  let database: FreshDatabase;
  let house: CallbackHouse;

  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await callbackHouse(database);
    await house.queues.start();
    await house.callbacks.start();
    await house.agent('ann');
    await house.agent('ben');
    await house.queue('service', { strategy: 'longest-idle', wrapUpSeconds: 0 }, ['ann', 'ben']);
  });
  afterEach(async () => {
    await house.callbacks.stop();
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
    expect(house.errors).toEqual([]);
  });

  const waits = (call: string) =>
    vi.waitFor(async () => expect((await house.line(call)).verbs.at(-1)?.verb).toBe('hold'), 5000);
  const becomes = (expected: object, number = CUSTOMER) =>
    vi.waitFor(async () => expect(await house.callbackOf(number)).toMatchObject(expected), 5000);

  /** Keeps the agent busy. */
  async function keepBusy(agent: string, number: string): Promise<string> {
    await house.queues.setState(agent, 'available');
    const call = await house.callIn(number);
    const { offer } = await house.offerTo(agent);
    await house.queues.answer(agent, offer);
    await vi.waitFor(async () => expect((await house.line(call)).verbs.at(-1)?.verb).toBe('bridge'));
    return call;
  }

  async function leavesForCallback(number = CUSTOMER): Promise<string> {
    const call = await house.callIn(number);
    await waits(call);
    await house.press(call, '1');
    await house.says(call, 'Is this your number?');
    await house.press(call, '1');
    return call;
  }

  it('keeps the place, rings when an agent is free, lets both talk and asks for an opinion', async () => {
    const busy = await keepBusy('ann', '+498912340099');
    const first = await leavesForCallback();
    await house.says(first, 'We will call you back.');
    const [left] = await house.store.tickets.ofCall(first);
    expect(left).toMatchObject({ outcome: 'callback' });
    await becomes({
      state: 'waiting',
      since: left?.since,
      call: first,
      details: { dialled: LINE, left: { frames: [{ node: 'callback' }] } },
    });
    // Somebody who comes later waits behind.
    const later = await house.callIn('+498912340002');
    await waits(later);
    await vi.waitFor(async () => {
      const [queue] = (await house.queues.sight()).queues;
      expect(queue?.waiting.map((one) => one.kind)).toEqual(['callback', 'caller']);
    });

    await house.does(busy, { kind: 'hungUp' });
    const { offer, callback } = await house.offerTo('ann');
    const asked = await house.get(`/api/callbacks/${callback}`);
    expect(asked.body).toMatchObject({ number: CUSTOMER, topic: 'Invoice', call: first, state: 'waiting' });
    expect((await house.get('/api/simulator/ringing')).body).toEqual({ phones: [] });
    const legs = house.providers.get('simulator')?.legs;
    if (!legs) throw new Error('the simulator has no telephones');
    const part = vi.spyOn(legs, 'part');
    await house.queues.answer('ann', offer);
    await becomes({ state: 'dialling', agent: 'ann', tries: 1 });
    const leg = (await house.callbackOf())?.leg ?? '';
    // She hears that the customer's telephone rings, and her desk says so.
    await vi.waitFor(() => expect(part.mock.calls).toEqual([[{ leg }, RINGING]]));
    expect((await house.queues.agent('ann'))?.talk).toMatchObject({ kind: 'callback', call: null });
    const { call } = await vi.waitFor(() => house.pickUp(), 5000);
    const bridge = await vi.waitFor(async () => {
      const verb = (await house.line(call)).verbs.at(-1);
      if (verb?.verb !== 'bridge') throw new Error(JSON.stringify(verb));
      return verb;
    });
    await becomes({ state: 'talking', leg: bridge.leg, talk: call });
    expect(part.mock.calls.slice(1)).toEqual([[{ leg }, 'none']]);
    await vi.waitFor(async () => expect((await house.queues.agent('ann'))?.talk).toMatchObject({ call }));
    expect(await house.store.calls.find(call)).toMatchObject({ caller: CUSTOMER, dialled: LINE, flow: 'main' });

    await house.providers.get('simulator')?.legs?.hangUp(bridge.leg);
    await house.says(call, 'Were you helped?');
    await becomes({ state: 'done', result: 'talked' });
    await house.press(call, '1');
    await house.says(call, 'Thank you.');
    expect(await house.store.callbacks.anyOpen()).toBe(false);
  });

  it('refuses a second one for the number kindly', async () => {
    await keepBusy('ann', '+498912340099');
    await house.says(await leavesForCallback(), 'We will call you back.');
    await house.says(await leavesForCallback(), 'We will call you back already.');
    expect(await house.store.callbacks.list({ open: true, limit: 10 })).toHaveLength(1);
  });

  it('is cancelled when the customer calls again and reaches somebody', async () => {
    await keepBusy('ann', '+498912340099');
    await house.says(await leavesForCallback(), 'We will call you back.');
    await house.queues.setState('ben', 'break', 'lunch');
    await becomes({ state: 'waiting', entries: 1 });
    const again = await house.callIn();
    await waits(again);
    const [ticket] = await house.store.tickets.ofCall(again);
    // The callback would be next.
    await house.queues.reprioritise(ticket?.id ?? '', 50);
    await house.queues.setState('ben', 'available');
    const offer = await house.offerTo('ben');
    expect(offer.call).toBe(again);
    await house.queues.answer('ben', offer.offer);
    await becomes({ state: 'cancelled', result: 'called-again', agent: 'ben' });
  });

  it('silences the customer’s telephone when the agent hangs up before the answer', async () => {
    await keepBusy('ann', '+498912340099');
    await house.says(await leavesForCallback(), 'We will call you back.');
    await house.queues.setState('ben', 'available');
    await house.queues.answer('ben', (await house.offerTo('ben')).offer);
    const { leg } = await vi.waitFor(async () => {
      const callback = await house.callbackOf();
      if (callback?.state !== 'dialling') throw new Error(String(callback?.state));
      return callback;
    }, 5000);
    await vi.waitFor(async () => expect((await house.get('/api/simulator/ringing')).body.phones).toHaveLength(1));
    await house.providers.get('simulator')?.legs?.hangUp(leg ?? '');
    await becomes({ state: 'waiting', result: 'no-answer', tries: 1 });
    expect((await house.get('/api/simulator/ringing')).body).toEqual({ phones: [] });
  });

  it('rings again later when nobody answers, and tells the agent so by letting go', async () => {
    await keepBusy('ann', '+498912340099');
    await house.says(await leavesForCallback(), 'We will call you back.');
    await house.queues.setState('ben', 'available');
    const { offer } = await house.offerTo('ben');
    await house.queues.answer('ben', offer);
    await becomes({ state: 'dialling' });
    const phones = await vi.waitFor(async () => {
      const all = (await house.get('/api/simulator/ringing')).body.phones as { call: string }[];
      expect(all).toHaveLength(1);
      return all;
    });
    await house.send('POST', `/api/simulator/ringing/${phones[0]?.call}/decline`, {});
    await becomes({ state: 'waiting', result: 'busy', tries: 1, ticket: null });
    const callback = await house.callbackOf();
    expect((callback?.nextAt ?? 0) - (callback?.updatedAt ?? 0)).toBe(600_000);
    await vi.waitFor(async () => expect((await house.queues.agent('ben'))?.state).toBe('available'));
  });
});
