import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { smallFlow } from './testing/small-flow.ts';
import { createOutside, type House, openHouse, publish, ring, wayOf } from './testing/test-house.ts';

describe('calls of two processes on one PostgreSQL', () => {
  let database: FreshDatabase;
  let one: House;
  let other: House;
  beforeEach(async () => {
    database = await freshDatabase('postgres');
    const outside = createOutside();
    one = await openHouse(database, outside);
    other = await openHouse(database, outside);
    await publish(one.store, smallFlow('a menu 1>b\nb menu 1>c\nc wait done>d\nd menu'));
    await one.runtime.recover();
    await other.runtime.recover();
  });
  afterEach(async () => {
    await one.runtime.stop(0);
    await other.runtime.stop(0);
    await database.remove();
  });

  const press = (house: House, call: string, generation: number) =>
    house.runtime.take(call, { kind: 'keys', generation, keys: '1' }, { n: 0 });

  test('what stands on a line is what stands there, whoever has gone on with the call', async () => {
    const { call, reply } = await ring(one.runtime);
    expect(await other.runtime.standing(call)).toEqual(reply);
    const taken = await press(other, call, reply.generation);
    expect(taken.kind).toBe('taken');
    expect((await one.runtime.standing(call))?.generation).toBe(reply.generation + 1);
  });

  test('an event on a line that another process has made is no early one', async () => {
    const { call, reply } = await ring(one.runtime);
    await press(other, call, reply.generation);
    expect((await press(one, call, reply.generation + 1)).kind).toBe('taken');
    expect(await wayOf(one.runtime, call)).toBe('a:1 b:1');
  });

  test('a repeated event gets the line of now, not one that this process remembers', async () => {
    const { call, reply } = await ring(one.runtime);
    await press(one, call, reply.generation);
    await press(other, call, reply.generation + 1);
    const again = await press(one, call, reply.generation + 1);
    expect(again).toMatchObject({ kind: 'repeated', reply: { generation: reply.generation + 2 } });
  });

  test('a timer that another process has set, and that is gone since, rings here', async () => {
    const { call, reply } = await ring(one.runtime);
    await press(other, call, reply.generation);
    await press(other, call, reply.generation + 1);
    await other.runtime.stop(0);
    one.outside.clock.pass(60_000);
    await vi.waitFor(async () => expect(await wayOf(one.runtime, call)).toBe('a:1 b:1 c:done'));
  });
});
