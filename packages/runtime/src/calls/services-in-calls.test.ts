import type { ServiceAnswer } from '@callwright/flow/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { smallFlow } from './testing/small-flow.ts';
import { createOutside, type House, type Outside, openHouse, publish, ring, wayOf } from './testing/test-house.ts';

const flow = (lines: string) => smallFlow(lines, { id: `f${Math.random().toString(36).slice(2)}` });
const OK: ServiceAnswer = { kind: 'ok', text: 'secret of the caller' };

/** An answer that comes when the test says so. */
function held(): { answer: Promise<ServiceAnswer>; give: (answer?: ServiceAnswer) => void } {
  let give: (answer: ServiceAnswer) => void = () => {};
  const answer = new Promise<ServiceAnswer>((resolve) => {
    give = resolve;
  });
  return { answer, give: (given = OK) => give(given) };
}

describe.each(DATABASES)('services in calls on %s', (kind) => {
  let database: FreshDatabase;
  let outside: Outside;
  let house: House;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    outside = createOutside();
    house = await openHouse(database, outside);
  });
  beforeEach(() => {
    outside.asked.length = 0;
    outside.answer = async () => OK;
  });
  afterAll(async () => {
    await house.runtime.stop();
    await database.remove();
  });

  test('a read is answered within the turn', async () => {
    await publish(house.store, flow('hi greet done>a {"words":"Hello"}\na look done>b error>c\nb menu\nc bye'));
    const { call, reply } = await ring(house.runtime);
    expect(reply.verbs.map(({ verb }) => verb)).toEqual(['say', 'say', 'gather']);
    // Nothing of this line was heard before, whatever the engine made of it in between.
    expect(reply.resumes).toBe(0);
    expect(await wayOf(house.runtime, call)).toBe('hi:done a:done');
    expect(outside.asked[0]?.context).toMatchObject({ call, dialled: '100', caller: '+4989123', world: null });
    expect(await house.store.turns.load(call)).toMatchObject({ seq: 1 });
  });

  test('a read that takes more than two seconds is an error, and its late answer is nobody’s', async () => {
    await publish(house.store, flow('a look done>b error>c\nb menu\nc menu'));
    const slow = held();
    outside.answer = () => slow.answer;
    const ringing = ring(house.runtime);
    await vi.waitFor(() => expect(outside.asked.length).toBe(1));
    outside.clock.pass(1999);
    expect(outside.asked[0]?.context.signal.aborted).toBe(false);
    outside.clock.pass(1);
    const { call } = await ringing;
    expect(outside.asked[0]?.context.signal.aborted).toBe(true);
    slow.give();
    expect(await wayOf(house.runtime, call)).toBe('a:error');
  });

  test('however many slow reads follow each other, the turn answers within five seconds and the call goes on', async () => {
    await publish(house.store, flow('a look done>b error>b\nb look done>c error>c\nc look done>d error>d\nd menu'));
    outside.answer = () => new Promise(() => {});
    const begun = outside.clock.now();
    const ringing = ring(house.runtime);
    let answered = 0;
    ringing.then(() => {
      answered = outside.clock.now() - begun;
    });
    while (answered === 0) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      outside.clock.pass(100);
    }
    expect(answered).toBeLessThanOrEqual(5000);
    const { call } = await ringing;
    await vi.waitFor(async () => {
      outside.clock.pass(500);
      expect(await wayOf(house.runtime, call)).toBe('a:error b:error c:error');
    });
  });

  test('a service that throws is an error', async () => {
    await publish(house.store, flow('a look done>b error>c\nb menu\nc menu'));
    outside.answer = () => Promise.reject(new Error('broken'));
    const { call } = await ring(house.runtime);
    expect(await wayOf(house.runtime, call)).toBe('a:error');
    expect(outside.errors.pop()).toContain('A service failed: broken');
  });

  test('a write is sent after the commit, once, and its answer moves the call', async () => {
    await publish(house.store, flow('hi greet done>a {"words":"One moment"}\na save done>b error>c\nb menu\nc bye'));
    const saving = held();
    outside.answer = () => saving.answer;
    const { call, reply } = await ring(house.runtime);
    expect(reply.verbs.map(({ verb }) => verb)).toEqual(['say']);
    await vi.waitFor(() => expect(outside.asked.length).toBe(1));
    expect(outside.asked[0]?.context.key).toMatch(new RegExp(`^${call}\\.\\d+\\.\\d+$`));
    expect(await house.store.turns.load(call)).toMatchObject({ seq: 1, generation: 1 });
    const told = vi.fn();
    house.runtime.feed.watchCall(call, told);
    saving.give();
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    const news = told.mock.calls[0]?.[0];
    expect(news.reply).toMatchObject({ generation: 2, resumes: 1 });
    expect(outside.lines.at(-1)).toMatchObject({ call, reply: { generation: 2 } });
    expect(outside.asked.length).toBe(1);
    expect(await wayOf(house.runtime, call)).toBe('hi:done a:done');
  });

  test('what nobody waits for is sent too, and noted when it is done', async () => {
    await publish(house.store, flow('a tell done>b\nb menu'));
    const { call } = await ring(house.runtime);
    await vi.waitFor(async () => {
      const rows = await house.runtime.readLog(call, 1);
      expect(rows.map(({ entry }) => entry)).toEqual([expect.objectContaining({ kind: 'answered', answer: 'ok' })]);
    });
    expect(JSON.parse((await house.store.turns.load(call))?.outbox ?? '').requests).toEqual([]);
  });

  test('what is ordered in the last turn is still done after the call is over', async () => {
    await publish(house.store, flow('a tell done>b\nb bye'));
    const telling = held();
    outside.answer = () => telling.answer;
    const { call, reply } = await ring(house.runtime);
    expect(reply.phase).toBe('ended');
    telling.give();
    await vi.waitFor(async () => expect((await house.runtime.readLog(call, 1)).length).toBe(1));
    // The caller's number is no longer in the row: the service is told it from where it is kept.
    expect(outside.asked[0]?.context.caller).toBe('+4989123');
  });

  test('a message that ends by hanging up is stored, and then the call is over', async () => {
    await publish(house.store, flow('a voicemail left>b nothing>b\nb bye'));
    const { call } = await ring(house.runtime);
    const taken = await house.runtime.take(call, { kind: 'hungUp', message: { ref: 'rec-7', seconds: 4 } });
    expect(taken).toMatchObject({ kind: 'taken', reply: { phase: 'gone' } });
    await vi.waitFor(async () => expect((await house.store.calls.find(call))?.outcome).toBe('caller'));
    expect(outside.asked.map(({ what }) => what)).toEqual(['rec-7']);
    expect(await house.runtime.take(call, { kind: 'hungUp' })).toMatchObject({ kind: 'repeated' });
  });

  test('a write that never answers is let go by its time', async () => {
    await publish(house.store, flow('a save done>b error>c\nb menu\nc menu'));
    outside.answer = () => new Promise(() => {});
    const { call } = await ring(house.runtime);
    await vi.waitFor(() => expect(outside.asked.length).toBe(1));
    outside.clock.pass(75_000);
    await vi.waitFor(async () => expect(await wayOf(house.runtime, call)).toBe('a:error'));
  });
});
