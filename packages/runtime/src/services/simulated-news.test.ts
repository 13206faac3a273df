import { setImmediate } from 'node:timers/promises';
import { queues } from '@callwright/nodes/services';
import { expect, test } from 'vitest';
import type { PhoneEvent } from '../calls/happening.ts';
import { manualClock } from '../calls/testing/manual-clock.ts';
import { createLog } from '../log/index.ts';
import { createSimulatedLegs } from '../telephony/simulator/simulated-legs.ts';
import { createSimulatedNews } from './simulated-news.ts';

const ENTERS = {
  do: 'enter' as const,
  queue: 'orders',
  priority: 0,
  topic: '',
  needs: [],
  whisper: [],
  acceptKey: null,
  language: 'en',
} satisfies Parameters<typeof queues.simulate>[1];

test('an agent of a simulated world answers, talks, and hangs up', async () => {
  const clock = manualClock(0);
  const pass = async (ms: number) => {
    clock.pass(ms);
    await setImmediate();
  };
  const told: PhoneEvent[] = [];
  const take = async (_call: string, event: PhoneEvent) => void told.push(event);
  const legs = createSimulatedLegs({ clock, onLeg: () => undefined, take });
  const news = createSimulatedNews({ clock, take, legs, log: createLog('silent') });
  const world = { orders: { does: 'answers', after: 30, talks: 20, agent: 'Ann' } };
  news('call-1', '3.4', queues.news?.(world, ENTERS) ?? []);

  await pass(29_000);
  expect(told).toEqual([]);
  await pass(1000);
  const leg = 'world.call-1.3.4';
  const data = { leg, agent: 'Ann', queue: 'orders' };
  expect(told).toEqual([{ kind: 'signal', handle: '3.4', name: 'assigned', data }]);

  legs.line('call-1', { phase: 'live', generation: 7, resumes: 0, verbs: [{ verb: 'bridge', leg }] });
  await pass(20_000);
  expect(told.at(-1)).toEqual({ kind: 'partyLeft', generation: 7 });
});
