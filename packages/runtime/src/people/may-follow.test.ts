import { describe, expect, it } from 'vitest';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import type { Role } from './actor.ts';
import { mayFollow } from './may-follow.ts';
import { actorWith, keyWith } from './testing/actors.ts';

const real = { provider: 'asterisk', revision: 3 };
const as = (role: Role) => actorWith({ roles: [role] });

describe('following one call', () => {
  it('flow editors follow what they try, and nobody’s real call', () => {
    expect(mayFollow(as('designer'), real)).toBe(false);
    expect(mayFollow(as('designer'), { ...real, provider: SIMULATOR })).toBe(true);
    expect(mayFollow(as('designer'), { ...real, revision: -2 })).toBe(true);
  });

  it.each(['admin', 'supervisor', 'data-protection'] as const)('%s reads every call', (role) => {
    expect(mayFollow(as(role), real)).toBe(true);
  });

  it('a key does what its scope opened', () => expect(mayFollow(keyWith(['calls.read']), real)).toBe(true));
});
