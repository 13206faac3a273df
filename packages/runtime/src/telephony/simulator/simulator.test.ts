import { nthSeed } from '@callwright/flow/simulation';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { smallFlow } from '../../calls/testing/small-flow.ts';
import { createOutside, type House, type Outside, openHouse, publish, ring } from '../../calls/testing/test-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { createPhone, type PhoneLine } from './phone.ts';
import { playCall } from './play-call.ts';
import { unreliableLine } from './unreliable-line.ts';

const FLOW = `
  hi greet done>look {"words":"Hello"}
  look look done>ask error>ask
  ask menu 1>type 2>connect noInput>note
  type digits done>save noInput>note {"secret":false}
  save save done>ask2 error>note
  ask2 menu 1>connect 2>pause noInput>note
  connect transfer answered>tell failed>pause
  pause wait done>ask3
  ask3 menu 1>ask 2>tell noInput>note
  tell tell done>end
  note voicemail left>end nothing>end
  end bye`;

function diceOf(seed: number): () => number {
  let nth = 0;
  return () => nthSeed(seed, nth++) / 2 ** 32;
}

describe.each(DATABASES)('simulated calls whose messages come late, twice and out of order, on %s', (kind) => {
  let database: FreshDatabase;
  let outside: Outside;
  let house: House;
  const answers = diceOf(7);
  beforeAll(async () => {
    database = await freshDatabase(kind);
    outside = createOutside();
    outside.answer = async () => (answers() < 0.2 ? { kind: 'error', code: 'down' } : { kind: 'ok', text: '' });
    house = await openHouse(database, outside);
    await house.runtime.recover();
    await publish(house.store, smallFlow(FLOW, { onHangup: 'tell' }));
  });
  afterAll(async () => {
    await house.runtime.stop(0);
    await database.remove();
  });

  async function play(seed: number): Promise<{ call: string; problems: readonly string[] }> {
    const { runtime } = house;
    const { call, reply } = await ring(runtime);
    const direct: PhoneLine = {
      tell: async (event, n) => {
        const taken = await runtime.take(call, event, { n });
        if (taken.kind === 'unknown') throw new Error('The call is not known.');
        return taken;
      },
      ask: async () => (await runtime.standing(call)) ?? reply,
    };
    const dice = diceOf(seed);
    const line = unreliableLine(direct, { twice: 0.2, late: 0.15, lost: 0.15 }, dice);
    const phone = createPhone(call, reply, dice);
    await playCall(phone, line, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      outside.clock.pass(1000);
    });
    await line.drain();
    return { call, problems: [...phone.diary.problems, ...twice(phone.diary.rung), ...twice(phone.diary.messages)] };
  }

  const twice = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) !== i).map((one) => `${one} twice`);

  test('each of 120 calls ends once, in one state, and does nothing twice', async () => {
    const played = await Promise.all(Array.from({ length: 120 }, (_, seed) => play(seed)));
    expect(played.flatMap(({ problems }) => problems)).toEqual([]);
    await vi.waitFor(
      async () => {
        outside.clock.pass(30_000);
        expect(await house.store.calls.nextWake([])).toBeNull();
      },
      { timeout: 10_000, interval: 5 },
    );
    expect(twice(outside.asked.map(({ context }) => context.key))).toEqual([]);
    expect(twice(outside.sides.map(({ id }) => id))).toEqual([]);
    for (const { call } of played) {
      const rows = await house.runtime.readLog(call, -1);
      expect(rows.filter(({ entry }) => entry.kind === 'ended').length).toBe(1);
      expect(await house.store.turns.load(call)).toMatchObject({
        phase: 'ended',
        state: null,
        outbox: null,
        world: null,
      });
      const asked = rows.flatMap(({ entry }) => (entry.kind === 'requested' ? [entry.id] : []));
      const answered = rows.flatMap(({ entry }) => (entry.kind === 'answered' ? [entry.id] : []));
      expect(answered.sort()).toEqual(asked.sort());
    }
    expect(await house.store.calls.countLive()).toBe(0);
    expect(outside.errors).toEqual([]);
  });
});
