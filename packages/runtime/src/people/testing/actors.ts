import type { Actor, Grant, Role } from '../actor.ts';

/** Looks after everything; who asks in tests that aren't about rights. */
export const ADMIN: Actor = {
  id: 'person-admin',
  name: 'Ada Admin',
  roles: ['admin'],
  grants: [],
  via: 'session',
  scopes: null,
};

/** Somebody with these roles and grants. */
export function actorWith(rights: { readonly roles?: readonly Role[]; readonly grants?: readonly Grant[] }): Actor {
  const { roles = [], grants = [] } = rights;
  return { id: `person-${roles.join('-')}`, name: 'Paul Person', roles, grants, via: 'session', scopes: null };
}

/** A program with a key for this. */
export function keyWith(scopes: readonly string[]): Actor {
  const grants = (['schedule', 'announcement', 'list', 'box', 'queue', 'number', 'field'] as const).map((kind) => ({
    kind,
    name: '*',
  }));
  return { id: 'key:k1', name: 'CI', roles: [], grants, via: 'key', scopes };
}
