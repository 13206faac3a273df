import type { Role, SignedIn } from '../../api/people-types.ts';
import { useSession } from '../../api/session.ts';
import { mayOpen } from './may-open.ts';

/** Who is signed in; null while nobody is. */
export function useSignedIn(): SignedIn | null {
  return useSession().data?.person ?? null;
}

/** Whether who is signed in has a page at an address. */
export function useMayOpen(): (path: string) => boolean {
  const roles = useSignedIn()?.roles ?? [];
  const ofAll = useAllQueues();
  return (path) => mayOpen(roles, path) && (ofAll || !OF_ALL_QUEUES.test(path));
}

/** Pages about the calls of all queues together. */
const OF_ALL_QUEUES = /^\/live\/flows(\/|$)/;

/** Whether who is signed in is one of these; administrators are everything. */
export function useIs(...wanted: readonly Role[]): boolean {
  const roles = useSignedIn()?.roles ?? [];
  return roles.includes('admin') || wanted.some((role) => roles.includes(role));
}

/** Whether who is signed in looks after all queues: a supervisor to whom single ones were handed looks after these only. */
export function useAllQueues(): boolean {
  const { roles = [], grants = [] } = useSignedIn() ?? {};
  const queues = grants.filter(({ kind }) => kind === 'queue');
  const supervises = roles.includes('supervisor') && queues.length === 0;
  return roles.includes('admin') || supervises || queues.some(({ name }) => name === '*');
}
