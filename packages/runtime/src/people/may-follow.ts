import type { CallSummary } from '../store/calls/call-summary.ts';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import { type Actor, mayUse, type Role } from './actor.ts';

/** Which calls somebody reads: all, or those that met one of these queues. */
export type CallsRead = 'all' | { readonly queues: readonly string[] };

/** Who reads the log of every call, whatever queues they look after. */
const OF_ALL: readonly Role[] = ['admin', 'data-protection'];

export function callsRead({ roles, grants, scopes }: Actor): CallsRead {
  // A key has got here by its scope.
  if (scopes !== null || roles.some((role) => OF_ALL.includes(role))) return 'all';
  if (!roles.includes('supervisor')) return { queues: [] };
  const supervisor = { roles: ['supervisor'], grants } as const;
  if (mayUse(supervisor, 'queue', '*')) return 'all';
  return { queues: grants.flatMap(({ kind, name }) => (kind === 'queue' ? [name] : [])) };
}

/**
 * Whether a call is for their eyes: flow editors follow what they try themselves, and nobody’s real call.
 * `met`: whether a call has met one of these queues.
 */
export async function mayFollow(
  actor: Actor,
  call: Pick<CallSummary, 'id' | 'provider' | 'revision'>,
  met: (call: string, queues: readonly string[]) => Promise<boolean>,
): Promise<boolean> {
  const read = callsRead(actor);
  if (read === 'all') return true;
  if (actor.roles.includes('designer') && (call.provider === SIMULATOR || call.revision < 0)) return true;
  return met(call.id, read.queues);
}
