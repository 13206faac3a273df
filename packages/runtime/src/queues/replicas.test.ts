import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realClock } from '../calls/clock.ts';
import { createLog } from '../log/index.ts';
import { type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { createOtherProcesses, type RunningOtherProcesses } from '../telephony/processes/create-other-processes.ts';
import { type FakeTelephones, fakeTelephones } from './testing/fake-telephones.ts';
import { type Replica, replica, type Signal, staff } from './testing/replica.ts';

const AGENTS = Array.from({ length: 8 }, (_, i) => `agent${i}`);
const CALLERS = 60;

describe('two processes on one PostgreSQL', () => {
  let database: FreshDatabase;
  let telephones: FakeTelephones;
  let replicas: Replica[];
  let heard: { call: string; signal: Signal }[];
  let told: RunningOtherProcesses[];

  beforeEach(async () => {
    database = await freshDatabase('postgres');
    telephones = fakeTelephones();
    heard = [];
    told = [];
  });
  afterEach(async () => {
    for (const one of replicas) {
      await one.queues.stop();
      expect(one.errors).toEqual([]);
    }
    for (const one of told) await one.stop();
    await database.remove();
  });

  /** `holds`: which of the two may act on the telephones; both may where the connection takes orders from anybody. */
  async function open(kind: 'reply-document' | 'command-stream', holds: (index: number) => boolean): Promise<void> {
    replicas = [];
    for (const index of [0, 1]) {
      const store = await database.open();
      if (index === 0) await staff(store, 'service', { strategy: 'longest-idle', wrapUpSeconds: 0 }, AGENTS);
      const signals = (call: string, signal: Signal) => void heard.push({ call, signal });
      const others = createOtherProcesses(store, createLog('error'));
      await others.start();
      told.push(others);
      const one = replica({ store, telephones, kind, holds: () => holds(index), clock: realClock, signals, others });
      replicas.push(one);
      await one.queues.start();
    }
  }

  async function serveAll(): Promise<void> {
    telephones.onRing = (leg) => {
      setTimeout(() => telephones.answer(leg), 5 + Math.random() * 10);
    };
    const talking = new Map<string, string>();
    const served = new Set<string>();
    await Promise.all(
      Array.from({ length: CALLERS }, async (_, i) => {
        await pause(Math.random() * 500);
        const entered = await replicas[i % 2]?.enter(`call${i}`, 'service');
        expect(entered?.kind).toBe('waiting');
      }),
    );
    for (let tries = 0; served.size < CALLERS && tries < 1000; tries++) {
      for (const { call, signal } of heard.splice(0)) {
        if (signal.name !== 'assigned') continue;
        const { leg, agent } = signal.data as { leg: string; agent: string };
        // Told twice, it is the same agent by the same telephone.
        if (served.has(call)) expect(talking.get(call) ?? leg).toBe(leg);
        if (served.has(call)) continue;
        served.add(call);
        expect([...talking.values()].some((other) => other.split('.')[1] === agent)).toBe(false);
        talking.set(call, leg);
        setTimeout(() => {
          talking.delete(call);
          telephones.hangUp(leg);
        }, 10);
      }
      await pause(20);
    }
    expect(served.size).toBe(CALLERS);
  }

  async function expectNoDoubles(): Promise<void> {
    const store = replicas[0]?.store;
    const tickets = (
      await Promise.all(Array.from({ length: CALLERS }, (_, i) => store?.tickets.ofCall(`call${i}`)))
    ).flat();
    expect(tickets).toHaveLength(CALLERS);
    expect(new Set(tickets.map((ticket) => ticket?.leg)).size).toBe(CALLERS);
    for (const agent of AGENTS) {
      const spans = tickets
        .flatMap((one) => (one?.agent === agent ? [{ from: one.left_at ?? 0, until: one.ended_at ?? Infinity }] : []))
        .sort((one, other) => one.from - other.from || one.until - other.until);
      for (const [i, { from }] of spans.entries()) expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.until ?? 0);
    }
    expect(new Set(telephones.rung).size).toBe(telephones.rung.length);
  }

  it('never gives one agent two callers, nor one caller two agents', async () => {
    await open('reply-document', () => true);
    await serveAll();
    await expect.poll(async () => (await replicas[0]?.store.tickets.open())?.length, { timeout: 10_000 }).toBe(0);
    await expectNoDoubles();
  }, 60_000);

  it('has the telephones rung by the only one that may', async () => {
    await open('command-stream', (index) => index === 1);
    await serveAll();
    await expect.poll(async () => (await replicas[0]?.store.tickets.open())?.length, { timeout: 10_000 }).toBe(0);
    await expectNoDoubles();
  }, 60_000);

  it('says something to those who wait by whoever holds their telephone system', async () => {
    await open('command-stream', (index) => index === 1);
    const [first, second] = replicas;
    telephones.onRing = () => {};
    await first?.enter('waits', 'service');
    await expect.poll(async () => (await first?.store.tickets.open())?.length).toBe(1);
    const said = { text: { en: 'Thank you for waiting.' } };
    const announced = () => heard.filter(({ signal }) => signal.name === 'announced');
    // No call is known to these doubles: who holds the telephones counts none, the other one whom it has told of.
    expect(await first?.queues.announce('service', said)).toEqual({ heard: 1 });
    await expect.poll(announced).toHaveLength(1);
    expect(await second?.queues.announce('service', said)).toEqual({ heard: 0 });
    expect(announced()).toHaveLength(2);
  });

  it('goes on elsewhere when the process that decides is gone, with everybody who waits, rings and talks', async () => {
    await open('reply-document', () => true);
    const [first, second] = replicas;
    telephones.onRing = (leg) => void telephones.answer(leg);
    await first?.enter('talks', 'service');
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    telephones.onRing = () => {};
    for (let i = 0; i < AGENTS.length; i++) await second?.enter(`waits${i}`, 'service');
    await expect.poll(() => [...telephones.there.values()].filter((state) => state === 'ringing').length).toBe(7);
    await first?.queues.stop();
    replicas = second === undefined ? [] : [second];
    telephones.onRing = (leg) => void telephones.answer(leg);
    // Those that ring still ring; the new one hears them.
    await expect
      .poll(
        async () => {
          for (const [leg, state] of telephones.there) if (state === 'ringing') telephones.answer(leg);
          for (const leg of [...telephones.there.keys()].slice(0, 1)) telephones.hangUp(leg);
          return (await second?.store.tickets.open())?.length;
        },
        { timeout: 20_000 },
      )
      .toBe(0);
    const waited = await Promise.all(AGENTS.map((_, i) => second?.store.tickets.ofCall(`waits${i}`)));
    expect(waited.flat().map((ticket) => ticket?.outcome)).toEqual(AGENTS.map(() => 'answered'));
  }, 60_000);
});
