import type { Callback, CallbackResult } from '../store/queues/callback.ts';
import type { CannotRing } from '../telephony/provider.ts';

/** How often a number is rung at most. */
export const MOST_TRIES = 3;
/** How long nobody is rung after the first and each further try in vain. */
const BACK_OFF_MS = [10 * 60_000, 60 * 60_000];

/** What is done after a try in vain. */
export type AfterTry = { readonly kind: 'again'; readonly at: number } | { readonly kind: 'failed' };

/** Rung again later, a few times, within the time that was chosen; never where the rules forbid the number. */
export function afterTry(
  { tries, slot }: Pick<Callback, 'tries' | 'slot'>,
  result: CallbackResult,
  now: number,
): AfterTry {
  const wait = BACK_OFF_MS[tries - 1];
  if (result === 'not-allowed' || tries >= MOST_TRIES || wait === undefined) return { kind: 'failed' };
  const at = now + wait;
  return slot !== null && at >= slot.until ? { kind: 'failed' } : { kind: 'again', at };
}

/** Limits are over in a while and an engine comes back; other refusals last. */
const PASSING: ReadonlySet<CannotRing['code']> = new Set(['unreachable', 'stopped', 'per-minute', 'per-day']);

export const resultOfRefusal = (code: CannotRing['code']): CallbackResult =>
  PASSING.has(code) ? 'failed' : 'not-allowed';
