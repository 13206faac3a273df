import { expect, test } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import { createSimulator } from './simulator.ts';

const there = { kind: 'there', generation: null };

test('a phone is there while it asks now and then', async () => {
  const clock = manualClock();
  const simulator = createSimulator(clock);
  expect(await simulator.describe({ call: 'a', ref: 'a' })).toEqual({ kind: 'unknown' });
  simulator.seen('a');
  clock.pass(59_000);
  expect(await simulator.describe({ call: 'a', ref: 'a' })).toEqual(there);
  clock.pass(1000);
  expect(await simulator.describe({ call: 'a', ref: 'a' })).toEqual({ kind: 'unknown' });
});

test('a phone that listens is there however long nothing happens, and a moment longer', async () => {
  const clock = manualClock();
  const simulator = createSimulator(clock);
  const [one, two] = [simulator.listening('a'), simulator.listening('a')];
  clock.pass(3_600_000);
  one();
  one();
  clock.pass(3_600_000);
  expect(await simulator.describe({ call: 'a', ref: 'a' })).toEqual(there);
  two();
  expect(await simulator.describe({ call: 'a', ref: 'a' })).toEqual(there);
  clock.pass(60_000);
  expect(await simulator.describe({ call: 'a', ref: 'a' })).toEqual({ kind: 'unknown' });
});
