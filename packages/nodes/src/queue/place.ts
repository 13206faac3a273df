import { type Run, set, value } from '@callwright/flow/sdk';
import { Temporal } from 'temporal-polyfill';

/** How a place in the line stands. */
export type Place = { readonly position: number; readonly estimateMs: number | null };

/** Texts say the place from now on, as `queue`. */
export function* keepPlace({ position, estimateMs }: Place): Run<void> {
  yield* set('queue', { position, seconds: estimateMs === null ? null : Math.round(estimateMs / 1000) });
}

/** The call's clock, in milliseconds since the epoch; `otherwise` where it can't be read. */
export function* clock(otherwise: number): Run<number> {
  const now = yield* value({ cel: 'call.now' });
  try {
    return Temporal.ZonedDateTime.from(String(now)).epochMilliseconds;
  } catch {
    return otherwise;
  }
}
