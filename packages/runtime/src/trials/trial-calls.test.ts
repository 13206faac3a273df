import { expect, test } from 'vitest';
import { createTrialCalls } from './trial-calls.ts';

const trial = { flow: 'main', revision: -1, dialled: '+4989', clockOffset: 0, caller: null };

test('an address leads into its draft, for ten minutes', () => {
  let now = 0;
  const trials = createTrialCalls(() => now);
  const address = trials.open(trial);
  expect(address).toMatch(/^trial[0-9a-f]{20}$/);
  expect(trials.find(address)).toEqual(trial);
  expect(trials.find('+4989')).toBeNull();
  now = 600_000;
  expect(trials.find(address)).toBeNull();
});

test('addresses are never the same, and too many forget the oldest', () => {
  const trials = createTrialCalls(() => 0);
  const addresses = Array.from({ length: 600 }, () => trials.open(trial));
  expect(new Set(addresses).size).toBe(600);
  expect(trials.find(addresses[0] ?? '')).toBeNull();
  expect(trials.find(addresses.at(-1) ?? '')).toEqual(trial);
});
