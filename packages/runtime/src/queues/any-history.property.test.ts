import { setImmediate as tick } from 'node:timers/promises';
import { isObject } from '@callwright/flow/document';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ManualClock, manualClock } from '../calls/testing/manual-clock.ts';
import type { Ticket } from '../store/queues/ticket.ts';
import { freshDatabase } from '../store/testing/fresh-database.ts';
import { type FakeTelephones, fakeTelephones } from './testing/fake-telephones.ts';
import { type Replica, replica, type Signal, staff } from './testing/replica.ts';
import { turnOf } from './turns.ts';

const AGENTS = ['ann', 'ben', 'cleo'];
const QUEUES = ['service', 'sales'];

/** Acts upon whatever is there when their turn comes: numbers choose among it. */
type Act =
  | { readonly do: 'enter'; readonly queue: number; readonly key: boolean }
  | { readonly do: 'leave' | 'answer' | 'press' | 'hang-up' | 'wrapped'; readonly which: number }
  | { readonly do: 'set'; readonly which: number; readonly state: 'offline' | 'available' | 'break' }
  | { readonly do: 'take' | 'move' | 'hand-on'; readonly which: number; readonly to: number }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'restart' };

const number = fc.nat({ max: 100 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('enter' as const), queue: fc.nat({ max: 1 }), key: fc.boolean() }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('leave', 'hang-up', 'wrapped', 'press'), which: number }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer' as const), which: number }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      which: number,
      state: fc.constantFrom('available', 'available', 'break', 'offline'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('take', 'move', 'hand-on', 'hand-on'), which: number, to: number }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.nat({ max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
) as fc.Arbitrary<Act>;

type World = {
  house: Replica;
  readonly clock: ManualClock;
  readonly telephones: FakeTelephones;
  readonly heard: Map<string, Signal[]>;
  readonly entered: string[];
  readonly restart: () => Promise<void>;
};

async function inWorld(strategy: 'longest-idle' | 'ring-all' | 'hunt', play: (world: World) => Promise<void>) {
  const database = await freshDatabase('sqlite');
  const clock = manualClock();
  const telephones = fakeTelephones();
  const heard = new Map<string, Signal[]>();
  const store = await database.open();
  const open = async (): Promise<Replica> => {
    const signals = (call: string, signal: Signal) => void heard.set(call, [...(heard.get(call) ?? []), signal]);
    const one = replica({ store, telephones, kind: 'command-stream', holds: () => true, clock, signals });
    await one.queues.start();
    return one;
  };
  const rules = { strategy, ringSeconds: 10, wrapUpSeconds: 5, maxWaitSeconds: 60, graceSeconds: 20, restAfter: 2 };
  await staff(store, 'sales', rules, AGENTS.slice(1));
  await staff(store, 'service', rules, AGENTS);
  const world: World = {
    house: await open(),
    ...{ clock, telephones, heard, entered: [] },
    restart: async () => {
      await world.house.queues.stop();
      world.house = await open();
    },
  };
  try {
    await play(world);
    expect(world.house.errors).toEqual([]);
  } finally {
    await world.house.queues.stop();
    await database.remove();
  }
}

/** Until nobody has anything more to say. */
async function settled({ house }: World): Promise<void> {
  for (let rounds = 0; rounds < 5; rounds++) {
    await house.queues.changed();
    for (let turns = 0; turns < 5; turns++) await tick();
  }
}

const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(1, from.length)];

