import { soon } from '@callwright/runtime/conformance';
import { openStore, type Store } from '@callwright/runtime/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ringing } from '../far-exchange.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { pause } from '../until.ts';
import { AGENTS, NUMBER } from './killed-queue.ts';
import { type QueueChild, queueChild } from './queue-child.ts';
import { GREETING, SURVEY } from './queue-flow.ts';
import { openQueueTelephones, type QueueTelephones } from './queue-house.ts';

const LONG_MS = 90_000;
const { anna: ANNA, bela: BELA, clara: CLARA } = AGENTS;

describe.skipIf(!TELEPHONES)('queues when Callwright is killed', () => {
  let telephones: QueueTelephones;
  let callwright: QueueChild;
  let store: Store;
  beforeAll(async () => {
    telephones = await openQueueTelephones();
    callwright = queueChild({ DATA: telephones.folder, ASTERISK: telephones.near.url });
    await callwright.start();
    store = await openStore({ file: `${telephones.folder}/callwright.db` });
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await callwright?.kill();
    await telephones?.close();
  });

  const hears = (phone: Ringing, text: string) => soon(() => expect(telephones.heard(phone)).toContain(text), LONG_MS);
  const hearsVoices = (phone: Ringing, who: readonly string[]) =>
    soon(async () => expect(await telephones.voices(phone)).toEqual(who), LONG_MS);
  const comes = (number: string, state: Ringing['state']) =>
    soon(() => expect(telephones.exchange.callsTo(number).at(-1)?.state).toBe(state), LONG_MS);

  test('who talks goes on talking, who is held or waits goes on waiting, and each gets an agent and the survey', async () => {
    for (const number of Object.values(AGENTS)) telephones.exchange.plan(number, { does: 'answers', after: 0.3 });
    await callwright.agent('anna', 'available');
    const talking = await telephones.ring(NUMBER);
    await hearsVoices(talking, ['0']);
    await callwright.agent('bela', 'available');
    const held = await telephones.ring(NUMBER);
    await hearsVoices(held, ['1']);
    // Until it is known to be a talk in which something can be done.
    await pause(2500);
    await callwright.agent('bela', 'hold');
    await hearsVoices(held, ['music']);
    const waiting = [await telephones.ring(NUMBER), await telephones.ring(NUMBER)];
    for (const caller of waiting) await hears(caller, GREETING);
    for (const caller of waiting) await hearsVoices(caller, ['music']);

    await callwright.kill();
    await pause(1500);
    expect([talking, held, ...waiting].map(({ state }) => state)).toEqual(['up', 'up', 'up', 'up']);
    await hearsVoices(talking, ['0']);
    await callwright.start();
    await hearsVoices(talking, ['0']);
    await hearsVoices(held, ['music']);
    for (const caller of waiting) await hearsVoices(caller, ['music']);

    // A third agent comes: the first of those who wait has her; then whoever is free has the other.
    await callwright.agent('clara', 'available');
    await comes(CLARA, 'up');
    const [first, second] = waiting;
    await hearsVoices(telephones.phone(CLARA), ['caller']);
    if (first === undefined || second === undefined) throw new Error('Two wait.');
    await hearsVoices(first, ['2']);
    await telephones.phone(ANNA).end.hangUp();
    await hears(talking, SURVEY);
    await soon(() => expect(telephones.exchange.callsTo(ANNA).length).toBeGreaterThan(1), LONG_MS);
    await hearsVoices(second, ['0']);
    for (const number of [ANNA, BELA, CLARA]) await telephones.phone(number).end.hangUp();
    for (const caller of [held, first, second]) await hears(caller, SURVEY);
    for (const caller of [talking, held, first, second]) {
      await caller.end.press('5');
      await soon(() => expect(caller.state).toBe('over'), LONG_MS);
    }
    const { calls } = await store.calls.list({ limit: 10 });
    await soon(async () => {
      const now = await Promise.all(calls.map(({ id }) => store.calls.find(id)));
      expect(now.map((call) => call?.outcome)).toEqual(Array(4).fill('flow'));
    }, LONG_MS);
    await soon(async () => expect(await telephones.leftovers()).toEqual([]), LONG_MS);
  }, 280_000);

  test('a telephone that rings for somebody when Callwright is killed is no trap: they get through', async () => {
    telephones.exchange.plan(ANNA, { does: 'noAnswer' });
    telephones.exchange.plan(BELA, { does: 'answers', after: 0.3 });
    telephones.exchange.plan(CLARA, { does: 'answers', after: 0.3 });
    const before = telephones.exchange.callsTo(ANNA).length;
    const caller = await telephones.ring(NUMBER);
    await soon(() => {
      const all = [ANNA, BELA, CLARA].map((number) => telephones.exchange.callsTo(number).at(-1)?.state);
      expect(all.some((state) => state === 'ringing' || state === 'up')).toBe(true);
    }, LONG_MS);
    await callwright.kill();
    await callwright.start();
    await soon(async () => {
      const voices = await telephones.voices(caller);
      expect(voices.some((one) => one === '1' || one === '2')).toBe(true);
    }, LONG_MS);
    expect(telephones.exchange.callsTo(ANNA).length).toBeLessThanOrEqual(before + 2);
    await caller.end.hangUp();
    await soon(async () => expect(await telephones.leftovers()).toEqual([]), LONG_MS);
  }, 280_000);
});
