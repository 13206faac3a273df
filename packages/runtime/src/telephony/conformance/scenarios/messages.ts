import { record, say } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import type { Caller } from '../bench.ts';
import { CALLER_HZ } from '../pitches.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { words } from '../scenario-flow.ts';
import { hears, hearsWhole, soon } from '../soon.ts';
import { secondsOfTone } from '../tone.ts';

const take = (options: { maxSeconds: number; silenceSeconds: number; beep?: boolean }) =>
  function* () {
    yield* say(words('Speak now'));
    const message = yield* record({ beep: false, ...options });
    yield* say(words(message.kind === 'recorded' ? `ended by ${message.by}` : 'nothing'));
  };

/** The caller, a moment after the text; a beep may take a while longer. */
async function ready({ ring }: Stage, moment = 400): Promise<Caller> {
  const caller = await ring();
  await hearsWhole(caller, 'Speak now');
  await new Promise((resolve) => setTimeout(resolve, moment));
  return caller;
}

/** Where the bench has real sound: exactly one message is kept, and the caller is heard in it so long. */
async function oneKept({ house, sound }: Stage, call: string, seconds: number): Promise<void> {
  if (!sound) return;
  await soon(() => expect(house.recordings.of(call, 'message')).toHaveLength(1));
  const heard = secondsOfTone(CALLER_HZ, house.recordings.of(call, 'message')[0]?.audio ?? new Uint8Array());
  // Engines count a message's longest time in whole seconds, and no caller minds.
  expect(heard).toBeGreaterThan(seconds - 0.6);
  expect(heard).toBeLessThan(seconds + 1.2);
}

export const messages: readonly Scenario[] = [
  {
    title: 'a message ends with a key',
    needs: ['messages'],
    run: take({ maxSeconds: 20, silenceSeconds: 6, beep: true }),
    play: async (stage) => {
      const caller = await ready(stage, 1500);
      await caller.sound(1.5);
      await caller.press('#');
      await hears(caller, 'ended by key');
      await oneKept(stage, caller.call, 1.5);
    },
  },
  {
    title: 'a message ends when nothing more is said',
    needs: ['messages'],
    run: take({ maxSeconds: 20, silenceSeconds: 2 }),
    play: async (stage) => {
      const caller = await ready(stage);
      await caller.sound(1.5);
      await hears(caller, 'ended by silence');
      await oneKept(stage, caller.call, 1.5);
    },
  },
  {
    title: 'a message ends when it is long enough',
    needs: ['messages'],
    run: take({ maxSeconds: 3, silenceSeconds: 3 }),
    play: async (stage) => {
      const caller = await ready(stage);
      const speaking = caller.sound(5);
      await hears(caller, 'ended by max');
      await oneKept(stage, caller.call, 2.7);
      await speaking;
    },
  },
  {
    title: 'a message ends by hanging up, and is kept',
    needs: ['messages'],
    run: take({ maxSeconds: 20, silenceSeconds: 6 }),
    play: async (stage) => {
      const caller = await ready(stage);
      await caller.sound(1.5);
      await caller.hangUp();
      await soon(async () => expect(await stage.house.endsOf(caller.call)).toEqual(['caller']));
      await oneKept(stage, caller.call, 1.5);
    },
  },
  {
    title: 'who says nothing has left no message',
    needs: ['messages'],
    run: take({ maxSeconds: 20, silenceSeconds: 2 }),
    play: async (stage) => {
      const caller = await ready(stage);
      await hears(caller, 'nothing');
      expect(stage.house.recordings.of(caller.call, 'message')).toEqual([]);
    },
  },
];
