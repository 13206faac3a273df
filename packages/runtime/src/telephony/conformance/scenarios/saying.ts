import { gather, pause, say } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import type { Scenario } from '../scenario.ts';
import { words } from '../scenario-flow.ts';
import { comesTo, hears, soon } from '../soon.ts';

export const saying: readonly Scenario[] = [
  {
    title: 'answers, says all texts to their end, and hangs up',
    *run() {
      yield* say(words('Good morning'));
      yield* pause(200);
      yield* say(words('This is all'));
    },
    play: async ({ ring, house }) => {
      const caller = await ring();
      await comesTo(caller, 'over');
      expect(caller.heard()).toEqual([
        { text: 'Good morning', how: 'whole' },
        { text: 'This is all', how: 'whole' },
      ]);
      await soon(async () => expect(await house.endsOf(caller.call)).toEqual(['flow']));
    },
  },
  {
    title: 'never leaves a number without a flow in silence',
    needs: ['refusal'],
    *run() {},
    play: async ({ ringNumber }) => {
      const caller = await ringNumber('+493099999999');
      await soon(() => expect(['refused', 'over']).toContain(caller.state()));
    },
  },
  {
    title: 'a caller who hangs up while a text is said has ended the call',
    *run() {
      yield* say(words('A text that is long enough to hang up in its middle, and to be sure of it'));
      yield* gather({ keys: ['1'], seconds: 5 });
    },
    play: async ({ ring, house }) => {
      const caller = await ring();
      await hears(caller, 'A text that is long enough to hang up in its middle, and to be sure of it');
      await caller.hangUp();
      await soon(async () => expect(await house.endsOf(caller.call)).toEqual(['caller']));
    },
  },
];
