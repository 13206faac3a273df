import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { smallFlow } from './testing/small-flow.ts';
import { createOutside, type House, openHouse, publish, ring, START, wayOf } from './testing/test-house.ts';

const flow = (lines: string) => smallFlow(lines, { id: `f${Math.random().toString(36).slice(2)}` });

describe.each(DATABASES)('turns of a call on %s', (kind) => {
  let database: FreshDatabase;
  let house: House;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    house = await openHouse(database);
  });
  afterAll(async () => {
    await house.runtime.stop();
    expect(house.outside.errors).toEqual([]);
    await database.remove();
  });

  test('a number that rings nothing is refused', async () => {
    expect(await house.runtime.start({ ...START, dialled: '999' })).toEqual({
      kind: 'refused',
      code: 'number-unknown',
    });
  });

  test('two processes that begin the same call at once have one call, whoever was first', async () => {
    await publish(house.store, flow('ask menu 1>end noInput>end\nend bye'));
    const other = await openHouse(database);
    const start = { ...START, id: 'the-same-call' };
    const both = await Promise.all([house, other].map(({ runtime }) => runtime.start(start)));
    const [one, two] = both;
    expect(one).toMatchObject({ kind: 'started', call: 'the-same-call' });
    expect(two).toEqual(one);
    const rows = await house.runtime.readLog('the-same-call', -1);
    expect(rows.filter(({ entry }) => entry.kind === 'began')).toHaveLength(1);
    await other.runtime.stop(0);
  });

  test('a call goes its way, and its log tells it', async () => {
    const { runtime, store } = house;
    await publish(store, flow('hi greet done>ask {"words":"Hello"}\nask menu 1>end 2>end noInput>end\nend bye'));
    const { call, reply } = await ring(runtime);
    expect(reply).toMatchObject({ generation: 1, phase: 'live', resumes: 0 });
    expect(reply.verbs.map(({ verb }) => verb)).toEqual(['say', 'say', 'gather']);
    const taken = await runtime.take(call, { kind: 'keys', generation: 1, keys: '2' });
    expect(taken).toMatchObject({ kind: 'taken', reply: { generation: 2, phase: 'ended' } });
    expect(await wayOf(runtime, call)).toBe('hi:done ask:2 flow');
    const rows = await runtime.readLog(call, 1);
    expect(rows[0]?.entry).toMatchObject({ kind: 'event', event: { kind: 'keys', keys: '2' } });
    expect(await store.calls.find(call)).toMatchObject({
      caller: '+4989123',
      lastNode: 'end',
      flow: expect.any(String),
    });
  });

  test('a repeated event gets the same answer and nothing happens twice; an older one is dropped and traced', async () => {
    const { runtime, store } = house;
    await publish(store, flow('a menu 1>b\nb menu 1>c\nc menu 1>d\nd menu'));
    const { call } = await ring(runtime);
    const press = (generation: number) => runtime.take(call, { kind: 'keys', generation, keys: '1' });
    const first = await press(1);
    expect(await press(1)).toEqual({ ...first, kind: 'repeated' });
    const second = await press(2);
    expect(await press(1)).toEqual({ ...first, kind: 'repeated' });
    expect(await press(2)).toEqual({ ...second, kind: 'repeated' });
    const third = await press(3);
    const before = (await store.calls.find(call))?.seq;
    expect(await press(1)).toEqual({ ...third, kind: 'dropped' });
    expect((await runtime.readLog(call, before ?? 0)).map(({ entry }) => entry)).toEqual([
      { kind: 'ignored', event: 'keys', why: 'stale' },
    ]);
    expect(await wayOf(runtime, call)).toBe('a:1 b:1 c:1');
    expect(await runtime.standing(call)).toEqual('reply' in third ? third.reply : null);
  });

  test('keys of one generation are counted: one that comes twice counts once, one that comes early waits', async () => {
    const { runtime, store } = house;
    await publish(store, flow('a digits done>b noInput>b {"secret":false}\nb menu'));
    const { call } = await ring(runtime);
    const key = (n: number, keys: string) => runtime.take(call, { kind: 'keys', generation: 1, keys }, { n });
    expect((await key(1, '2')).kind).toBe('early');
    expect((await key(0, '1')).kind).toBe('taken');
    expect((await key(0, '1')).kind).toBe('repeated');
    expect((await key(1, '2')).kind).toBe('taken');
    expect((await key(2, '#')).kind).toBe('taken');
    expect((await key(2, '#')).kind).toBe('repeated');
    const rows = await runtime.readLog(call, -1);
    expect(rows.map(({ entry }) => entry).find((entry) => entry.kind === 'set')).toEqual({
      kind: 'set',
      name: 'typed',
      value: { personal: '12' },
    });
  });

  test('events that come at once are taken one after the other', async () => {
    const { runtime, store } = house;
    await publish(store, flow('a menu 1>b 2>c\nb menu 1>c\nc menu'));
    const { call } = await ring(runtime);
    const events = ['1', '2', '1', '1'].map((keys) => runtime.take(call, { kind: 'keys', generation: 1, keys }));
    const kinds = (await Promise.all(events)).map((taken) => taken.kind);
    expect(kinds).toEqual(['taken', 'repeated', 'repeated', 'repeated']);
    expect(await wayOf(runtime, call)).toBe('a:1');
  });

  test('two processes that hold one call don’t overtake each other', async () => {
    const other = await openHouse(database, house.outside);
    await publish(house.store, flow('a menu 1>b\nb menu 1>c\nc menu 1>d\nd menu'));
    const { call } = await ring(house.runtime);
    for (let generation = 1; generation <= 3; generation++) {
      const event = { kind: 'keys', generation, keys: '1' } as const;
      const both = await Promise.all([house.runtime.take(call, event), other.runtime.take(call, event)]);
      expect(both.map((taken) => taken.kind).sort()).toEqual(['repeated', 'taken']);
      const [one, two] = both;
      expect('reply' in one && one.reply).toEqual('reply' in two && two.reply);
    }
    expect(await wayOf(other.runtime, call)).toBe('a:1 b:1 c:1');
    await other.runtime.stop();
  });

  test('ringing twice with one id is one call', async () => {
    await publish(house.store, flow('a menu'));
    const [one, two] = [
      await house.runtime.start({ ...START, id: 'mine-1' }),
      await house.runtime.start({ ...START, id: 'mine-1' }),
    ];
    expect(two).toEqual(one);
  });

  test('an unknown call is unknown', async () => {
    expect(await house.runtime.take('nobody', { kind: 'hungUp' })).toEqual({ kind: 'unknown' });
    expect(await house.runtime.standing('nobody')).toBeNull();
  });

  test('secret digits are nowhere in the log, personal ones only apart from it, and a call that is over keeps neither', async () => {
    const { runtime, store, outside } = house;
    await publish(
      store,
      flow('a digits done>b {"secret":true}\nb digits done>c {"secret":false}\nc greet {"words":"Bye {{ typed }}"}'),
    );
    const { call } = await ring(runtime);
    for (const [i, keys] of ['8', '3', '7', '1'].entries())
      await runtime.take(call, { kind: 'keys', generation: 1, keys }, { n: i });
    await runtime.take(call, { kind: 'keys', generation: 2, keys: '5566', complete: true });
    const { turns, personal } = await store.callLog.read(call, -1);
    const log = turns.map(({ entries }) => entries).join('\n');
    expect(log).not.toContain('5566');
    expect(log).not.toContain('+4989123');
    expect([...personal.values()].join('\n')).toContain('5566');
    const rows = (await runtime.readLog(call, 1)).filter(({ seq }) => seq <= 5);
    expect(rows.flatMap(({ entry }) => (entry.kind === 'event' ? [entry.event.keys] : []))).toEqual(
      Array.from({ length: 4 }, () => ({ secret: true })),
    );
    expect(
      [...personal]
        .filter(([seq]) => seq > 1 && seq <= 5)
        .map(([, value]) => value)
        .join(),
    ).toBe('');
    const over = await store.turns.load(call);
    expect(over).toMatchObject({ phase: 'ended', state: null });
    outside.clock.pass(61_000);
    await runtime.recover();
    await vi.waitFor(async () => {
      expect(await store.turns.load(call)).toMatchObject({ state: null, outbox: null, world: null, wake_at: null });
    });
    expect(await runtime.standing(call)).toMatchObject({ phase: 'ended', verbs: [] });
  });

  test('who watches a call is told what was committed, values in it', async () => {
    const { runtime, store } = house;
    await publish(store, flow('a digits done>b {"secret":false}\nb menu'));
    const { call } = await ring(runtime);
    const told: unknown[] = [];
    const summaries: unknown[] = [];
    const stop = runtime.feed.watchCall(call, ({ seq, rows, reply }) =>
      told.push([seq, rows.map(({ entry }) => entry.kind), reply.generation]),
    );
    const stopAll = runtime.feed.watchCalls((summary) => summaries.push(summary.id));
    await runtime.take(call, { kind: 'keys', generation: 1, keys: '12#', complete: true });
    stop();
    stopAll();
    await runtime.take(call, { kind: 'hungUp' });
    expect(told).toEqual([[2, expect.arrayContaining(['event', 'heard', 'left', 'entered', 'line']), 2]]);
    expect(summaries).toEqual([call]);
  });

  test('a leg that answers when the call has gone on is dropped', async () => {
    const { runtime, store, outside } = house;
    await publish(store, flow('a transfer answered>b failed>b\nb menu'));
    const { call } = await ring(runtime);
    await runtime.take(call, { kind: 'dialled', generation: 1, outcome: { kind: 'busy' } });
    const answered = { kind: 'answered', leg: 'late', target: '+49891' } as const;
    await runtime.take(call, { kind: 'dialled', generation: 1, outcome: answered });
    await vi.waitFor(() => {
      expect(outside.sides.map(({ order }) => order)).toContainEqual({ verb: 'drop', handle: 'late' });
    });
  });

  test('a leg in use is not dropped when its answer comes twice', async () => {
    const { runtime, store, outside } = house;
    await publish(store, flow('a transfer answered>b failed>b\nb menu'));
    const { call } = await ring(runtime);
    const event = {
      kind: 'dialled',
      generation: 1,
      outcome: { kind: 'answered', leg: 'mine', target: '+49891' },
    } as const;
    await runtime.take(call, event);
    expect((await runtime.take(call, event)).kind).toBe('repeated');
    expect(outside.sides.filter(({ order }) => order.handle === 'mine')).toEqual([]);
    await runtime.take(call, { kind: 'partyLeft', generation: 2 });
    expect(await wayOf(runtime, call)).toBe('a:answered');
  });

  test('a flow whose revision is not there apologises and ends', async () => {
    const { runtime, store } = house;
    const { call } = await (async () => {
      await publish(store, flow('a unknown-type\n'));
      return ring(runtime);
    })();
    expect(await runtime.standing(call)).toMatchObject({
      phase: 'ended',
      verbs: [{ verb: 'say' }, { verb: 'hangup' }],
    });
    expect(createOutside().errors).toEqual([]);
  });
});
