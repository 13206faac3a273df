import { gather, gatherDigits, say } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import type { Scenario } from '../scenario.ts';
import { words } from '../scenario-flow.ts';
import { hears, hearsWhole, soon } from '../soon.ts';

const LONG = 'Press one or two, and take your time, for this text is a long one and goes on and on';
const digits = { min: 1, max: 4, terminator: '#', betweenSeconds: 1.5 } as const;

function* askDigits() {
  yield* say(words('Your number'));
  const heard = yield* gatherDigits({ digits, seconds: 4 });
  yield* say(words(heard.kind === 'silence' ? 'nothing' : `${heard.digits} by ${heard.by}`));
}

export const asking: readonly Scenario[] = [
  {
    title: 'a key cuts the text off, and is the answer',
    *run() {
      yield* say(words(LONG));
      const heard = yield* gather({ keys: ['1', '2'], seconds: 4 });
      yield* say(words(heard.kind === 'key' ? `You pressed ${heard.key}` : heard.kind));
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hears(caller, LONG);
      await caller.press('2');
      await hears(caller, 'You pressed 2');
      expect(caller.heard()[0]).toEqual({ text: LONG, how: 'cut' });
    },
  },
  {
    title: 'a key that comes before the end of a text which must be heard does not count',
    *run() {
      yield* say(words('You must hear this to its very end'));
      const heard = yield* gather({ keys: ['1', '2'], seconds: 4, bargeIn: false });
      yield* say(words(heard.kind === 'key' ? `You pressed ${heard.key}` : heard.kind));
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hears(caller, 'You must hear this to its very end');
      await caller.press('1');
      await hearsWhole(caller, 'You must hear this to its very end');
      await caller.press('2');
      await hears(caller, 'You pressed 2');
    },
  },
  {
    title: 'silence counts from the end of the texts',
    *run() {
      yield* say(words('Press something'));
      const heard = yield* gather({ keys: ['1'], seconds: 1 });
      yield* say(words(heard.kind));
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hearsWhole(caller, 'Press something');
      const began = Date.now();
      await hears(caller, 'silence');
      const waited = Date.now() - began;
      expect(waited).toBeGreaterThan(700);
      expect(waited).toBeLessThan(3500);
    },
  },
  {
    title: 'another key than those asked for is told',
    *run() {
      yield* say(words('Press one'));
      const heard = yield* gather({ keys: ['1'], seconds: 4 });
      yield* say(words(heard.kind === 'other' ? `not ${heard.keys}` : heard.kind));
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hears(caller, 'Press one');
      await caller.press('7');
      await hears(caller, 'not 7');
    },
  },
  {
    title: 'digits end with the terminator',
    run: askDigits,
    play: async ({ ring }) => {
      const caller = await ring();
      await hears(caller, 'Your number');
      await caller.press('42#');
      await hears(caller, '42 by terminator');
    },
  },
  {
    title: 'digits end when there are enough, in the order in which they were pressed',
    run: askDigits,
    play: async ({ ring }) => {
      const caller = await ring();
      await hears(caller, 'Your number');
      await caller.press('4711');
      await hears(caller, '4711 by max');
    },
  },
  {
    title: 'digits end when no more come',
    run: askDigits,
    play: async ({ ring }) => {
      const caller = await ring();
      await hears(caller, 'Your number');
      await caller.press('42');
      await hears(caller, '42 by time');
    },
  },
  {
    title: 'a word stands for a key',
    needs: ['speech'],
    *run() {
      yield* say(words('Yes or no'));
      const heard = yield* gather({ keys: ['1', '2'], seconds: 4, words: { '1': ['yes'], '2': ['no'] } });
      yield* say(words(heard.kind === 'key' ? `You said ${heard.key}` : heard.kind));
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hearsWhole(caller, 'Yes or no');
      await caller.say('no');
      await hears(caller, 'You said 2');
    },
  },
  {
    title: 'a caller who hangs up instead of pressing a key has ended the call',
    *run() {
      yield* say(words('Press one'));
      yield* gather({ keys: ['1'], seconds: 30 });
    },
    play: async ({ ring, house }) => {
      const caller = await ring();
      await hearsWhole(caller, 'Press one');
      await caller.hangUp();
      await soon(async () => expect(await house.endsOf(caller.call)).toEqual(['caller']));
    },
  },
];
