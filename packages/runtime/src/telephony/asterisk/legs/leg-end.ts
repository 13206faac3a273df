import type { LegEnd } from '../../legs.ts';

/** ITU-T Q.850 causes, as Asterisk tells them of a telephone that was rung in vain. */
const CAUSES: Readonly<Record<number, LegEnd>> = {
  // We hung up: nobody had answered by then.
  16: 'noAnswer',
  17: 'busy',
  18: 'noAnswer',
  19: 'noAnswer',
  21: 'refused',
};

/** Why a leg is over that was never answered. */
export function legEndOf(cause: number): LegEnd {
  return CAUSES[cause] ?? 'failed';
}
