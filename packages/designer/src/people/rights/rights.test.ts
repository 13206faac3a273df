import { describe, expect, it } from 'vitest';
import type { Grant } from '../../api/people-types.ts';
import { isComplete, rightsOf, sendable } from './rights.ts';

const ORDERS: Grant = { kind: 'queue', name: 'orders' };
const BOX: Grant = { kind: 'box', name: 'orders-box' };
const HOURS: Grant = { kind: 'schedule', name: 'office' };

describe('what somebody may do', () => {
  it('is all queues for a supervisor to whom none was handed, or all were', () => {
    expect(rightsOf({ roles: ['supervisor'], grants: [] }).someQueues).toBe(false);
    expect(rightsOf({ roles: ['supervisor'], grants: [{ kind: 'queue', name: '*' }] }).someQueues).toBe(false);
    expect(rightsOf({ roles: ['supervisor'], grants: [ORDERS] }).someQueues).toBe(true);
  });

  it('can’t be saved as some queues without one: that would be all of them', () => {
    const some = { ...rightsOf({ roles: ['supervisor'], grants: [BOX] }), someQueues: true };
    expect(isComplete(some)).toBe(false);
    expect(isComplete({ ...some, grants: [ORDERS] })).toBe(true);
    expect(isComplete({ ...some, roles: ['agent'] })).toBe(true);
    expect(isComplete(rightsOf({ roles: [], grants: [] }))).toBe(false);
  });

  it('is sent with what the roles make something of', () => {
    const grants = [ORDERS, BOX, HOURS];
    const of = (roles: Parameters<typeof rightsOf>[0]['roles'], someQueues: boolean) =>
      sendable({ roles, grants, someQueues }).grants;
    expect(of(['supervisor'], true)).toEqual([ORDERS, BOX]);
    expect(of(['supervisor', 'agent'], false)).toEqual([]);
    expect(of(['agent'], false)).toEqual([ORDERS]);
    expect(of(['business'], false)).toEqual([BOX, HOURS]);
    expect(of(['business', 'supervisor'], true)).toEqual(grants);
  });
});
