import type { State } from '@callwright/flow/engine';
import { longestTime } from './line-time.ts';
import type { Outbox } from './outbox.ts';

/** Beyond the longest time of a line, until its provider is asked what became of it. */
export const WATCHDOG_MS = 30_000;
/** So long the last words of a call can still be asked for; then nothing personal is left in its row. */
export const LINGER_MS = 60_000;

/**
 * When to ask the provider about the line, by the real clock; null when nobody is on it. A line that the flow itself
 * ends by a timer is quiet until then.
 */
export function watchdogFor(state: State, { now, clockOffset }: { now: number; clockOffset: number }): number | null {
  if (state.phase !== 'live') return null;
  const timer = state.timer === null ? 0 : state.timer.at - clockOffset;
  return Math.max(now + longestTime(state.line.verbs), timer) + WATCHDOG_MS;
}

/**
 * When somebody must look after the call: nothing waits without such a time. `state` is null once the call is over.
 * All times are real ones.
 */
export function wakeTime(
  call: { readonly clockOffset: number; readonly endedAt: number | null },
  state: State | null,
  outbox: Outbox,
  now: number,
): number | null {
  const times = [...outbox.requests, ...outbox.sides].map(({ until }) => until);
  if (outbox.watchdog !== null) times.push(outbox.watchdog);
  if (state?.timer) times.push(state.timer.at - call.clockOffset);
  if (outbox.last !== null) times.push((call.endedAt ?? now) + LINGER_MS);
  if (times.length > 0) return Math.min(...times);
  return state === null ? null : now + WATCHDOG_MS;
}

/**
 * What stands in the row: an earlier time that is still to come may stay. Waking too early costs one look in a while; a
 * new time in every turn would cost an index write in every turn.
 */
export function wakeInRow(before: number | null, needed: number | null, now: number): number | null {
  return before !== null && needed !== null && before > now && before <= needed ? before : needed;
}
