import type { Flow, Json } from '@callwright/flow/document';
import { describe, expect, it } from 'vitest';
import { ringDraft } from '../driver/draft-phone.ts';
import { createVoice } from '../driver/voice.ts';
import { handTimers } from '../testing/hand-timers.ts';
import { needsOf } from './needs.ts';
import { FRESH_PLAN, type PhonePlan, STAND_IN_TELEPHONE } from './phone-plan.ts';
import { worldOf } from './world-of.ts';

const silent = { speaks: () => false, speak: () => Promise.resolve(), stop: () => undefined };
const says = (en: string) => ({ text: { en } });

function oneStep(type: string, config: Record<string, Json>, exits: readonly string[]): Flow {
  return {
    callwright: 1,
    id: 'one-step',
    title: 'One step',
    languages: ['en'],
    variables: {},
    start: 'step',
    nodes: {
      step: { type, version: 1, config, next: Object.fromEntries(exits.map((exit) => [exit, 'end'])) },
      end: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  };
}

const queue = oneStep(
  'queue',
  {
    queue: 'orders',
    hears: 'music',
    maxSeconds: 600,
    priority: 0,
    leaveKeys: [{ key: '1', label: 'Call me back', purpose: 'callback', exit: 'back' }],
  },
  ['answered', 'timeout', 'full', 'closed', 'nobody', 'back', 'error'],
);
const callback = oneStep(
  'callback',
  {
    queue: 'orders',
    number: {
      own: says('Your number?'),
      ask: says('Which number?'),
      readBack: says('Is that right?'),
      wrong: says('No such number.'),
      rightKey: '1',
      otherKey: '2',
    },
    times: {
      prompt: says('When?'),
      each: says('Press {{callback.key}}.'),
      windows: [{ from: '09:00', until: '11:00' }],
      count: 1,
    },
    place: 'keep',
    tries: 1,
    seconds: 5,
    priority: 0,
  },
  ['kept', 'already', 'noNumber', 'declined', 'talked', 'error'],
);

/** By which way the only step is left; each key is pressed as soon as it can be. */
function leaves(
  flow: Flow,
  decided: Partial<PhonePlan>,
  keys: readonly string[] = [],
  quiet = false,
): string | undefined {
  const timers = handTimers();
  const plan = { ...FRESH_PLAN, number: '+498999998123', clock: '2026-11-23T10:00', ...decided };
  const world = worldOf(plan, {
    needs: needsOf([flow]),
    house: {},
    contacts: [],
    now: '2026-11-23T10:00:00.000Z',
    zone: 'UTC',
    language: 'en',
  });
  const phone = ringDraft([flow], world, {
    timers,
    voice: createVoice(silent, timers, true),
    onTrace: () => undefined,
  });
  const left = () =>
    phone
      .view()
      .simulation.trace.flatMap(({ entry }) => (entry.kind === 'left' && entry.node === 'step' ? [entry.exit] : []))[0];
  for (const key of keys) {
    timers.pass(3_000);
    phone.press(key);
  }
  for (let passed = 0; passed < 900 && left() === undefined; passed += 5) {
    timers.pass(5_000);
    if (phone.view().messageSince === null) continue;
    if (quiet) phone.stayQuiet();
    else phone.endMessage('silence');
  }
  return left();
}

type Case = readonly [what: string, exit: string, plan: Partial<PhonePlan>, keys: readonly string[]];

describe('every way out of a queue can be tried', () => {
  const nobody = (standIn: PhonePlan['standIns'][string], does: PhonePlan['phones'][string] = 'answers') => ({
    queues: { orders: 'nobody' as const },
    standIns: { orders: standIn },
    phones: { [STAND_IN_TELEPHONE]: does },
  });
  it.each<Case>([
    ['somebody answers', 'answered', { queues: { orders: 'soon' } }, []],
    ['nobody ever does', 'timeout', { queues: { orders: 'waits' } }, []],
    ['too many wait', 'full', { queues: { orders: 'full' } }, []],
    ['it is closed', 'closed', { queues: { orders: 'closed' } }, []],
    ['nobody is there', 'nobody', { queues: { orders: 'nobody' } }, []],
    ['the last one goes', 'nobody', { queues: { orders: 'leaves' } }, []],
    ['the caller presses the key', 'back', { queues: { orders: 'waits' } }, ['1']],
    ['it can’t be asked', 'error', { queues: { orders: 'fails' } }, []],
    ['a telephone stands in', 'answered', nobody('telephone'), []],
    ['the one who stands in doesn’t answer', 'nobody', nobody('telephone', 'noAnswer'), []],
    ['a mailbox answers for who stands in', 'nobody', nobody('telephone', 'mailbox'), []],
    ['a callback stands in', 'back', nobody('callback'), []],
  ])('%s', (_, exit, plan, keys) => expect(leaves(queue, plan, keys)).toBe(exit));

  it('a message box takes the message, and the call ends there', () => {
    expect(leaves(queue, nobody('box:front'))).toBeUndefined();
    expect(leaves(queue, nobody('box:front'), [], true)).toBe('nobody');
  });
});

describe('every way out of a step that arranges a callback can be tried', () => {
  it.each<Case>([
    ['it is kept', 'kept', { callbacks: 'keeps' }, ['1', '1']],
    ['it is arranged already', 'already', { callbacks: 'already' }, ['1', '1']],
    ['the number can’t be called', 'noNumber', { callbacks: 'refuses' }, ['1', '1']],
    ['no time is free', 'declined', { callbacks: 'noTimes' }, ['1']],
    ['the time is gone each time', 'declined', { callbacks: 'timeGone' }, ['1', '1', '1', '1', '1', '1']],
    ['it can’t be arranged', 'error', { callbacks: 'fails' }, ['1', '1']],
  ])('%s', (_, exit, plan, keys) => expect(leaves(callback, plan, keys)).toBe(exit));
});
