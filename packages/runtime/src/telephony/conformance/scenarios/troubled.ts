import { gather, gatherDigits, say } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import type { Scenario } from '../scenario.ts';
import { words } from '../scenario-flow.ts';
import { comesTo, hears, soon } from '../soon.ts';

export const troubled: readonly Scenario[] = [
  {
    title: 'late, repeated and reordered messages change nothing',
    needs: ['trouble'],
    *run() {
      yield* say(words('One or two'));
      const heard = yield* gather({ keys: ['1', '2'], seconds: 10 });
      yield* say(words(heard.kind === 'key' ? `Chosen ${heard.key}` : heard.kind));
      const typed = yield* gatherDigits({ digits: { min: 1, max: 4, betweenSeconds: 5 }, seconds: 10 });
      yield* say(words(typed.kind === 'digits' ? `Typed ${typed.digits}` : typed.kind));
    },
    play: async ({ ring, house, trouble }) => {
      trouble(true);
      try {
        const caller = await ring();
        await hears(caller, 'One or two');
        await caller.press('2');
        await hears(caller, 'Chosen 2');
        await caller.press('4711');
        await hears(caller, 'Typed 4711');
        await comesTo(caller, 'over');
        await soon(async () => expect(await house.endsOf(caller.call)).toEqual(['flow']));
        expect(caller.heard().map(({ text }) => text)).toEqual(['One or two', 'Chosen 2', 'Typed 4711']);
      } finally {
        trouble(false);
      }
    },
  },
];
