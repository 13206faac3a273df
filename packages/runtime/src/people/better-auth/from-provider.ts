import type { BetterAuthOptions } from 'better-auth';
import type { AuthParts } from './create-auth.ts';

type Validate = NonNullable<NonNullable<BetterAuthOptions['user']>['validateUserInfo']>;

/**
 * Whether somebody who comes from a provider may come in: their address must be verified there, and somebody here must
 * have invited it, unless the provider's people may all come.
 */
export function mayComeFrom({ store, providers }: Pick<AuthParts, 'store' | 'providers'>): Validate {
  return async ({ user, source }) => {
    // An account that was linked once is known by the provider's own id, whatever its address is now.
    if (source.action === 'sign-in') return undefined;
    const provider = providers.find(({ id }) => id === source.oauth?.providerId);
    if (provider === undefined) return { error: 'not-invited' };
    if (user.emailVerified !== true) return { error: 'not-verified' };
    const person = await store.people.findByEmail(String(user.email).toLowerCase());
    if (person !== null) return person.active ? undefined : { error: 'not-active' };
    return provider.roles.length === 0 ? { error: 'not-invited' } : undefined;
  };
}

/** Somebody who comes without an invitation gets the rights that the provider's people get, whatever it says of them. */
export function newcomer<U extends object>(
  { providers, now }: Pick<AuthParts, 'providers' | 'now'>,
  user: U,
  providerId: unknown,
): { data: U } | false {
  const provider = providers.find(({ id }) => id === providerId);
  if (provider === undefined || provider.roles.length === 0) return false;
  const rights = { roles: JSON.stringify(provider.roles), grants: '[]', active: 1, addedAt: now() };
  return { data: { ...user, ...rights, image: null } };
}
