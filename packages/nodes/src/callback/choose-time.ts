import { gather, KEYS, type Run, request, say, set } from '@callwright/flow/sdk';
import { upTo } from '../conversation/up-to.ts';
import { type CallbackSlotTimes, callbacks } from '../services/index.ts';
import type { Offering } from './config.ts';

/** A time; null: as soon as an agent is free; `none`: there is none, or none was chosen; `failed`: nobody can say. */
export type Slot = CallbackSlotTimes | null | 'none' | 'failed';

/** People count from 1. */
const CHOICE_KEYS = KEYS.slice(1, 7);

/** Lets the caller choose when to be called. */
export function* chooseTime({ queue, times, tries, seconds }: Offering, number: string): Run<Slot> {
  if (times === undefined) return null;
  const { schedule = null, windows, count, soon } = times;
  const asked = { do: 'slots', queue, schedule, windows: windows.map((one) => ({ ...one })), count } as const;
  const found = yield* request(callbacks, asked);
  if (found.kind !== 'slots') return 'failed';
  const slots = found.slots.slice(0, count);
  if (slots.length === 0) return soon === undefined ? 'none' : null;
  const choices: readonly (CallbackSlotTimes | null)[] = soon === undefined ? slots : [null, ...slots];
  const keys = CHOICE_KEYS.slice(0, choices.length);
  const chosen = yield* upTo(tries, function* () {
    yield* say(times.prompt);
    for (const [i, choice] of choices.entries()) {
      const key = keys[i] ?? '';
      yield* set('callback', { number, key, ...choice });
      yield* say(choice === null && soon !== undefined ? soon : times.each);
    }
    const heard = yield* gather({ keys, seconds });
    return heard.kind === 'key' ? keys.indexOf(heard.key) : null;
  });
  const slot = chosen === null ? undefined : choices[chosen];
  // Who was offered to be called soon and says nothing still wants to be called.
  if (slot === undefined) return soon === undefined ? 'none' : null;
  yield* set('callback', { number, ...slot });
  return slot;
}
