import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hangUp, leaveMessage, press, speak, textSpoken } from './act.ts';
import { isOver, passTime } from './pass-time.ts';
import type { Setting, Simulation } from './simulation.ts';
import { startSimulation } from './start.ts';
import { settingOf, sketchFlow } from './testing/small-flow.ts';

const flow = sketchFlow({
  hello: ['speech', { text: 'Good evening.' }, { done: 'choose' }],
  choose: ['key', { text: 'Press one or two.' }, { 1: 'type', 2: 'ring', silent: 'note', wrong: 'ask' }],
  type: ['digits', { secret: false }, { got: 'ask', silent: 'choose' }],
  ring: [
    'ringing',
    { targets: ['+4989999981', '+4989999982'], accept: true },
    { talked: 'bye', notAccepted: 'note', busy: 'choose', noAnswer: 'note', failed: 'choose' },
  ],
  note: ['message', {}, { left: 'tape', nothing: 'choose' }],
  ask: ['asking', {}, { told: 'tape', error: 'choose' }],
  tape: ['taped', {}, { done: 'choose' }],
});

type Act = (setting: Setting, simulation: Simulation) => Simulation;
const behaviour = fc.record({
  does: fc.constantFrom('answers', 'mailbox', 'noAnswer', 'busy', 'failed'),
  after: fc.nat(30),
  talks: fc.nat(90),
});
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.stringMatching(/^[0-9*#]{1,4}$/).map(
    (keys): Act =>
      (setting, here) =>
        press(setting, here, keys),
  ),
  fc.nat(20_000).map(
    (ms): Act =>
      (setting, here) =>
        passTime(setting, here, ms),
  ),
  fc.constant<Act>((setting, here) => textSpoken(setting, here)),
  fc.constant<Act>((setting, here) => speak(setting, here, 'one')),
  fc.tuple(fc.nat(100), fc.constantFrom('key' as const, 'silence' as const, 'hangup' as const)).map(
    ([seconds, by]): Act =>
      (setting, here) =>
        leaveMessage(setting, here, seconds, by),
  ),
);

test('whatever a caller and the world do: nothing throws, time never runs back, hanging up ends it, and it repeats', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 25 }),
      fc.array(behaviour, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('estimated' as const, 'reported' as const),
      fc.boolean(),
      (acts, behaviours, speech, down) => {
        const services = { oracle: down ? { error: 'down' } : { part: 'aye', afterMs: 700 } };
        const setting = settingOf(flow, { phones: { '*': behaviours }, services }, speech);
        const walk = () => {
          const moments = [startSimulation(setting)];
          for (const one of acts) moments.push(one(setting, moments.at(-1) ?? startSimulation(setting)));
          return moments;
        };
        const moments = walk();
        for (const [index, moment] of moments.entries()) {
          expect(moment.now).toBeGreaterThanOrEqual(moments[index - 1]?.now ?? 0);
          expect(moment.transcript.map(({ at }) => at)).toEqual(moment.transcript.map(({ at }) => at).sort());
        }
        const last = moments.at(-1) ?? startSimulation(setting);
        expect(isOver(hangUp(setting, last))).toBe(true);
        expect(JSON.stringify(walk().at(-1))).toBe(JSON.stringify(last));
      },
    ),
    { numRuns: 150 },
  );
});
