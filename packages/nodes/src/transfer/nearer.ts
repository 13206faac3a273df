/** Why nobody talked with the caller. */
export type Unreached = 'failed' | 'busy' | 'noAnswer' | 'notAccepted';

/** The further right, the nearer the caller came to a person. */
const NEARNESS: readonly Unreached[] = ['failed', 'busy', 'noAnswer', 'notAccepted'];

/**
 * Of several telephones rung in vain one after another, the reason that the step reports: not the last one's, but
 * that of whoever came nearest to answering. One wrong number at the list's end doesn't hide that a colleague was there.
 */
export function nearer(one: Unreached, other: Unreached): Unreached {
  return NEARNESS.indexOf(other) > NEARNESS.indexOf(one) ? other : one;
}
