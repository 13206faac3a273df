import { hold, request, say } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import type { Scenario } from '../scenario.ts';
import { slow, words } from '../scenario-flow.ts';
import { comesTo, hears, hearsWhole, soon } from '../soon.ts';

/** Longer than any provider waits for an answer. */
const SLOW_MS = 7000;

export const waiting: readonly Scenario[] = [
  {
    title: 'a caller is held for a time',
    *run() {
      yield* say(words('Please hold'));
      yield* hold({ music: 'default', ms: 1500 });
      yield* say(words('Here we are'));
    },
    play: async ({ ring }) => {
      const began = Date.now();
      const caller = await ring();
      await hearsWhole(caller, 'Please hold');
      await hears(caller, 'Here we are');
      // The time counts from when the flow began to wait.
      expect(Date.now() - began).toBeGreaterThanOrEqual(1500);
    },
  },
  {
    title: 'who is held hears music',
    needs: ['voices'],
    *run() {
      yield* hold({ music: 'default', ms: 60_000 });
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await soon(async () => expect(await caller.voices()).toEqual(['music']));
      await caller.hangUp();
    },
  },
  {
    title: 'a key ends the waiting',
    *run() {
      yield* say(words('Press a star for another way'));
      const news = yield* hold({ music: 'default', ms: 60_000, keys: ['*'] });
      yield* say(words(news.kind === 'key' ? 'another way' : news.kind));
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hearsWhole(caller, 'Press a star for another way');
      await caller.press('*');
      await hears(caller, 'another way');
    },
  },
  {
    title: 'a slow service breaks nothing: the flow goes on when it has answered',
    *run() {
      yield* say(words('I look it up'));
      const answer = yield* request(slow, { ms: SLOW_MS });
      yield* say(words(`It is ${answer.kind}`));
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hearsWhole(caller, 'I look it up');
      await hears(caller, 'It is ok', SLOW_MS + 8000);
    },
  },
  {
    title: 'a caller who waits for a slow service hears music, not silence',
    needs: ['voices'],
    *run() {
      yield* say(words('I look it up'));
      yield* request(slow, { ms: SLOW_MS });
    },
    play: async ({ ring }) => {
      const caller = await ring();
      await hearsWhole(caller, 'I look it up');
      await soon(async () => expect(await caller.voices()).toEqual(['music']));
      await comesTo(caller, 'over', SLOW_MS + 8000);
    },
  },
  {
    title: 'a caller who hangs up while held, or while a service works, has ended the call',
    *run() {
      yield* hold({ music: 'default', ms: 700 });
      yield* say(words('And now'));
      yield* request(slow, { ms: 2500 });
    },
    play: async ({ ring, house }) => {
      const held = await ring();
      await held.hangUp();
      const asking = await ring();
      await hears(asking, 'And now');
      await asking.hangUp();
      for (const { call } of [held, asking]) {
        await soon(async () => expect(await house.endsOf(call)).toEqual(['caller']));
      }
    },
  },
];
