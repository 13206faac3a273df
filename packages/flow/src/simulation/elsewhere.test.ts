import { expect, test } from 'vitest';
import { hangUp, press, textSpoken } from './act.ts';
import { emptyOutbox, lineArrived } from './elsewhere.ts';
import { isOver, passTime } from './pass-time.ts';
import type { Setting, Simulation } from './simulation.ts';
import { freshSimulation } from './start.ts';

const setting: Setting = {
  program: null,
  flow: 'main',
  world: { caller: {}, clock: '2026-12-24T17:59Z', phones: { '*': { does: 'busy', after: 2 } } },
  speech: 'reported',
};
const say = (text: string) => ({ verb: 'say', prompt: { text, language: 'en' } }) as const;
const gather = { verb: 'gather', keys: ['1'], seconds: 5 } as const;
const texts = (simulation: Simulation) =>
  simulation.transcript.flatMap((moment) => (moment.kind === 'said' ? [moment.text] : []));
const fresh = () => freshSimulation('main', 0);

test('what happens on the line is left for whoever tells the call', () => {
  const line = { generation: 1, verbs: [say('Hello.'), gather], resumes: 0, phase: 'live' } as const;
  const ready = lineArrived(setting, fresh(), line);
  expect(texts(ready)).toEqual(['Hello.']);
  const pressed = press(setting, ready, '1');
  expect(pressed.outbox).toEqual([{ kind: 'keys', generation: 1, keys: '1' }]);
  expect(emptyOutbox(pressed).outbox).toEqual([]);
  const silent = passTime(setting, textSpoken(setting, ready), 5000);
  expect(silent.outbox).toEqual([{ kind: 'silence', generation: 1 }]);
});

test('a text that goes on is not said again; an older line changes nothing', () => {
  const begun = lineArrived(setting, fresh(), {
    generation: 1,
    verbs: [say('One moment.')],
    resumes: 0,
    phase: 'live',
  });
  const next = {
    generation: 2,
    verbs: [say('One moment.'), say('Thank you.'), gather],
    resumes: 1,
    phase: 'live',
  } as const;
  const goesOn = lineArrived(setting, begun, next);
  expect(texts(goesOn)).toEqual(['One moment.']);
  expect(texts(textSpoken(setting, goesOn))).toEqual(['One moment.', 'Thank you.']);
  expect(lineArrived(setting, goesOn, { ...next, generation: 1 })).toBe(goesOn);
});

test('telephones ring by the world here', () => {
  const dial = { verb: 'dial', targets: ['+4989999981'], seconds: 20 } as const;
  const ringing = lineArrived(setting, fresh(), { generation: 3, verbs: [dial], resumes: 0, phase: 'live' });
  expect(passTime(setting, ringing, 2000).outbox).toEqual([
    { kind: 'dialled', generation: 3, outcome: { kind: 'busy' } },
  ]);
});

test('somebody whom the call found itself leaves when it says so', () => {
  const bridge = { verb: 'bridge', leg: 'offer.ann.1' } as const;
  const talking = lineArrived(setting, fresh(), { generation: 4, verbs: [bridge], resumes: 0, phase: 'live' });
  expect(passTime(setting, talking, 3_600_000).outbox).toEqual([]);
  expect(talking.transcript.at(-1)).toMatchObject({ kind: 'talking', target: '' });
});

test('the caller hangs up; the call is over when it says so itself', () => {
  const ready = lineArrived(setting, fresh(), { generation: 1, verbs: [gather], resumes: 0, phase: 'live' });
  const gone = hangUp(setting, ready);
  expect(gone.outbox).toEqual([{ kind: 'hungUp' }]);
  expect(isOver(gone)).toBe(false);
  expect(isOver(lineArrived(setting, gone, { generation: 1, verbs: [], resumes: 0, phase: 'ended' }))).toBe(true);
});
