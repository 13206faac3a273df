import { soon } from '@callwright/runtime/conformance';
import { goLive } from '@callwright/runtime/store-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ringing } from '../far-exchange.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { CONFIRM, callbackLine, KEPT, OFFER, OWN } from './callback-line.ts';
import { SURVEY } from './queue-flow.ts';
import { openQueueTelephones, putAgent, putQueue, type QueueTelephones } from './queue-house.ts';
import { openQueueServer, type QueueServer } from './queue-server.ts';

const LONG_MS = 60_000;
const LINE = '+4930778001';
const AGENT = '+498977880012';

describe.skipIf(!TELEPHONES)('callbacks on real telephones', () => {
  let telephones: QueueTelephones;
  let server: QueueServer;
  beforeAll(async () => {
    telephones = await openQueueTelephones();
    server = await openQueueServer(telephones.folder, telephones.near.url);
    await putAgent(server.store, 'ann', [AGENT]);
    telephones.exchange.plan(AGENT, { does: 'answers', after: 0.3 });
    await putQueue(server.store, 'service', { strategy: 'longest-idle', wrapUpSeconds: 0, restAfter: null }, ['ann']);
    await goLive(server.store, LINE, callbackLine('service', 'service'));
    await server.queues.changed();
  });
  afterAll(async () => {
    await server?.close();
    await telephones?.close();
  });

  const hears = (phone: Ringing, text: string) => soon(() => expect(telephones.heard(phone)).toContain(text), LONG_MS);
  const hearsVoices = (phone: Ringing, who: readonly string[]) =>
    soon(async () => expect(await telephones.voices(phone)).toEqual(who), LONG_MS);
  const isOver = (phone: Ringing) => soon(() => expect(phone.state).toBe('over'), LONG_MS);
  const isRung = (number: string, times: number) =>
    soon(() => expect(telephones.exchange.callsTo(number).length).toBe(times), LONG_MS);
  const callback = async () =>
    [
      ...(await server.store.callbacks.list({ open: true, limit: 1 })),
      ...(await server.store.callbacks.list({ open: false, limit: 1 })),
    ][0];

  /** Somebody picks up, and not a mailbox. */
  async function confirms(phone: Ringing): Promise<void> {
    await hears(phone, CONFIRM);
    await phone.end.press('1');
  }

  /** Leaves the line by key 1 for a callback. */
  async function asks(caller: Ringing): Promise<void> {
    await hears(caller, OFFER);
    await caller.end.press('1');
    await hears(caller, OWN);
    await caller.end.press('1');
  }

  test('the customer is rung once the agent has answered, both talk, and the customer is asked how it was', async () => {
    // Somebody is signed in, and talks with another caller.
    await server.queues.setState('ann', 'available');
    const other = await telephones.ring(LINE);
    await isRung(AGENT, 1);
    await hearsVoices(other, ['2']);

    const caller = await telephones.ring(LINE);
    await asks(caller);
    await hears(caller, KEPT);
    await isOver(caller);
    const asked = await callback();
    const customer = asked?.number ?? '';
    telephones.exchange.plan(customer, { does: 'answers', after: 1 });
    expect(telephones.exchange.callsTo(customer)).toHaveLength(0);

    await other.end.hangUp();
    await isRung(AGENT, 2);
    await isRung(customer, 1);
    await confirms(telephones.phone(customer));
    await hearsVoices(telephones.phone(customer), ['2']);
    expect(await callback()).toMatchObject({ state: 'talking', tries: 1, agent: 'ann' });
    await telephones.phone(AGENT).end.hangUp();
    await hears(telephones.phone(customer), SURVEY);
    await telephones.phone(customer).end.press('5');
    await isOver(telephones.phone(customer));
    expect(await callback()).toMatchObject({ state: 'done', result: 'talked' });
  }, 180_000);

  test('whose telephone is busy is rung again later, and the agent is free at once', async () => {
    await soon(async () => expect((await server.queues.agent('ann'))?.state).toBe('available'), LONG_MS);
    const rung = telephones.exchange.callsTo(AGENT).length;
    await server.queues.setState('ann', 'break');
    const caller = await telephones.ring(LINE);
    await asks(caller);
    await hears(caller, KEPT);
    const again = (await callback())?.number ?? '';
    telephones.exchange.plan(again, { does: 'busy' });
    await isOver(caller);
    await server.queues.setState('ann', 'available');
    await isRung(AGENT, rung + 1);
    await soon(
      async () => expect(await callback()).toMatchObject({ state: 'waiting', result: 'busy', tries: 1 }),
      LONG_MS,
    );
    await isOver(telephones.phone(AGENT));
    await soon(async () => expect((await server.queues.agent('ann'))?.state).toBe('available'), LONG_MS);
  }, 180_000);

  test('a mailbox is not put through: the agent is free, and the customer is rung again later', async () => {
    const rung = telephones.exchange.callsTo(AGENT).length;
    await server.queues.setState('ann', 'break');
    const caller = await telephones.ring(LINE);
    await asks(caller);
    await hears(caller, KEPT);
    const asked = (await server.store.callbacks.list({ open: true, limit: 10 })).find(({ tries }) => tries === 0);
    telephones.exchange.plan(asked?.number ?? '', { does: 'answers', after: 1 });
    await isOver(caller);
    await server.queues.setState('ann', 'available');
    await isRung(AGENT, rung + 1);
    await isRung(asked?.number ?? '', 1);
    await hears(telephones.phone(asked?.number ?? ''), CONFIRM);
    await soon(
      async () =>
        expect(await server.store.callbacks.find(asked?.id ?? '')).toMatchObject({
          state: 'waiting',
          result: 'not-confirmed',
          tries: 1,
        }),
      LONG_MS,
    );
    await isOver(telephones.phone(AGENT));
    await soon(async () => expect((await server.queues.agent('ann'))?.state).toBe('available'), LONG_MS);
  }, 180_000);

  test('a customer who is being rung while Callwright stops and starts is rung once, and put through', async () => {
    const rung = telephones.exchange.callsTo(AGENT).length;
    await server.queues.setState('ann', 'break');
    const caller = await telephones.ring(LINE);
    await asks(caller);
    await hears(caller, KEPT);
    const asked = (await server.store.callbacks.list({ open: true, limit: 10 })).find(({ tries }) => tries === 0);
    const customer = asked?.number ?? '';
    telephones.exchange.plan(customer, { does: 'answers', after: 12 });
    await isOver(caller);
    await server.queues.setState('ann', 'available');
    await isRung(AGENT, rung + 1);
    await isRung(customer, 1);
    // She hears that it rings there.
    await hearsVoices(telephones.phone(AGENT), ['music']);
    await server.close();
    server = await openQueueServer(telephones.folder, telephones.near.url);
    await confirms(telephones.phone(customer));
    await hearsVoices(telephones.phone(customer), ['2']);
    expect(await server.store.callbacks.find(asked?.id ?? '')).toMatchObject({ state: 'talking', tries: 1 });
    await telephones.phone(customer).end.hangUp();
    await isOver(telephones.phone(AGENT));
    expect(telephones.exchange.callsTo(customer)).toHaveLength(1);
    await soon(
      async () =>
        expect(await server.store.callbacks.find(asked?.id ?? '')).toMatchObject({ state: 'done', result: 'talked' }),
      LONG_MS,
    );
  }, 180_000);

  test('leaves no channel behind', () => soon(async () => expect(await telephones.leftovers()).toEqual([]), LONG_MS));
});
