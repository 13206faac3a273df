import { expect, test } from 'vitest';
import { press } from './act.ts';
import { answerDial, endTalk, skip, stayQuiet } from './hand.ts';
import { passTime } from './pass-time.ts';
import type { Simulation } from './simulation.ts';
import { startSimulation } from './start.ts';
import { settingOf, sketchFlow } from './testing/small-flow.ts';

const kinds = (simulation: Simulation) => simulation.transcript.map((moment) => moment.kind);
const texts = (simulation: Simulation) =>
  simulation.transcript.flatMap((moment) => (moment.kind === 'said' ? [moment.text] : []));

const asks = sketchFlow({
  hello: ['speech', { text: 'Hello.' }, { done: 'ask' }],
  ask: ['key', { text: 'One or two?' }, { 1: 'bye', 2: 'bye', silent: 'nobody', wrong: 'bye' }],
  nobody: ['speech', { text: 'Nobody there.' }, { done: 'bye' }],
});

test('saying nothing hears the texts to their end, and the silence is over at once', () => {
  const setting = settingOf(asks, {}, 'reported');
  const begun = startSimulation(setting);
  expect(texts(begun)).toEqual(['Hello.']);
  const quiet = stayQuiet(setting, begun);
  expect(kinds(quiet)).toEqual(['said', 'said', 'silent', 'said']);
  expect(texts(quiet)).toEqual(['Hello.', 'One or two?', 'Nobody there.']);
});

test('saying nothing after some digits ends the digits', () => {
  const flow = sketchFlow({
    type: ['digits', { secret: false }, { got: 'end', silent: 'bye' }],
    end: ['speech', { text: 'Got {{ typed }}.' }, { done: 'bye' }],
  });
  const setting = settingOf(flow, {}, 'reported');
  const typed = press(setting, startSimulation(setting), '47');
  expect(texts(stayQuiet(setting, typed))).toEqual(['Got 47.']);
});

test('skipping ends a text, never the caller’s own silence', () => {
  const setting = settingOf(asks, {}, 'reported');
  const asked = skip(setting, skip(setting, startSimulation(setting)));
  expect(texts(asked)).toEqual(['Hello.', 'One or two?']);
  expect(asked.line.stage).toBe('waiting');
  expect(skip(setting, asked)).toBe(asked);
});

const rings = sketchFlow({
  ring: ['ringing', { targets: ['+4989999981'], accept: false }, { talked: 'end', busy: 'sorry' }],
  end: ['speech', { text: 'Bye.' }, { done: 'bye' }],
  sorry: ['speech', { text: 'Busy.' }, { done: 'bye' }],
});

test('whoever is rung picks up and hangs up by hand', () => {
  const setting = settingOf(rings, { phones: { '*': { does: 'busy', after: 9 } } });
  const begun = startSimulation(setting);
  const talking = answerDial(setting, begun, 'answered');
  expect(kinds(talking)).toEqual(['ringing', 'dialled', 'talking']);
  expect(talking.now).toBe(begun.now);
  expect(texts(endTalk(setting, passTime(setting, talking, 5000)))).toEqual(['Bye.']);
  expect(texts(answerDial(setting, begun, 'busy'))).toEqual(['Busy.']);
});

test('where nothing rings and nobody talks, nothing happens', () => {
  const setting = settingOf(asks);
  const begun = startSimulation(setting);
  expect(answerDial(setting, begun, 'busy')).toBe(begun);
  expect(endTalk(setting, begun)).toBe(begun);
});
