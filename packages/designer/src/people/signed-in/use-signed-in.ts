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
  return (path) => mayOpen(roles, path);
}

/** Whether who is signed in is one of these; administrators are everything. */
export function useIs(...wanted: readonly Role[]): boolean {
  const roles = useSignedIn()?.roles ?? [];
  return roles.includes('admin') || wanted.some((role) => roles.includes(role));
}
