import { describe, expect, it } from 'vitest';
import { SIMULATOR } from '../telephony/simulator/simulator.ts';
import type { Actor, Role } from './actor.ts';
import { callsRead, mayFollow } from './may-follow.ts';
import { actorWith, keyWith } from './testing/actors.ts';

const real = { id: 'c1', provider: 'asterisk', revision: 3 };
const as = (role: Role) => actorWith({ roles: [role] });
const grants = [{ kind: 'queue', name: 'orders' }] as const;
const follows = (actor: Actor, call = real, met: readonly string[] = []) =>
  mayFollow(actor, call, async (_, queues) => queues.some((queue) => met.includes(queue)));

describe('following one call', () => {
  it('flow editors follow what they try, and nobody’s real call', async () => {
    expect(await follows(as('designer'), real, ['orders'])).toBe(false);
    expect(await follows(as('designer'), { ...real, provider: SIMULATOR })).toBe(true);
    expect(await follows(as('designer'), { ...real, revision: -2 })).toBe(true);
  });

  it.each(['admin', 'supervisor', 'data-protection'] as const)('%s reads every call', async (role) => {
    expect(await follows(as(role))).toBe(true);
  });

  it('who looks after some queues follows calls that met these, also those that were only tried', async () => {
    const some = actorWith({ roles: ['supervisor'], grants });
    expect(await follows(some, real, ['orders', 'trade'])).toBe(true);
    expect(await follows(some, real, ['trade'])).toBe(false);
    expect(await follows(some, { ...real, provider: SIMULATOR }, ['trade'])).toBe(false);
    expect(callsRead(some)).toEqual({ queues: ['orders'] });
    expect(callsRead(actorWith({ roles: ['supervisor', 'data-protection'], grants }))).toBe('all');
  });

  it('a key does what its scope opened', async () => expect(await follows(keyWith(['calls.read']))).toBe(true));
});
