import { setTimeout as pauseFor } from 'node:timers/promises';
import { consent, gather, hold, recording as order, say, watch } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import { CALLER_HZ } from '../pitches.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { words } from '../scenario-flow.ts';
import { comesTo, hearsWhole, soon } from '../soon.ts';
import { secondsOfTone, secondsOfWav } from '../tone.ts';

function* next(text: string) {
  yield* say(words(text));
  yield* gather({ keys: ['1'], seconds: 20 });
}

/** The caller's sound in the one recording of the call. */
async function soundOf({ house }: Stage, call: string): Promise<{ caller: number; all: number }> {
  await soon(() => expect(house.recordings.of(call, 'call')).toHaveLength(1));
  const audio = house.recordings.of(call, 'call')[0]?.audio ?? new Uint8Array();
  return { caller: secondsOfTone(CALLER_HZ, audio), all: secondsOfWav(audio) };
}

export const recording: readonly Scenario[] = [
  {
    title: 'a call is recorded from its start to its stop, without what is said in a pause',
    needs: ['recording', 'sound'],
    *run() {
      yield* consent('granted');
      yield* next('before');
      yield* order('start');
      yield* next('recorded');
      yield* order('pause');
      yield* next('paused');
      yield* order('resume');
      yield* next('again');
      yield* order('stop');
      yield* next('after');
    },
    play: async (stage) => {
      const caller = await stage.ring();
      for (const text of ['before', 'recorded', 'paused', 'again', 'after']) {
        await hearsWhole(caller, text);
        await pauseFor(300);
        await caller.sound(1.5);
        await caller.press('1');
      }
      await comesTo(caller, 'over');
      const { caller: seconds } = await soundOf(stage, caller.call);
      // Twice 1.5 s, out of five times; keys and switching cost a little, gaps in the sound of a busy machine stretch it.
      // Once would be less than 2 s, and three times 4.5 s.
      expect(seconds).toBeGreaterThan(2.2);
      expect(seconds).toBeLessThan(4.1);
    },
  },
  {
    title: 'without consent nothing is recorded',
    needs: ['recording', 'sound'],
    *run() {
      yield* consent('refused');
      const started = yield* order('start');
      yield* next(started.kind);
    },
    play: async (stage) => {
      const caller = await stage.ring();
      await hearsWhole(caller, 'refused');
      await caller.sound(1);
      await caller.press('1');
      await comesTo(caller, 'over');
      await pauseFor(500);
      expect(stage.house.recordings.of(caller.call, 'call')).toEqual([]);
    },
  },
  {
    title: 'a recording ends within a second after consent is revoked by keys',
    needs: ['recording', 'sound'],
    *run() {
      yield* consent('granted');
      yield* watch('*9', [{ verb: 'revokeConsent' }]);
      yield* order('start');
      yield* say(words('recorded'));
      yield* hold({ music: 'none', ms: 6000 });
    },
    play: async (stage) => {
      const caller = await stage.ring();
      await hearsWhole(caller, 'recorded');
      await caller.sound(1.5);
      await caller.press('*9');
      await caller.sound(3);
      await caller.hangUp();
      const { caller: seconds } = await soundOf(stage, caller.call);
      expect(seconds).toBeGreaterThan(1);
      expect(seconds).toBeLessThan(2.5);
    },
  },
  {
    title: 'a recording ends with the call',
    needs: ['recording', 'sound'],
    *run() {
      yield* consent('granted');
      yield* order('start');
      yield* next('recorded');
    },
    play: async (stage) => {
      const caller = await stage.ring();
      await hearsWhole(caller, 'recorded');
      await caller.sound(2);
      await caller.hangUp();
      const { caller: seconds } = await soundOf(stage, caller.call);
      expect(seconds).toBeGreaterThan(1);
    },
  },
];
