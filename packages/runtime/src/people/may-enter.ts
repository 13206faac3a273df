import { type Actor, mayUse } from './actor.ts';
import type { Permission } from './permissions.ts';

/** Whether a route lets somebody in; `null` is somebody who hasn't signed in. */
export type Entry = 'in' | 'not-signed-in' | 'not-yours';

/**
 * Reads one line of the permission table for one request. `params`: the parameters of its address. A person's role opens
 * single things only where it opened the route: what another role of theirs sees doesn't let them change it here.
 */
export function mayEnter(
  permission: Permission | undefined,
  actor: Actor | null,
  params: Readonly<Record<string, string>>,
): Entry {
  if (permission === 'public') return 'in';
  if (actor === null) return 'not-signed-in';
  if (permission === undefined) return 'not-yours';
  const { roles, scope, granted } = permission;
  if (actor.scopes !== null) return scope !== undefined && actor.scopes.includes(scope) ? 'in' : 'not-yours';
  const opening = actor.roles.filter((role) => role === 'admin' || roles === 'everyone' || roles.includes(role));
  if (opening.length === 0 && roles !== 'everyone') return 'not-yours';
  if (granted === undefined) return 'in';
  const name = 'all' in granted ? '*' : (params[granted.param] ?? '');
  return mayUse({ roles: opening, grants: actor.grants }, granted.kind, name) ? 'in' : 'not-yours';
}
