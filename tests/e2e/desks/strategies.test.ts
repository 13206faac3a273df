import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hire, send } from './agents.ts';
import { type ClockedHouse, clockedHouse } from './clocked-house.ts';
import { type Desk, deskOf } from './desk-pages.ts';
import { type Caller, call, lineAt } from './line-flow.ts';

const NUMBER = '+498999998101';
const PICKY = '+498999998102';
const RING_SECONDS = 15;

let house: ClockedHouse;
let queue: string;
let desks: readonly Desk[];
let callers: Caller[] = [];

const named = (name: string): Desk => {
  const desk = desks.find((one) => one.name === name);
  if (desk === undefined) throw new Error(`nobody is called ${name}`);
  return desk;
};

beforeAll(async () => {
  house = await clockedHouse();
  const { origin } = house;
  const people = await hire(origin, ['Anna', 'Ben', 'Cleo']);
  const made = await send<{ name: string }>(origin, 'POST', '/queues', {
    title: 'Service',
    queue: { strategy: 'ordered', ringSeconds: RING_SECONDS, wrapUpSeconds: 0, restAfter: null },
  });
  queue = made.name;
  const after = people.map(({ person }) => ({ person, rank: 1 }));
  await send(origin, 'PUT', `/queues/${queue}/members`, { before: [], after });
  await lineAt(origin, NUMBER, queue);
  await lineAt(origin, PICKY, queue, { topic: 'Contract', needs: [{ skill: 'contracts', level: 3 }] });
  desks = await Promise.all(people.map(async (one) => deskOf(one, await house.open('/desk', one.cookie))));
});
afterAll(() => house?.close());

/** A queue of this strategy with all three free, one after another: Anna for the longest time. */
async function open(strategy: string): Promise<void> {
  const { version, queue: document } = await send<{ version: number; queue: object }>(
    house.origin,
    'GET',
    `/queues/${queue}`,
  );
  await send(house.origin, 'PUT', `/queues/${queue}`, { version, title: 'Service', queue: { ...document, strategy } });
  for (const desk of desks) {
    await desk.choose('Free');
    await house.clock.pass(1000);
  }
}

async function ring(number = NUMBER): Promise<Caller> {
  const caller = await call(house.origin, number);
  callers.push(caller);
  return caller;
}

/** Who rings, by name. */
async function ringingNow(): Promise<string[]> {
  const all = await Promise.all(desks.map(async (desk) => ((await desk.rings()) ? desk.name : '')));
  return all.filter((name) => name !== '');
}

/** Whoever is the only one to be rung. */
async function theOneWhoRings(): Promise<string> {
  await expect.poll(async () => (await ringingNow()).length).toBe(1);
  const [name = ''] = await ringingNow();
  return name;
}

/** A caller whom this agent takes; hung up again at once unless they shall go on talking. */
async function served(name: string, goOn = false): Promise<void> {
  const caller = await ring();
  await expect.poll(ringingNow).toEqual([name]);
  await named(name).answer();
  await house.clock.pass(1000);
  if (goOn) return;
  await caller.hangUp();
  await named(name).page.locator('[data-state="available"]').waitFor();
  await house.clock.pass(1000);
}

afterEach(async () => {
  for (const caller of callers) await caller.hangUp().catch(() => undefined);
  callers = [];
  for (const desk of desks) await desk.choose('Off');
});

describe('three desks and a queue', () => {
  test('in the order of the list: the first who is free', async () => {
    await open('ordered');
    await served('Anna');
    await served('Anna', true);
    await served('Ben', true);
    await served('Cleo');
  });

  test('free the longest', async () => {
    await open('longest-idle');
    await served('Anna');
    await served('Ben');
    await served('Cleo');
    await served('Anna');
  });

  test('in turn, whoever was free before', async () => {
    await open('round-robin');
    const order = ['Anna', 'Ben', 'Cleo', 'Anna', 'Ben', 'Cleo'];
    const caller = await ring();
    const first = await theOneWhoRings();
    await named(first).answer();
    await caller.hangUp();
    const [second = '', third = ''] = order.slice(order.indexOf(first) + 1);
    await served(second);
    await named(third).choose('Off');
    await served(first);
  });

  test('fewest calls', async () => {
    await open('fewest-calls');
    await named('Ben').choose('Off');
    await named('Cleo').choose('Off');
    await served('Anna');
    // Anna is free for longer than those who come now, and has had a call since she came.
    for (const name of ['Ben', 'Cleo']) {
      await named(name).choose('Free');
      await house.clock.pass(1000);
    }
    await served('Ben');
    await served('Cleo');
    await served('Anna');
  });

  test('all at once: the first to answer has the call, and the others stop ringing', async () => {
    await open('ring-all');
    await ring();
    await expect.poll(ringingNow).toEqual(['Anna', 'Ben', 'Cleo']);
    await named('Ben').answer();
    await expect.poll(ringingNow).toEqual([]);
    expect(await named('Anna').state()).toBe('available');
    expect(await named('Cleo').state()).toBe('available');
  });

  test('one after another, each for fifteen seconds to the second', async () => {
    await open('hunt');
    await ring();
    for (const name of ['Anna', 'Ben', 'Cleo']) {
      await expect.poll(ringingNow).toEqual([name]);
      await house.clock.pass(RING_SECONDS * 1000 - 1);
      expect(await ringingNow()).toEqual([name]);
      await house.clock.pass(1);
    }
    await expect.poll(ringingNow).toEqual(['Anna']);
  });

  test('who fits best', async () => {
    await open('skills');
    const skilled = async (name: string, skills: Record<string, number>) => {
      const { people } = await send<{ people: { person: string; devices: []; ring: string; skills: object }[] }>(
        house.origin,
        'GET',
        '/team',
      );
      const before = people.find(({ person }) => person === named(name).person);
      if (before === undefined) throw new Error(`${name} is not in the team`);
      const { devices, ring: order, skills: known } = before;
      const body = {
        before: { devices, ring: order, skills: known },
        after: { devices, ring: order, skills },
      };
      await send(house.origin, 'PUT', `/team/${named(name).person}`, body);
    };
    await skilled('Ben', { contracts: 4 });
    await skilled('Cleo', { contracts: 9 });
    await ring(PICKY);
    await expect.poll(ringingNow).toEqual(['Cleo']);
    await named('Cleo').answer();
    await ring(PICKY);
    await expect.poll(ringingNow).toEqual(['Ben']);
    await named('Ben').answer();
    // Nobody else can: the caller waits, and Anna stays free.
    const waiting = await ring(PICKY);
    await house.clock.pass(5000);
    expect(await ringingNow()).toEqual([]);
    expect(await named('Anna').state()).toBe('available');
    expect((await waiting.line()).phase).not.toBe('ended');
  });

  test('nothing went wrong on the pages', () => {
    expect(house.complaints).toEqual([]);
  });
});
