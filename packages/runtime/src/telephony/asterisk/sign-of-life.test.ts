import { expect, test } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import { createLog } from '../../log/index.ts';
import type { Ari } from './ari/ari.ts';
import { createSignOfLife } from './sign-of-life.ts';

test('Asterisk hears of us at once and every two seconds, each time something else, until we leave', async () => {
  const clock = manualClock();
  const told: unknown[] = [];
  const ari: Ari = {
    order: async (method, path, query) => {
      told.push([method, path, query?.variable, query?.value]);
      if (told.length === 3) throw new Error('busy');
      return 'done';
    },
    read: async () => null,
    variable: async () => '',
    bytes: async () => null,
    on: () => () => {},
  };
  const sign = createSignOfLife(ari, clock, createLog('silent'));
  await sign.begin();
  await sign.begin();
  clock.pass(4000);
  sign.end();
  clock.pass(60_000);
  expect(told.map((one) => (one as unknown[]).slice(0, 3))).toEqual(
    Array.from({ length: 4 }, () => ['POST', '/asterisk/variable', 'CALLWRIGHT_BEAT']),
  );
  expect(new Set(told.map((one) => String(one))).size).toBe(4);
  expect(clock.timers()).toBe(0);
});
