import { expect, test } from 'vitest';
import { hangUp, leaveMessage, press } from './act.ts';
import { parseCallTest } from './call-test-parse.ts';
import { runCallTest } from './run-call-test.ts';
import { saveCallTest } from './save-call-test.ts';
import { settle } from './settle.ts';
import type { Setting, Simulation } from './simulation.ts';
import { startSimulation } from './start.ts';
import { programOf, settingOf, sketchFlow } from './testing/small-flow.ts';

const flow = sketchFlow({
  choose: [
    'key',
    { text: 'Press one, two, or nothing at all: we have got all the time in the world, and then some.' },
    { 1: 'type', 2: 'ring', silent: 'note', wrong: 'bye' },
  ],
  type: ['digits', { secret: false }, { got: 'thanks', silent: 'bye' }],
  thanks: ['speech', { text: 'Thanks, {{ typed }}.' }, { done: 'bye' }],
  ring: ['ringing', { targets: ['+4989999981'], accept: false }, { talked: 'secret', busy: 'note' }],
  secret: ['digits', { secret: true }, { got: 'bye', silent: 'bye' }],
  note: ['message', {}, { left: 'bye', nothing: 'bye' }],
});

const calls: Record<string, (setting: Setting, begun: Simulation) => Simulation> = {
  'keys one by one': (setting, begun) =>
    settle(
      setting,
      [...'1471#'].reduce((here, key) => press(setting, here, key), settle(setting, begun)),
    ),
  'a message ended by hanging up': (setting, begun) => {
    const busy = settle(setting, press(setting, settle(setting, begun), '2'));
    return leaveMessage(setting, busy, 6, 'hangup');
  },
  'hanging up at once': (setting, begun) => hangUp(setting, settle(setting, begun)),
};

test.each(Object.entries(calls))('%s: what is saved passes', (_, ring) => {
  const setting = settingOf(flow, { phones: { '*': { does: 'busy' } } });
  const saved = saveCallTest(ring(setting, startSimulation(setting)), {
    title: 'Saved',
    flow: flow.id,
    world: setting.world,
  });
  expect(parseCallTest(saved)).toEqual({ test: saved });
  expect(runCallTest(saved, programOf(flow)).failures).toEqual([]);
});

test('digits are one step, and a long text is known by its beginning', () => {
  const setting = settingOf(flow);
  const ring = calls['keys one by one'];
  if (ring === undefined) throw new Error('there is no such call');
  const { steps } = saveCallTest(ring(setting, startSimulation(setting)), {
    title: 'Saved',
    flow: flow.id,
    world: setting.world,
  });
  expect(steps).toEqual([
    { hears: 'Press one, two, or nothing at all: we have got all the time in the world, and' },
    { presses: '1471#' },
    { hears: 'Thanks, 471.' },
    { ends: { by: 'flow' } },
  ]);
});

test('a secret ends the test call before it', () => {
  const setting = settingOf(flow);
  const talked = settle(setting, press(setting, settle(setting, startSimulation(setting)), '2'));
  const saved = saveCallTest(settle(setting, press(setting, talked, '1234#')), {
    title: 'Saved',
    flow: flow.id,
    world: setting.world,
  });
  expect(JSON.stringify(saved)).not.toMatch(/1234|•/);
  expect(saved.steps.at(-1)).toEqual({ talksTo: '+4989999981' });
  expect(runCallTest(saved, programOf(flow)).passed).toBe(true);
});
