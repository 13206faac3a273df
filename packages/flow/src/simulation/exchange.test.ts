import { describe, expect, test } from 'vitest';
import { hangUp, leaveMessage, press, speak, textSpoken } from './act.ts';
import { isOver, passTime } from './pass-time.ts';
import { settle } from './settle.ts';
import type { Moment, Simulation } from './simulation.ts';
import { startSimulation } from './start.ts';
import { settingOf, sketchFlow } from './testing/small-flow.ts';

const kinds = (simulation: Simulation) => simulation.transcript.map((moment) => moment.kind);
const texts = (simulation: Simulation) =>
  simulation.transcript.flatMap((moment: Moment) => (moment.kind === 'said' ? [moment.text] : []));

describe('texts and keys', () => {
  const flow = sketchFlow({
    choose: [
      'key',
      { text: 'A long text about what there is to choose from.' },
      { 1: 'one', 2: 'two', silent: 'one', wrong: 'two' },
    ],
    one: ['speech', { text: 'One.' }, { done: 'bye' }],
    two: ['speech', { text: 'Two.' }, { done: 'bye' }],
  });

  test('silence counts from the end of the text', () => {
    const setting = settingOf(flow);
    const begun = startSimulation(setting);
    const waiting = passTime(setting, begun, 3000);
    expect(waiting.line.stage).toBe('saying');
    expect(texts(passTime(setting, waiting, 4000))).not.toContain('One.');
    expect(texts(passTime(setting, waiting, 6000))).toContain('One.');
  });

  test('a key interrupts the text', () => {
    const setting = settingOf(flow);
    const pressed = press(setting, startSimulation(setting), '2');
    expect(texts(pressed)).toEqual(['A long text about what there is to choose from.', 'Two.']);
    expect(pressed.now).toBe(startSimulation(setting).now);
  });

  test('who presses what doesn’t count is silent all the same', () => {
    const digits = sketchFlow({
      type: ['digits', { secret: false }, { got: 'two', silent: 'one' }],
      one: ['speech', { text: 'One.' }, { done: 'bye' }],
      two: ['speech', { text: 'Two.' }, { done: 'bye' }],
    });
    const setting = settingOf(digits);
    const pressed = press(setting, startSimulation(setting), '*');
    expect(texts(passTime(setting, pressed, 8000))).toEqual(['One.']);
    expect(texts(passTime(setting, press(setting, pressed, '4'), 8000))).toEqual(['Two.']);
  });

  test('words stand for keys', () => {
    const setting = settingOf(flow);
    expect(texts(speak(setting, startSimulation(setting), 'One'))).toContain('One.');
  });

  test('whoever speaks reports the end of a text', () => {
    const setting = settingOf(flow, {}, 'reported');
    const later = passTime(setting, startSimulation(setting), 60_000);
    expect(later.line.stage).toBe('saying');
    const spoken = textSpoken(setting, later);
    expect(spoken.line.stage).toBe('waiting');
    expect(texts(passTime(setting, spoken, 5000))).toContain('One.');
  });

  test('an old moment can be gone back to', () => {
    const setting = settingOf(flow);
    const begun = startSimulation(setting);
    const snapshot = JSON.stringify(begun);
    press(setting, begun, '1');
    expect(JSON.stringify(begun)).toBe(snapshot);
    expect(JSON.stringify(press(setting, begun, '1'))).toBe(JSON.stringify(press(setting, JSON.parse(snapshot), '1')));
  });
});

describe('services', () => {
  const flow = sketchFlow({
    ask: ['asking', {}, { told: 'again', error: 'sorry' }],
    again: ['asking', {}, { told: 'sorry' }],
    sorry: ['speech', { text: 'Sorry.' }, { done: 'bye' }],
  });

  test('answer in order, and a text before the question is not cut off or said twice', () => {
    const setting = settingOf(flow, {
      services: {
        oracle: [
          { part: 'aye', afterMs: 200 },
          { part: 'no', afterMs: 5000 },
        ],
      },
    });
    const over = settle(setting, startSimulation(setting));
    expect(texts(over)).toEqual([
      'One moment.',
      'The oracle says aye.',
      'One moment.',
      'The oracle says no.',
      'Sorry.',
    ]);
    expect(isOver(over)).toBe(true);
  });

  test('fail as the world wants', () => {
    const setting = settingOf(flow, { services: { oracle: { error: 'down' } } });
    expect(texts(settle(setting, startSimulation(setting)))).toEqual(['One moment.', 'Sorry.']);
  });
});

test('keys of a secret question are in no transcript', () => {
  const setting = settingOf(
    sketchFlow({
      ask: ['digits', { secret: true }, { got: 'end', silent: 'end' }],
      end: ['speech', { text: 'Bye.' }, { done: 'bye' }],
    }),
  );
  const typed = press(setting, startSimulation(setting), '4711#');
  expect(JSON.stringify(typed.transcript)).not.toContain('4711');
});

test('digits end by the time between two keys', () => {
  const setting = settingOf(
    sketchFlow({
      ask: ['digits', { secret: false }, { got: 'end', silent: 'end' }],
      end: ['speech', { text: 'Got {{ typed }}.' }, { done: 'bye' }],
    }),
  );
  const typed = press(setting, startSimulation(setting), '47');
  expect(texts(passTime(setting, typed, 2900))).toEqual([]);
  expect(texts(passTime(setting, typed, 3000))).toEqual(['Got 47.']);
});

describe('messages', () => {
  const flow = sketchFlow({
    note: ['message', {}, { left: 'ok', nothing: 'no' }],
    ok: ['speech', { text: 'Kept.' }, { done: 'bye' }],
    no: ['speech', { text: 'Nothing.' }, { done: 'bye' }],
  });

  test('end by a key, by silence at the longest, by hanging up', () => {
    const setting = settingOf(flow);
    const ready = startSimulation(setting);
    expect(texts(leaveMessage(setting, ready, 7, 'key'))).toEqual(['Kept.']);
    expect(leaveMessage(setting, ready, 700, 'silence').transcript.find((one) => one.kind === 'message')).toMatchObject(
      { seconds: 60 },
    );
    const gone = leaveMessage(setting, ready, 7, 'hangup');
    expect(kinds(gone)).toEqual(['beep', 'message', 'hungUp']);
    expect(isOver(gone)).toBe(true);
  });

  test('saying nothing is no message', () => {
    const setting = settingOf(flow);
    expect(texts(passTime(setting, startSimulation(setting), 4000))).toEqual(['Nothing.']);
  });
});

test('the caller may hang up at any moment', () => {
  const setting = settingOf(
    sketchFlow({ ring: ['ringing', { targets: ['+4989999981'], accept: false }, { talked: 'ring' }] }),
  );
  const begun = startSimulation(setting);
  for (const ms of [0, 1000, 5000, 30_000]) {
    const gone = hangUp(setting, passTime(setting, begun, ms));
    expect(gone.call.phase).toBe('ended');
    expect(gone.transcript.at(-1)?.kind).toBe('hungUp');
  }
});

test('talks last as long as the world says', () => {
  const flow = sketchFlow({
    ring: ['ringing', { targets: ['+4989999981'], accept: false }, { talked: 'end' }],
    end: ['speech', { text: 'Bye.' }, { done: 'bye' }],
  });
  const setting = settingOf(flow, { phones: { '*': { does: 'answers', after: 2, talks: 10 } } });
  const begun = startSimulation(setting);
  expect(kinds(passTime(setting, begun, 11_000))).toEqual(['ringing', 'dialled', 'talking']);
  expect(texts(passTime(setting, begun, 12_000))).toEqual(['Bye.']);
});
