import { expect, test } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import type { LegEvent } from '../legs.ts';
import { createRungPhones } from './rung-phones.ts';

const order = { call: 'callback-1', to: '+4989123', from: null, seconds: 30, dialled: 'callback' };

function phones() {
  const clock = manualClock();
  const told: LegEvent[] = [];
  const rung = createRungPhones(clock, (event) => void told.push(event));
  return { clock, told, rung };
}

test('rings once however often it is ordered, until nobody has answered', async () => {
  const { clock, told, rung } = phones();
  await rung.ring(order);
  await rung.ring(order);
  expect(rung.all()).toMatchObject([{ call: 'callback-1', to: '+4989123' }]);
  clock.pass(30_000);
  expect(rung.all()).toEqual([]);
  await rung.ring(order);
  expect(rung.all()).toEqual([]);
  expect(told.map(({ kind }) => kind)).toEqual(['ringing', 'ended']);
  expect(told[1]).toEqual({ leg: 'callback-1', kind: 'ended', why: 'noAnswer' });
});

test('is picked up by one, and then is silent', async () => {
  const { clock, told, rung } = phones();
  await rung.ring(order);
  expect(rung.pickUp('callback-1')).toMatchObject({ dialled: 'callback' });
  expect(rung.pickUp('callback-1')).toBeNull();
  clock.pass(60_000);
  expect(told).toHaveLength(1);
});

test('says no', async () => {
  const { told, rung } = phones();
  await rung.ring(order);
  expect(rung.end('callback-1', 'busy')).toBe(true);
  expect(rung.end('callback-1', 'busy')).toBe(false);
  expect(told[1]).toMatchObject({ kind: 'ended', why: 'busy' });
});
