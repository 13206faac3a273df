import type { ServiceAnswer } from '@callwright/flow/sdk';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { smallFlow } from './testing/small-flow.ts';
import { createOutside, type House, type Outside, openHouse, publish, ring, wayOf } from './testing/test-house.ts';

const MINUTE = 60_000;
const never = () => new Promise<ServiceAnswer>(() => {});

describe.each(DATABASES)('calls that wait, on %s', (kind) => {
  let database: FreshDatabase;
  let outside: Outside;
  let house: House;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    outside = createOutside();
    house = await openHouse(database, outside);
    await house.runtime.recover();
  });
  afterEach(async () => {
    await house.runtime.stop(0);
    await database.remove();
  });

  /** The process is gone without a word; another one finds its database. */
  async function crash(): Promise<House> {
    const next = await openHouse(database, outside);
    await house.runtime.stop(0);
    house = next;
    return next;
  }

  test('a timer of the flow rings when it is due', async () => {
    await publish(house.store, smallFlow('a wait done>b\nb menu'));
    const { call } = await ring(house.runtime);
    outside.clock.pass(9_999);
    expect(await wayOf(house.runtime, call)).toBe('');
    outside.clock.pass(1);
    await vi.waitFor(async () => expect(await wayOf(house.runtime, call)).toBe('a:done'));
  });

  test('the timer runs by the call’s clock, but waits real time', async () => {
    await publish(house.store, smallFlow('a wait done>b\nb menu'));
    const started = await house.runtime.start({
      provider: 'test',
      dialled: '100',
      caller: { number: '', anonymous: true, country: '' },
      language: '',
      clockOffset: 90 * 24 * 60 * MINUTE,
    });
    const call = started.kind === 'started' ? started.call : '';
    const [row] = await house.runtime.readLog(call, -1);
    expect(row?.at).toBe(outside.clock.now() + 90 * 24 * 60 * MINUTE);
    outside.clock.pass(10_000);
    await vi.waitFor(async () => expect(await wayOf(house.runtime, call)).toBe('a:done'));
  });

  test('a line that is quiet for too long is asked about, and ended when nothing is known of it', async () => {
    await publish(house.store, smallFlow('a menu 1>b\nb menu'));
    const { call } = await ring(house.runtime);
    outside.sight = { kind: 'there', generation: null };
    outside.clock.pass(MINUTE);
    await vi.waitFor(async () => expect((await house.store.calls.find(call))?.seq).toBe(2));
    expect((await house.store.calls.find(call))?.outcome).toBe('running');
    expect(outside.lines.at(-1)).toMatchObject({ call, reply: { generation: 1 } });
    outside.sight = { kind: 'unknown' };
    outside.clock.pass(MINUTE);
    await vi.waitFor(async () => expect((await house.store.calls.find(call))?.outcome).toBe('caller'));
    expect(await house.store.calls.nextWake([])).toBeNull();
  });

  test('after a crash a call goes on where it was, and repeats nothing', async () => {
    await publish(house.store, smallFlow('a menu 1>b\nb menu 2>c\nc bye'));
    const { call } = await ring(house.runtime);
    const first = await house.runtime.take(call, { kind: 'keys', generation: 1, keys: '1' });
    const { runtime, store } = await crash();
    await runtime.recover();
    expect(await runtime.take(call, { kind: 'keys', generation: 1, keys: '1' })).toEqual({
      ...first,
      kind: 'repeated',
    });
    await runtime.take(call, { kind: 'keys', generation: 2, keys: '2' });
    expect(await wayOf(runtime, call)).toBe('a:1 b:2 flow');
    expect(await store.calls.countLive()).toBe(0);
  });

  test('a timer that was due while nobody ran rings at once after the start', async () => {
    await publish(house.store, smallFlow('a wait done>b\nb menu'));
    const { call } = await ring(house.runtime);
    const { runtime } = await crash();
    outside.clock.pass(30 * MINUTE);
    await runtime.recover();
    await vi.waitFor(async () => expect(await wayOf(runtime, call)).toBe('a:done'));
    expect((await house.store.calls.find(call))?.outcome).toBe('running');
  });

  test('who was cut off has time to come back; who does not come back is let go', async () => {
    await publish(house.store, smallFlow('a menu 1>b\nb menu'));
    const stays = await ring(house.runtime);
    const leaves = await ring(house.runtime);
    const { runtime, store } = await crash();
    outside.clock.pass(30 * MINUTE);
    await runtime.recover();
    outside.clock.pass(20_000);
    expect((await runtime.take(stays.call, { kind: 'keys', generation: 1, keys: '1' })).kind).toBe('taken');
    outside.clock.pass(20_000);
    await vi.waitFor(async () => expect((await store.calls.find(leaves.call))?.outcome).toBe('caller'));
    expect((await store.calls.find(stays.call))?.outcome).toBe('running');
  });

  test('a write request that was under way is sent again with the same key, and its answer counts once', async () => {
    await publish(house.store, smallFlow('a save done>b error>c\nb menu\nc menu'));
    outside.answer = never;
    const { call } = await ring(house.runtime);
    await vi.waitFor(() => expect(outside.asked.length).toBe(1));
    const { runtime } = await crash();
    outside.answer = async () => ({ kind: 'ok', text: '' });
    await runtime.recover();
    await vi.waitFor(async () => expect(await wayOf(runtime, call)).toBe('a:done'));
    expect(outside.asked.length).toBe(2);
    expect(outside.asked[1]?.context.key).toBe(outside.asked[0]?.context.key);
  });

  test('side orders that may not have been performed are given again with the same id', async () => {
    await publish(house.store, smallFlow('a transfer answered>b failed>b\nb bye'));
    const { call } = await ring(house.runtime);
    const outcome = { kind: 'answered', leg: 'leg-1', target: '+49891' } as const;
    await house.runtime.take(call, { kind: 'dialled', generation: 1, outcome });
    await house.runtime.take(call, { kind: 'hungUp' });
    await vi.waitFor(() =>
      expect(outside.sides.map(({ order }) => order)).toEqual([{ verb: 'drop', handle: 'leg-1' }]),
    );
    const id = outside.sides[0]?.id;
    outside.sides.length = 0;
    const { runtime, store } = await crash();
    await runtime.recover();
    await vi.waitFor(() => expect(outside.sides.map((side) => side.id)).toEqual([id]));
    outside.clock.pass(MINUTE);
    await vi.waitFor(async () => expect(await store.calls.nextWake([])).toBeNull());
    expect(await store.turns.load(call)).toMatchObject({ state: null, outbox: null });
  });

  test('a caller whose line is known to be gone is not waited for', async () => {
    await publish(house.store, smallFlow('a menu 1>b\nb menu'));
    const { call } = await ring(house.runtime);
    const { runtime, store } = await crash();
    outside.sight = { kind: 'gone' };
    await runtime.recover();
    expect((await store.calls.find(call))?.outcome).toBe('caller');
  });

  test('last words can be asked for for a while; then nothing of them is left', async () => {
    await publish(house.store, smallFlow('a bye'));
    const { call, reply } = await ring(house.runtime);
    expect(reply.verbs.map(({ verb }) => verb)).toEqual(['say', 'hangup']);
    const { runtime, store } = await crash();
    await runtime.recover();
    expect(await runtime.standing(call)).toEqual(reply);
    outside.clock.pass(MINUTE);
    await vi.waitFor(async () => expect(await store.calls.nextWake([])).toBeNull());
    expect(await runtime.standing(call)).toEqual({ generation: 1, verbs: [], resumes: 0, phase: 'ended' });
  });
});
