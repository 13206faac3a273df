import type { LegEnd } from '../../legs.ts';

/** Why nobody talks with the caller. */
export type Unreached = 'failed' | 'busy' | 'noAnswer' | 'notAccepted';

/** The further right, the nearer the caller came to a person. */
const NEARNESS: readonly Unreached[] = ['failed', 'busy', 'noAnswer', 'notAccepted'];

/** Of several that were rung at once in vain, the outcome that came nearest to a talk. */
export function nearest(outcomes: readonly Unreached[]): Unreached {
  return NEARNESS.findLast((outcome) => outcomes.includes(outcome)) ?? 'failed';
}

/** Who declines is there, but not for this call: like a busy line. */
export function unreachedOf(end: LegEnd): Unreached {
  switch (end) {
    case 'busy':
    case 'refused':
      return 'busy';
    case 'failed':
      return 'failed';
    case 'noAnswer':
    case 'hungUp':
      return 'noAnswer';
  }
}
