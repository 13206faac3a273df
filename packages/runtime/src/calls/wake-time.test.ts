import { freshState } from '@callwright/flow/engine';
import type { LineVerb } from '@callwright/flow/sdk';
import { expect, test } from 'vitest';
import { longestTime } from './line-time.ts';
import { EMPTY_OUTBOX } from './outbox.ts';
import { LINGER_MS, WATCHDOG_MS, wakeInRow, wakeTime, watchdogFor } from './wake-time.ts';

const say: LineVerb = { verb: 'say', prompt: { text: 'x'.repeat(100), language: 'en' } };
const state = { ...freshState('main'), line: { generation: 1, resumes: 0, verbs: [say] } };
const call = { clockOffset: 1000, endedAt: null };

test('a line may take as long as its verbs, and digits as long as they are typed', () => {
  const gather = { verb: 'gather', seconds: 5 } as const;
  const digits = { min: 1, max: 8, betweenSeconds: 3 } as const;
  expect(longestTime([{ verb: 'pause', ms: 700 }, gather])).toBe(5700);
  expect(longestTime([{ ...gather, digits }])).toBe(29_000);
  expect(longestTime([{ verb: 'record', maxSeconds: 60, silenceSeconds: 3, beep: true }])).toBe(63_000);
  expect(longestTime([say])).toBeGreaterThan(10_000);
  expect(longestTime([{ verb: 'say', prompt: { text: '', language: 'en', audio: 'jingle' } }])).toBeGreaterThan(60_000);
});

test('a line that a person is on always has a watchdog', () => {
  expect(watchdogFor(state, { now: 0, clockOffset: 0 })).toBe(longestTime([say]) + WATCHDOG_MS);
  const holding = { ...state, timer: { id: 't', at: 901_000 } };
  expect(watchdogFor(holding, { now: 0, clockOffset: 1000 })).toBe(900_000 + WATCHDOG_MS);
  expect(watchdogFor({ ...state, phase: 'gone' }, { now: 0, clockOffset: 0 })).toBeNull();
});

test('the nearest of timer, watchdog, request and side order wakes', () => {
  const outbox = { ...EMPTY_OUTBOX, watchdog: 9000 };
  expect(wakeTime(call, state, outbox, 0)).toBe(9000);
  expect(wakeTime(call, { ...state, timer: { id: 't', at: 6000 } }, outbox, 0)).toBe(5000);
  const request = { id: '1.1', service: 's', input: {}, detached: false, ms: 1, until: 4000 };
  expect(wakeTime(call, state, { ...outbox, requests: [request] }, 0)).toBe(4000);
  const side = { id: 'x', order: { verb: 'drop', handle: 'l' } as const, until: 3000 };
  expect(wakeTime(call, state, { ...outbox, sides: [side] }, 0)).toBe(3000);
});

test('a call that is not over is never left without a time to wake', () => {
  expect(wakeTime(call, { ...state, phase: 'gone' }, EMPTY_OUTBOX, 100)).toBe(100 + WATCHDOG_MS);
  expect(wakeTime(call, null, EMPTY_OUTBOX, 100)).toBeNull();
  const last = { generation: 1, verbs: [], resumes: 0, phase: 'ended' } as const;
  expect(wakeTime({ clockOffset: 0, endedAt: 50 }, null, { ...EMPTY_OUTBOX, last }, 100)).toBe(50 + LINGER_MS);
});

test('a row keeps an earlier time to wake, but never a later one or one that is past', () => {
  expect(wakeInRow(500, 900, 100)).toBe(500);
  expect(wakeInRow(950, 900, 100)).toBe(900);
  expect(wakeInRow(100, 900, 100)).toBe(900);
  expect(wakeInRow(null, 900, 100)).toBe(900);
  expect(wakeInRow(500, null, 100)).toBeNull();
});
