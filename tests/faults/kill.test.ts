import { setTimeout as pause } from 'node:timers/promises';
import { nthSeed } from '@callwright/flow/simulation';
import { type Phone, playCall } from '@callwright/runtime/simulator';
import { DATABASES, freshDatabase } from '@callwright/runtime/store-testing';
import { describe, expect, test } from 'vitest';
import { freePort } from '../postgres/free-port.ts';
import { keepServerAlive } from './kept-alive-server.ts';
import { ringOverHttp } from './ring-over-http.ts';
import { faultsOf, faultsOfMessages } from './sound-calls.ts';

/** Each round kills the server while 50 calls run. A full proof takes 20. */
const ROUNDS = Number(process.env.CALLWRIGHT_FAULT_ROUNDS ?? 2);
const CALLS = 50;
/** Killed from outside so often, besides dying inside and right after commits. */
const KILLS = 2;
const DIES = 0.004;
const MINUTES_PER_ROUND = 3;

function chanceOf(seed: number): () => number {
  let nth = 0;
  return () => nthSeed(seed, nth++) / 2 ** 32;
}

describe.each(DATABASES)(`the server is killed at random points of ${CALLS} calls, on %s`, (kind) => {
  test(
    'each call goes on where it was, does nothing twice, and is not stranded',
    async () => {
      const database = await freshDatabase(kind);
      const server = await keepServerAlive({ target: database.target, port: await freePort(), dies: DIES });
      const store = await database.open();
      const phones: Phone[] = [];
      try {
        for (let round = 0; round < ROUNDS; round++) {
          const chance = chanceOf(Date.now() + round);
          const before = server.deaths();
          const wait = () => pause(20 + chance() * 60);
          const calls = Array.from({ length: CALLS }, async (_, i) => {
            const call = `${kind}-round-${round}-call-${i}`;
            await pause(chance() * 1000);
            const { phone, line } = await ringOverHttp(server.origin, call, chanceOf(i + 1000 * round), wait);
            phones.push(phone);
            await playCall(phone, line, wait, 100_000);
            return (await faultsOf(store, call, phone)).map((fault) => `${call}: ${fault}`);
          });
          for (let kills = 0; kills < KILLS; kills++) {
            await pause(300 + chance() * 1500);
            server.kill();
          }
          const faults = (await Promise.all(calls)).flat();
          expect(faults).toEqual([]);
          expect(server.deaths() - before).toBeGreaterThanOrEqual(KILLS);
        }
        await expect.poll(() => faultsOfMessages(store, phones), { timeout: 20_000 }).toEqual([]);
        expect(await store.calls.countLive()).toBe(0);
        console.log(`· ${kind}: ${phones.length} calls in ${ROUNDS} rounds, ${server.deaths()} deaths of the server`);
      } finally {
        await server.stop();
        await database.remove();
      }
    },
    ROUNDS * MINUTES_PER_ROUND * 60_000,
  );
});
