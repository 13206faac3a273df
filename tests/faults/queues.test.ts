import { setTimeout as pause } from 'node:timers/promises';
import { nthSeed } from '@callwright/flow/simulation';
import { playCall } from '@callwright/runtime/simulator';
import type { Store } from '@callwright/runtime/store';
import { DATABASES, freshDatabase } from '@callwright/runtime/store-testing';
import { describe, expect, test } from 'vitest';
import { freePort } from '../postgres/free-port.ts';
import { keepServerAlive } from './kept-alive-server.ts';
import { AGENTS, QUEUE_NUMBER } from './queue-flow.ts';
import { ringOverHttp } from './ring-over-http.ts';
import { faultsOf } from './sound-calls.ts';

const ROUNDS = Number(process.env.CALLWRIGHT_FAULT_ROUNDS ?? 1);
const CALLS = 30;
const KILLS = 2;
/** Between what is decided, stored and performed: so often until it has died often enough to have been everywhere. */
const DIES = 0.006;
const MOST_DEATHS = 5;
const MINUTES_PER_ROUND = 5;

function chanceOf(seed: number): () => number {
  let nth = 0;
  return () => nthSeed(seed, nth++) / 2 ** 32;
}

/** What is wrong with the places in line: each caller had one, which is over; no agent talked with two at once. */
async function faultsOfTickets(store: Store, calls: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const tickets = (await Promise.all(calls.map((call) => store.tickets.ofCall(call)))).flat();
  for (const call of calls) {
    const own = tickets.filter((ticket) => ticket.call === call);
    if (own.length > 1) found.push(`${call} waited ${own.length} times`);
    for (const { state, outcome } of own) if (state !== 'over' || outcome === null) found.push(`${call} is ${state}`);
  }
  for (const agent of AGENTS) {
    const talks = tickets
      .filter((ticket) => ticket.agent === agent)
      .sort((one, other) => (one.left_at ?? 0) - (other.left_at ?? 0));
    talks.forEach((talk, i) => {
      const before = talks[i - 1];
      if (before !== undefined && (before.ended_at ?? Infinity) > (talk.left_at ?? 0)) {
        found.push(`${agent} talked with ${before.call} and ${talk.call} at once`);
      }
    });
  }
  return found;
}

describe.each(DATABASES)('the server is killed while callers wait and talk, on %s', (kind) => {
  test(
    'nobody is lost, served twice or left to an agent who talks with somebody else',
    async () => {
      const database = await freshDatabase(kind);
      const script = new URL('./queue-server.ts', import.meta.url);
      const server = await keepServerAlive({ target: database.target, port: await freePort(), dies: DIES, script });
      const store = await database.open();
      try {
        for (let round = 0; round < ROUNDS; round++) {
          const chance = chanceOf(Date.now() + round);
          const before = server.deaths();
          const wait = () => {
            if (server.deaths() - before >= MOST_DEATHS) server.spare();
            return pause(20 + chance() * 60);
          };
          const names = Array.from({ length: CALLS }, (_, i) => `${kind}-queue-${round}-call-${i}`);
          const calls = names.map(async (call, i) => {
            await pause(chance() * 2000);
            const own = chanceOf(i + 1000 * round);
            const { phone, line } = await ringOverHttp(server.origin, call, own, wait, QUEUE_NUMBER);
            await playCall(phone, line, wait, 100_000);
            return (await faultsOf(store, call, phone)).map((fault) => `${call}: ${fault}`);
          });
          for (let kills = 0; kills < KILLS; kills++) {
            await pause(800 + chance() * 2000);
            server.kill();
          }
          expect((await Promise.all(calls)).flat()).toEqual([]);
          expect(server.deaths() - before).toBeGreaterThanOrEqual(KILLS);
          await expect.poll(() => faultsOfTickets(store, names), { timeout: 20_000 }).toEqual([]);
          const served = (await Promise.all(names.map((call) => store.tickets.ofCall(call)))).flat();
          expect(served.filter(({ outcome }) => outcome === 'answered').length).toBeGreaterThan(CALLS / 2);
        }
        await expect.poll(async () => (await store.tickets.open()).length, { timeout: 20_000 }).toBe(0);
        expect(await store.calls.countLive()).toBe(0);
        console.log(`· ${kind}: ${CALLS * ROUNDS} callers, ${server.deaths()} deaths of the server`);
      } finally {
        await server.stop();
        await database.remove();
      }
    },
    ROUNDS * MINUTES_PER_ROUND * 60_000,
  );
});
