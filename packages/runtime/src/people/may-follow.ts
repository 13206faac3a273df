import type { CallSummary } from '../store/calls/call-summary.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import type { Actor, Role } from './actor.ts';

/** Who reads the log of every call. */
const OF_ALL: readonly Role[] = ['admin', 'supervisor', 'data-protection'];

/** Whether a call is for their eyes: flow editors follow what they try themselves, and nobody’s real call. */
export function mayFollow(actor: Actor, call: Pick<CallSummary, 'provider' | 'revision'>): boolean {
  // A key has got here by its scope.
  if (actor.scopes !== null || actor.roles.some((role) => OF_ALL.includes(role))) return true;
  return call.provider === SIMULATOR || call.revision < 0;
}