async function does(world: World, act: Act): Promise<void> {
  const { house, telephones, clock, entered } = world;
  const legs = [...telephones.there];
  const ringing = legs.flatMap(([leg, state]) => (state === 'ringing' ? [leg] : []));
  const held = legs.flatMap(([leg, state]) => (state === 'up' ? [leg] : []));
  const call = 'which' in act ? pick(entered, act.which) : undefined;
  const agent = 'which' in act ? (pick(AGENTS, act.which) ?? '') : '';
  switch (act.do) {
    case 'enter': {
      const name = `call${entered.length}`;
      entered.push(name);
      await house.enter(name, pick(QUEUES, act.queue) ?? '', act.key ? { acceptKey: '1' } : {});
      return;
    }
    case 'leave':
      return call === undefined ? undefined : house.queues.leave(`${call}.1`, 'hung-up');
    case 'answer':
      return telephones.answer(pick(ringing, act.which) ?? '');
    case 'press':
      return telephones.press(pick(held, act.which) ?? '', '1');
    case 'hang-up':
      return telephones.hangUp(pick(legs, act.which)?.[0] ?? '');
    case 'wrapped':
      return void (await house.queues.endWrapUp(agent));
    case 'set':
      return void (await house.queues.setState(agent, act.state));
    case 'take':
      return void (await house.queues.take(`${call}.1`, pick(AGENTS, act.to) ?? ''));
    case 'move':
      return void (await house.queues.move(`${call}.1`, pick(QUEUES, act.to) ?? ''));
    case 'hand-on': {
      const mine = await house.store.tickets.ofCall(call ?? '');
      const last = [...mine].sort((one, other) => turnOf(one) - turnOf(other)).at(-1);
      const talks = last !== undefined && (last.state === 'assigned' || last.state === 'talking');
      return talks ? void (await house.queues.handOn(last.id, pick(QUEUES, act.to) ?? '')) : undefined;
    }
    case 'wait':
      return clock.pass(act.seconds * 1000);
    case 'restart':
      return world.restart();
  }
}

/** What is promised at every moment. */
async function expectSound({ house, telephones, heard, entered }: World): Promise<void> {
  const tickets = (await Promise.all(entered.map((call) => house.store.tickets.ofCall(call)))).flat();
  const { queues, agents } = await house.queues.sight();
  const inLine = queues.flatMap(({ waiting }) => waiting.map(({ ticket }) => ticket));
  expect(tickets.filter((ticket) => turnOf(ticket) === 1).map(({ call }) => call)).toEqual(entered);
  const waiting = tickets.filter(({ state }) => state === 'waiting').map(({ id }) => id);
  expect([...inLine].sort()).toEqual([...waiting].sort());
  for (const ticket of tickets) expectTold(ticket, heard.get(ticket.call ?? '') ?? []);
  const talking = tickets.filter(({ state }) => state === 'assigned' || state === 'talking');
  for (const agent of agents) {
    const mine = talking.filter((ticket) => ticket.agent === agent.person);
    expect(mine.length).toBeLessThanOrEqual(1);
    expect(agent.state === 'busy').toBe(mine.length === 1);
    const legs = [...telephones.there.keys()].filter((leg) => leg.split('.')[1] === agent.person);
    // Nobody's telephone rings for two, and nobody's while they talk.
    expect(legs).toEqual(mine[0] === undefined ? legs.slice(0, 1) : [mine[0].leg]);
    if (agent.offer === null && mine.length === 0) expect(legs).toEqual([]);
  }
  expect(new Set(telephones.rung).size).toBe(telephones.rung.length);
}

/** Of each of its waits a call hears one thing, once or again, and the right one. */
function expectTold(ticket: Ticket, all: readonly Signal[]): void {
  const { outcome, leg, state, told } = ticket;
  const turn = turnOf(ticket);
  const signals = all.filter(({ data }) => ((isObject(data) ? data.turn : undefined) ?? 1) === turn);
  const news = signals.filter(({ name }) => name !== 'handed-on');
  for (const signal of news) {
    if (signal.name === 'assigned') expect(signal.data).toMatchObject({ leg });
    else expect(signal.data).toEqual({ why: outcome, ...(turn === 1 ? {} : { turn }) });
  }
  if (turn > 1 && told && outcome !== 'hung-up') expect(signals[0]?.name).toBe('handed-on');
  if (told && outcome === 'answered') expect(news.length).toBeGreaterThan(0);
  if (state === 'waiting') expect(news).toEqual([]);
}

it('rings nobody twice, loses no caller and leaves no telephone behind, over any history with restarts in it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('longest-idle', 'ring-all', 'hunt'),
      fc.array(anyAct, { minLength: 5, maxLength: 40 }),
      async (strategy, acts) => {
        await inWorld(strategy, async (world) => {
          for (const act of acts) {
            await does(world, act);
            await settled(world);
            await expectSound(world);
          }
          for (const call of world.entered) await world.house.queues.leave(`${call}.1`, 'hung-up');
          await settled(world);
          expect([...world.telephones.there]).toEqual([]);
          expect(await world.house.store.tickets.open()).toEqual([]);
          expect(await world.house.store.acd.openOffers()).toEqual([]);
        });
      },
    ),
    { numRuns: Number(process.env.CALLWRIGHT_HISTORIES ?? 30) },
  );
}, 240_000);
