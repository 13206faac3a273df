import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type PlayedHouse, playHouse } from './testing/played-house.ts';
import { MOST_TRIES } from './try-result.ts';

const AGENTS = ['ann', 'ben', 'cem'];
const NUMBERS = ['+49891', '+49892', '+49893', '+49894', '+49895', '+49896'];

type Act =
  | { readonly do: 'ask'; readonly which: number }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'crash' | 'crash-at-change' | 'caller' }
  | {
      readonly do:
        | 'sign-in'
        | 'sign-out'
        | 'answer'
        | 'decline'
        | 'agent-hangs-up'
        | 'picks-up'
        | 'refuses'
        | 'hangs-up'
        | 'mailbox';
      readonly which: number;
    };

const which = fc.nat({ max: 100 });
const anyAct = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), which }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sign-in' as const), which }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('answer' as const), which }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom('sign-out', 'decline', 'agent-hangs-up', 'picks-up', 'refuses', 'hangs-up', 'mailbox'),
      which,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.constantFrom(1, 10, 70, 700, 4000) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('crash', 'crash-at-change', 'caller') }) },
) as fc.Arbitrary<Act>;

const pick = <T>(all: readonly T[], nth: number): T | undefined => all[nth % Math.max(1, all.length)];

describe.each(DATABASES)('callbacks in any history, on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());

  async function empty(): Promise<void> {
    for (const table of ['callbacks', 'queue_tickets', 'follow_ups', 'performed', 'leases'] as const) {
      await store.signInTables.deleteFrom(table).execute();
    }
  }

  async function act(house: PlayedHouse, one: Act, nth: number): Promise<void> {
    const offer = 'which' in one ? pick(house.offers(), one.which) : undefined;
    switch (one.do) {
      case 'ask':
        await house.ask(pick(NUMBERS, one.which) ?? '');
        return;
      case 'caller':
        return house.caller(`caller-${nth}`);
      case 'sign-in':
        return house.signIn(pick(AGENTS, one.which) ?? '');
      case 'sign-out':
        return house.signOut(pick(AGENTS, one.which) ?? '');
      case 'answer':
        return offer && house.answer(offer.offer, offer.agent);
      case 'decline':
        return offer && house.decline(offer.offer, offer.agent);
      case 'agent-hangs-up':
        return house.agentHangsUp(pick([...house.busy.keys()], one.which) ?? '');
      case 'picks-up':
        return house.customerAnswers(pick([...house.ringing.keys()], one.which) ?? '');
      case 'mailbox': {
        // Nobody presses the key: the call is over before it asks for the agent.
        const call = pick([...house.ringing.keys()], one.which) ?? '';
        house.customerAnswers(call);
        return house.customerHangsUp(call);
      }
      case 'refuses':
        return house.customerRefuses(pick([...house.ringing.keys()], one.which) ?? '');
      case 'hangs-up':
        return house.customerHangsUp(pick([...house.talking.keys()], one.which) ?? '');
      case 'wait':
        return house.clock.pass(one.seconds * 1000);
      case 'crash':
        return house.crash();
      case 'crash-at-change':
        return house.crash('next-change');
    }
  }

  async function holds(house: PlayedHouse): Promise<void> {
    // Agent-bounded: whoever is rung, or talks, has an agent of their own who is there for them.
    const agents = [...house.busy.values()].filter((ticket) => ticket.startsWith('callback.'));
    const customers = [...house.ringing.keys(), ...house.talking.keys()].map((call) => call.split('-')[1]);
    expect(house.ringing.size).toBeLessThanOrEqual(agents.length);
    expect(new Set(customers).size).toBe(customers.length);
    // One order for callers and callbacks.
    expect(house.connected.filter(({ since, first }) => since > first)).toEqual([]);
    const all = [true, false].map((open) => store.callbacks.list({ open, limit: 100 }));
    const places = new Map((await Promise.all(all)).flat().map(({ id, since }) => [id, since]));
    for (const { ticket, since } of house.connected) {
      const [kind, id = ''] = ticket.split('.');
      if (kind === 'callback') expect(since).toBe(places.get(id));
    }
    const rang = house.rang.map(({ call }) => call);
    expect(new Set(rang).size).toBe(rang.length);
    const tries = Map.groupBy(rang, (call) => call.split('-')[1]);
    for (const calls of tries.values()) expect(calls.length).toBeLessThanOrEqual(MOST_TRIES);
    // Whose time has come stands in the line.
    expect(await store.callbacks.due(house.clock.now() - 1, 10)).toEqual([]);
    const open = await store.callbacks.list({ open: true, limit: 100 });
    expect(new Set(open.map(({ number }) => number)).size).toBe(open.length);
  }

  /** Everybody works, and every customer answers. */
  async function toTheEnd(house: PlayedHouse): Promise<void> {
    for (let rounds = 0; (await store.callbacks.anyOpen()) && rounds < 200; rounds++) {
      for (const agent of AGENTS) await house.signIn(agent);
      for (const { offer, agent } of house.offers()) await house.answer(offer, agent);
      await house.settle();
      for (const call of house.ringing.keys()) house.customerAnswers(call);
      await house.settle();
      for (const agent of [...house.busy.keys()]) await house.agentHangsUp(agent);
      await house.settle();
      house.clock.pass(100_000);
      await house.settle();
    }
    expect(await store.callbacks.list({ open: true, limit: 100 })).toEqual([]);
  }

  it(
    'are dialled once, by no more than agents are free, in one order with callers, and none is forgotten',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 40 }), async (acts) => {
          await empty();
          const house = await playHouse(store, AGENTS);
          try {
            for (const [nth, one] of acts.entries()) {
              await act(house, one, nth);
              await house.settle();
              await holds(house);
            }
            await toTheEnd(house);
            const over = await store.callbacks.list({ open: false, limit: 100 });
            for (const { id, result, tries } of over) {
              const rang = house.rang.filter(({ call }) => call.includes(id)).length;
              expect(tries).toBeLessThanOrEqual(MOST_TRIES);
              expect(rang).toBeLessThanOrEqual(tries);
              if (result === 'talked') expect(rang).toBe(tries);
            }
          } finally {
            await house.stop();
          }
        }),
        {
          numRuns: kind === 'sqlite' ? 40 : 10,
          // Ann lets it ring for the first in line: she is rung for the next.
          examples: [
            [
              [
                { do: 'ask', which: 0 },
                { do: 'sign-in', which: 0 },
                { do: 'wait', seconds: 1 },
                { do: 'ask', which: 1 },
                { do: 'wait', seconds: 4000 },
                { do: 'answer', which: 0 },
                { do: 'agent-hangs-up', which: 0 },
                { do: 'answer', which: 0 },
              ],
            ],
          ],
        },
      ),
    120_000,
  );

  it('hold with a hundred waiting, ten agents, and telephones of which a third is busy', async () => {
    await empty();
    const agents = Array.from({ length: 10 }, (_, nth) => `agent-${nth}`);
    const house = await playHouse(store, agents);
    try {
      for (let nth = 0; nth < 100; nth++) {
        await house.ask(`+498912${String(nth).padStart(3, '0')}`);
        house.clock.pass(1000);
      }
      await house.settle();
      for (const agent of agents) await house.signIn(agent);
      let most = 0;
      for (let rounds = 0; (await store.callbacks.anyOpen()) && rounds < 80; rounds++) {
        for (const { offer, agent } of house.offers()) await house.answer(offer, agent);
        await house.settle();
        most = Math.max(most, house.ringing.size + house.talking.size);
        expect(house.ringing.size + house.talking.size).toBeLessThanOrEqual(house.busy.size);
        for (const [nth, call] of [...house.ringing.keys()].entries()) {
          if (nth % 3 === 0) house.customerRefuses(call);
          else house.customerAnswers(call);
        }
        await house.settle();
        for (const call of house.talking.keys()) house.customerHangsUp(call);
        await house.settle();
        await holds(house);
        house.clock.pass(400_000);
        await house.settle();
      }
      expect(most).toBe(10);
      expect(await store.callbacks.anyOpen()).toBe(false);
      const over = await store.callbacks.list({ open: false, limit: 200 });
      expect(over).toHaveLength(100);
      expect(over.filter(({ result }) => result === 'talked').length).toBeGreaterThan(50);
    } finally {
      await house.stop();
    }
  }, 120_000);
});
