import { expect, test } from 'vitest';
import { manualClock } from './testing/manual-clock.ts';
import { within } from './within.ts';

const never = new Promise<string>(() => {});

test('what is there in time is taken, and the timer goes', async () => {
  const clock = manualClock();
  expect(await within(clock, 100, Promise.resolve('there'), () => 'late')).toBe('there');
  expect(clock.timers()).toBe(0);
});

test('what is late is not waited for', async () => {
  const clock = manualClock();
  const waiting = within(clock, 100, never, () => 'late');
  clock.pass(100);
  expect(await waiting).toBe('late');
});

test('a task that fails, fails', async () => {
  const clock = manualClock();
  await expect(within(clock, 100, Promise.reject(new Error('broken')), () => 'late')).rejects.toThrow('broken');
  expect(clock.timers()).toBe(0);
});
